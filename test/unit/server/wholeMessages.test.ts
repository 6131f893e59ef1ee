import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { wholeMessages } from '../../../server/src/wholeMessages.ts';

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

function written(messages: Writable, body: string): Promise<void> {
  return new Promise((resolve) => {
    messages.write(Buffer.from(body), () => resolve());
  });
}

describe('Whole messages', () => {
  it('writes a head with its body, each message by itself', async () => {
    const { output, writes } = recorded();
    const messages = wholeMessages(output);
    for (const body of ['{}', '{"name":"ä"}']) {
      messages.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`, 'ascii');
      await written(messages, body);
    }
    assert.deepEqual(writes, ['Content-Length: 2\r\n\r\n{}', 'Content-Length: 13\r\n\r\n{"name":"ä"}']);
  });

  it('writes a body that has no head', async () => {
    const { output, writes } = recorded();
    await written(wholeMessages(output), '{}');
    assert.deepEqual(writes, ['{}']);
  });

  it('ends its output', async () => {
    const { output, writes } = recorded();
    const messages = wholeMessages(output);
    messages.write('Content-Length: 2\r\n\r\n', 'ascii');
    messages.write('{}');
    await new Promise<void>((resolve) => messages.end(resolve));
    assert.ok(output.writableEnded);
    assert.equal(writes.length, 1);
  });

  it('fails where its output does', async () => {
    const { output } = recorded();
    const messages = wholeMessages(output);
    const failure = new Promise<Error>((resolve) => messages.once('error', resolve));
    output.destroy(new Error('The reader is gone'));
    assert.equal((await failure).message, 'The reader is gone');
  });
});
