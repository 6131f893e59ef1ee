import * as vscode from 'vscode';
import type { StatusStore } from './statusStore.ts';

/**
 * Lets menus ask `resource in postmortem.documents` or, of what is on another machine, `resourcePath in postmortem.paths`:
 * both hold for every kind of editor.
 */
export function publishContextKeys(
  statuses: Pick<StatusStore, 'recognised' | 'onDidChange'>,
): vscode.Disposable {
  return statuses.onDidChange(() => {
    const documents = statuses.recognised();
    // A window on a remote folder names files by other URIs than the extension does, but by the same paths. So do other
    // versions of a file, which nobody can edit: the scheme tells them apart.
    const paths = documents.map((uri) => vscode.Uri.parse(uri).path);
    void vscode.commands.executeCommand('setContext', 'postmortem.documents', documents);
    void vscode.commands.executeCommand('setContext', 'postmortem.paths', paths);
  });
}
