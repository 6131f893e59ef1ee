import * as vscode from 'vscode';
import type { StatusStore } from './statusStore.ts';

/** Lets menus ask `resource in postmortem.documents`, which holds for every kind of editor. */
export function publishContextKeys(statuses: StatusStore): vscode.Disposable {
  return statuses.onDidChange(() => {
    void vscode.commands.executeCommand('setContext', 'postmortem.documents', statuses.recognised());
  });
}
