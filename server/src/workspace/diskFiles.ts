import { access, readFile } from 'node:fs/promises';
import type { Files } from './files.ts';

/** The files on this machine's disk. */
export const diskFiles: Files = {
  async readText(path) {
    try {
      return await readFile(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  async exists(path) {
    try {
      await access(path);
      return true;
    } catch {
      return false;
    }
  },
};
