import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Row } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = [
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--readme-path=dist/readme.md',
];

/** What a user downloads, pictures and rule pages included, in kilobytes. */
export async function packageRows(folder: string): Promise<readonly Row[]> {
  const out = join(folder, 'package.vsix');
  await promisify(execFile)('npx', ['--no-install', 'vsce', 'package', ...options, '-o', out], {
    cwd: root,
    // What was measured is packed, not built again.
    env: { ...process.env, npm_config_ignore_scripts: 'true' },
  });
  return [{ what: 'size of the .vsix', own: (await stat(out)).size / 1000, aim: 500, unit: 'KB' }];
}
