import type { CalendarDate, DayOfYear, WrittenDate } from '../time/calendarDate.ts';
import { daysAround } from '../time/calendarDate.ts';
import type { ClockTime, Zone } from '../time/zone.ts';
import { addDays, daysBetween, epochOf, utc } from '../time/zone.ts';
import type { DateOrder } from './dateOrder.ts';
import type { Entry } from './entries.ts';
import { isSameStatement } from './entries.ts';
import type { Moment } from './moment.ts';

/** Clocks that go back by more than this passed midnight; by less, they are out of order. In milliseconds. */
const midnightStep = 6 * 60 * 60 * 1000;

/** What stands for a day of which nothing is known. */
const noDay: CalendarDate = { year: 1970, month: 1, day: 1 };

/** What holds for all entries of a timeline. */
export interface ClockFacts {
  /** The day on which the incident began. */
  readonly incident: CalendarDate | undefined;
  /** The zone that is declared for all of them. */
  readonly zone: Zone | undefined;
  readonly order: DateOrder | undefined;
}

/** What is remembered of the entries so far. */
export interface ClockState {
  readonly previous: Moment | undefined;
  /** What a heading or a line said of the day, when it was last asked for. */
  readonly day: WrittenDate | undefined;
}

/** What is remembered in front of the first entry. */
const clockAtStart: ClockState = { previous: undefined, day: undefined };

/** Walks the entries in order and remembers the day. */
export class TimelineClock {
  readonly #incident: CalendarDate | undefined;
  readonly #zone: Zone | undefined;
  readonly #order: DateOrder | undefined;
  #previous: Moment | undefined;
  #day: WrittenDate | undefined;

  constructor({ incident, zone, order }: ClockFacts, { previous, day }: ClockState = clockAtStart) {
    this.#incident = incident;
    this.#zone = zone;
    this.#order = order;
    this.#previous = previous;
    this.#day = day;
  }

  get state(): ClockState {
    return { previous: this.#previous, day: this.#day };
  }

  momentOf(entry: Entry): Moment | undefined {
    const { time } = entry;
    if (time?.clock?.kind !== 'time') {
      return undefined;
    }
    const clock = time.clock.time;
    const zone = time.zone ?? this.#zone;
    const found = this.#dayOf(entry, clock, zone);
    const moment = { ...found, clock, zone, epoch: epochOf(found.date, clock, zone ?? utc) };
    // A list of key moments has its own order and says nothing of the day of what follows.
    this.#previous = entry.timeLast ? this.#previous : moment;
    return moment;
  }

  #dayOf(entry: Entry, clock: ClockTime, zone: Zone | undefined): Pick<Moment, 'date' | 'day' | 'ambiguous'> {
    const written = this.#resolve(entry.time?.date);
    if (written) {
      return { ...written, day: this.#isYearKnown(entry.time?.date) ? 'written' : 'unknown' };
    }
    if (!isSameStatement(entry.day, this.#day)) {
      this.#day = entry.day;
      const headed = this.#resolve(entry.day);
      if (headed) {
        return { ...headed, day: this.#isYearKnown(entry.day) ? 'heading' : 'unknown' };
      }
    }
    const previous = this.#previous;
    if (!previous) {
      return this.#incident
        ? { date: this.#incident, day: 'incident', ambiguous: false }
        : { date: noDay, day: 'unknown', ambiguous: false };
    }
    // A clock without a zone is compared by what it shows: nobody said that it is in UTC.
    const comparable = (previous.zone === undefined) === (zone === undefined);
    const before = comparable ? previous.epoch : epochOf(previous.date, previous.clock, utc);
    const back = before - epochOf(previous.date, clock, comparable ? (zone ?? utc) : utc);
    return back > midnightStep
      ? {
          date: addDays(previous.date, 1),
          day: previous.day === 'unknown' ? 'unknown' : 'past midnight',
          ambiguous: previous.ambiguous,
        }
      : {
          date: previous.date,
          day: previous.day === 'unknown' ? 'unknown' : 'carried',
          ambiguous: previous.ambiguous,
        };
  }

  /** Of several readings, the one nearest to what came before. */
  #resolve(written: WrittenDate | undefined): { date: CalendarDate; ambiguous: boolean } | undefined {
    const readings = written?.readings ?? [];
    if (readings.length === 0) {
      const date = this.#nearest(written?.yearless ?? []);
      return date && { date, ambiguous: false };
    }
    const decided = this.#decided(readings);
    if (readings.length > 1 && decided) {
      return { date: decided, ambiguous: false };
    }
    const known = this.#known;
    const [first] = known ? readings.toSorted(byDistance(known)) : readings;
    return first && { date: first, ambiguous: readings.length > 1 && !known };
  }

  /** The day that a date without a year means. Where it may be two, and nothing tells which, it says nothing. */
  #nearest(yearless: readonly DayOfYear[]): CalendarDate | undefined {
    const decided = yearless.length > 1 ? this.#decided(yearless) : yearless[0];
    if (decided) {
      const near = this.#previous?.date ?? this.#incident ?? noDay;
      return daysAround(near, [decided]).toSorted(byDistance(near))[0];
    }
    const known = this.#known;
    const nearest = known && daysAround(known, yearless).toSorted(byDistance(known))[0];
    return nearest && Math.abs(daysBetween(known, nearest)) <= tellingDays ? nearest : undefined;
  }

  /** Whether a year is written, or known from elsewhere. */
  #isYearKnown(written: WrittenDate | undefined): boolean {
    const isWritten = written !== undefined && written.yearless.length === 0;
    return isWritten || this.#incident !== undefined || (this.#previous?.day ?? 'unknown') !== 'unknown';
  }

  /** Of two readings of a date in numbers the first has the day in front. */
  #decided<Reading>([dayFirst, monthFirst]: readonly Reading[]): Reading | undefined {
    return this.#order === 'month first' ? monthFirst : this.#order && dayFirst;
  }

  /** A day about which there is no doubt. */
  get #known(): CalendarDate | undefined {
    return this.#incident ?? (this.#previous?.ambiguous ? undefined : this.#previous?.date);
  }
}

/** Day and month swapped are four weeks or more away, so that only one of the two is this near to what is known. */
const tellingDays = 13;

function byDistance(near: CalendarDate): (one: CalendarDate, other: CalendarDate) => number {
  const distance = (date: CalendarDate): number => Math.abs(daysBetween(near, date));
  return (one, other) => distance(one) - distance(other);
}

/** What is remembered behind an entry, where it was remembered in front of it as told, and its moment is known. */
export function clockBehind(
  state: ClockState,
  { moment, timeLast, day }: Pick<Entry, 'timeLast' | 'day'> & { readonly moment: Moment | undefined },
): ClockState {
  return moment
    ? { previous: timeLast ? state.previous : moment, day: moment.day === 'written' ? state.day : day }
    : state;
}
