import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, press } from './kit.ts';

/** A file system of one empty folder in which nothing can be written. */
class Frozen implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path !== '/reports') {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

describe('New Postmortem where nothing can be written', () => {
  const schemes = [
    { scheme: 'postmortem-test-read-only', isReadonly: true },
    { scheme: 'postmortem-test-forbidden', isReadonly: false },
  ];
  const subscriptions: vscode.Disposable[] = [];

  before(async () => {
    for (const { scheme, isReadonly } of schemes) {
      subscriptions.push(vscode.workspace.registerFileSystemProvider(scheme, new Frozen(), { isReadonly }));
    }
    await activate();
  });
  after(() => vscode.Disposable.from(...subscriptions).dispose());
  afterEach(closeEditors);

  for (const { scheme } of schemes) {
    it(`makes an untitled document instead (${scheme})`, async () => {
      const folder = vscode.Uri.from({ scheme, path: '/reports' });
      const called = vscode.commands.executeCommand<vscode.Uri | undefined>('postmortem.new', folder);
      const uri = await press('Enter', called);
      assert.equal(uri?.scheme, 'untitled');
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      assert.equal(editor.document.languageId, 'markdown');
      assert.match(editor.document.getText(), /^## Prevention$/m);
      assert.equal(editor.selection.isEmpty, false, 'no placeholder is selected');
    });
  }
});
