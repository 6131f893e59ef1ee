import * as vscode from 'vscode';
import { Memory } from '../../several/memory.ts';

/** Stands in for the extension that reads repositories on github.dev, under its scheme. */
export function activate(context: vscode.ExtensionContext): void {
  const options = { isCaseSensitive: true };
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('vscode-vfs', new Memory(), options),
  );
}
