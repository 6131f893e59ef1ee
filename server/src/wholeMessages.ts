import { Writable } from 'node:stream';

/**
 * A stream for messages of the protocol, whose head and body come one after the other and are written to an output at
 * once: each write wakes the reader, who can do nothing with a head alone.
 */
export function wholeMessages(output: Writable): Writable {
  let head: Buffer | undefined;
  const messages = new Writable({
    write(chunk: Buffer, _encoding, written) {
      if (!head && isHead(chunk)) {
        head = chunk;
        written();
        return;
      }
      const whole = head ? Buffer.concat([head, chunk]) : chunk;
      head = undefined;
      output.write(whole, written);
    },
    final(ended) {
      output.end(ended);
    },
  });
  output.on('error', (error) => messages.destroy(error));
  output.on('close', () => messages.destroy());
  return messages;
}

const endOfHead = '\r\n\r\n';

/** A body is JSON, which ends with a bracket. */
function isHead(chunk: Buffer): boolean {
  return chunk.toString('latin1', chunk.length - endOfHead.length) === endOfHead;
}
