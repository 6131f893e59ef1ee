import { ownCopy } from './ownCopy.ts';

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

/** Longer texts come rarely twice, and what is made of them is large. */
const longestText = 4000;

/**
 * The same pure function of a text, but what it gave for the texts of late is kept: documents are read again at each
 * keystroke, and nearly all of their sentences and cells are what they were. The values must not be changed by
 * anybody. Memory is bounded: of two generations of texts the older is forgotten when the younger is full.
 */
export function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  let young = new Map<string, Kept<Value>>();
  let old = new Map<string, Kept<Value>>();
  let size = 0;
  const keep = (text: string, kept: Kept<Value>): Kept<Value> => {
    size += text.length + costOfEntry;
    if (size > mostRemembered) {
      old = young;
      young = new Map();
      size = text.length + costOfEntry;
    }
    young.set(text, kept);
    return kept;
  };
  const slowly = (text: string): Value => {
    if (text.length > longestText) {
      return compute(text);
    }
    const own = ownCopy(text);
    return keep(own, old.get(own) ?? { value: compute(own) }).value;
  };
  return (text) => {
    const known = young.get(text);
    return known ? known.value : slowly(text);
  };
}

interface Kept<Value> {
  readonly value: Value;
}
