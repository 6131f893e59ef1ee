import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';

// The first tests that run: no other has activated the extension.
describe('a command that activates the extension', () => {
  it('waits for the server that it needs', async () => {
    const extension = vscode.extensions.getExtension<Exports>('postmortem.postmortem');
    assert.equal(extension?.isActive, false);
    await vscode.commands.executeCommand('postmortem.views.refresh');
    const { views } = extension.exports;
    assert.ok(views.store.index, 'it was not read');
    assert.notEqual(views.store.index.postmortems.length, 0);
  });
});
