import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const answer = z.object({
  untilActive: z.array(z.string()),
  startedUntilActive: z.number(),
  started: z.array(z.string()),
  first: z.string(),
  isAnswer: z.boolean(),
});
const failure = z.object({ thrown: z.string(), started: z.array(z.string()), ended: z.array(z.string()) });

describe('the activation of the extension', () => {
  it('loads two small files and waits for nothing; behind that the server is started, then what connects to it loaded', async () => {
    assert.deepEqual(answer.parse(await activated()), {
      untilActive: ['dist/extension.js', 'dist/extension.web.js'],
      startedUntilActive: 0,
      started: ['dist/server.js'],
      first: 'dist/engine/languageClient.js',
      isAnswer: true,
    });
  });

  it('finds the server started, once, where the editor keeps it waiting', async () => {
    const { startedUntilActive, started } = answer.parse(await activated('--waiting'));
    assert.deepEqual({ startedUntilActive, started }, { startedUntilActive: 1, started: ['dist/server.js'] });
  });

  it('ends the server that was started before where it fails, because nobody else would', async () => {
    assert.deepEqual(failure.parse(await activated('--lacking=lm', '--waiting')), {
      thrown: 'TypeError',
      started: ['dist/server.js'],
      ended: ['dist/server.js'],
    });
  });

  it('starts no server where it fails at once', async () => {
    assert.deepEqual(failure.parse(await activated('--lacking=lm')), {
      thrown: 'TypeError',
      started: [],
      ended: [],
    });
  });
});

async function activated(...options: readonly string[]): Promise<unknown> {
  const host = join(import.meta.dirname, 'support', 'extensionHost.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [host, ...options]);
  return JSON.parse(stdout);
}
