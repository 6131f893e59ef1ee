import { URI, Utils } from 'vscode-uri';

// Places of files are URIs wherever the server runs: on a disk, in a browser, on another machine. All that is returned
// here is spelled in one way, so that equal places are equal strings.

/** The path of a file: on disk where the URI says so, the URI's own path elsewhere; undefined for untitled ones. */
export function pathOf(uri: string): string | undefined {
  const parsed = parsedUri(uri);
  if (parsed.scheme === 'untitled') {
    return undefined;
  }
  return parsed.scheme === 'file' ? parsed.fsPath : parsed.path;
}

/** The path on this machine's disk, or undefined for anything else. */
export function diskPathOf(uri: string): string | undefined {
  const parsed = parsedUri(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** The URI of a path on disk. */
export function uriOf(path: string): string {
  return normalised(URI.file(path)).toString();
}

/** A URI in the one spelling that places are compared in, without a slash at its end. */
export function placeOf(uri: string): string {
  return normalised(parsedUri(uri)).toString();
}

/** The folder that a place lies in; the root lies in itself. */
export function parentOf(uri: string): string {
  return Utils.dirname(normalised(parsedUri(uri))).toString();
}

/** The name of a place without its folders. */
export function nameOf(uri: string): string {
  return Utils.basename(parsedUri(uri));
}

/** The place that a relative path leads to from a folder, with forward slashes; `..` leads upward. */
export function placeIn(folder: string, path: string): string {
  return normalised(Utils.joinPath(parsedUri(folder), path)).toString();
}

/** Whether a place lies in a folder or is that folder. */
export function isInside(folder: string, uri: string): boolean {
  return pathFrom(folder, uri) !== undefined;
}

/** The path from a folder to a place in it, with forward slashes; empty for the folder itself, undefined outside it. */
export function pathFrom(folder: string, uri: string): string | undefined {
  const outer = normalised(parsedUri(folder));
  const inner = normalised(parsedUri(uri));
  if (outer.scheme !== inner.scheme || outer.authority !== inner.authority) {
    return undefined;
  }
  if (outer.path === inner.path) {
    return '';
  }
  const start = outer.path.endsWith('/') ? outer.path : `${outer.path}/`;
  return inner.path.startsWith(start) ? inner.path.slice(start.length) : undefined;
}

/** A URI; what some editors write for a share on Windows, with four slashes, is read as what is meant. */
function parsedUri(uri: string): URI {
  return URI.parse(uri.replace(/^file:\/{4,}(?=[^/])/i, 'file://'));
}

function normalised(uri: URI): URI {
  const path = uri.path
    .replace(/(?<=.)\/$/, '')
    // Editors write the letter of a drive as they like.
    .replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  // Names of servers are the same in capitals.
  const authority = uri.authority.toLowerCase();
  return path === uri.path && authority === uri.authority ? uri : uri.with({ authority, path });
}
