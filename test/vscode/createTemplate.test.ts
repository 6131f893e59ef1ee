import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, open, press, problemsUntil, readText, Scratch, statusUntil } from './kit.ts';

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
  const templates = new Scratch('.postmortem');
  const create = (uri: vscode.Uri) =>
    press('Enter', vscode.commands.executeCommand<vscode.Uri | undefined>('postmortem.createTemplate', uri));

  before(activate);
  afterEach(async () => {
    await closeEditors();
    await scratch.clear();
    await templates.clear();
  });

  it('saves the form of a postmortem where templates are found, and never over another', async () => {
    const document = await scratch.write('INC-1204-mail.md', postmortem);
    await open(document);
    const first = await create(document);
    assert.ok(first);
    assert.equal(vscode.Uri.joinPath(first, '..').toString(), templates.file('templates').toString());
    const text = await readText(first);
    assert.match(text, /^## Impact$/m);
    assert.match(text, /^- Users affected: \[users affected\]$/m);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), first.toString());
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
    const broken = (await readText(template)).replace('## Impact', '## Impact <!-- optinal -->');
    await vscode.workspace.fs.writeFile(template, new TextEncoder().encode(broken));
    const [problem] = await problemsUntil(template, (problems) => problems.length === 1);
    assert.match(problem?.message ?? '', /“optinal” is not known here/);
  });
});
