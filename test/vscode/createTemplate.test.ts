import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  activeIn,
  closeEditors,
  open,
  press,
  problemsUntil,
  readText,
  Scratch,
  statusUntil,
} from './kit.ts';
import { deleteAll, watchedUntilNow, workspaceFolder } from './scratch.ts';

const nameOf = (uri: vscode.Uri): string => uri.path.replace(/^.*\/|\.md$/g, '');

describe('Create Template from This Document', () => {
  const postmortem = [
    '# Postmortem: mail was late',
    '## Impact',
    '- Users affected: 1,840\n- Duration: 70 minutes',
    '## Timeline',
    '- 14:02 UTC Queue stops\n- 15:12 UTC Queue is empty',
    '## What the Weather Was Like',
    'Rain.',
  ].join('\n\n');
  const scratch = new Scratch('template-trials');
  const templates = vscode.Uri.joinPath(workspaceFolder(), '.postmortem');
  const create = async (uri: vscode.Uri) => {
    // A server that is still starting is slowed down by the keys that the command does not wait for yet.
    await statusUntil(uri);
    return press(
      'Enter',
      vscode.commands.executeCommand<vscode.Uri | undefined>('postmortem.createTemplate', uri),
    );
  };

  before(activate);
  beforeEach(() => watchedUntilNow());
  afterEach(async () => {
    await closeEditors();
    // Of what comes and goes at once the watcher tells nobody, and the server would go on with it.
    await watchedUntilNow();
    await deleteAll(templates);
    // None must hold for anything that comes behind.
    const { uri } = await open(await scratch.write('behind.md', postmortem));
    await statusUntil(uri, ({ template }) => !template?.name.startsWith('incident-review'));
    await scratch.clear();
  });

  it('saves the form of a postmortem where templates are found, and never over another', async () => {
    const document = await scratch.write('INC-1204-mail.md', postmortem);
    await open(document);
    const first = await create(document);
    assert.ok(first);
    assert.equal(
      vscode.Uri.joinPath(first, '..').toString(),
      vscode.Uri.joinPath(templates, 'templates').toString(),
    );
    const text = await readText(first);
    assert.match(text, /^## Impact$/m);
    assert.match(text, /^- Users affected: \[users affected\]$/m);
    await activeIn({ uri: first });
    const second = await create(document);
    assert.ok(second);
    assert.notEqual(nameOf(second), nameOf(first));
    assert.equal(await readText(first), text);
  });

  it('makes one that documents are held to at once, with its faults shown in it', async () => {
    const document = await scratch.write('INC-1204-mail.md', postmortem);
    await open(document);
    const template = await create(document);
    assert.ok(template);
    await open(document);
    await statusUntil(document, (status) => status.template?.name === nameOf(template));
    const lines = (await readText(template)).split('\n');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      template,
      new vscode.Position(lines.indexOf('## Impact'), '## Impact'.length),
      ' <!-- optinal -->',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const [problem] = await problemsUntil(template, (problems) => problems.length === 1);
    assert.match(problem?.message ?? '', /“optinal” is not known here/);
  });
});
