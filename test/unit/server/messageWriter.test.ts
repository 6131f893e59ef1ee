import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import type { Message } from 'vscode-languageserver';
import { comesAgain } from '../../../server/src/connection/messageText.ts';
import { WholeMessageWriter } from '../../../server/src/connection/messageWriter.ts';

/** What an output was given, write by write. */
function recorded(): { readonly output: Writable; readonly writes: readonly string[] } {
  const writes: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, written) {
      writes.push(chunk.toString());
      written();
    },
  });
  return { output, writes };
}

const diagnostic = (text: string): object => ({ message: text, range: 3 });
const published = (diagnostics: readonly object[], more: object = {}): Message & { params: object } => ({
  jsonrpc: '2.0',
  ...{ method: 'textDocument/publishDiagnostics', params: { uri: 'file:///ä.md', diagnostics, ...more } },
});

describe('Messages of the server', () => {
  it('are written with their heads at once, in order, each by itself', async () => {
    const { output, writes } = recorded();
    const writer = new WholeMessageWriter(output);
    const first = { jsonrpc: '2.0', id: 1 };
    await Promise.all([writer.write(first), writer.write({ jsonrpc: '2.0' })]);
    assert.deepEqual(writes, [
      'Content-Length: 24\r\n\r\n{"jsonrpc":"2.0","id":1}',
      'Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}',
    ]);
  });

  for (const [what, message] of Object.entries({
    'letters of all kinds': published([], { name: 'ä “so” \u{1f600} \ud83d \u2028 \u007f \\u00e4 \n' }),
    diagnostics: published([diagnostic('“a”'), diagnostic('"diagnostics":[]')], { uri: '"diagnostics":[]' }),
    'a report': {
      jsonrpc: '2.0',
      id: 'ä',
      result: { kind: 'full', items: [diagnostic('ä')], resultId: '1' },
    },
    'a report with others in it': {
      jsonrpc: '2.0',
      id: '"items":[]',
      result: {
        relatedDocuments: { 'file:///b.md': { items: [] } },
        items: [diagnostic('a')],
        of: { items: [] },
      },
    },
    'what is no list': { jsonrpc: '2.0', id: 1, result: { items: 1 } },
    nothing: { jsonrpc: '2.0', id: 1, result: null },
  })) {
    it(`say ${what} in ASCII, counted in bytes`, async () => {
      const { output, writes } = recorded();
      await new WholeMessageWriter(output).write(message);
      const [head = '', body = ''] = writes.join('').split('\r\n\r\n');
      assert.match(body, /^[ -~]+$/);
      assert.equal(head, `Content-Length: ${Buffer.byteLength(body)}`);
      assert.deepEqual(JSON.parse(body), message);
    });
  }

  it('say the same of diagnostics that come again', async () => {
    const { output, writes } = recorded();
    const writer = new WholeMessageWriter(output);
    const [one, other] = [diagnostic('“one”'), diagnostic('other')];
    comesAgain(one);
    for (const diagnostics of [[one], [one, other], [other, one]]) {
      await writer.write(published(diagnostics));
      const body = writes.at(-1)?.split('\r\n\r\n')[1] ?? '';
      assert.deepEqual(JSON.parse(body), published(diagnostics));
    }
  });

  it('end their output', async () => {
    const { output, writes } = recorded();
    const writer = new WholeMessageWriter(output);
    const written = writer.write({ jsonrpc: '2.0' });
    writer.end();
    await written;
    assert.ok(output.writableEnded);
    assert.equal(writes.length, 1);
  });

  it('fail where their output does, and say which', async () => {
    const failing = new Writable({
      write(_chunk, _encoding, written) {
        written(new Error('The reader is gone'));
      },
    });
    const writer = new WholeMessageWriter(failing);
    const failures: (readonly [string, Message | undefined])[] = [];
    writer.onError(([error, message]) => failures.push([error.message, message]));
    const message = { jsonrpc: '2.0' };
    await assert.rejects(writer.write(message), /The reader is gone/);
    assert.ok(failures.some(([text, failed]) => text === 'The reader is gone' && failed === message));
  });

  it('close where their output is gone', async () => {
    const { output } = recorded();
    const writer = new WholeMessageWriter(output);
    const closed = new Promise<void>((resolve) => {
      writer.onClose(resolve);
    });
    output.destroy();
    await closed;
  });
});
