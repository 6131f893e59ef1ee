import type { InitializeParams } from 'vscode-languageserver';
import { uriOf } from '../uris.ts';

/**
 * The folders that a client works in, as URIs: its workspace folders, or the one folder of a client that knows no
 * workspaces, which older ones name by its path.
 */
export function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders, rootUri, rootPath } = params;
  if (workspaceFolders && workspaceFolders.length > 0) {
    return workspaceFolders.map(({ uri }) => uri);
  }
  if (typeof rootUri === 'string' && rootUri !== '') {
    return [rootUri];
  }
  return typeof rootPath === 'string' && rootPath !== '' ? [uriOf(rootPath)] : [];
}
