import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { listed, postmortem } from './indexed.ts';
import { activate, Scratch } from './kit.ts';
import { watchedUntilNow } from './scratch.ts';

describe('the views of a workspace on the disk', () => {
  const scratch = new Scratch('views-on-disk');

  before(activate);
  beforeEach(() => scratch.watched());
  afterEach(() => scratch.clear());

  const row = '| 1 | Bound the pool | Ada | P1 | 2020-04-01 | Open |';

  it('change the right row where another program has changed the file', async () => {
    const uri = await scratch.write('INC-55.md', postmortem('INC-55', '2020-03-02', row));
    const on = await listed(scratch.file('INC-55.md'));
    // The watcher has dealt with its coming, so that it has nothing but the change to tell, which is not waited for long.
    await watchedUntilNow();
    // The editor has it already, and learns a moment later that it has changed.
    await vscode.workspace.openTextDocument(uri);
    writeFileSync(
      uri.fsPath,
      postmortem('INC-55', '2020-03-02', `| 2 | Before it | Sato | P1 | | Open |\n${row}`),
    );
    assert.equal(await vscode.commands.executeCommand('postmortem.actions.markDone', on), '');
    assert.match(
      readFileSync(uri.fsPath, 'utf8'),
      /Before it \| Sato \| P1 \| \| Open \|\n.*Bound the pool.*\| 2020-04-01 \| Done \(\d{4}-\d\d-\d\d\)\s*\|/,
    );
  });

  it('write nothing where the file is gone', async () => {
    await scratch.write('INC-54.md', postmortem('INC-54', '2020-03-02', row));
    const gone = await listed(scratch.file('INC-54.md'));
    rmSync(scratch.file('INC-54.md').fsPath);
    assert.match(
      String(await vscode.commands.executeCommand('postmortem.actions.markDone', gone)),
      /^The file is gone/,
    );
    assert.ok(!(await scratch.names()).includes('INC-54.md'));
  });
});
