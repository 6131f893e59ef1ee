import type { WrittenCause } from './writtenCauses.ts';

/** Fewer words cannot say what happened, why it could, and what set it off. */
export const fewestWords = 25;
const fewestSentences = 2;

/** A picture, code or a table may tell what few words do not. */
export function isThin(cause: WrittenCause): boolean {
  const { sentences, section } = cause;
  const tellsOtherwise = section.blocks.some(
    ({ kind }) => kind === 'code' || kind === 'table' || kind === 'html',
  );
  const isShort = wordsIn(cause) < fewestWords || sentences.length < fewestSentences;
  return isShort && !tellsOtherwise;
}

/** How many words a cause is told in. */
export function wordsIn({ sentences }: WrittenCause): number {
  return sentences.reduce((sum, sentence) => sum + sentence.words, 0);
}
