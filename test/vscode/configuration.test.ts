import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, open, problemsUntil, ruleOf, Scratch, statusUntil } from './kit.ts';

const faulty = '# Post-Incident Review: INC-1204\n\n## Impact\n\nTODO\n';

describe('configuration', () => {
  const scratch = new Scratch('configuration');
  const hasTodo = (problems: readonly vscode.Diagnostic[]) =>
    problems.some((problem) => ruleOf(problem) === 'placeholder-todo');

  before(activate);
  afterEach(() => scratch.clear());

  it('takes changes of the settings while a document is open', async () => {
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    await problemsUntil(uri, hasTodo);
    const settings = vscode.workspace.getConfiguration('postmortem');
    await settings.update('rules', { 'placeholder-todo': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await problemsUntil(uri, (problems) => !hasTodo(problems));
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await problemsUntil(uri, hasTodo);
  });

  it('takes a file that appears, changes and goes', async () => {
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    await problemsUntil(uri, hasTodo);
    const file = await scratch.write('.postmortem.json', '{ "rules": { "placeholder-todo": "off" } }');
    await problemsUntil(uri, (problems) => !hasTodo(problems));
    assert.equal((await statusUntil(uri)).configuration, file.toString());
    await scratch.write('.postmortem.json', '{ "rules": { "placeholder-todo": "error" } }');
    await problemsUntil(uri, hasTodo);
    await vscode.workspace.fs.delete(file);
    await statusUntil(uri, ({ configuration }) => configuration === null);
  });

  it('says in the language status that a file is broken', async () => {
    const { statusItem } = await activate();
    await scratch.write('.postmortem.json', '{ "rules": 7 }');
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    const status = await statusUntil(uri, ({ configurationErrors }) => configurationErrors.length > 0);
    assert.equal(statusItem.view.severity, vscode.LanguageStatusSeverity.Warning);
    assert.ok(statusItem.view.detail.includes(status.configurationErrors[0] ?? '?'));
    await problemsUntil(uri, hasTodo);
  });
});
