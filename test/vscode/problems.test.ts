import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { countProblems } from '../../client/src/statusSummary.ts';
import { faulty, has, is, openFaultyIn } from './faulty.ts';
import {
  activate,
  close,
  codeActionsAt,
  either,
  open,
  problemsOf,
  problemsUntil,
  Scratch,
  statusUntil,
  until,
} from './kit.ts';

describe('problems', () => {
  const scratch = new Scratch('problems');

  before(activate);
  afterEach(() => scratch.clear());

  const none = (problems: readonly vscode.Diagnostic[]) => problems.length === 0;

  const openFaulty = () => openFaultyIn(scratch);

  it('explain themselves on a page in the package', async () => {
    const { uri } = await openFaulty();
    const [problem] = problemsOf(uri).filter(is('section-level'));
    assert.ok(problem && typeof problem.code === 'object');
    assert.match(problem.code.target.path, /\/docs\/rules\/section-level\.md$/);
    assert.match((await open(problem.code.target)).getText(), /^# section-level\n[\s\S]*\n## Silence it\n/);
  });

  it('are mended by a quick fix, and nothing else changes', async () => {
    const document = await openFaulty();
    const [problem] = problemsOf(document.uri).filter(is('section-level'));
    assert.ok(problem);
    const actions = await codeActionsAt(document.uri, problem.range, vscode.CodeActionKind.QuickFix);
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
    const document = await openFaulty();
    const { uri } = document;
    await close(document);
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
    const { statusItem, statuses } = await activate();
    const { uri } = await openFaulty();
    const listed = () =>
      problemsOf(uri).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint).length;
    // What is read meanwhile of other files may add a problem: either of them may be told first.
    const { template } = await until(
      either(statuses.onDidChange, vscode.languages.onDidChangeDiagnostics),
      () => {
        const status = statuses.of(uri);
        return status && countProblems(status.problems) === listed() ? status : undefined;
      },
      () => `${listed()} listed problems and ${JSON.stringify(statuses.of(uri))}`,
    );
    assert.equal(template?.name, 'standard');
    assert.ok(listed() > 0);
    assert.ok(statusItem.view.text.includes(`${listed()} problem`), statusItem.view.text);
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

  it('leaves a document alone that is no postmortem', async () => {
    const document = await open(await scratch.write('other.md', '# Other\n'));
    await vscode.commands.executeCommand('postmortem.addMissingSections');
    assert.equal(document.getText(), '# Other\n');
  });
});
