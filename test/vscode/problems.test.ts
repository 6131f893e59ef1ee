import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { activate, open, problemsOf, problemsUntil, ruleOf, Scratch, statusUntil } from './kit.ts';

/** A postmortem with one section too deep and one missing. */
const faulty = `---
type: postmortem
template: standard
---

# Post-Incident Review: INC-1204

## Executive Summary

Eight per cent of checkouts failed for an hour.

### Root Cause

The connection pool had no upper bound.

## Prevention

Action 1 bounds the pool.
`;

/** The language servers that run below this extension host, by their numbers, as Linux tells. */
function serverProcesses(): readonly number[] {
  const read = (id: string, name: string): string => {
    try {
      return readFileSync(`/proc/${id}/${name}`, 'utf8');
    } catch {
      // It has ended meanwhile.
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && read(id, 'cmdline').includes('/dist/server.js'))
    .filter((id) => read(id, 'status').includes(`\nPPid:\t${process.pid}\n`))
    .map(Number);
}

describe('problems', () => {
  const scratch = new Scratch('problems');

  before(activate);
  afterEach(() => scratch.clear());

  const is = (rule: string) => (problem: vscode.Diagnostic) => ruleOf(problem) === rule;
  const has = (rule: string) => (problems: readonly vscode.Diagnostic[]) => problems.some(is(rule));
  const none = (problems: readonly vscode.Diagnostic[]) => problems.length === 0;

  async function openFaulty(name = 'INC-1204.md'): Promise<vscode.TextDocument> {
    const document = await open(await scratch.write(name, faulty));
    await problemsUntil(document.uri, has('section-level'));
    return document;
  }

  it('explain themselves on a page in the package', async () => {
    const { uri } = await openFaulty();
    const [problem] = problemsOf(uri).filter(is('section-level'));
    assert.ok(problem && typeof problem.code === 'object');
    assert.match(problem.code.target.path, /\/docs\/rules\/section-level\.md$/);
  });

  it('are there again, and follow edits, when the server was killed', async function () {
    if (process.platform !== 'linux') {
      this.skip();
    }
    const document = await openFaulty();
    const [killed, ...others] = serverProcesses();
    assert.ok(killed !== undefined && others.length === 0);
    process.kill(killed, 'SIGKILL');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nTODO\n');
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(document.uri, has('placeholder-todo'));
    assert.ok(has('section-level')(problemsOf(document.uri)));
    assert.notDeepEqual(serverProcesses(), [killed]);
    await document.save();
  });

  it('are mended by a quick fix, and nothing else changes', async () => {
    const document = await openFaulty();
    const [problem] = problemsOf(document.uri).filter(is('section-level'));
    assert.ok(problem);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred, edit }) => isPreferred && edit);
    assert.ok(fix?.edit, 'no preferred fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), faulty.replace('### Root', '## Root'));
    await problemsUntil(document.uri, (problems) => !has('section-level')(problems));
  });

  it('are mended on save where the settings say so, as far as that is safe', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.postmortem': 'explicit' };
    await editor.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global);
    try {
      const document = await openFaulty();
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, document.validateRange(new vscode.Range(999, 0, 999, 0)), '\nThe end.\n');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      assert.equal(document.getText(), `${faulty.replace('### Root', '## Root')}\nThe end.\n`);
      assert.equal(document.isDirty, false);
    } finally {
      await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('follow what is typed', async () => {
    const document = await openFaulty();
    const edit = new vscode.WorkspaceEdit();
    const start = document.positionAt(document.getText().indexOf('### Root'));
    edit.delete(document.uri, new vscode.Range(start, start.translate(0, 1)));
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(document.uri, (problems) => !has('section-level')(problems));
  });

  it('go when the document is closed, and come back when it is opened again', async () => {
    const { uri } = await openFaulty();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await problemsUntil(uri, none);
    await open(uri);
    await problemsUntil(uri, has('section-level'));
  });

  it('move along when the file is renamed', async () => {
    const { uri } = await openFaulty();
    const renamed = scratch.file('INC-1205.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(uri, none);
    await problemsUntil(renamed, has('section-level'));
  });

  it('go when the file is deleted', async () => {
    const { uri } = await openFaulty();
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(uri, none);
  });

  it('are not looked for in other Markdown', async () => {
    const uri = await scratch.write('notes.md', '# Notes\n\n### Too deep\n\nTODO\n');
    await open(uri);
    assert.equal((await statusUntil(uri)).recognised, false);
    assert.deepEqual(problemsOf(uri), []);
  });

  it('are found in a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: faulty });
    await vscode.window.showTextDocument(document);
    await problemsUntil(document.uri, has('section-level'));
  });

  it('count in the language status', async () => {
    const { statusItem } = await activate();
    const { uri } = await openFaulty();
    const { problems, template } = await statusUntil(uri);
    assert.equal(template?.name, 'standard');
    const listed = problemsOf(uri).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    assert.equal(problems.error + problems.warning + problems.information, listed.length);
    assert.ok(statusItem.view.text.includes(`${listed.length} problem`));
  });
});

describe('Add Missing Sections', () => {
  const scratch = new Scratch('missing');

  before(activate);
  afterEach(() => scratch.clear());

  it('completes a document that is not in the active editor', async () => {
    const document = await open(await scratch.write('INC-1204.md', faulty));
    await statusUntil(document.uri, ({ recognised }) => recognised);
    await open(await scratch.write('other.md', '# Other\n'));
    await vscode.commands.executeCommand('postmortem.addMissingSections', document.uri);
    const text = document.getText();
    for (const heading of ['Impact', 'Timeline', 'Contributing Factors', 'Action Items', 'Lessons Learned']) {
      assert.match(text, new RegExp(`^## ${heading}$`, 'm'));
    }
    assert.ok(text.indexOf('## Impact') < text.indexOf('## Prevention'));
    assert.match(text, /^The connection pool had no upper bound\.$/m);
    await vscode.commands.executeCommand('postmortem.addMissingSections', document.uri);
    assert.equal(document.getText(), text, 'something was added twice');
  });

  it('completes the document of a custom editor, which is no text editor', async () => {
    const uri = await scratch.write('INC-1204.md', faulty);
    await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
    assert.equal(vscode.window.activeTextEditor, undefined);
    await vscode.commands.executeCommand('postmortem.addMissingSections');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^## Lessons Learned$/m);
    await document.save();
  });

  it('leaves a document alone that is no postmortem', async () => {
    const document = await open(await scratch.write('other.md', '# Other\n'));
    await vscode.commands.executeCommand('postmortem.addMissingSections');
    assert.equal(document.getText(), '# Other\n');
  });
});
