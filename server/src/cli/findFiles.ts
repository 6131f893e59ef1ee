import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { UsageError } from './output.ts';

/** A file to look at. */
export interface FoundFile {
  readonly path: string;
  /** Whether it was named itself and is checked whatever it looks like. */
  readonly named: boolean;
}

const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn']);
const markdown = /\.(?:md|markdown)$/i;

/** The files that some arguments mean: files as they are, folders with every Markdown file below, and globs. */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    for (const file of await filesOf(pattern, cwd)) {
      const path = resolve(cwd, file.path);
      const before = found.get(path);
      found.set(path, before?.named ? before : file);
    }
  }
  return [...found.values()];
}

async function filesOf(pattern: string, cwd: string): Promise<readonly FoundFile[]> {
  const path = resolve(cwd, pattern);
  const kind = await kindOf(path);
  if (kind === 'file') {
    return [{ path: pattern, named: true }];
  }
  if (kind === 'folder') {
    return markdownBelow(pattern, path);
  }
  const paths = await glob(pattern.split('\\').join('/'), {
    cwd,
    dot: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  if (paths.length === 0) {
    throw new UsageError(`There is no file or folder “${pattern}”, and nothing matches it as a glob.`);
  }
  return paths.toSorted().map((match) => ({ path: match, named: false }));
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

async function markdownBelow(shown: string, path: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const found: FoundFile[] = [];
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) {
      found.push(...(await markdownBelow(join(shown, entry.name), join(path, entry.name))));
    } else if (entry.isFile() && markdown.test(entry.name)) {
      found.push({ path: join(shown, entry.name), named: false });
    }
  }
  return found;
}
