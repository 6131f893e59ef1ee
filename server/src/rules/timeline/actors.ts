import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { RowEvent } from './judged.ts';
import { isBlankText } from './judged.ts';

/** An actor in one spelling, with the places where it stands. */
export interface Actor {
  readonly text: string;
  readonly ranges: readonly OffsetRange[];
}

/** The spellings of a timeline's actors, the most frequent first, of equals the one that comes first. */
export function actorsIn(source: SourceText, rows: readonly RowEvent[]): readonly Actor[] {
  const ranges = rows.flatMap(({ actor }) => (actor && !isBlankText(source.slice(actor)) ? [actor] : []));
  const spellings = Map.groupBy(ranges, (range) => source.slice(range));
  return [...spellings]
    .map(([text, places]) => ({ text, ranges: places }))
    .toSorted((one, other) => other.ranges.length - one.ranges.length);
}

/** What two spellings of one actor have in common. */
export function actorKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`]/g, '')
    .replace(/^@/, '')
    .replace(/[\s‐–-]/g, '');
}
