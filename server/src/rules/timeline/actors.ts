import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { ownCopy } from '../../memory/ownCopy.ts';
import { remembered } from '../../memory/remembered.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import { eventFact } from '../../timeline/movedEvent.ts';
import type { RowEvent } from './judged.ts';
import { isBlankText } from './judged.ts';

/** An actor in one spelling, with the rows that it is written in. */
export interface Actor {
  readonly text: string;
  readonly rows: readonly RowEvent[];
}

/** The spellings of a timeline's actors, the most frequent first, of equals the one that comes first. */
export function actorsIn(source: SourceText, rows: readonly RowEvent[]): readonly Actor[] {
  const spellings = new Map<string, RowEvent[]>();
  for (const row of rows) {
    const text = actorOf(source, row);
    const same = spellings.get(text);
    if (same) {
      same.push(row);
    } else if (text !== '') {
      spellings.set(text, [row]);
    }
  }
  return [...spellings]
    .map(([text, written]) => ({ text, rows: written }))
    .toSorted((one, other) => other.rows.length - one.rows.length);
}

/** The actor of an event as written; empty where it names none. */
const actorOf = eventFact((source, { actor }) => {
  const text = actor ? source.slice(actor) : '';
  return isBlankText(text) ? '' : ownCopy(text);
});

const tallyOf = eventTally((source, event) => actorOf(source, event) || undefined);

/** Whether an actor of some rows is written in two ways. */
export function areInconsistent(source: SourceText, rows: readonly RowEvent[]): boolean {
  const spellings = [...tallyOf(source, rows).counts.keys()];
  return new Set(spellings.map(actorKey)).size < spellings.length;
}

/** Where an actor is written. */
export function placesOf({ rows }: Actor): readonly OffsetRange[] {
  return rows.flatMap(({ actor }) => actor ?? []);
}

/** What two spellings of one actor have in common. */
export const actorKey: (text: string) => string = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`]/g, '')
    .replace(/^@/, '')
    .replace(/[\s‐–-]/g, ''),
);
