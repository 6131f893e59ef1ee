import { ownCopy } from './ownCopy.ts';
import type { Room } from './wordTable.ts';
import { WordTable } from './wordTable.ts';

/** The most text that one function remembers, in UTF-16 code units: the sentences or cells of a document of a megabyte. */
let limit = 1_000_000;

/** As much as short documents have between them. */
const leastRemembered = 100_000;

/**
 * How much text one function remembers: about what the longest document has, so that an edit in it costs what it touched.
 * What is remembered beyond that is seldom asked for, and a look into much takes longer than one into little.
 */
let mostRemembered = leastRemembered;

/** Changes how much text each function remembers from now on: who checks many files once has little use for it. */
export function rememberAtMost(length: number): void {
  limit = length;
  mostRemembered = Math.min(mostRemembered, limit);
}

/** Lets each function remember what a document of that length has. */
export function rememberDocument(length: number): void {
  mostRemembered = Math.min(limit, Math.max(mostRemembered, length));
}

/** What a text weighs beside its length. */
const costOfEntry = 16;

/** Names, times and most cells are no longer. A table of words finds them faster than a map does. */
const longestWord = 24;

/** As much of a text of that length as has a place in a table of words: half of that is filled. */
const textForPlace = 12;

/** Many functions are asked for few words. */
const firstPlaces = 64;

const wordRoom: Room = {
  first: firstPlaces,
  most: () => Math.max(firstPlaces, 2 ** Math.ceil(Math.log2(mostRemembered / textForPlace))),
};

/** Longer texts come rarely twice, and what is made of them is large. */
const longestText = 4000;

/**
 * The same pure function of a text, but what it gave for the texts of late is kept: documents are read again at each
 * keystroke, and nearly all of their sentences and cells are what they were. The values must not be changed by
 * anybody. Memory is bounded: of two generations of texts the older is forgotten when the younger is full, and
 * short texts all at once.
 */
export function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const words = new WordTable(compute, wordRoom);
  const longer = new Memory(compute);
  return (text) => (text.length <= longestWord ? words.at(text, 0, text.length) : longer.of(text));
}

/** What a function gave for texts, of two generations. */
class Memory<Value> {
  readonly #compute: (text: string) => Value;
  #young = new Map<string, Kept<Value>>();
  #old = new Map<string, Kept<Value>>();
  #size = 0;

  constructor(compute: (text: string) => Value) {
    this.#compute = compute;
  }

  of(text: string): Value {
    const known = this.#young.get(text);
    return known ? known.value : this.#slowly(text);
  }

  #slowly(text: string): Value {
    if (text.length > longestText) {
      return this.#compute(text);
    }
    // The text's hash is known from the look before this one; its copy's would have to be computed for this.
    const kept = this.#old.get(text);
    const own = ownCopy(text);
    return this.#keep(own, kept ?? { value: this.#compute(own) }).value;
  }

  #keep(text: string, kept: Kept<Value>): Kept<Value> {
    this.#size += text.length + costOfEntry;
    if (this.#size > mostRemembered) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = text.length + costOfEntry;
    }
    this.#young.set(text, kept);
    return kept;
  }
}

interface Kept<Value> {
  readonly value: Value;
}
