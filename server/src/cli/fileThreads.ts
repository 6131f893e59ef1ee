import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { nextTurn } from '../turns.ts';
import type { FoundFile } from './findFiles.ts';
import type { FileOutcome, FileWork } from './sharedFiles.ts';
import { sharedPlace, takeFiles } from './sharedFiles.ts';

/** A thread has to load and warm up all rules first, which pays from so many files on. */
const filesPerThread = 40;
/** Each thread has its own memory. */
const mostThreads = 8;

/**
 * With how many threads to work on files.
 * @param wanted as somebody has asked for; undefined for as many as pay
 */
export function threadsFor(files: number, wanted: number | undefined): number {
  const most = wanted ?? Math.min(mostThreads, availableParallelism(), Math.floor(files / filesPerThread));
  return Math.max(1, Math.min(most, files));
}

/** Several outcomes of a thread, each with the number of its file. */
export type Finished<Result> = readonly (readonly [number, FileOutcome<Result>])[];

/** A work that threads may share. */
export interface SharedWork<Result> {
  readonly files: readonly FoundFile[];
  readonly work: FileWork<Result>;
  /** Starts another thread, which takes files and posts what is `Finished`. */
  readonly start: (place: SharedArrayBuffer) => Worker;
  /** This one included. */
  readonly threads: number;
}

/**
 * The results of a work on files, in their order, and with what is said about them in this order: nobody can tell how
 * many threads there were. A thread that cannot start or breaks down leaves its files to this one.
 */
export async function* resultsOf<Result>(
  shared: SharedWork<Result>,
  say: (line: string) => void,
): AsyncGenerator<Result> {
  const { files, work, threads } = shared;
  const outcomes = threads > 1 ? await outcomesOf(shared) : new Map<number, FileOutcome<Result>>();
  const task = work(say);
  for (const [index, file] of files.entries()) {
    const outcome = outcomes.get(index);
    outcomes.delete(index);
    outcome?.said.forEach(say);
    yield outcome ? outcome.result : await task(file);
  }
}

async function outcomesOf<Result>({
  files,
  work,
  start,
  threads,
}: SharedWork<Result>): Promise<Map<number, FileOutcome<Result>>> {
  const outcomes = new Map<number, FileOutcome<Result>>();
  const place = sharedPlace();
  const others = Array.from({ length: threads - 1 }, () =>
    ended(
      () => start(place),
      (finished: Finished<Result>) => {
        for (const [index, outcome] of finished) {
          outcomes.set(index, outcome);
        }
      },
    ),
  );
  await takeFiles(files, place, work, (index, outcome) => {
    outcomes.set(index, outcome);
    return nextTurn();
  });
  await Promise.all(others);
  return outcomes;
}

/** Waits for the end of a thread, whatever the end is. */
function ended<Message>(start: () => Worker, received: (message: Message) => void): Promise<void> {
  return new Promise((resolve) => {
    try {
      start()
        .on('message', received)
        // What it has not done is done here.
        .on('error', () => resolve())
        .on('exit', () => resolve());
    } catch {
      resolve();
    }
  });
}
