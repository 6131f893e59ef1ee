import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The folders that tell how a file is called where GitHub reads it; plain data. */
export interface ReportFolders {
  /** Which names on the command line are relative to. */
  readonly cwd: string;
  /** Which GitHub takes paths to be relative to: a step of a workflow may run below it. */
  readonly root: string;
}

/**
 * The folders for reports that GitHub reads. The root is that of the checkout, which may lie deeper than a runner's
 * workspace; without Git, as in a download, it is the workspace; else where the command runs.
 * @param workspace of a runner, as `GITHUB_WORKSPACE` has it
 */
export function reportFolders(cwd: string, workspace: string | undefined): ReportFolders {
  const limit = workspace ? realFolder(workspace) : undefined;
  const outermost = limit !== undefined && isWithin(limit, realFolder(cwd)) ? limit : undefined;
  const checkout = checkoutOf(cwd);
  const isBeyond = outermost !== undefined && checkout !== undefined && !isWithin(outermost, checkout);
  return { cwd, root: (isBeyond ? undefined : checkout) ?? outermost ?? cwd };
}

/** The top of the checkout that a folder lies in; undefined where it lies in none. */
export function checkoutOf(folder: string): string | undefined {
  let current = folder;
  while (!existsSync(join(current, '.git'))) {
    const parent = dirname(current);
    if (parent === current) {
      return undefined;
    }
    current = parent;
  }
  return current;
}

/**
 * The folder that globs and a team's own templates count from where no configuration is: the top of the checkout, so that
 * a run in any folder of it finds the same; where the command runs for what lies in none.
 */
export function rootWithoutConfiguration(folder: string, cwd: string): string {
  return checkoutOf(folder) ?? cwd;
}

/** The parts of a file's path from the root; undefined for a file outside of it. */
export function partsInRepository(file: string, { cwd, root }: ReportFolders): readonly string[] | undefined {
  const path = resolve(cwd, file);
  return isWithin(root, path) ? relative(root, path).split(sep) : undefined;
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
