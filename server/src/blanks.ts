import { indexAfter } from './document/ascending.ts';
import type { OffsetRange } from './document/sourceText.ts';
import { onceForVersion } from './facts.ts';
import type { Postmortem } from './postmortem.ts';

const endsOfBlanks = onceForVersion(({ leftovers }: Postmortem): readonly number[] =>
  leftovers.map((leftover) => leftover.range.end),
);

/** Whether one of the template's blanks still stands in a range; quick for a text of any length. */
export function holdsBlank(postmortem: Postmortem, range: OffsetRange): boolean {
  const next = postmortem.leftovers[indexAfter(endsOfBlanks(postmortem), range.start)];
  return next !== undefined && next.range.start < range.end;
}
