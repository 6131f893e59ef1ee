import type { ServerContext } from '../session/serverContext.ts';

/** Fewer files are read before anybody could read what is shown. */
const fewestShown = 200;

/** Shows how far something long is, where the client can, once it turns out to be long. */
export async function withProgress<Result>(
  { connection, capabilities }: ServerContext,
  title: string,
  work: (progress: (done: number, of: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!capabilities.workDoneProgress) {
    return work(() => {});
  }
  let end: (() => void) | undefined;
  let report: ((percentage: number) => void) | undefined;
  let isBegun = false;
  let isOver = false;
  let told = 0;
  const begin = async (): Promise<void> => {
    const shown = await connection.window.createWorkDoneProgress();
    shown.begin(title, 0);
    if (isOver) {
      // The client waits for an end of everything that it made.
      shown.done();
    } else {
      report = (percentage) => shown.report(percentage);
      end = () => shown.done();
    }
  };
  try {
    return await work((done, of) => {
      if (!isBegun && of >= fewestShown) {
        isBegun = true;
        begin().catch(() => {});
      }
      const percentage = Math.floor((done / of) * 100);
      if (report && percentage > told) {
        told = percentage;
        report(percentage);
      }
    });
  } finally {
    isOver = true;
    end?.();
  }
}
