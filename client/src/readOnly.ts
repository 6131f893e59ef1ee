import * as vscode from 'vscode';
import { nameOf } from './documentName.ts';
import { warn } from './notices.ts';
import { isProtected } from './protectedFiles.ts';

/**
 * Why a document must not be edited; empty where it may be. VS Code takes edits of read-only documents as well, from
 * programs: they could neither be saved nor be told from what stands in the file.
 */
export async function reasonAgainstEdits(uri: vscode.Uri): Promise<string> {
  return (await isReadOnly(uri)) ? vscode.l10n.t('{0} is read-only.', nameOf(uri)) : '';
}

/** Whether a document may be edited; where not, the user is told why. */
export async function mayEdit(uri: vscode.Uri): Promise<boolean> {
  const reason = await reasonAgainstEdits(uri);
  if (reason !== '') {
    void warn(reason);
  }
  return reason === '';
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') {
    return false;
  }
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return true;
  }
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0 || (await isProtected(uri));
  } catch {
    // What is not there yet can be written.
    return false;
  }
}
