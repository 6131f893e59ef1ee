import type { CalendarDate } from '../time/calendarDate.ts';
import type { ClockTime, Zone } from '../time/zone.ts';
import { isoInstant, utc } from '../time/zone.ts';

/** How an event's day is known. Only the first two are the author's own statement. */
export type DaySource = 'written' | 'heading' | 'carried' | 'past midnight' | 'incident' | 'unknown';

/** An event's place in time. */
export interface Moment {
  /** Where no day is known, a day of 1970, so that moments of one timeline can still be compared. */
  readonly date: CalendarDate;
  readonly day: DaySource;
  /** Whether the day may be read in two ways, for example `03/04/2026`. */
  readonly ambiguous: boolean;
  readonly clock: ClockTime;
  /** The zone written at the event or declared for the timeline; undefined where nobody says. */
  readonly zone: Zone | undefined;
  /** Milliseconds since 1970; without a zone the clock is taken as UTC, so that only differences mean something. */
  readonly epoch: number;
  /** When what began then was over, counted likewise; undefined where the author gives no end. Never before the epoch. */
  readonly end: number | undefined;
}

/** The instant in ISO 8601, with its distance from UTC where a zone is known; undefined where no day is known. */
export function isoMoment(moment: Moment): string | undefined {
  if (moment.day === 'unknown') {
    return undefined;
  }
  const text = isoInstant(moment.epoch, moment.zone ?? utc);
  return moment.zone ? text : text.replace('Z', '');
}

/** Whether two places in time are the same, and known from the same. */
export function isSameMoment(one: Moment | undefined, other: Moment | undefined): boolean {
  if (!one || !other || one === other) {
    return one === other;
  }
  return (
    one.epoch === other.epoch &&
    one.end === other.end &&
    one.day === other.day &&
    one.ambiguous === other.ambiguous &&
    isSameDate(one.date, other.date) &&
    one.clock.hour === other.clock.hour &&
    one.clock.minute === other.clock.minute &&
    one.clock.second === other.clock.second &&
    isSameZone(one.zone, other.zone)
  );
}

export function isSameDate(one: CalendarDate | undefined, other: CalendarDate | undefined): boolean {
  return one?.year === other?.year && one?.month === other?.month && one?.day === other?.day;
}

/** Whether two zones are the same, and are called the same. */
export function isSameZone(one: Zone | undefined, other: Zone | undefined): boolean {
  return one?.id === other?.id && one?.name === other?.name;
}
