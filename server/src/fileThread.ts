import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './cli/fileWorks.ts';
import { workOf } from './cli/fileWorks.ts';
import { workInThread } from './cli/threadWork.ts';

// The program of a thread that works on files for the command line.
if (parentPort) {
  const { files, place, order }: ThreadData = workerData;
  await workInThread(files, place, await workOf(order), parentPort);
}
