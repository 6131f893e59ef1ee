import { stemmer } from 'stemmer';
import { eng } from 'stopword';
import { remembered } from '../memory/remembered.ts';
import { WordTable } from '../memory/wordTable.ts';

/** Prepositions, conjunctions and negations that the library's list leaves out. */
const more =
  'no not nor when whenever without within until till unless per via during while once than then whether upon onto off over again against across along among around behind below beyond down every few has have having itself its just least less may nothing one ones so something somebody soon still thing things three toward towards two us used using was were will yet'.split(
    ' ',
  );

const littleWords: ReadonlySet<string> = new Set([...eng, ...more]);

/** A text that is longer is a page that somebody pasted; its first part says what it is about. */
const longestText = 4000;

/**
 * The words of a text that say what it is about, each reduced to its stem, so that “connections” and “connected” are the
 * same word. Numbers and single letters are none.
 */
export const contentWords: (text: string) => ReadonlySet<string> = remembered(readContentWords);

function readContentWords(text: string): ReadonlySet<string> {
  const low = text.slice(0, longestText).toLowerCase();
  const stems = new Set<string>();
  if (beyondAscii.test(low)) {
    for (const word of low.match(anyWords) ?? []) {
      addStem(word, 0, word.length, stems);
    }
    return stems;
  }
  for (let at = 0; at < low.length; ) {
    const end = isLetter(low.charCodeAt(at)) ? wordEnd(low, at) : at + 1;
    if (end - at > 1) {
      addStem(low, at, end, stems);
    }
    at = end;
  }
  return stems;
}

const beyondAscii = /[^\0-\x7f]/;
const anyWords = /\p{L}[\p{L}\p{N}]{1,40}/gu;
/** As long as the expression takes it for one word. */
const longestWord = 41;

/** Where a word of small letters of ASCII and digits ends. */
function wordEnd(low: string, start: number): number {
  const last = Math.min(low.length, start + longestWord);
  let end = start + 1;
  while (end < last && (isLetter(low.charCodeAt(end)) || isDigit(low.charCodeAt(end)))) {
    end += 1;
  }
  return end;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function addStem(text: string, start: number, end: number, stems: Set<string>): void {
  const stem = stemOf.at(text, start, end);
  if (stem !== undefined) {
    stems.add(stem);
  }
}

/** Undefined for words that say nothing of what a text is about. */
const stemOf = new WordTable((word) => (littleWords.has(word) ? undefined : stemmer(word)));

/** How many words two texts share. */
export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) {
    shared += other.has(word) ? 1 : 0;
  }
  return shared;
}

/** The share of the words of two texts that both have, from 0 to 1 (Jaccard's index). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = countShared(one, other);
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** Whether two texts share at least some part of their words. No more are looked at than it takes to tell that they do not. */
export function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): boolean {
  const fewestShared = ((one.size + other.size) * least) / (1 + least) - margin;
  let possible = Math.min(one.size, other.size);
  if (possible < fewestShared) {
    return false;
  }
  possible = one.size;
  for (const word of one) {
    possible -= other.has(word) ? 0 : 1;
    if (possible < fewestShared) {
      return false;
    }
  }
  return likeness(one, other) >= least;
}

/** More than what a fraction of such numbers is off by. */
const margin = 1e-6;
