import type { OffsetRange } from '../../../document/sourceText.ts';

/** A word with a capital: “Sarah”, “Anna-Lena”, “O'Neill”, “O'neill”, “Smith-jones”, “McKay”, “DeShawn”, “al-Fayed”; nothing of “Sarah's” but her. */
const capitalised =
  /(?<![\p{L}\p{N}@/.-]|[\p{L}\p{N}]_)(?:[ae]l-)?(?:\p{Lu}['’‘ʼ′´]\p{L}|(?:Ma?c|De|D[aiu]|L[ae]|Fitz|Van)?\p{Lu})[\p{Ll}\p{M}]{1,30}(?:(?:-|['’‘ʼ′´](?!(?:ll|re|ve)(?!\p{L})))(?:Ma?c|\p{Lu}['’‘ʼ′´])?\p{L}[\p{L}\p{M}]{1,30}){0,3}(?![\p{L}\p{N}@/]|_[\p{L}\p{N}])/gu;

/** A word with a capital, and where it stands. */
export interface CapitalisedWord {
  readonly text: string;
  readonly range: OffsetRange;
}

/** A slash between two names, as in “Okafor/Ruiz”. */
const slash = /(?<=\p{Ll})\/(?=\p{Lu}\p{Ll})/gu;

/** The words with capitals of a text, in order. */
export function capitalisedWords(text: string): readonly CapitalisedWord[] {
  return [...text.replace(slash, ',').matchAll(capitalised)].map(({ index, 0: word }) => ({
    text: word,
    range: { start: index, end: index + word.length },
  }));
}
