import type { MessagePort } from 'node:worker_threads';
import type { Finished } from './fileThreads.ts';
import type { FoundFile } from './findFiles.ts';
import type { FileOutcome, FileWork } from './sharedFiles.ts';
import { takeFiles } from './sharedFiles.ts';

/** How many outcomes are sent at once: a message has a price of its own. */
const atOnce = 16;

/** Works on files in a thread of its own, and posts what is `Finished`. */
export async function workInThread<Result>(
  files: readonly FoundFile[],
  place: SharedArrayBuffer,
  work: FileWork<Result>,
  port: MessagePort,
): Promise<void> {
  let finished: (readonly [number, FileOutcome<Result>])[] = [];
  const post = (): void => {
    const message: Finished<Result> = finished;
    port.postMessage(message);
    finished = [];
  };
  await takeFiles(files, place, work, (index, outcome) => {
    finished.push([index, outcome]);
    if (finished.length === atOnce) {
      post();
    }
  });
  post();
}
