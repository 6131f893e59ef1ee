import type { Files } from './files.ts';

/** Files that keep what they were asked and what they answered. */
export interface RecordedFiles extends Files {
  /** Whether something that was asked would be answered otherwise now. */
  readonly wouldDiffer: () => Promise<boolean>;
}

interface Answered {
  readonly again: () => Promise<unknown>;
  readonly answer: string;
}

/** Records what is asked of files. */
export function recordedFiles(files: Files): RecordedFiles {
  const record: Answered[] = [];
  const noted =
    <Answer>(ask: (uri: string) => Promise<Answer>) =>
    async (uri: string): Promise<Answer> => {
      const answer = await ask(uri);
      record.push({ again: () => ask(uri), answer: comparable(answer) });
      return answer;
    };
  return {
    ...files,
    readText: noted(files.readText),
    ...(files.readSaved ? { readSaved: noted(files.readSaved) } : {}),
    exists: noted(files.exists),
    list: noted(files.list),
    wouldDiffer: async () => {
      for (const { again, answer } of record) {
        if (comparable(await again()) !== answer) {
          return true;
        }
      }
      return false;
    },
  };
}

function comparable(answer: unknown): string {
  return JSON.stringify([answer]);
}
