import type { IndexedPostmortem } from '../protocol.ts';
import { commandEnvironment } from './commandEnvironment.ts';
import { resultsOf, threadsFor } from './fileThreads.ts';
import type { StartThread } from './fileWorks.ts';
import { findFiles } from './findFiles.ts';
import type { Output } from './output.ts';
import { withSlashes } from './withSlashes.ts';

/** A postmortem of a folder, with its path as it is printed. */
export interface FolderPostmortem {
  readonly file: string;
  readonly postmortem: IndexedPostmortem;
}

/** What was read, and whether a configuration is broken. */
export interface FolderIndex {
  readonly postmortems: readonly FolderPostmortem[];
  readonly broken: boolean;
}

export interface FolderIndexOptions {
  readonly config?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** With how many threads to read; as many as pay by default. */
  readonly threads?: number;
}

export interface FolderIndexContext {
  readonly cwd: string;
  readonly output: Output;
  readonly startThread: StartThread;
}

/** Sums up the postmortems that some arguments mean; what is wrong with configurations goes to the error output. */
export async function folderIndex(
  patterns: readonly string[],
  { config, today, threads }: FolderIndexOptions,
  { cwd, output, startThread }: FolderIndexContext,
): Promise<FolderIndex> {
  const said = new Set<string>();
  const say = (line: string): void => {
    if (!said.has(line)) {
      said.add(line);
      output.writeError(line);
    }
  };
  const files = await findFiles(patterns, cwd);
  if (files.length === 0) {
    // Where there are no files, a mistake in a configuration would go unnoticed until there are.
    await commandEnvironment(cwd, config, { cwd, output: { ...output, writeError: say } });
  }
  const settings = { cwd, config, today };
  const shared = {
    files,
    work: async () => (await import('./indexWork.ts')).indexWork(settings),
    start: (place: SharedArrayBuffer) => startThread({ order: { kind: 'index', settings }, files, place }),
    threads: threadsFor(files.length, threads),
  };
  const postmortems: FolderPostmortem[] = [];
  let index = 0;
  for await (const postmortem of resultsOf(shared, { say, warn: output.writeError })) {
    const path = files[index]?.path ?? '';
    index += 1;
    if (postmortem) {
      postmortems.push({ file: withSlashes(path), postmortem });
    }
  }
  return { postmortems, broken: said.size > 0 };
}
