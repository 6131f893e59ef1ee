import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, configuredBy, open, problemsOf, problemsUntil, ruleOf, Scratch } from '../kit.ts';

describe('the extension in a browser', () => {
  const scratch = new Scratch('browser');

  before(activate);
  afterEach(() => scratch.clear());

  const isTodo = (problem: vscode.Diagnostic) => ruleOf(problem) === 'placeholder-todo';

  async function openWithTodo(): Promise<vscode.TextDocument> {
    const text = '# Post-Incident Review: INC-4\n\n## Impact\n\nTODO\n';
    const document = await open(await scratch.write('INC-4.md', text));
    await problemsUntil(document.uri, (problems) => problems.some(isTodo));
    return document;
  }

  it('runs in a web worker, with no machine behind it', async () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.env.remoteName, undefined);
    assert.equal(typeof Reflect.get(globalThis, 'WorkerGlobalScope'), 'function');
    assert.equal(scratch.uri.scheme, 'vscode-vfs');
  });

  it('takes configuration and templates from the virtual folder, and sees them change', async () => {
    const file = await scratch.write('.postmortem.json', '{ "templates": ["ours.md"], "template": "ours" }');
    await scratch.write(
      'ours.md',
      '# Learning from [INC-XXXX]\n\n## Story\n\n[Tell it]\n\n## Changes\n\n[What]\n',
    );
    const text = '# Learning from INC-1204\n\n## Story\n\nThe queue stalled for 20 minutes.\n';
    const { uri } = await open(await scratch.write('reviews/INC-3.md', text));
    const isMissing = (problems: readonly vscode.Diagnostic[]): boolean =>
      problems.some((problem) => ruleOf(problem) === 'section-missing');
    await problemsUntil(uri, isMissing);
    const { template } = await configuredBy(uri, file);
    assert.equal(template?.name, 'ours');
    await scratch.write(
      '.postmortem.json',
      '{ "templates": ["ours.md"], "template": "ours", "rules": { "section-missing": "off" } }',
    );
    await problemsUntil(uri, (problems) => !isMissing(problems));
  });

  it('opens the page of a rule in the editor, not as a page of the web', async () => {
    const { uri } = await openWithTodo();
    const { code } = problemsOf(uri).find(isTodo) ?? {};
    assert.ok(typeof code === 'object');
    assert.match((await open(code.target)).getText(), /^# .*placeholder-todo/m);
    assert.deepEqual(problemsOf(code.target), []);
  });

  it('goes on with a new server after a restart', async () => {
    const { uri } = await openWithTodo();
    await vscode.commands.executeCommand('postmortem.restartServer');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(4, 0), 'Ten orders were lost.\n\nTODO\n\n');
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(uri, (problems) => problems.filter(isTodo).length === 2);
  });
});
