import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('restingProcess.ts', import.meta.url));

describe('a process that was told to be thrifty', () => {
  it('gives back what its young objects needed when there is no work', async () => {
    // The engine begins after eight seconds by itself.
    const child = spawn(process.execPath, ['--gc-memory-reducer-start-delay-ms=50', program, '--rests'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
  });
});
