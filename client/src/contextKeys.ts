import * as vscode from 'vscode';
import type { StatusStore } from './statusStore.ts';

type Statuses = Pick<StatusStore, 'recognised' | 'others' | 'onDidChange'>;

/**
 * Lets menus ask `resource in postmortem.documents` or, of what is on another machine, `resourcePath in postmortem.paths`,
 * and the same of what was seen to be no postmortem: all hold for every kind of editor.
 */
export function publishContextKeys(statuses: Statuses): vscode.Disposable {
  return statuses.onDidChange(() => {
    publish(statuses.recognised(), 'postmortem.documents', 'postmortem.paths');
    publish(statuses.others(), 'postmortem.others', 'postmortem.otherPaths');
  });
}

function publish(documents: readonly string[], ofDocuments: string, ofPaths: string): void {
  // A window on a remote folder names files by other URIs than the extension does, but by the same paths. So do other
  // versions of a file, which nobody can edit: the scheme tells them apart.
  const paths = documents.map((uri) => vscode.Uri.parse(uri).path);
  void vscode.commands.executeCommand('setContext', ofDocuments, documents);
  void vscode.commands.executeCommand('setContext', ofPaths, paths);
}
