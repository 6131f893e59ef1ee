import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

const message = (body: object): string => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...body });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const conversation = [
  'GET / HTTP/1.1\r\n\r\n',
  message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
  'no message\r\n\r\n',
  message({ method: 'initialized', params: {} }),
  message({ id: 2, method: 'shutdown' }),
].join('');
const goodbyeAnswered = '"id":2,"result":null';

describe('a server that is spoken with over a socket', () => {
  for (const kind of ['--socket=', '--pipe=', '--pipe'] as const) {
    it(`leaves out what is no message, and ends as it was told to: ${kind}`, async function () {
      if (kind !== '--socket=' && process.platform === 'win32') {
        this.skip();
      }
      const folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
      const listener = createServer();
      listener.listen(kind === '--socket=' ? 0 : join(folder, 'pipe'));
      await once(listener, 'listening');
      const address = listener.address();
      const place = typeof address === 'string' ? address : String(address?.port);
      let answered = '';
      listener.on('connection', (socket) => {
        socket.on('data', (data) => {
          answered += data.toString();
          if (answered.includes(goodbyeAnswered)) {
            socket.write(message({ method: 'exit' }));
          }
        });
        socket.write(conversation);
      });
      const words = kind.endsWith('=') ? [`${kind}${place}`] : [kind, place];
      const [status] = await once(spawn(process.execPath, [server, ...words]), 'exit');
      listener.close();
      rmSync(folder, { recursive: true });
      assert.equal(status, 0);
      assert.match(answered, /"id":1,"result":\{/);
      assert.ok(answered.includes(goodbyeAnswered));
    });
  }
});
