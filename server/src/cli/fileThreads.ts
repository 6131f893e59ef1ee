import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { FoundFile } from './findFiles.ts';
import type { FileOutcome, FileTask, FileWork } from './sharedFiles.ts';
import { sharedPlace, takeTheRest } from './sharedFiles.ts';

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
  /** Loads what the work needs; nothing of it is loaded here where other threads do all of it. */
  readonly work: () => Promise<FileWork<Result>>;
  /** Starts another thread, which takes files and posts what is `Finished`. */
  readonly start: (place: SharedArrayBuffer) => Worker;
  /** One works here; several are others than this one, which then is free to take in and print what they find. */
  readonly threads: number;
}

/** Whom to tell in one line each. */
export interface Listener {
  /** What is to be told of the files; the same for any number of threads. */
  readonly say: (line: string) => void;
  /** That a thread has broken down, though nothing is lost by that. */
  readonly warn: (line: string) => void;
}

/**
 * The results of a work on files, in their order, each as soon as all before it are there, and with what is said about
 * them in this order: nobody can tell how many threads there were. A thread that cannot start or breaks down leaves its
 * files to this one.
 */
export async function* resultsOf<Result>(
  shared: SharedWork<Result>,
  { say, warn }: Listener,
): AsyncGenerator<Result> {
  const { files, work, threads } = shared;
  const others = threads > 1 ? new OtherThreads(shared, warn) : undefined;
  let task: FileTask<Result> | undefined;
  try {
    for (const [index, file] of files.entries()) {
      const outcome = await others?.outcomeOf(index);
      outcome?.said.forEach(say);
      if (outcome) {
        yield outcome.result;
      } else {
        task ??= (await work())(say);
        yield await task(file);
      }
    }
  } finally {
    others?.stop();
  }
}

/** Threads that share files, and what they have found so far. */
class OtherThreads<Result> {
  readonly #files: readonly FoundFile[];
  readonly #place = sharedPlace();
  readonly #warn: (line: string) => void;
  readonly #outcomes = new Map<number, FileOutcome<Result>>();
  readonly #running = new Set<Worker>();
  /** Told of the next outcomes, or of the end of a thread. */
  #news: () => void = () => {};

  constructor({ files, start, threads }: SharedWork<Result>, warn: (line: string) => void) {
    this.#files = files;
    this.#warn = warn;
    for (let count = 0; count < threads; count += 1) {
      this.#start(start);
    }
  }

  /** What became of a file; undefined where no thread has done it, and none will. Each is given once. */
  async outcomeOf(index: number): Promise<FileOutcome<Result> | undefined> {
    while (!this.#outcomes.has(index) && this.#running.size > 0) {
      await new Promise<void>((resolve) => {
        this.#news = resolve;
      });
    }
    const outcome = this.#outcomes.get(index);
    this.#outcomes.delete(index);
    return outcome;
  }

  /** Ends what still runs; nobody will ask for more. */
  stop(): void {
    takeTheRest(this.#files, this.#place);
    for (const worker of this.#running) {
      void worker.terminate();
    }
    this.#running.clear();
  }

  #start(start: SharedWork<Result>['start']): void {
    try {
      const worker = start(this.#place);
      this.#running.add(worker);
      worker
        .on('message', (finished: Finished<Result>) => {
          for (const [index, outcome] of finished) {
            this.#outcomes.set(index, outcome);
          }
          this.#news();
        })
        .on('error', (error) => this.#ended(worker, error.message))
        .on('exit', (status) => this.#ended(worker, status === 0 ? undefined : `status ${status}`));
    } catch (error) {
      this.#lost(error instanceof Error ? error.message : String(error));
    }
  }

  #ended(worker: Worker, reason: string | undefined): void {
    // One that breaks down comes to its end as well.
    if (this.#running.delete(worker) && reason !== undefined) {
      this.#lost(reason);
    }
    this.#news();
  }

  #lost(reason: string): void {
    const line = reason.split('\n', 1)[0] ?? '';
    this.#warn(`A thread has ended early (${line}). What it has not done is done without it.\n`);
  }
}
