import assert from 'node:assert/strict';
import { runProgram } from '../../server/src/cli/program.ts';
import { today } from './checking.ts';

/** What the program prints for some arguments, to both of its outputs. */
export async function printed(...args: readonly string[]): Promise<string> {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  await runProgram(args, {
    cwd: '/',
    workspace: undefined,
    output: { write, writeError: write, colours: false },
    input: () => process.stdin,
    today,
    version: '0',
    rulePage: async () => undefined,
    now: () => today,
    loadMcp: async () => ({ serveMcp: async () => undefined }),
    serveEditor: async () => undefined,
    startThread: () => assert.fail('Nothing here is checked in threads.'),
  });
  return text;
}
