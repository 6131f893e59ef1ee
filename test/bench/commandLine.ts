import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { postmortemOf } from './documents.ts';
import { rumdl } from './peers.ts';
import { median, timed } from './statistics.ts';
import type { Row } from './table.ts';

const bundle = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const files = 2000;

/** What a pipeline waits for. */
export async function commandLineRows(folder: string): Promise<readonly Row[]> {
  const postmortems = join(folder, 'postmortems');
  await mkdir(postmortems, { recursive: true });
  for (let index = 0; index < files; index += 1) {
    await writeFile(join(postmortems, `INC-${index}.md`), postmortemOf(6000, index));
  }
  const rows = [...(await oneFile(postmortems)), ...(await manyFiles(postmortems))];
  await rm(postmortems, { recursive: true });
  return rows;
}

async function oneFile(folder: string): Promise<readonly Row[]> {
  const base: number[] = [];
  const figures: number[] = [];
  const versions: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    base.push(await timed(() => ended(process.execPath, ['-e', '0'], folder)));
    figures.push(await timed(() => ended(process.execPath, [bundle, 'check', 'INC-1.md'], folder)));
    versions.push(await timed(() => ended(process.execPath, [bundle, '--version'], folder)));
  }
  const beside = { base: median(base), of: '`node -e 0`' };
  return [
    { what: 'command line, one file', own: median(figures), ...beside, aim: 2 },
    { what: 'command line, --version', own: median(versions), ...beside },
  ];
}

async function manyFiles(folder: string): Promise<readonly Row[]> {
  const half = join(folder, 'INC-1*.md');
  const program = rumdl();
  const peer = program
    ? await fastest(() => ended(program, ['check', '--no-cache', '--silent', '.'], folder))
    : undefined;
  const time = await fastest(() => ended(process.execPath, [bundle, 'check', '.'], folder));
  const peak = await peakMemory(['check', '.'], folder);
  const fewer = await peakMemory(['check', half], folder);
  return [
    { what: `command line, ${files} files`, own: time, base: peer, of: 'rumdl', aim: 1 },
    {
      what: `peak memory of the command line, ${files} files`,
      own: peak,
      base: fewer,
      of: 'half as many',
      unit: 'MB',
    },
  ];
}

async function fastest(act: () => Promise<unknown>): Promise<number> {
  return Math.min(await timed(act), await timed(act));
}

async function ended(program: string, args: readonly string[], cwd: string): Promise<void> {
  await once(spawn(program, args, { cwd, stdio: 'ignore' }), 'exit');
}

const probe = fileURLToPath(new URL('peakProbe.cjs', import.meta.url));

/** The most that was resident, in megabytes. */
async function peakMemory(args: readonly string[], cwd: string): Promise<number> {
  const child = spawn(process.execPath, ['--require', probe, bundle, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(await text(child.stderr));
}
