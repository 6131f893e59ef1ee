import { acronyms } from '../../../wording/people.ts';
import type { CapitalisedWord } from './capitalisedWords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word in small letters that is no part of a path, a host, an option or a name with signs in it. */
const small =
  /(?<![\p{L}\p{M}\p{N}_./@:#\\$=%+’'&-])\p{Ll}[\p{Ll}\p{M}]{2,20}(?![\p{L}\p{M}\p{N}_/@\\=(-]|[.:][\p{L}\p{N}])/gu;
/** A word in capitals throughout. */
const large =
  /(?<![\p{L}\p{M}\p{N}_./@:#\\$=%+-])\p{Lu}{2,20}(?![\p{L}\p{M}\p{N}_/@\\=(-]|[.:][\p{L}\p{N}])/gu;
/** Endings of words that are no names. */
const ending = /(?:ed|ing|[ai]ble|ical|self|selves|ly|ous|ive|less|ful|ness)$/;
/** Words of scripts that have no capitals. */
const ofScripts = /\p{Lo}[\p{Lo}\p{M}]{1,20}/gu;
/** A text of which as large a part is in such a script is one in that. */
const mostOfScripts = 0.05;

/** What a text has in small letters or in capitals throughout that neither a list nor the text itself has as a word. */
export function unknownWordsInOneCase(text: string, vocabulary: Vocabulary): readonly CapitalisedWord[] {
  return [...wordsOf(text, small), ...wordsOf(text, large)].filter(
    (word) => !ending.test(word.text) && !acronyms.has(word.text) && vocabulary.isUnknown(word.text),
  );
}

/** The words in scripts without capitals, of a text in another. */
export function wordsWithoutCapitals(text: string): readonly CapitalisedWord[] {
  const words = wordsOf(text, ofScripts);
  const length = words.reduce((sum, word) => sum + word.text.length, 0);
  return length < Math.max(text.length * mostOfScripts, 20) ? words : [];
}

function wordsOf(text: string, pattern: RegExp): readonly CapitalisedWord[] {
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
    text: word,
    range: { start: index, end: index + word.length },
  }));
}
