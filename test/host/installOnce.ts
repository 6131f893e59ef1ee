import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const HOUR = 3_600_000;

/**
 * Fills a directory at one stroke: it appears under its name only when it is complete, so that an interrupted
 * installation is never mistaken for a whole one and is simply done again.
 */
export async function installOnce(
  directory: string,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  if (existsSync(directory)) {
    return;
  }
  await mkdir(dirname(directory), { recursive: true });
  await removeAbandoned(directory);
  const staging = await mkdtemp(`${directory}.partial-`);
  try {
    await fill(staging);
    await rename(staging, directory);
  } catch (error) {
    const finishedByAnotherProcess = existsSync(directory);
    if (!finishedByAnotherProcess) {
      throw error;
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Removes what killed runs left behind; younger ones may belong to a run that is still filling them. */
async function removeAbandoned(directory: string): Promise<void> {
  const prefix = `${basename(directory)}.partial-`;
  for (const name of await readdir(dirname(directory))) {
    const path = join(dirname(directory), name);
    if (name.startsWith(prefix) && Date.now() - (await stat(path)).mtimeMs > HOUR) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
