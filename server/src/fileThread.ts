import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './cli/fileWorks.ts';
import { workOf } from './cli/fileWorks.ts';
import { workInThread } from './cli/threadWork.ts';

// The program of a thread that works on files for the command line.
const { files, place, order }: ThreadData = workerData;

if (parentPort) {
  void workInThread(files, place, workOf(order), parentPort);
}
