import { readFileSync } from 'node:fs';
import { UsageError } from './output.ts';

/**
 * The text of a file; `shown` is how the user named it. Waits for the disk: a thread of the command line has nothing
 * else to do meanwhile, and a promise for each step of a reading takes longer than the reading.
 */
export function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(
      reason === 'ENOENT' ? `There is no file “${shown}”.` : `“${shown}” cannot be read (${reason}).`,
    );
  }
}

/** Positions count from the text, as in an editor; the mark is put back when the text is written. */
export function withoutByteOrderMark(text: string): { bom: string; text: string } {
  return text.startsWith('\uFEFF') ? { bom: '\uFEFF', text: text.slice(1) } : { bom: '', text };
}
