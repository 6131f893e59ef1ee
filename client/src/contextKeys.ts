import * as vscode from 'vscode';
import type { StatusStore } from './statusStore.ts';

/**
 * Lets menus ask `resource in postmortem.documents` or `resourcePath in postmortem.paths`, which hold for every kind of
 * editor.
 */
export function publishContextKeys(statuses: StatusStore): vscode.Disposable {
  return statuses.onDidChange(() => {
    const documents = statuses.recognised();
    // A window on a remote folder names files by other URIs than the extension does, but by the same paths.
    const paths = documents.map((uri) => vscode.Uri.parse(uri).fsPath);
    void vscode.commands.executeCommand('setContext', 'postmortem.documents', documents);
    void vscode.commands.executeCommand('setContext', 'postmortem.paths', paths);
  });
}
