import ignore, { type Ignore } from 'ignore';
import { nameOf, pathFrom, placeIn } from '../../uris.ts';
import type { Files } from '../files.ts';

/** Folders that hold what nobody of the team wrote. */
const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  '.git',
  '.hg',
  '.svn',
  'CVS',
]);
const markdown = /\.(?:md|markdown)$/i;
/** Whether a place is that of a Markdown file, by its name. */
export function isMarkdown(place: string): boolean {
  return markdown.test(place);
}

const extension = /\.[a-z]\w*$/i;

/** Whether a place may be that of a folder to search, by its name: one with the extension of a file is none. */
export function mayBeFolder(place: string): boolean {
  return !extension.test(place) && !skippedFolders.has(nameOf(place));
}

/**
 * Whether a place lies where none of the folders that are searched is looked into.
 * @param roots the folders that are searched
 */
export function isSkipped(place: string, roots: readonly string[]): boolean {
  const paths = roots.flatMap((root) => pathFrom(root, place) ?? []);
  return (
    paths.length > 0 &&
    paths.every((path) =>
      path
        .split('/')
        .slice(0, -1)
        .some((name) => skippedFolders.has(name)),
    )
  );
}

const ignoreFile = '.gitignore';

/** Whether a place is that of a file that tells Git what to leave out. */
export function isIgnoreFile(place: string): boolean {
  return nameOf(place) === ignoreFile;
}

/** More than a workspace of postmortems has; beyond it a search ends and says so. */
export interface ScanLimits {
  readonly files: number;
  readonly folders: number;
  readonly depth: number;
}

export const scanLimits: ScanLimits = { files: 10_000, folders: 20_000, depth: 40 };

/** What a search found. */
export interface ScanResult {
  /**
   * Places of Markdown files, those of each folder in alphabetical order, each with what it is to be read through: it
   * follows no link that the search would not have followed.
   */
  readonly files: ReadonlyMap<string, Files>;
  /** Whether there was more than the limits allow. */
  readonly capped: boolean;
}

/** The rules of one `.gitignore` and the folder that they count from. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

interface Pending {
  readonly folder: string;
  readonly depth: number;
  readonly ignores: readonly IgnoreRules[];
}

/** How many folders are asked for at once. */
const atOnce = 16;

/** A folder to search. */
export interface SearchedFolder {
  readonly folder: string;
  /** Whether a path, relative to the folder, is left out. */
  readonly isExcluded: (path: string) => boolean;
  /** The folders of its checkout that it lies in, the outermost first, where what they tell Git to leave out counts, too. */
  readonly above?: readonly string[];
}

/**
 * The Markdown files of some folders, without links out of their checkouts and without what `.gitignore` files or
 * `isExcluded` leave out.
 * @param goesOn asked between folders; where it says no, the search ends with what it has
 */
export async function findMarkdown(
  files: Files,
  roots: readonly SearchedFolder[],
  goesOn: () => boolean,
  limits: ScanLimits = scanLimits,
): Promise<ScanResult> {
  const found = new Map<string, Files>();
  let capped = false;
  let folders = 0;
  for (const root of roots) {
    const searched = (await files.searched?.(root.folder)) ?? files;
    const ignores = await ignoresAbove(searched, root);
    let level: readonly Pending[] = [{ folder: root.folder, depth: 0, ignores }];
    while (level.length > 0 && !capped && goesOn()) {
      const next: Pending[] = [];
      for (let from = 0; from < level.length && goesOn(); from += atOnce) {
        const part = level.slice(from, from + atOnce);
        folders += part.length;
        for (const looked of await Promise.all(part.map((one) => lookInto(searched, root, one)))) {
          for (const file of looked.files) {
            found.set(file, found.get(file) ?? searched);
          }
          next.push(...looked.folders);
        }
        capped ||= found.size > limits.files || folders > limits.folders;
      }
      capped ||= next.some(({ depth }) => depth > limits.depth);
      level = next;
    }
  }
  await leaveOutAliases(found, roots, files);
  return { files: new Map([...found].slice(0, limits.files)), capped };
}

/** Takes links out whose file was found itself, or through another link: a file under two names has no copy. */
async function leaveOutAliases(
  found: Map<string, Files>,
  roots: readonly SearchedFolder[],
  files: Files,
): Promise<void> {
  const links = [...found].flatMap(([place, searched]) => {
    const target = searched.linkTarget?.(place);
    return target === undefined ? [] : [{ place, target }];
  });
  if (links.length === 0) {
    return;
  }
  // Links are followed to the end, and a folder may be searched by a name that is one.
  const real = await Promise.all(
    roots.map(async ({ folder }) => ({ folder, place: (await files.realPlace?.(folder)) ?? folder })),
  );
  const seen = new Set<string>();
  for (const { place, target } of links) {
    const names = real.flatMap((root) => {
      const path = pathFrom(root.place, target);
      return path === undefined ? [] : [placeIn(root.folder, path)];
    });
    if (seen.has(target) || names.some((name) => name !== place && found.has(name))) {
      found.delete(place);
    }
    seen.add(target);
  }
}

/** What the folders above one leave out; nothing where that would be the folder itself, which somebody has named. */
async function ignoresAbove(
  files: Files,
  { folder, above = [] }: SearchedFolder,
): Promise<readonly IgnoreRules[]> {
  const read = await Promise.all(above.map((one) => ignoresOf(files, one)));
  const ignores = read.flatMap((one) => one ?? []);
  return isIgnored(ignores, folder, '/') ? [] : ignores;
}

async function ignoresOf(files: Files, folder: string): Promise<IgnoreRules | undefined> {
  const text = await files.readText(placeIn(folder, ignoreFile));
  return text === undefined ? undefined : { folder, rules: ignore().add(text) };
}

interface Looked {
  readonly files: readonly string[];
  readonly folders: readonly Pending[];
}

async function lookInto(
  files: Files,
  root: SearchedFolder,
  { folder, depth, ignores }: Pending,
): Promise<Looked> {
  const [names, below] = await Promise.all([files.list(folder), files.folders?.(folder) ?? []]);
  const rules = names.includes(ignoreFile) ? await ignoresOf(files, folder) : undefined;
  const own = rules === undefined ? ignores : [...ignores, rules];
  const isLeftOut = (place: string, end: string): boolean =>
    root.isExcluded(pathFrom(root.folder, place) ?? '') || isIgnored(own, place, end);
  return {
    files: names
      .filter((name) => markdown.test(name))
      .map((name) => placeIn(folder, name))
      .filter((place) => !isLeftOut(place, '')),
    folders: below
      .filter((name) => !skippedFolders.has(name))
      .map((name) => placeIn(folder, name))
      .filter((place) => !isLeftOut(place, '/'))
      .map((place) => ({ folder: place, depth: depth + 1, ignores: own })),
  };
}

/** Whether Git leaves a place out: the rules of the nearest folder that says anything win. */
function isIgnored(ignores: readonly IgnoreRules[], place: string, end: string): boolean {
  for (const { folder, rules } of ignores.toReversed()) {
    const path = pathFrom(folder, place);
    const { ignored, unignored } = path ? rules.test(`${path}${end}`) : { ignored: false, unignored: false };
    if (ignored || unignored) {
      return ignored;
    }
  }
  return false;
}
