import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

/** The sample with faults, below the folder of samples. */
const faultySample = join('postmortems', 'INC-1188-search-index.md');

/** Makes a folder as a team would have it, with a good, a faulty and a half-written postmortem to play with. */
export async function copySamples(folder: string): Promise<void> {
  await cp(join(root, 'test', 'fixtures', 'samples'), folder, { recursive: true });
}

/** Makes the samples where there are none, and leaves those alone that a person may have changed, unless asked. */
export async function keepSamples(folder: string, { fresh = false } = {}): Promise<void> {
  if (fresh) {
    await rm(folder, { recursive: true, force: true });
  }
  if (existsSync(folder)) {
    console.log(`The samples in ${folder} are as you left them; "npm start -- --fresh" writes new ones.`);
    return;
  }
  await copySamples(folder);
}

/** What of the samples is shown at the start, where the person has left it there. */
export function shownSample(folder: string): string | undefined {
  const file = join(folder, faultySample);
  return existsSync(file) ? file : undefined;
}
