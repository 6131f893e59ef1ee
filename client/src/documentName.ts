import type * as vscode from 'vscode';

/** A document's name as people know it: the last part of its path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
