import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { commandLineProgram } from './programs.ts';

export interface CommandLineResult {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the bundled command line as a person or a pipeline does. */
export async function runCommandLine(
  args: readonly string[],
  cwd: string,
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandLineResult> {
  const child = spawn(process.execPath, [...commandLineProgram, ...args], {
    cwd,
    env: { ...process.env, ...environment },
  });
  child.stdin.end(input);
  // Bytes, because what reads text leaves a byte order mark out.
  const [out, error, [status]] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    once(child, 'exit'),
  ]);
  return { status: Number(status), out: out.toString(), error: error.toString() };
}

const position = z.object({ line: z.number(), character: z.number() });

/** What `--format json` prints. */
export const jsonProblems = z.array(
  z.strictObject({
    file: z.string(),
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'information', 'hint']),
    message: z.string(),
    range: z.strictObject({ start: position, end: position }),
    fixable: z.boolean(),
  }),
);
