import { indexAfter } from './document/ascending.ts';
import type { OffsetRange } from './document/sourceText.ts';
import { rangeContains } from './document/sourceText.ts';
import { onceForVersion } from './memory/facts.ts';
import type { Postmortem } from './postmortem.ts';
import type { Leftover } from './template/leftovers.ts';

const endsOfBlanks = onceForVersion(({ leftovers }: Postmortem): readonly number[] =>
  leftovers.map((leftover) => leftover.range.end),
);

/** Whether one of the template's blanks still stands in a range; quick for a text of any length. */
export function holdsBlank(postmortem: Postmortem, range: OffsetRange): boolean {
  const next = blankFrom(postmortem, range.start);
  return next !== undefined && next.range.start < range.end;
}

/** Whether a range is within one of the template's blanks; as quick. */
export function isInBlank(postmortem: Postmortem, range: OffsetRange): boolean {
  const next = blankFrom(postmortem, range.start);
  return next !== undefined && rangeContains(next.range, range);
}

/** The first blank that ends behind an offset. */
function blankFrom(postmortem: Postmortem, offset: number): Leftover | undefined {
  return postmortem.leftovers[indexAfter(endsOfBlanks(postmortem), offset)];
}
