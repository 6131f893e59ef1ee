import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { has, openFaultyIn } from './faulty.ts';
import { activate, problemsOf, problemsUntil, Scratch } from './kit.ts';

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

describe('problems whose server was killed', () => {
  const scratch = new Scratch('killed');

  before(activate);
  afterEach(() => scratch.clear());

  it('are there again, and follow edits', async function () {
    if (process.platform !== 'linux') {
      this.skip();
    }
    const document = await openFaultyIn(scratch);
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
});
