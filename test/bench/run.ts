// Prints what the product takes beside its peers, all in one run: figures of different runs are not comparable.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { commandLineRows } from './commandLine.ts';
import { engineRows } from './engine.ts';
import { packageRows } from './package.ts';
import { serverRows } from './server.ts';
import type { Row } from './table.ts';
import { tableOf } from './table.ts';

const scratch = await mkdtemp(join(tmpdir(), 'postmortem-bench-'));
const emptyServer = join(scratch, 'emptyServer.js');
await build({
  entryPoints: [fileURLToPath(new URL('emptyServer.ts', import.meta.url))],
  outfile: emptyServer,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});

const ownServer = join(scratch, 'dist', 'server.js');
await cp(fileURLToPath(new URL('../../dist', import.meta.url)), join(scratch, 'dist'), { recursive: true });

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  engine: engineRows,
  server: () => serverRows(ownServer, emptyServer),
  cli: () => commandLineRows(scratch),
  package: () => packageRows(scratch),
};
const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) {
    rows.push(...(await measure()));
  }
}
const processors = cpus();
console.log(`${processors.length} cores, ${processors[0]?.model.trim()}, Node ${process.version}\n`);
console.log(tableOf(rows));
await rm(scratch, { recursive: true });
// A peer that does not answer still runs.
process.exit();
