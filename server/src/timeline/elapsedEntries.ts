import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import type { WrittenTime } from '../time/writtenTime.ts';
import { readTime } from '../time/writtenTime.ts';
import type { Zone } from '../time/zone.ts';
import { epochOf, utc } from '../time/zone.ts';
import type { Entry } from './entries.ts';
import { timeWherever } from './movedEvent.ts';
import type { ToldOrigin } from './origin.ts';
import { toldOrigin } from './origin.ts';

/** The moment that times such as `T+5m` count from. */
export interface Origin {
  /** Milliseconds since 1970; without a zone the clock is taken as UTC. */
  readonly epoch: number;
  readonly zone: Zone | undefined;
}

/** How many entries of a timeline count from a start, and from which. */
export interface ElapsedFacts {
  readonly elapsed: 'none' | 'some' | 'all';
  /** Undefined where nobody says when it was. */
  readonly origin: Origin | undefined;
}

/**
 * What is known of the times that count from a start.
 * @param sentences headings and paragraphs that may say what they count from
 */
export function elapsedFacts(
  document: MarkdownDocument,
  entries: readonly Entry[],
  incident: CalendarDate | undefined,
  declared: Zone | undefined,
  sentences: readonly OffsetRange[],
): ElapsedFacts {
  const timed = entries.filter((entry) => timeWherever(entry)?.clock);
  const counting = timed.filter((entry) => elapsedOf(entry) !== undefined);
  if (counting.length === 0) {
    return { elapsed: 'none', origin: undefined };
  }
  const originAt = (time: WrittenTime | undefined, back: number): Origin | undefined => {
    const epoch = time && epochIn(time, incident, declared);
    return epoch === undefined ? undefined : { epoch: epoch - back, zone: time?.zone ?? declared };
  };
  const told = toldOrigin(document.source, sentences);
  const names = fieldNames[told?.event ?? 'start'];
  const stated = document.fields
    .filter(({ name }) => names?.test(name))
    .map(({ value }) => originAt(readTime(document.source.slice(value)), 0));
  // “T+0 (14:02 UTC): …”
  const beside = counting.map((entry) => {
    const clock = clockBeside.exec(document.source.slice(behind(entry)))?.[1];
    return clock === undefined ? undefined : originAt(readTime(clock), elapsedOf(entry) ?? 0);
  });
  return {
    elapsed: counting.length === timed.length ? 'all' : 'some',
    origin: [originAt(told?.time, 0), ...stated, ...beside].find((origin) => origin !== undefined),
  };
}

/** As far behind a time as the clock beside it may reach, in UTF-16 code units. */
const longestBeside = 60;
const clockBeside = /^[*_`\s]{0,4}[([]([^()[\]]{4,40})[)\]]/;

function behind({ range, timeRange, time }: Entry): OffsetRange {
  const start = (time?.range ?? timeRange).end;
  return { start, end: Math.max(start, Math.min(range.end, start + longestBeside)) };
}

/** What fields are called that say when it was that the times count from. */
const fieldNames: Readonly<Record<ToldOrigin['event'], RegExp | undefined>> = {
  start:
    /^(?:(?:incident|outage|impact) )?(?:start(?:ed)?|began|beginning|t\+?0)(?: (?:at|date|time|of (?:the )?(?:incident|outage|impact)))?$/i,
  detection: /^(?:(?:incident|outage|impact) )?(?:detect(?:ed|ion)|t\+?0)(?: (?:at|date|time))?$/i,
  other: undefined,
};

/** After how many milliseconds an entry was, where it counts from a start. */
export function elapsedOf(entry: Entry): number | undefined {
  const clock = timeWherever(entry)?.clock;
  return clock?.kind === 'elapsed' ? clock.milliseconds : undefined;
}

function epochIn(
  { date, clock, zone }: WrittenTime,
  incident: CalendarDate | undefined,
  declared: Zone | undefined,
): number | undefined {
  const day = date?.readings[0] ?? incident;
  return day && clock?.kind === 'time' ? epochOf(day, clock.time, zone ?? declared ?? utc) : undefined;
}

/** Whether two timelines count alike. */
export function countAlike(one: ElapsedFacts, other: ElapsedFacts): boolean {
  return (
    one.elapsed === other.elapsed &&
    one.origin?.epoch === other.origin?.epoch &&
    one.origin?.zone?.id === other.origin?.zone?.id &&
    one.origin?.zone?.name === other.origin?.zone?.name
  );
}
