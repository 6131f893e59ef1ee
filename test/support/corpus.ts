import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** A public postmortem to measure on. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The public postmortems beside the project, or undefined where they are not there. */
export function corpusFiles(): readonly CorpusFile[] | undefined {
  if (!existsSync(folder)) {
    return undefined;
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('__') && name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The folder of the public postmortems. */
export const corpusFolder = folder;

/** Whether the public postmortems are there. */
export const hasCorpus = existsSync(folder);
