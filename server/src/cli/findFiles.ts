import { constants } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { diskPathOf, uriOf } from '../uris.ts';
import { access, realpath, stat } from '../workspace/diskCalls.ts';
import { diskFiles } from '../workspace/diskFiles.ts';
import type { Files } from '../workspace/files.ts';
import { findMarkdown } from '../workspace/index/scan.ts';
import { UsageError } from './output.ts';
import { notRead } from './readText.ts';
import { checkoutOf } from './repositoryPaths.ts';
import { codeOf } from './writeFiles.ts';

/** A file to look at. */
export interface FoundFile {
  readonly path: string;
  /** Whether it was named itself and is checked whatever it looks like. */
  readonly named: boolean;
}

/**
 * The files that some arguments mean: files as they are, folders with every Markdown file below that Git does not ignore,
 * and globs. What is found and not named is no link out of the checkout; globs find no links.
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    const { folder, files } = await filesOf(pattern, cwd);
    for (const { below, ...file } of files) {
      const place = resolve(folder, below);
      const before = found.get(place);
      found.set(place, before && (before.named || !file.named) ? before : file);
    }
  }
  return [...found.values()];
}

/** What one argument means. */
interface Meant {
  /** The path of a folder, links followed: a file that is called by several names has one place. */
  readonly folder: string;
  /** Each with its path from that folder. */
  readonly files: readonly (FoundFile & { readonly below: string })[];
}

async function filesOf(pattern: string, cwd: string): Promise<Meant> {
  const path = resolve(cwd, pattern);
  // A variable of a script that holds nothing names no folder, least of all one to mend files in.
  const kind = pattern === '' ? undefined : await kindOf(path, pattern);
  if (kind === 'file') {
    return { folder: await placeOf(path), files: [{ path: pattern, named: true, below: '' }] };
  }
  if (kind === 'folder') {
    return { folder: await placeOf(path), files: await markdownBelow(pattern, path) };
  }
  // Most runs name files or folders, and what reads globs brings much of the platform with it.
  const { glob } = await import('tinyglobby');
  // Where paths are written with it, a backslash quotes nothing.
  const paths = await glob(sep === '\\' ? pattern.replaceAll(sep, '/') : pattern, {
    cwd,
    dot: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  if (paths.length === 0) {
    throw new UsageError(`There is no file or folder “${pattern}”, and nothing matches it as a glob.`);
  }
  const files = paths.toSorted().map((match) => ({ path: match, named: false, below: match }));
  return { folder: await placeOf(cwd), files };
}

async function placeOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function kindOf(path: string, shown: string): Promise<'file' | 'folder' | undefined> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isRefusal(error)) {
      throw notRead(shown, error);
    }
    return undefined;
  }
}

/** Whether something may be there that this user must not see. */
function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error));
}

async function markdownBelow(shown: string, path: string): Promise<Meant['files']> {
  const folder = uriOf(path);
  const locked: { readonly folder: string; readonly error: unknown }[] = [];
  const { files } = await findMarkdown(
    tellingFiles((one, error) => locked.push({ folder: one, error })),
    [{ folder, isExcluded: () => false, above: foldersAbove(path).map(uriOf) }],
    () => true,
    everything,
  );
  const [first] = locked;
  if (first) {
    throw notRead(join(shown, relative(path, first.folder)), first.error);
  }
  return [...files.keys()]
    .map((file) => relative(path, diskPathOf(file) ?? path))
    .toSorted(byFolder)
    .map((file) => ({ path: join(shown, file), named: false, below: file }));
}

/**
 * The files on the disk, to search. An editor passes over what it must not see; a pipeline that did would tell nobody that
 * postmortems went unchecked.
 * @param refused told of each folder that this user must not look into
 */
function tellingFiles(refused: (folder: string, error: unknown) => void): Files {
  return {
    ...diskFiles,
    searched: async (top) => {
      const files = (await diskFiles.searched?.(top)) ?? diskFiles;
      return {
        ...files,
        folders: async (folder) => {
          const path = diskPathOf(folder) ?? '';
          await access(path, constants.R_OK).catch((error) => {
            if (isRefusal(error)) {
              refused(path, error);
            }
          });
          return files.folders?.(folder) ?? [];
        },
      };
    },
  };
}

/** The folders between the top of a checkout and a folder in it, the outermost first; none for what lies in no checkout. */
function foldersAbove(folder: string): readonly string[] {
  const top = checkoutOf(folder);
  const above: string[] = [];
  for (let current = folder; top !== undefined && current !== top; ) {
    current = dirname(current);
    above.unshift(current);
  }
  return above;
}

/** A pipeline waits for as many as there are; only a folder that leads into itself has to end. */
const everything = { files: Number.POSITIVE_INFINITY, folders: Number.POSITIVE_INFINITY, depth: 100 };

/** What is in a folder stands where the folder's name stands among the names beside it. */
function byFolder(one: string, other: string): number {
  const [names, others] = [one.split(sep), other.split(sep)];
  const at = names.findIndex((name, index) => name !== others[index]);
  const [name = '', otherName = ''] = [names[at], others[at]];
  return at === -1 || name === otherName ? 0 : name < otherName ? -1 : 1;
}
