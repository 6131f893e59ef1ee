import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, as far as they are not there. Node's own way of doing so never ends where a system
 * answers “no such file” for a folder that would lie in one that exists, as Linux does below `/proc`.
 *
 * @throws what the system says; `ENOTDIR` where something else than a folder stands there
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) {
    return;
  }
  const above = dirname(folder);
  if (above !== folder) {
    await makeFolder(above);
  }
  try {
    await mkdir(folder);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (!(await isFolder(folder))) {
      throw error;
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) {
      return true;
    }
  } catch {
    return false;
  }
  throw Object.assign(new Error(`“${path}” is no folder.`), { code: 'ENOTDIR' });
}
