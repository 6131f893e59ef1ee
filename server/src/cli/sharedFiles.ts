import type { FoundFile } from './findFiles.ts';

/** Does one thing with a file. What it throws, who started the work finds out by trying again. */
export type FileTask<Result> = (file: FoundFile) => Promise<Result>;

/** Begins a work on files, in one thread. `say` is told what is to be told about the file at hand, in one line each. */
export type FileWork<Result> = (say: (line: string) => void) => FileTask<Result>;

/** What became of a file; plain data. */
export interface FileOutcome<Result> {
  readonly said: readonly string[];
  readonly result: Result;
}

/** The number of the next file that nobody has taken, shared by threads. */
export function sharedPlace(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/** Takes all files that nobody has taken, so that no thread begins another one. */
export function takeTheRest(files: readonly FoundFile[], place: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(place), 0, files.length);
}

/**
 * Takes file after file that no other thread has taken, until there is none. Where one cannot be worked on, it is left
 * and so are all that nobody has taken: what came before it is done by then, and what follows it nobody will see.
 * @param done told of each file that was worked on
 */
export async function takeFiles<Result>(
  files: readonly FoundFile[],
  place: SharedArrayBuffer,
  work: FileWork<Result>,
  done: (index: number, outcome: FileOutcome<Result>) => void,
): Promise<void> {
  const next = new Int32Array(place);
  let said: string[] = [];
  const task = work((line) => said.push(line));
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const file = files[index];
    if (!file) {
      return;
    }
    said = [];
    try {
      const result = await task(file);
      done(index, { said, result });
    } catch {
      takeTheRest(files, place);
      return;
    }
  }
}
