import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { indexUntil, isOf, listed, own, postmortem } from './indexed.ts';
import { activate, closeEditors, open, press, readText, Scratch, until } from './kit.ts';

describe('the views of the workspace', () => {
  const scratch = new Scratch('views');

  before(activate);
  beforeEach(async () => {
    await scratch.watched();
    await scratch.write(
      'INC-51.md',
      postmortem('INC-51', '2020-03-02', '| 1 | Bound the pool | Ada | P1 | 2020-04-01 | Open |'),
    );
    await scratch.write(
      'INC-52.md',
      postmortem('INC-52', '2020-05-02', '| 1 | Alert on wait time | Sato | P2 | 2999-04-01 | Open |'),
    );
    await vscode.commands.executeCommand('postmortem.actions.focus');
  });
  afterEach(() => scratch.clear());

  it('list action items in groups and incidents with what is open', async () => {
    const { action } = await listed(scratch.file('INC-51.md'));
    await listed(scratch.file('INC-52.md'));
    assert.ok(action.overdue);
    const { views } = await activate();
    assert.ok(views.overdue >= 1);
    assert.deepEqual(views.messages, ['', '']);
    const groups = await views.actions.getChildren();
    const [overdue] = groups;
    assert.ok(overdue && 'key' in overdue);
    assert.equal(views.actions.getTreeItem(overdue).label, 'Overdue');
    const incidents = await views.incidents.getChildren();
    const shownOf = (name: string) => {
      const item = incidents.find(isOf(scratch.file(name)));
      return item && String(views.incidents.getTreeItem(item).description);
    };
    assert.match(shownOf('INC-51.md') ?? '', /^2020-03-02 · SEV-2 · .*1 open · 1 overdue$/);
    assert.match(shownOf('INC-52.md') ?? '', /^2020-05-02 · SEV-2 · .*1 open$/);
  });

  it('show which reviews are overdue, and only those where they are asked for', async () => {
    const pending = postmortem('INC-56', '2020-05-02', '').replace('SEV-2', 'SEV-2\n**Reviewed:**');
    await scratch.write('INC-56.md', pending);
    await indexUntil((index) => own(index, scratch.file('INC-56.md'))?.review.overdue === true);
    const { views } = await activate();
    views.incidents.narrow('review overdue', '');
    try {
      const rows = await views.incidents.getChildren();
      const item = rows.find(isOf(scratch.file('INC-56.md')));
      assert.ok(item);
      assert.match(String(views.incidents.getTreeItem(item).description), /review overdue/);
      assert.ok(!rows.some(isOf(scratch.file('INC-52.md'))));
    } finally {
      views.incidents.narrow('all', '');
    }
  });

  it('export an incident from its row, while its file is not shown', async () => {
    await listed(scratch.file('INC-52.md'));
    const { views } = await activate();
    const row = (await views.incidents.getChildren()).find(isOf(scratch.file('INC-52.md')));
    assert.ok(row);
    assert.equal(views.incidents.getTreeItem(row).contextValue, 'postmortem.incident');
    await vscode.env.clipboard.writeText('');
    await press('Enter', vscode.commands.executeCommand('postmortem.export', row, 'slack'));
    assert.match(await vscode.env.clipboard.readText(), /INC-52/);
  });

  it('mark an action done in a file that nobody has open, and save it', async () => {
    const on = await listed(scratch.file('INC-51.md'));
    assert.equal(await vscode.commands.executeCommand('postmortem.actions.markDone', on), '');
    assert.match(await readText(scratch.file('INC-51.md')), /\| 2020-04-01 \| Done \(\d{4}-\d\d-\d\d\)\s*\|/);
    await indexUntil((index) => own(index, scratch.file('INC-51.md'))?.actions[0]?.open === false);
  });

  it('change an action in a file with unsaved changes, and leave them unsaved', async () => {
    const document = await open(scratch.file('INC-52.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'Being written.\n\n');
    await vscode.workspace.applyEdit(edit);
    await indexUntil((index) => own(index, scratch.file('INC-52.md'))?.actions[0]?.range.start.line === 11);
    const on = await listed(scratch.file('INC-52.md'));
    assert.equal(
      await vscode.commands.executeCommand('postmortem.actions.moveDueDate', on, '2998-01-31'),
      '',
    );
    await indexUntil((index) => own(index, scratch.file('INC-52.md'))?.actions[0]?.due === '2998-01-31');
    await vscode.commands.executeCommand(
      'postmortem.actions.changeOwner',
      await listed(scratch.file('INC-52.md')),
      'Ada',
    );
    assert.match(document.getText(), /Being written\.[\s\S]*\| Ada\s*\| P2\s*\| 2998-01-31 \| Open\s*\|/);
    assert.ok(document.isDirty);
    assert.doesNotMatch(await readText(scratch.file('INC-52.md')), /2998|Being written/);
    await closeEditors();
  });

  it('change nothing where the row is not the one that is meant any more', async () => {
    const on = await listed(scratch.file('INC-51.md'));
    const other = postmortem('INC-51', '2020-03-02', '| 1 | Something else | Ada | P1 | 2020-04-01 | Open |');
    await scratch.write('INC-51.md', other);
    const document = await vscode.workspace.openTextDocument(scratch.file('INC-51.md'));
    await until(vscode.workspace.onDidChangeTextDocument, () =>
      document.getText() === other ? true : undefined,
    );
    const refusal = await vscode.commands.executeCommand('postmortem.actions.markDone', on);
    assert.match(String(refusal), /changed meanwhile/);
    assert.equal(await readText(scratch.file('INC-51.md')), other);
  });

  it('follow files that come and go', async () => {
    await scratch.write(
      'INC-53.md',
      postmortem('INC-53', '2020-06-02', '| 1 | Add a test | Ada | P1 | | Open |'),
    );
    await indexUntil((index) => own(index, scratch.file('INC-53.md')) !== undefined);
    await scratch.delete('INC-53.md');
    await indexUntil((index) => own(index, scratch.file('INC-53.md')) === undefined);
  });
});
