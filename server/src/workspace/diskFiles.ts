import { dirname, join } from 'node:path';
import { diskPathOf, isInside, uriOf } from '../uris.ts';
import { access, readdir, readFile, realpath, stat } from './diskCalls.ts';
import { isMisread, textIn } from './encoding.ts';
import type { Files } from './files.ts';
import { longestFile } from './files.ts';

/** The files on this machine's disk; nothing is there at other places. */
export const diskFiles: Files = {
  async readText(uri) {
    try {
      const path = pathAt(uri);
      const found = await stat(path);
      // A device or a pipe may never come to an end.
      if (!found.isFile() || found.size > longestFile) {
        return undefined;
      }
      const text = await readFile(path, 'utf8');
      return isMisread(text) ? textIn(await readFile(path)) : text;
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
  list(folder) {
    return namesIn(folder, () => Promise.resolve(true));
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
  async searched(folder) {
    return diskFilesInside(await checkoutAround(pathAt(folder)));
  },
};

/**
 * The same, where a name in a list is never a link out of a folder, and no text is read through one: whoever may put a
 * link into a repository must not have a machine read, print or mend what lies elsewhere on it. A link to nothing, or to
 * what is no file, is no name.
 * @param boundary the folder, links resolved
 */
export function diskFilesInside(boundary: string): Files {
  const targets = new Map<string, string>();
  return {
    ...diskFiles,
    // What was listed as a file may have become a link since.
    readText: async (uri) => {
      const place = await placeInside(diskPathOf(uri), boundary);
      return place === undefined ? undefined : diskFiles.readText(place);
    },
    list: (folder) =>
      namesIn(folder, async (path) => {
        const place = await fileAt(path, boundary);
        if (place !== undefined) {
          targets.set(uriOf(path), place);
        }
        return place !== undefined;
      }),
    linkTarget: (uri) => targets.get(uri),
    searched: async () => diskFilesInside(boundary),
  };
}

/** Where a path leads once links are followed; undefined where that is not in the folder, or nothing is there. */
async function placeInside(path: string | undefined, boundary: string): Promise<string | undefined> {
  try {
    const place = path === undefined ? undefined : uriOf(await realpath(path));
    return place !== undefined && isInside(uriOf(boundary), place) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Where a path leads once links are followed; undefined where that is no file in a folder. */
async function fileAt(path: string, boundary: string): Promise<string | undefined> {
  try {
    const place = await placeInside(path, boundary);
    return place !== undefined && (await stat(pathAt(place))).isFile() ? place : undefined;
  } catch {
    return undefined;
  }
}

/** The Git checkout that a folder lies in, else the folder; links resolved. */
async function checkoutAround(folder: string): Promise<string> {
  const place = await realpath(folder).catch(() => folder);
  for (let current = place; ; current = dirname(current)) {
    if (await diskFiles.exists(uriOf(join(current, '.git')))) {
      return current;
    }
    if (dirname(current) === current) {
      return place;
    }
  }
}

/** The files of a folder, and those of its links that are wanted. */
async function namesIn(
  folder: string,
  isWanted: (link: string) => Promise<boolean>,
): Promise<readonly string[]> {
  try {
    const path = pathAt(folder);
    const names: string[] = [];
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.isFile() || (entry.isSymbolicLink() && (await isWanted(join(path, entry.name))))) {
        names.push(entry.name);
      }
    }
    return names.toSorted();
  } catch {
    return [];
  }
}

function pathAt(uri: string): string {
  const path = diskPathOf(uri);
  if (path === undefined) {
    throw new Error(`Not on this disk: ${uri}`);
  }
  return path;
}
