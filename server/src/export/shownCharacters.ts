import { markdown } from '../document/links/destination.ts';
import type { OffsetRange } from '../document/sourceText.ts';

/** A source as its readers see its characters, and where each of them is written. */
export interface ShownCharacters {
  readonly text: string;
  /** A range of what is shown, in the source. */
  readonly sourceRange: (range: OffsetRange) => OffsetRange;
  /** An offset of what is shown, in the source. */
  readonly sourceOffset: (offset: number) => number;
}

/** References to characters, escaped signs, and what is not shown, or not kept as controls are: ways to write one name. */
const written =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|\\[!-/:-@[-`{-~]|\p{Default_Ignorable_Code_Point}|(?![\t\n\r])\p{Cc}/giu;
/** Also what joins emoji and chooses their looks: only what is compared is read without them, the text keeps them. */
const notShown = /\p{Default_Ignorable_Code_Point}|(?![\t\n\r])\p{Cc}/gu;

/** Reads a source's references to characters, as “&eacute;” is one, and its escapes. */
export function shownCharacters(source: string): ShownCharacters {
  let text = '';
  let from = 0;
  // Where each character shown begins and ends in the source, if that is not its own offset.
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (shown: string, start: number, end: number | undefined): void => {
    for (let at = 0; at < shown.length; at += 1) {
      starts.push(end === undefined ? start + at : start);
      ends.push(end ?? start + at + 1);
    }
    text += shown;
  };
  for (const { index, 0: signs } of source.matchAll(written)) {
    add(source.slice(from, index), from, undefined);
    from = index + signs.length;
    add(markdown.utils.unescapeAll(signs).replace(notShown, ''), index, from);
  }
  if (from === 0) {
    return { text: source, sourceRange: (range) => range, sourceOffset: (offset) => offset };
  }
  add(source.slice(from), from, undefined);
  const sourceOffset = (offset: number): number => starts[offset] ?? source.length;
  return {
    text,
    sourceOffset,
    sourceRange: ({ start, end }) => ({
      start: sourceOffset(start),
      end: end > start ? (ends[end - 1] ?? source.length) : sourceOffset(start),
    }),
  };
}
