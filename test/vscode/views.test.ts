import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { ListedAction } from '../../client/src/views/actionGroups.ts';
import type { WorkspaceIndexResult } from '../../server/src/protocol.ts';
import { activate, closeEditors, open, readText, Scratch, until } from './kit.ts';

const postmortem = (id: string, date: string, rows: string) => `# Post-Incident Review: ${id}

**Date of Incident:** ${date}
**Severity:** SEV-2

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
${rows}
`;

describe('the views of the workspace', () => {
  const scratch = new Scratch('postmortems');

  before(activate);
  beforeEach(async () => {
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

  /** The index once it is as it should be. */
  async function indexUntil(isSo: (index: WorkspaceIndexResult) => boolean): Promise<WorkspaceIndexResult> {
    const { views } = await activate();
    void views.store.want();
    return until(views.store.onDidChange, () => {
      const { index } = views.store;
      return index && isSo(index) ? index : undefined;
    });
  }

  const own = (index: WorkspaceIndexResult, id: string) =>
    index.postmortems.find((candidate) => candidate.id === id && candidate.uri.includes('/postmortems/'));

  async function listed(id: string): Promise<ListedAction> {
    const index = await indexUntil((candidate) => (own(candidate, id)?.actions.length ?? 0) > 0);
    const found = own(index, id);
    const action = found?.actions[0];
    assert.ok(found && action);
    return { postmortem: found, action };
  }

  it('list action items in groups and incidents with what is open', async () => {
    const { action } = await listed('INC-51');
    assert.ok(action.overdue);
    const { views } = await activate();
    assert.ok(views.overdue >= 1);
    assert.deepEqual(views.messages, ['', '']);
    const groups = await views.actions.getChildren();
    const [overdue] = groups;
    assert.ok(overdue && 'key' in overdue);
    assert.equal(views.actions.getTreeItem(overdue).label, 'Overdue');
    const incidents = await views.incidents.getChildren();
    const item = incidents.find(({ id }) => id === 'INC-52');
    assert.ok(item);
    assert.match(String(views.incidents.getTreeItem(item).description), /^2020-05-02 · SEV-2 · .*1 open$/);
  });

  it('show which reviews are overdue, and only those where they are asked for', async () => {
    const pending = postmortem('INC-56', '2020-05-02', '').replace('SEV-2', 'SEV-2\n**Reviewed:**');
    await scratch.write('INC-56.md', pending);
    await indexUntil((index) => own(index, 'INC-56')?.review.overdue === true);
    const { views } = await activate();
    views.incidents.narrow('review overdue', '');
    try {
      const rows = await views.incidents.getChildren();
      const item = rows.find(({ id }) => id === 'INC-56');
      assert.ok(item);
      assert.match(String(views.incidents.getTreeItem(item).description), /review overdue/);
      assert.ok(!rows.some(({ id }) => id === 'INC-52'));
    } finally {
      views.incidents.narrow('all', '');
    }
  });

  it('mark an action done in a file that nobody has open, and save it', async () => {
    const on = await listed('INC-51');
    await vscode.commands.executeCommand('postmortem.actions.markDone', on);
    assert.match(await readText(scratch.file('INC-51.md')), /\| 2020-04-01 \| Done\s*\|/);
    await indexUntil((index) => own(index, 'INC-51')?.actions[0]?.open === false);
  });

  it('change an action in a file with unsaved changes, and leave them unsaved', async () => {
    const document = await open(scratch.file('INC-52.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'Being written.\n\n');
    await vscode.workspace.applyEdit(edit);
    await indexUntil((index) => own(index, 'INC-52')?.actions[0]?.range.start.line === 11);
    const on = await listed('INC-52');
    await vscode.commands.executeCommand('postmortem.actions.moveDueDate', on, '2998-01-31');
    await indexUntil((index) => own(index, 'INC-52')?.actions[0]?.due === '2998-01-31');
    await vscode.commands.executeCommand('postmortem.actions.changeOwner', await listed('INC-52'), 'Ada');
    assert.match(document.getText(), /Being written\.[\s\S]*\| Ada\s*\| P2\s*\| 2998-01-31 \| Open\s*\|/);
    assert.ok(document.isDirty);
    assert.doesNotMatch(await readText(scratch.file('INC-52.md')), /2998|Being written/);
    await closeEditors();
  });

  it('change nothing where the row is not the one that is meant any more', async () => {
    const on = await listed('INC-51');
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

  it('change the right row where another program has changed the file, and write nothing where it is gone', async () => {
    const row = '| 1 | Bound the pool | Ada | P1 | 2020-04-01 | Open |';
    const uri = await scratch.write('INC-55.md', postmortem('INC-55', '2020-03-02', row));
    const on = await listed('INC-55');
    // The editor has it already, and learns a moment later that it has changed.
    await vscode.workspace.openTextDocument(uri);
    writeFileSync(
      uri.fsPath,
      postmortem('INC-55', '2020-03-02', `| 2 | Before it | Sato | P1 | | Open |\n${row}`),
    );
    assert.equal(await vscode.commands.executeCommand('postmortem.actions.markDone', on), '');
    assert.match(
      readFileSync(uri.fsPath, 'utf8'),
      /Before it \| Sato \| P1 \| \| Open \|\n.*Bound the pool.*\| 2020-04-01 \| Done\s*\|/,
    );
    await scratch.write('INC-54.md', postmortem('INC-54', '2020-03-02', row));
    const gone = await listed('INC-54');
    rmSync(scratch.file('INC-54.md').fsPath);
    assert.match(
      String(await vscode.commands.executeCommand('postmortem.actions.markDone', gone)),
      /^The file is gone/,
    );
    assert.ok(!(await scratch.names()).includes('INC-54.md'));
  });

  it('follow files that come and go', async () => {
    await scratch.write(
      'INC-53.md',
      postmortem('INC-53', '2020-06-02', '| 1 | Add a test | Ada | P1 | | Open |'),
    );
    await indexUntil((index) => own(index, 'INC-53') !== undefined);
    await vscode.workspace.fs.delete(scratch.file('INC-53.md'));
    await indexUntil((index) => own(index, 'INC-53') === undefined);
  });
});
