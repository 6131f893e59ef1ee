import type { Readable } from 'node:stream';
import { pipeline, Transform } from 'node:stream';

/** What happens beside the messages of a stream. */
export interface Listener {
  /** @param bytes how many were left out in front of a message, because they are none */
  readonly leftOut: (bytes: number) => void;
  /** Settles when all messages that were passed on have been taken up. */
  readonly takenUp: () => Promise<void>;
}

/**
 * The messages of an input. What stands between them and has no length is left out, where the library would wait for
 * ever, or take the messages behind it for something else; and the end comes when all have been taken up, where the
 * library would leave those unread that come with it.
 */
export function orderlyMessages(input: Readable, { leftOut, takenUp }: Listener): Readable {
  const frames = new Frames(leftOut);
  const messages = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (const part of frames.partsOf(chunk)) {
        this.push(part);
      }
      done();
    },
    flush(done) {
      takenUp().then(() => done(), done);
    },
  });
  // A failure of the input closes the messages, as a client does that is gone.
  pipeline(input, messages, () => {});
  return messages;
}

const endOfHead = '\r\n\r\n';
/** More bytes than a head has; behind so many without its end only the last ones can be part of one. */
const longestHead = 4096;

/** A head as the library takes it: lines of names and values, and an empty one. */
const headLines = /^(?:[\w-]+:[^\r\n]*\r\n)+\r\n$/;

/** Divides bytes into heads and bodies. */
class Frames {
  readonly #leftOut: (bytes: number) => void;
  /** What may be the beginning of a head. */
  #begun: Buffer = Buffer.alloc(0);
  /** How much of a body is still to come. */
  #body = 0;
  /** How many bytes were left out since the last message. */
  #lost = 0;

  constructor(leftOut: (bytes: number) => void) {
    this.#leftOut = leftOut;
  }

  *partsOf(chunk: Buffer): Generator<Buffer> {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#body > 0) {
        const part = rest.subarray(0, this.#body);
        this.#body -= part.length;
        rest = rest.subarray(part.length);
        yield part;
        continue;
      }
      const begun = this.#begun.length === 0 ? rest : Buffer.concat([this.#begun, rest]);
      const end = begun.indexOf(endOfHead);
      if (end === -1) {
        this.#begin(begun);
        return;
      }
      this.#begun = Buffer.alloc(0);
      rest = begun.subarray(end + endOfHead.length);
      yield* this.#head(begun.subarray(0, end + endOfHead.length));
    }
  }

  #begin(begun: Buffer): void {
    const lost = Math.max(0, begun.length - longestHead);
    this.#lost += lost;
    this.#begun = begun.subarray(lost);
  }

  *#head(block: Buffer): Generator<Buffer> {
    const text = block.toString('latin1', Math.max(0, block.length - longestHead));
    // In front of the length stands what was lost, where that had no line end.
    const length = [...text.matchAll(/content-length:[ \t]{0,20}(\d{1,15})[ \t]{0,20}\r\n/gi)].at(-1);
    if (!length) {
      this.#lost += block.length;
      return;
    }
    this.#body = Number(length[1]);
    const isLine = length.index === 0 || text[length.index - 1] === '\n';
    if (this.#lost === 0 && isLine && headLines.test(text) && text.length === block.length) {
      yield block;
      return;
    }
    this.#leftOut(this.#lost + block.length - text.length + length.index);
    this.#lost = 0;
    yield Buffer.from(`Content-Length: ${length[1]}${endOfHead}`, 'latin1');
  }
}
