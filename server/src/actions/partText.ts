import { indexAfter } from '../document/ascending.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { onceForVersion } from '../memory/facts.ts';
import type { ActionPart } from './actionItem.ts';

/** A text with its comments counted as white space. */
export function withoutComments(document: MarkdownDocument, range: OffsetRange): ActionPart {
  let text = document.source.slice(range);
  if (text.includes('<!--')) {
    const { comments } = document.masked;
    for (let index = indexAfter(commentEnds(document), range.start); index < comments.length; index += 1) {
      const comment = comments[index];
      if (!comment || comment.range.start >= range.end) {
        break;
      }
      const start = Math.max(comment.range.start, range.start) - range.start;
      const end = Math.min(comment.range.end, range.end) - range.start;
      text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    }
  }
  const inside = trimRange(text, { start: 0, end: text.length });
  return {
    text: text.slice(inside.start, inside.end),
    range: shiftedRange(inside, range.start),
  };
}

/** Where the comments end, so that those of a cell are found without a look at all of them. */
const commentEnds = onceForVersion((document: MarkdownDocument): readonly number[] =>
  document.masked.comments.map((comment) => comment.range.end),
);
