import type { PatchedText } from './patchedText.ts';
import type { OffsetRange, SourceText } from './sourceText.ts';

/** What an edit did to a text: the characters of `old` in the text before became those of `now` in the text after. */
export interface TextChange {
  readonly old: OffsetRange;
  /** Starts where `old` starts. */
  readonly now: OffsetRange;
}

/** The shortest change that makes one text the other: what both begin and end with is left out. */
export function changeBetween(before: PatchedText, after: PatchedText): TextChange {
  const { start, behind } = before.differenceFrom(after) ?? { start: 0, behind: 0 };
  const { old, now } = changeBetweenStrings(
    before.slice(start, before.length - behind),
    after.slice(start, after.length - behind),
  );
  return { old: shiftedBy(old, start), now: shiftedBy(now, start) };
}

function shiftedBy({ start, end }: OffsetRange, by: number): OffsetRange {
  return { start: start + by, end: end + by };
}

function changeBetweenStrings(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = longest(
    shorter,
    (length, known) => before.slice(known, length) === after.slice(known, length),
  );
  const same = longest(
    shorter - start,
    (length, known) =>
      before.slice(before.length - length, before.length - known) ===
      after.slice(after.length - length, after.length - known),
  );
  return { old: { start, end: before.length - same }, now: { start, end: after.length - same } };
}

/**
 * The greatest length for which two texts agree, found by halving: comparing long pieces at once is what a machine does
 * fastest. `agree` is asked about the part behind the length that is known to agree.
 */
function longest(most: number, agree: (length: number, known: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (agree(middle, low)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Whether two texts are the same. */
export function isSameText(one: SourceText, other: SourceText): boolean {
  const { old, now } = changeBetween(one.parts, other.parts);
  return old.start === old.end && now.start === now.end;
}

/** How far what stands behind a change has moved, in UTF-16 code units. */
export function lengthening({ old, now }: TextChange): number {
  return now.end - old.end;
}
