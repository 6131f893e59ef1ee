import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { UsageError } from './output.ts';

/**
 * Writes a file that is not there yet. Where that fails half way, as on a full disk, nothing is left of it that would
 * be in the way of the next attempt.
 *
 * @throws what the system says; `EEXIST` where something is there, also where it came into being a moment ago
 */
export function writeNewFile(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text);
  } catch (error) {
    attempt(() => unlinkSync(path));
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Gives a file another text, in its place, so that links to it and its rights stay. Where the text cannot be written, as
 * on a full disk, the file says what it said: nothing of it is cut off before. Where that fails, too, people are told where
 * what it said is kept.
 *
 * @param shown how the user named the file
 * @param before what the file says
 */
export function rewriteFile(path: string, shown: string, before: Uint8Array, text: string): void {
  try {
    overwrite(path, before, text);
  } catch (error) {
    throw refusalFor(shown, error);
  }
}

/**
 * Gives whatever is at a place another text. A file says what it said where that fails; pipes and devices keep nothing
 * that could be lost.
 *
 * @param shown how the user named the place
 */
export function replaceFile(path: string, shown: string, text: string): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
      overwrite(path, readFileSync(path), text);
    } else {
      writeFileSync(path, text);
    }
  } catch (error) {
    throw refusalFor(shown, error);
  }
}

/** What is told of a file that the system does not let be written. */
export function notWritten(shown: string, error: unknown): UsageError {
  return new UsageError(`“${shown}” cannot be written (${reasonOf(error)}).`);
}

/** A file holds neither what it was to hold nor what it held. */
class DamagedFile extends Error {
  readonly reason: string;
  /** Where what it held is kept; undefined where it could not be kept. */
  readonly copy: string | undefined;

  constructor(reason: string, copy: string | undefined) {
    super(reason);
    this.reason = reason;
    this.copy = copy;
  }
}

function refusalFor(shown: string, error: unknown): UsageError {
  if (!(error instanceof DamagedFile)) {
    return notWritten(shown, error);
  }
  const { reason, copy } = error;
  const rescued =
    copy === undefined
      ? 'No copy of what it said could be kept.'
      : `What it said before is kept in “${copy}”.`;
  return new UsageError(
    `“${shown}” cannot be written (${reason}), and could not be put back: it is damaged. ${rescued}`,
  );
}

function overwrite(path: string, before: Uint8Array, text: string): void {
  const file = openSync(path, 'r+');
  try {
    writeAll(file, new TextEncoder().encode(text));
  } catch (error) {
    attempt(() => writeAll(file, before));
    // What was not begun needs not be put back.
    if (fstatSync(file).isFile() && !holds(file, before)) {
      throw new DamagedFile(reasonOf(error), rescued(path, before));
    }
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Whether a file that nothing was read from yet holds some bytes and no others. */
function holds(file: number, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/** Keeps what a file held where there may be room, and says where. */
function rescued(path: string, bytes: Uint8Array): string | undefined {
  try {
    const copy = join(mkdtempSync(join(tmpdir(), 'postmortem-')), basename(path));
    writeFileSync(copy, bytes);
    return copy;
  } catch {
    return undefined;
  }
}

/** Cleans up after a failure: where that fails, too, people want to hear of the first one. */
function attempt(cleanUp: () => void): void {
  try {
    cleanUp();
  } catch {
    // The first failure is thrown by the caller.
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(file, bytes, at, bytes.length - at, at);
  }
  ftruncateSync(file, bytes.length);
}

/** What the system calls a failure, `ENOSPC` for example; else what it says. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The same with what it means, `ENOSPC: no space left on device` for example. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const [, meaning] = [...getSystemErrorMap().values()].find(([name]) => name === code) ?? [];
  return meaning === undefined ? code : `${code}: ${meaning}`;
}
