import { diskPathOf, uriOf } from '../uris.ts';
import { access, readdir, readFile, realpath, stat } from './diskCalls.ts';
import type { Files } from './files.ts';
import { longestFile } from './files.ts';

/** The files on this machine's disk; nothing is there at other places. */
export const diskFiles: Files = {
  async readText(uri) {
    try {
      const path = pathAt(uri);
      const found = await stat(path);
      // A device or a pipe may never come to an end.
      return found.isFile() && found.size <= longestFile ? await readFile(path, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  async exists(uri) {
    try {
      await access(pathAt(uri));
      return true;
    } catch {
      return false;
    }
  },
  async list(folder) {
    try {
      const entries = await readdir(pathAt(folder), { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map((entry) => entry.name)
        .toSorted();
    } catch {
      return [];
    }
  },
  async folders(folder) {
    try {
      const entries = await readdir(pathAt(folder), { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted();
    } catch {
      return [];
    }
  },
  async realPlace(uri) {
    try {
      return uriOf(await realpath(pathAt(uri)));
    } catch {
      return uri;
    }
  },
};

function pathAt(uri: string): string {
  const path = diskPathOf(uri);
  if (path === undefined) {
    throw new Error(`Not on this disk: ${uri}`);
  }
  return path;
}
