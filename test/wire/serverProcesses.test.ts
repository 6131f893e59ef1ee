import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServerProcesses } from '../../client/src/serverProcesses.ts';

const silent = { info: () => {}, error: () => {} };

/** How many processes this one has started that have not ended. */
function runningProcesses(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
}

describe('the processes of the server', () => {
  let folder: string;
  let processes: ServerProcesses;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-')));
    cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), folder, { recursive: true });
    processes = new ServerProcesses(join(folder, 'server.js'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keep what they compiled beside their program, and end with their client', async () => {
    processes.startAhead();
    const server = processes.take(silent);
    server.send({
      ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    await once(server, 'message');
    server.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    await once(server, 'message');
    server.send({ jsonrpc: '2.0', method: 'exit' });
    assert.deepEqual(await once(server, 'exit'), [0, null]);
    const compiled = join(folder, 'compiled');
    assert.ok(existsSync(compiled));
    assert.ok(readdirSync(compiled, { recursive: true }).length > 5);
  });

  it('are started one ahead, which is taken once', async () => {
    processes.startAhead();
    processes.startAhead();
    const first = processes.take(silent);
    const second = processes.take(silent);
    assert.notEqual(first.pid, second.pid);
    for (const server of [first, second]) {
      server.kill();
      await once(server, 'exit');
    }
  });

  it('are not started ahead when one was taken before', async () => {
    const server = processes.take(silent);
    const running = runningProcesses();
    processes.startAhead();
    assert.equal(runningProcesses(), running);
    server.kill();
    await once(server, 'exit');
  });

  it('tell of one that fails', async () => {
    const told: string[] = [];
    const output = { info: () => {}, error: (text: string) => told.push(text) };
    await once(new ServerProcesses(join(folder, 'nothing.js')).take(output), 'exit');
    assert.ok(told.includes('The server ended with 1.'), told.join('\n'));
  });
});
