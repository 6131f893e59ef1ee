import { URI } from 'vscode-uri';

/** The path of a file: on disk where the URI says so, the URI's own path elsewhere; undefined for untitled ones. */
export function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  if (parsed.scheme === 'untitled') {
    return undefined;
  }
  return parsed.scheme === 'file' ? parsed.fsPath : parsed.path;
}

/** The path on this machine's disk, or undefined for anything else. */
export function diskPathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** The URI of a path on disk. */
export function uriOf(path: string): string {
  return URI.file(path).toString();
}
