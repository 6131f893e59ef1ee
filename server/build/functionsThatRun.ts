import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stretch } from './rewriting/eagerFunctions.ts';

/** What the runtime writes for each process: see `NODE_V8_COVERAGE`. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly {
        readonly startOffset: number;
        readonly endOffset: number;
        readonly count: number;
      }[];
    }[];
  }[];
}

/** A check ends so that finds something. */
const mostStatus = 1;

/** A function that ran, and how often. */
export interface RunFunction extends Stretch {
  readonly count: number;
}

/**
 * Runs a program and tells which functions of its modules ran, by the paths of the modules. Throws where the
 * program cannot be run.
 */
export function functionsThatRun(
  program: string,
  args: readonly string[],
): ReadonlyMap<string, readonly RunFunction[]> {
  return mapped(rangesOf(program, args), (functions) =>
    functions.flatMap(([whole]) => (whole && whole.count > 0 ? [whole] : [])),
  );
}

/** Runs a program and tells which stretches of its modules did not run; see `functionsThatRun`. */
export function stretchesThatRest(
  program: string,
  args: readonly string[],
): ReadonlyMap<string, readonly Stretch[]> {
  return mapped(rangesOf(program, args), (functions) => functions.flat().filter(({ count }) => count === 0));
}

/** Of each module of a program the functions, each with how often it ran and then stretches in it that ran otherwise. */
function rangesOf(
  program: string,
  args: readonly string[],
): ReadonlyMap<string, readonly (readonly RunFunction[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-functions-'));
  try {
    const env = { ...process.env, NODE_V8_COVERAGE: folder, NODE_DISABLE_COMPILE_CACHE: '1' };
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' });
    if (status === null || status > mostStatus) {
      throw new Error(`${program} ended with ${status}: ${stderr}`);
    }
    const ran = new Map<string, (readonly RunFunction[])[]>();
    for (const name of readdirSync(folder)) {
      const { result }: Coverage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const { url, functions } of result.filter((one) => one.url.startsWith('file:'))) {
        const path = fileURLToPath(url);
        const all = functions.map(({ ranges }) =>
          ranges.map(({ startOffset, endOffset, count }) => ({ start: startOffset, end: endOffset, count })),
        );
        ran.set(path, [...(ran.get(path) ?? []), ...all]);
      }
    }
    return ran;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mapped<From, To>(map: ReadonlyMap<string, From>, to: (value: From) => To): ReadonlyMap<string, To> {
  return new Map([...map].map(([key, value]) => [key, to(value)]));
}
