import type * as vscode from 'vscode';

/**
 * Where a file is after some files or folders were renamed; undefined where it is none of them and in none of them.
 */
export function renamedUri(
  uri: vscode.Uri,
  renames: vscode.FileRenameEvent['files'],
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

/** What a panel does when the file that it shows is renamed. */
interface Moving<Panel> {
  readonly uriOf: (panel: Panel) => vscode.Uri;
  readonly move: (panel: Panel, uri: vscode.Uri) => void;
  /** Two for one file are too many: the one that comes last to a place goes. */
  readonly close: (panel: Panel) => void;
}

/**
 * Keeps panels under the new addresses of files that were renamed, also where one takes the place of another.
 *
 * @param panels by the address of what they show
 * @returns whether any was concerned
 */
export function moveRenamed<Panel>(
  panels: Map<string, Panel>,
  renames: vscode.FileRenameEvent['files'],
  { uriOf, move, close }: Moving<Panel>,
): boolean {
  const moved = [...panels].flatMap(([key, panel]) => {
    const uri = renamedUri(uriOf(panel), renames);
    return uri ? [{ key, panel, uri }] : [];
  });
  for (const { key } of moved) {
    panels.delete(key);
  }
  for (const { panel, uri } of moved) {
    if (panels.has(uri.toString())) {
      close(panel);
    } else {
      panels.set(uri.toString(), panel);
      move(panel, uri);
    }
  }
  return moved.length > 0;
}
