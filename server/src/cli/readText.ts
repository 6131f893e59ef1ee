import { readFileSync, statSync } from 'node:fs';
import { isMisread, textIn } from '../workspace/encoding.ts';
import type { FoundFile } from './findFiles.ts';
import { UsageError } from './output.ts';
import { codeOf, reasonOf } from './writeFiles.ts';

/** More than a text can have, in bytes: it would be read for minutes, and then not be one. */
const longest = 2 ** 29;

/**
 * The text of a file; `shown` is how the user named it. Waits for the disk: a thread of the command line has nothing
 * else to do meanwhile, and a promise for each step of a reading takes longer than the reading.
 */
export function readText(path: string, shown: string): string {
  try {
    if (statSync(path).size > longest) {
      throw new UsageError(`“${shown}” is not read: it is longer than ${longest / 2 ** 20} MB.`);
    }
    const text = readFileSync(path, 'utf8');
    return isMisread(text) ? textIn(readFileSync(path)) : text;
  } catch (error) {
    if (error instanceof UsageError) {
      throw error;
    }
    throw notRead(shown, error);
  }
}

/** Somebody wants a file that is not there. */
class MissingFile extends UsageError {}

/** The same of a file that a run has found; undefined where nobody has named it and it is gone meanwhile. */
export function foundText(path: string, { path: shown, named }: FoundFile): string | undefined {
  try {
    return readText(path, shown);
  } catch (error) {
    if (error instanceof MissingFile && !named) {
      return undefined;
    }
    throw error;
  }
}

/** What is told of a file or folder that the system does not let be read. */
export function notRead(shown: string, error: unknown): UsageError {
  switch (codeOf(error)) {
    case 'ENOENT':
      return new MissingFile(`There is no file “${shown}”.`);
    case 'EISDIR':
      return new UsageError(`“${shown}” is a folder, and a file is wanted.`);
    default:
      return new UsageError(`“${shown}” cannot be read (${reasonOf(error)}).`);
  }
}

/** Positions count from the text, as in an editor; the mark is put back when the text is written. */
export function withoutByteOrderMark(text: string): { bom: string; text: string } {
  return text.startsWith('\uFEFF') ? { bom: '\uFEFF', text: text.slice(1) } : { bom: '', text };
}
