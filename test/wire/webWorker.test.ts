import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly { readonly code: string }[] };
  readonly result?: { readonly serverInfo?: { readonly name: string } };
  readonly error?: { readonly code: number; readonly message: string };
}

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** Gives a thread what a web worker has, takes from it what only Node has, and runs the script there. */
const asWebWorker = `
  const { readFileSync } = require('node:fs');
  const { constants, runInThisContext } = require('node:vm');
  const { parentPort, workerData: filename } = require('node:worker_threads');
  const text = readFileSync(filename, 'utf8');
  globalThis.self = globalThis;
  self.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => self.onmessage({ data }));
  self.addEventListener = () => undefined;
  process.removeAllListeners('warning');
  for (const name of ['process', 'Buffer', 'require', 'setImmediate', 'global']) {
    delete globalThis[name];
  }
  runInThisContext(text, { filename, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
`;

describe('the server in a web worker', () => {
  const workers: Worker[] = [];

  /** `received` is called with each message of the server. */
  function startWorker(program: string, received: (message: Message) => void): (message: object) => void {
    const worker = new Worker(asWebWorker, { eval: true, workerData: join(dist, 'server.web.js') });
    workers.push(worker);
    worker.on('message', received);
    worker.postMessage({ program: pathToFileURL(join(dist, 'engine', program)).href });
    return (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
  }

  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.terminate())));

  it('answers at the start and pushes problems, without anything of Node', async () => {
    const uri = 'vscode-vfs://github/team/INC-7.md';
    const started = Promise.withResolvers<Message>();
    const pushed = Promise.withResolvers<Message>();
    const send = startWorker('worker.js', (message) => {
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

  it('answers with an error where its program cannot be loaded', async () => {
    const answered = Promise.withResolvers<Message>();
    const send = startWorker('absent.js', answered.resolve);
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const { id, error } = await answered.promise;
    assert.equal(id, 1);
    assert.match(error?.message ?? '', /absent\.js/);
  });
});
