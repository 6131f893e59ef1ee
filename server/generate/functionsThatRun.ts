import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stretch } from './eagerFunctions.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-functions-'));
  try {
    const env = { ...process.env, NODE_V8_COVERAGE: folder, NODE_DISABLE_COMPILE_CACHE: '1' };
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' });
    if (status === null || status > mostStatus) {
      throw new Error(`${program} ended with ${status}: ${stderr}`);
    }
    const ran = new Map<string, RunFunction[]>();
    for (const name of readdirSync(folder)) {
      const { result }: Coverage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const { url, functions } of result.filter((one) => one.url.startsWith('file:'))) {
        const path = fileURLToPath(url);
        const stretches = functions.flatMap(({ ranges: [whole] }) =>
          whole && whole.count > 0
            ? [{ start: whole.startOffset, end: whole.endOffset, count: whole.count }]
            : [],
        );
        ran.set(path, [...(ran.get(path) ?? []), ...stretches]);
      }
    }
    return ran;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
