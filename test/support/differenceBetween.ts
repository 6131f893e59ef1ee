/** What makes one text of another: what is replaced, as UTF-16 offsets in the text before, and by what. */
export interface TextDifference {
  readonly start: number;
  /** Just behind what is replaced. */
  readonly end: number;
  readonly text: string;
}

/**
 * The one edit between two texts that is as short as can be.
 * @param mayPart whether a text may be parted at an offset: clients count no place between the signs of a line end
 */
export function differenceBetween(
  before: string,
  after: string,
  mayPart: (text: string, offset: number) => boolean = () => true,
): TextDifference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) {
    start += 1;
  }
  let behind = 0;
  while (behind < most - start && before.at(-1 - behind) === after.at(-1 - behind)) {
    behind += 1;
  }
  if (!(mayPart(before, start) && mayPart(after, start))) {
    start -= 1;
  }
  if (!(mayPart(before, before.length - behind) && mayPart(after, after.length - behind))) {
    behind -= 1;
  }
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}
