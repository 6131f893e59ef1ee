import { wordCount } from '../../prose/sentences.ts';
import type { WrittenCause } from './writtenCauses.ts';

/** Fewer words cannot say what happened, why it could, and what set it off. */
export const fewestWords = 25;
const fewestSentences = 2;

/** A picture, code or a table may tell what few words do not. */
export function isThin(cause: WrittenCause): boolean {
  return (
    isShort(cause) &&
    !cause.section.blocks.some(({ kind }) => kind === 'code' || kind === 'table' || kind === 'html')
  );
}

function isShort({ sentences }: WrittenCause): boolean {
  let words = 0;
  let count = 0;
  for (const sentence of sentences()) {
    words += wordCount(sentence);
    count += 1;
    if (words >= fewestWords && count >= fewestSentences) {
      return false;
    }
  }
  return true;
}

/** How many words a cause is told in. */
export function wordsIn({ sentences }: WrittenCause): number {
  let words = 0;
  for (const sentence of sentences()) {
    words += wordCount(sentence);
  }
  return words;
}
