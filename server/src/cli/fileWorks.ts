import type { Worker } from 'node:worker_threads';
import type { CheckSettings } from './fileChecker.ts';
import type { FoundFile } from './findFiles.ts';
import type { IndexSettings } from './indexWork.ts';
import type { FileWork } from './sharedFiles.ts';

/** What a thread is told to do with files. */
export type WorkOrder =
  | { readonly kind: 'check'; readonly settings: CheckSettings }
  | { readonly kind: 'index'; readonly settings: IndexSettings };

/** What a thread starts with; plain data, and the place that it shares with others. */
export interface ThreadData {
  readonly order: WorkOrder;
  readonly files: readonly FoundFile[];
  readonly place: SharedArrayBuffer;
}

/** Starts a thread; given by the entry point, which knows where the program of a thread lies. */
export type StartThread = (data: ThreadData) => Worker;

/** The work that is ordered. */
export async function workOf(order: WorkOrder): Promise<FileWork<unknown>> {
  switch (order.kind) {
    case 'check':
      return (await import('./fileChecker.ts')).checkWork(order.settings);
    case 'index':
      return (await import('./indexWork.ts')).indexWork(order.settings);
  }
}
