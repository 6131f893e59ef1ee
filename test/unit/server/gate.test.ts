import assert from 'node:assert/strict';
import type { Message } from 'vscode-languageserver';
import { Gate } from '../../../server/src/connection/gate.ts';

function message(method: string): Message & { readonly method: string } {
  return { jsonrpc: '2.0', method };
}

describe('the gate before the server', () => {
  const passed: string[] = [];
  const next = (one: Message): void => {
    passed.push('method' in one ? String(one.method) : '');
  };

  beforeEach(() => {
    passed.length = 0;
  });

  it('lets everything pass until it is closed', () => {
    new Gate().handleMessage(message('initialize'), next);
    assert.deepEqual(passed, ['initialize']);
  });

  it('counts what the client says of itself, and no answers', () => {
    const gate = new Gate();
    const answer: Message & { readonly result: null } = { jsonrpc: '2.0', result: null };
    for (const one of [message('initialize'), answer, message('initialized'), answer]) {
      gate.handleMessage(one, next);
    }
    assert.equal(gate.messages, 2);
  });

  it('loads at the first message, and lets what came meanwhile pass in order', async () => {
    const gate = new Gate();
    const loading = Promise.withResolvers<void>();
    let loads = 0;
    gate.close(() => {
      loads += 1;
      return loading.promise;
    });
    assert.equal(loads, 0);
    const first = gate.handleMessage(message('initialized'), next);
    const second = gate.handleMessage(message('textDocument/didOpen'), next);
    assert.deepEqual([loads, passed], [1, []]);
    loading.resolve();
    await Promise.all([first, second]);
    await gate.handleMessage(message('textDocument/didChange'), next);
    assert.equal(loads, 1);
    assert.deepEqual(passed, ['initialized', 'textDocument/didOpen', 'textDocument/didChange']);
  });

  it('lets messages pass where loading fails, and tells of the failure', async () => {
    const gate = new Gate();
    gate.close(() => Promise.reject(new Error('no such file')));
    await assert.rejects(async () => gate.handleMessage(message('shutdown'), next), /no such file/);
    assert.deepEqual(passed, ['shutdown']);
  });
});
