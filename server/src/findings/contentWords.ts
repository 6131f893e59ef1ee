import { stemmer } from 'stemmer';
import { eng } from 'stopword';
import { remembered } from '../remembered.ts';

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
  const words = low.match(beyondAscii.test(low) ? anyWords : asciiWords) ?? [];
  const stems = new Set<string>();
  for (const word of words) {
    if (!littleWords.has(word)) {
      stems.add(stemOf(word));
    }
  }
  return stems;
}

const anyWords = /\p{L}[\p{L}\p{N}]{1,40}/gu;
/** The same for a text of ASCII in small letters, found in a fraction of the time. */
const asciiWords = /[a-z][a-z0-9]{1,40}/g;
const beyondAscii = /[^\0-\x7f]/;

const stemOf = remembered((word) => stemmer(word));

/** The share of the words of two texts that both have, from 0 to 1 (Jaccard's index). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) {
    shared += other.has(word) ? 1 : 0;
  }
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** Whether two texts share at least some part of their words. Where one has far fewer, no word has to be looked at. */
export function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): boolean {
  const isPossible = Math.min(one.size, other.size) >= least * Math.max(one.size, other.size) - margin;
  return isPossible && likeness(one, other) >= least;
}

/** More than what a product of such numbers is off by. */
const margin = 1e-6;
