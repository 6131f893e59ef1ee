import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly { readonly code: string }[] };
  readonly result?: { readonly serverInfo?: { readonly name: string } };
}

const bundle = join(import.meta.dirname, '..', '..', 'dist', 'server.web.js');

/** Timers of the worker, which nothing else would end: it waits for tomorrow. */
const timers = new Set<NodeJS.Timeout>();

function startTimer(callback: () => void, milliseconds: number): NodeJS.Timeout {
  const timer = setTimeout(callback, milliseconds);
  timers.add(timer);
  return timer;
}

/** Runs the server's bundle with what a web worker has, and nothing of Node; `sent` is called with each message of it. */
async function startWorker(sent: (message: Message) => void): Promise<(message: object) => void> {
  const port: { onmessage?: (event: { readonly data: object }) => void } = {};
  const worker = {
    ...{
      setTimeout: startTimer,
      clearTimeout,
      queueMicrotask,
      performance,
      TextEncoder,
      TextDecoder,
      URL,
      console,
    },
    postMessage: sent,
    addEventListener: () => undefined,
  };
  const scope = createContext(Object.assign(port, worker));
  runInContext('globalThis.self = globalThis', scope);
  runInContext(await readFile(bundle, 'utf8'), scope);
  return (message) => port.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
}

describe('the server in a web worker', () => {
  after(() => {
    for (const timer of timers) {
      clearTimeout(timer);
    }
  });

  it('answers at the start and pushes problems, without anything of Node', async () => {
    const uri = 'vscode-vfs://github/team/INC-7.md';
    const started = Promise.withResolvers<Message>();
    const pushed = Promise.withResolvers<Message>();
    const send = await startWorker((message) => {
      if (message.id === 1 && message.result) {
        started.resolve(message);
      } else if (message.method === 'textDocument/publishDiagnostics' && message.params?.uri === uri) {
        pushed.resolve(message);
      }
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    assert.equal((await started.promise).result?.serverInfo?.name, 'postmortem');
    send({ method: 'initialized', params: {} });
    const text = '# Post-Incident Review: INC-7\n\n## Impact\n\nTODO\n';
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const codes = (await pushed.promise).params?.diagnostics?.map(({ code }) => code);
    assert.ok(codes?.includes('placeholder-todo'), String(codes));
  });
});
