import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

const SAMPLES = join(root, 'test', 'fixtures', 'samples');
const PROVISIONAL = join(root, 'server', 'templates', 'standard.md');

/** Makes a folder as a team would have it, with a good, a faulty and a half-written postmortem to play with. */
export async function copySamples(folder: string): Promise<void> {
  if (existsSync(SAMPLES)) {
    await cp(SAMPLES, folder, { recursive: true });
    return;
  }
  await mkdir(join(folder, 'postmortems'), { recursive: true });
  await cp(PROVISIONAL, join(folder, 'postmortems', 'INC-1.md'));
}
