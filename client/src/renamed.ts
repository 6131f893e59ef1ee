import type * as vscode from 'vscode';

/**
 * Where a file is after some files or folders were renamed; undefined where it is none of them and in none of them.
 */
export function renamedUri(
  uri: vscode.Uri,
  renames: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): vscode.Uri | undefined {
  for (const { oldUri, newUri } of renames) {
    const isSame = uri.path === oldUri.path;
    const isPlace = uri.scheme === oldUri.scheme && uri.authority === oldUri.authority;
    if (isPlace && (isSame || uri.path.startsWith(`${oldUri.path}/`))) {
      return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
    }
  }
  return undefined;
}
