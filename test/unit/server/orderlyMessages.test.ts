import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { orderlyMessages } from '../../../server/src/connection/orderlyMessages.ts';

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const one = framed('{"method":"one"}');
const other = framed('{"method":"otheré🔥"}');

/** What comes through of some pieces, and how much is said to be left out. */
async function through(pieces: readonly (string | Buffer)[]): Promise<readonly [string, readonly number[]]> {
  const lost: number[] = [];
  const messages = orderlyMessages(Readable.from(pieces.map((piece) => Buffer.from(piece))), {
    leftOut: (bytes) => lost.push(bytes),
    takenUp: async () => {},
  });
  return [await text(messages), lost];
}

describe('messages that come in', () => {
  it('are passed on as they are, however they are cut', async () => {
    const bytes = Buffer.from(one + other.replace('\r\n', '\r\nContent-Type: x; charset=utf-8\r\n') + one);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        assert.deepEqual(await through(pieces), [bytes.toString(), []]);
      }),
    );
  });

  const strange: Readonly<Record<string, string>> = {
    'a head without a length': 'Content-Type: x\r\n\r\n',
    'a head without a length, and its body': 'Content-Type: x\r\n\r\n{"method":"lost"}',
    'a head whose length is no number': 'Content-Length: many\r\n\r\n{"method":"lost"}',
    'a head with a length below nothing': 'Content-Length: -5\r\n\r\n',
    'a line without a colon': 'hello\r\n\r\n',
    'empty lines': '\r\n\r\n\r\n\r\n',
    'a long text': 'x'.repeat(100_000),
    'a long text with ends of heads': 'x: y\r\n\r\n'.repeat(10_000),
  };
  for (const [what, bytes] of Object.entries(strange)) {
    it(`come through behind ${what}, in one piece and in many`, async () => {
      const whole = one + bytes + other;
      assert.deepEqual(await through([whole]), [one + other, [bytes.length]]);
      const pieces = whole.match(/.{1,97}/gsu) ?? [];
      assert.deepEqual(await through(pieces), [one + other, [bytes.length]]);
    });
  }

  it('come through behind one that is longer than it says', async () => {
    for (const rest of [':"cut"}', 'cut": 1 }', 'x: cut', 'content-length', 'x']) {
      const [passed, lost] = await through([framed('{"method"').concat(rest), one, other]);
      assert.deepEqual([passed, lost], [framed('{"method"') + one + other, [rest.length]]);
    }
  });

  it('end when they have been taken up', async () => {
    const input = new PassThrough();
    const taken = Promise.withResolvers<void>();
    const messages = orderlyMessages(input, { leftOut: () => {}, takenUp: () => taken.promise });
    let isEnded = false;
    messages.on('end', () => {
      isEnded = true;
    });
    const read = once(messages, 'data');
    input.end(one);
    await read;
    await new Promise(setImmediate);
    assert.equal(isEnded, false);
    taken.resolve();
    await once(messages, 'end');
  });

  it('are closed when the input fails', async () => {
    const input = new PassThrough();
    const messages = orderlyMessages(input, { leftOut: () => {}, takenUp: async () => {} });
    messages.on('error', () => {});
    const closed = new Promise((resolve) => messages.on('close', resolve));
    input.destroy(new Error('gone'));
    await closed;
  });
});
