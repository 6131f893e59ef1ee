import { ownCopy } from './ownCopy.ts';

/** A word as it is written, with what is known of it. */
interface Entry<Value> {
  readonly hash: number;
  readonly written: string;
  readonly value: Value;
}

/** How many places a table has: powers of two, of which half is filled. */
export interface Room {
  readonly first: number;
  readonly most: () => number;
}

/** What a workspace's documents share fits in it. */
const usualRoom: Room = { first: 1024, most: () => 16_384 };

/** Who writes words that all have one hash waits no longer for each than for a word that is new. */
const mostSteps = 16;

/**
 * The same pure function of a word, but what it gave of late is kept, and a word is looked up where it stands: no text is
 * cut out for one that is known. Memory is bounded: all is forgotten when the table is full.
 */
export class WordTable<Value> {
  readonly #compute: (written: string) => Value;
  readonly #mostRoom: () => number;
  #entries: (Entry<Value> | undefined)[];
  #count = 0;

  constructor(compute: (written: string) => Value, { first, most }: Room = usualRoom) {
    this.#compute = compute;
    this.#mostRoom = most;
    this.#entries = emptyRoom(first);
  }

  /** What is known of the word between two offsets of a text. */
  at(text: string, start: number, end: number): Value {
    const hash = hashOf(text, start, end);
    const last = this.#entries.length - 1;
    for (let step = 0; step < mostSteps; step += 1) {
      const entry = this.#entries[(hash + step) & last];
      if (entry === undefined) {
        break;
      }
      if (entry.hash === hash && stands(entry.written, text, start, end)) {
        return entry.value;
      }
    }
    return this.#add(hash, text.slice(start, end));
  }

  #add(hash: number, written: string): Value {
    const entry = { hash, written: ownCopy(written), value: this.#compute(written) };
    this.#makeRoom();
    this.#put(entry);
    return entry.value;
  }

  #makeRoom(): void {
    const { length } = this.#entries;
    if (2 * this.#count < length) {
      return;
    }
    const known = this.#entries;
    const most = this.#mostRoom();
    this.#entries = emptyRoom(Math.min(most, 2 * length));
    this.#count = 0;
    if (length < most) {
      for (const entry of known) {
        if (entry) {
          this.#put(entry);
        }
      }
    }
  }

  #put(entry: Entry<Value>): void {
    const last = this.#entries.length - 1;
    for (let step = 0; step < mostSteps; step += 1) {
      const place = (entry.hash + step) & last;
      if (this.#entries[place] === undefined) {
        this.#entries[place] = entry;
        this.#count += 1;
        return;
      }
    }
  }
}

function emptyRoom<Value>(length: number): (Entry<Value> | undefined)[] {
  return new Array<Entry<Value> | undefined>(length).fill(undefined);
}

/** FNV-1a over UTF-16 code units; not negative. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function stands(written: string, text: string, start: number, end: number): boolean {
  const { length } = written;
  if (length !== end - start) {
    return false;
  }
  for (let at = 0; at < length; at += 1) {
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) {
      return false;
    }
  }
  return true;
}
