import type { Version } from '../memory/facts.ts';
import { Facts } from '../memory/facts.ts';
import { ownCopy } from '../memory/ownCopy.ts';

/** What a text weighs beside its length. */
const costOfText = 16;

/** So much more text than a document has is kept at least, in UTF-16 code units: some edits of a short one. */
const leastRoom = 10_000;

/** Functions of short texts, as those of cells, keep more of a document than it is long. */
const roomForEach = 3;

/** Longer texts come rarely twice, and what is made of them is large. */
const longestText = 4000;

/**
 * So many notes are put in order for a text that is not found. Most edits ask for few texts, and those of a document of a
 * megabyte are tens of thousands; an edit that asks for all of them does so in the order of the notes.
 */
const notesAtOnce = 16;

/**
 * Stands for a document and all versions that edits make of it: what functions of a text gave for its texts is kept with
 * it, see `recalled`, and forgotten with it.
 */
export class Recollection {
  /** Under this, what is known of the document is kept with it. */
  readonly version: Version = {};
  #isEdited = false;
  readonly #room: number;

  /** @param length how long the document is, in UTF-16 code units */
  constructor(length: number) {
    this.#room = leastRoom + roomForEach * length;
  }

  /** How much text a function keeps, in UTF-16 code units. */
  get room(): number {
    return this.#room;
  }

  /** Whether there has been another version. */
  get isEdited(): boolean {
    return this.#isEdited;
  }

  /** Takes note of another version. */
  edit(): void {
    this.#isEdited = true;
  }
}

/** Something whose texts are recalled. */
export interface Recalling {
  readonly recollection: Recollection;
}

/**
 * The same pure function of the texts of a document, of which nearly all are what they were when it is edited: then what
 * the function gave for them before is looked up. A document that nobody edits costs no look-ups; what is found in it is
 * only noted down. Nobody may change the values.
 */
export function recalled<Value>(
  compute: (text: string) => Value,
): (document: Recalling) => (text: string) => Value {
  const recall = recalledWithMask(compute);
  return (document) => {
    const ofTexts = recall(document);
    return (text) => ofTexts(text, '');
  };
}

/** A function of a text and of the same text with parts of it masked. */
type OfMasked<Value> = (text: string, masked: string) => Value;

/** The same for functions that read a text masked, too: both are of one length. */
export function recalledWithMask<Value>(compute: OfMasked<Value>): (document: Recalling) => OfMasked<Value> {
  const known = new Facts<Version, TextsOf<Value>>();
  return ({ recollection }) =>
    known.of(recollection.version, () => new TextsOf(compute, recollection)).recalled;
}

/** The texts of a document with what a function gave for them. */
export class TextsOf<Value> {
  readonly #compute: OfMasked<Value>;
  readonly #recollection: Recollection;
  /** Of the first version, in the order in which somebody asked. */
  #noted: Note<Value>[] = [];
  /** The size of what was noted, and how many of the notes are in order. */
  #sizeOfNotes = 0;
  #ordered = 0;
  /** Of two generations of texts the older is forgotten when the younger is full. */
  #young = new Map<string, Kept<Value>>();
  #old = new Map<string, Kept<Value>>();
  #size = 0;

  /** @param recollection that of the document */
  constructor(compute: OfMasked<Value>, recollection: Recollection) {
    this.#compute = compute;
    this.#recollection = recollection;
  }

  /** The function, whose values are noted, or looked up where the document has been edited. */
  get recalled(): OfMasked<Value> {
    return this.#recollection.isEdited ? this.#recall : this.#note;
  }

  readonly #note: OfMasked<Value> = (text, masked) => {
    const value = this.#compute(text, masked);
    if (this.#sizeOfNotes < this.#recollection.room) {
      this.#sizeOfNotes += text.length + masked.length + costOfText;
      this.#noted.push({ text, masked, value });
    }
    return value;
  };

  readonly #recall: OfMasked<Value> = (text, masked) => {
    const key = text + masked;
    let known = this.#young.get(key);
    if (!known && this.#noted.length > 0) {
      this.#orderNotes();
      known = this.#young.get(key);
    }
    return known ? known.value : this.#recallSlowly(key, text.length);
  };

  #orderNotes(): void {
    const end = Math.min(this.#noted.length, this.#ordered + notesAtOnce);
    for (const { text, masked, value } of this.#noted.slice(this.#ordered, end)) {
      const key = text + masked;
      if (key.length <= longestText && !this.#young.has(key)) {
        // Notes are parts of the first version's text.
        this.#keep({ key: ownCopy(key), value });
      }
    }
    this.#ordered = end;
    if (end === this.#noted.length) {
      this.#noted = [];
    }
  }

  /** @param length of the text, behind which the key may have it masked */
  #recallSlowly(key: string, length: number): Value {
    if (key.length > longestText) {
      return this.#compute(key.slice(0, length), key.slice(length));
    }
    const known = this.#old.get(key);
    if (known) {
      this.#keep(known);
      return known.value;
    }
    const own = ownCopy(key);
    const value = this.#compute(own.slice(0, length), own.slice(length));
    this.#keep({ key: own, value });
    return value;
  }

  #keep(kept: Kept<Value>): void {
    const cost = kept.key.length + costOfText;
    this.#size += cost;
    if (this.#size > this.#recollection.room) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = cost;
    }
    this.#young.set(kept.key, kept);
  }
}

/** What a function gave for a text, as long as nobody edits; no key is made before somebody does. */
interface Note<Value> {
  readonly text: string;
  readonly masked: string;
  readonly value: Value;
}

interface Kept<Value> {
  /** A text, and behind it the same masked where the function reads that, too. */
  readonly key: string;
  readonly value: Value;
}
