import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Row } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a user downloads, pictures and rule pages included, in kilobytes. */
export async function packageRows(folder: string): Promise<readonly Row[]> {
  const out = join(folder, 'package.vsix');
  // What was measured is packed, not built again.
  await promisify(execFile)(process.execPath, ['server/packaging/package.ts', '--out', out], { cwd: root });
  return [{ what: 'size of the .vsix', own: (await stat(out)).size / 1000, aim: 500, unit: 'KB' }];
}
