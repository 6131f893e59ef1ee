import type { OffsetRange } from '../document/sourceText.ts';
import { rangesMeet } from '../document/sourceText.ts';
import type { FixEdit } from '../rules/rule.ts';
import { plainText } from '../template/placeholders.ts';
import type { Problem } from './check.ts';

/** Replaces a range by plain text. */
export interface PlainEdit {
  readonly range: OffsetRange;
  readonly text: string;
}

/** How many rounds fix-all takes at most; real documents settle in two or three. */
const mostRounds = 25;

/** The text with edits applied; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly (FixEdit | PlainEdit)[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(
      text.slice(from, edit.range.start),
      typeof edit.text === 'string' ? edit.text : plainText(edit.text),
    );
    from = edit.range.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/**
 * Applies the safe fixes, checks again, and goes on until nothing safe is left. `problemsOf` checks a text.
 * Ends also when a round changes nothing or after a fixed number of rounds, so that no pair of rules can loop.
 * @param typedAt the UTF-16 offset behind what somebody typed last and may go on with: what a fix would change there, or
 * beyond blanks, stays as it is
 */
export function fixAll(
  text: string,
  problemsOf: (text: string) => readonly Problem[],
  typedAt?: number,
): string {
  let current = text;
  let kept = typedAt === undefined ? nowhere : blanksAround(text, typedAt);
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = safeEdits(problemsOf(current), kept);
    const next = applyEdits(current, edits);
    if (next === current) {
      break;
    }
    current = next;
    kept = moved(kept, edits);
  }
  return current;
}

/** What no edit meets. */
const nowhere: OffsetRange = { start: -1, end: -1 };

/** A place on a line with the spaces and tabs on its sides. */
function blanksAround(text: string, offset: number): OffsetRange {
  const isBlank = (at: number): boolean => text[at] === ' ' || text[at] === '\t';
  let [start, end] = [offset, offset];
  while (isBlank(start - 1)) {
    start -= 1;
  }
  while (isBlank(end)) {
    end += 1;
  }
  return { start, end };
}

/** Where a place is after edits that do not meet it. */
function moved({ start, end }: OffsetRange, edits: readonly FixEdit[]): OffsetRange {
  const by = edits
    .filter(({ range }) => range.end < start)
    .reduce((sum, { range, text }) => sum + plainText(text).length - (range.end - range.start), 0);
  return { start: start + by, end: end + by };
}

/**
 * The edits of the safe fixes, in order; a fix that meets one taken before is left to the next round.
 * @param kept what is not to be changed
 */
function safeEdits(problems: readonly Problem[], kept: OffsetRange): readonly FixEdit[] {
  const taken: FixEdit[] = [];
  // Most fixes lie behind all that were taken before, and there may be thousands.
  let end = -1;
  for (const problem of problems) {
    // The fixes of other rules are to be chosen, and may take long to work out.
    const fixes = problem.rule.fix === 'safe' ? problem.fixes?.() : undefined;
    const fix = fixes?.find((candidate) => candidate.safe);
    const meetsOther = fix?.edits.some(
      ({ range }) =>
        rangesMeet(range, kept) ||
        (range.start <= end && taken.some((other) => rangesMeet(range, other.range))),
    );
    if (fix && !meetsOther) {
      for (const edit of fix.edits) {
        taken.push(edit);
        end = Math.max(end, edit.range.end);
      }
    }
  }
  return taken.toSorted((one, other) => one.range.start - other.range.start);
}
