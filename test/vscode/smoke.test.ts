import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors } from './kit.ts';

describe('the extension in VS Code', () => {
  afterEach(closeEditors);

  it('is present and activates on a Markdown document', async () => {
    const extension = vscode.extensions.getExtension('postmortem.postmortem');
    assert.ok(extension, 'the extension is not installed');
    if (!extension.isActive) {
      const started = performance.now();
      await extension.activate();
      console.log(`Activation took ${(performance.now() - started).toFixed(0)} ms.`);
    }
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    await vscode.window.showTextDocument(document);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('runs with quiet settings, so that only the tests save files', () => {
    assert.equal(vscode.workspace.getConfiguration('files').get('autoSave'), 'off');
  });
});
