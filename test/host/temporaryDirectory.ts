import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lends a directory of its own to a run and removes it afterwards, so that runs neither meet nor leave anything.
 * Profiles belong into the system's temporary directory: sockets inside them must have short paths.
 */
export async function withTemporaryDirectory<T>(
  parent: string,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(join(parent, 'postmortem-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}
