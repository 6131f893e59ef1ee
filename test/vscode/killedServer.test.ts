import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** Waits until a process below this extension host is gone. */
async function ended(id: number): Promise<void> {
  while (serverProcesses().includes(id)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
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
    // One that was stopped before may still be ending.
    while (serverProcesses().length > 1) {
      await nextTurn();
    }
    const [killed] = serverProcesses();
    assert.ok(killed !== undefined);
    process.kill(killed, 'SIGKILL');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nTODO\n');
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(document.uri, has('placeholder-todo'));
    assert.ok(has('section-level')(problemsOf(document.uri)));
    assert.notDeepEqual(serverProcesses(), [killed]);
    await document.save();
  });

  it('are there again after a restart, which ends the server before', async function () {
    if (process.platform !== 'linux') {
      this.skip();
    }
    const document = await openFaultyIn(scratch);
    const [former, ...others] = serverProcesses();
    assert.ok(former !== undefined && others.length === 0);
    await vscode.commands.executeCommand('postmortem.restartServer');
    await problemsUntil(document.uri, has('section-level'));
    const [now, ...more] = serverProcesses().filter((id) => id !== former);
    assert.ok(now !== undefined && more.length === 0);
    await ended(former);
  });

  it('are there again after a restart of a server that hangs, which is ended', async function () {
    if (process.platform !== 'linux') {
      this.skip();
    }
    const document = await openFaultyIn(scratch);
    const [hanging] = serverProcesses();
    assert.ok(hanging !== undefined);
    process.kill(hanging, 'SIGSTOP');
    await vscode.commands.executeCommand('postmortem.restartServer');
    await problemsUntil(document.uri, has('section-level'));
    await ended(hanging);
  });
});
