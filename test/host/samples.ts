import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

/** Makes a folder as a team would have it, with a good, a faulty and a half-written postmortem to play with. */
export async function copySamples(folder: string): Promise<void> {
  await cp(join(root, 'test', 'fixtures', 'samples'), folder, { recursive: true });
}
