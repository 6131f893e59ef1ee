import type { CalendarDate, DayOfYear, WrittenDate } from '../time/calendarDate.ts';
import { daysAround, isRelative } from '../time/calendarDate.ts';
import type { ClockReading } from '../time/clockReading.ts';
import type { WrittenTime } from '../time/writtenTime.ts';
import type { ClockTime, Zone } from '../time/zone.ts';
import { addDays, daysBetween, epochOf, readingIn, utc } from '../time/zone.ts';
import type { DateOrder } from './dateOrder.ts';
import type { ElapsedFacts } from './elapsedEntries.ts';
import type { Entry } from './entries.ts';
import { isSameStatement } from './entries.ts';
import type { Moment } from './moment.ts';
import { timeWherever } from './movedEvent.ts';

const hour = 60 * 60 * 1000;

/** Clocks that go back by more than this passed midnight; by less, they are out of order. In milliseconds. */
const midnightStep = 6 * hour;

/** Whether midnight passed while something lasted. */
function endsOnNextDay({ date, end, zone }: Moment): boolean {
  return end !== undefined && daysBetween(date, readingIn(end, zone ?? utc).date) === 1;
}

/** What stands for a day of which nothing is known. */
const noDay: CalendarDate = { year: 1970, month: 1, day: 1 };

/** What holds for all entries of a timeline. */
export interface ClockFacts extends ElapsedFacts {
  /** The day on which the incident began. */
  readonly incident: CalendarDate | undefined;
  /** The zone that is declared for all of them. */
  readonly zone: Zone | undefined;
  readonly order: DateOrder | undefined;
  /** How many entries have hours that count to 24. Where none has, they may be counted to 12, twice a day. */
  readonly countedTo24: number;
}

/** How many of some entries have hours that count to 24. */
export function countingTo24(entries: readonly Entry[]): number {
  return entries.filter((entry) => {
    const time = timeWherever(entry);
    return [time?.clock, time?.until, entry.end?.clock].some(
      (clock) => clock?.kind === 'time' && clock.hours === 'to 24',
    );
  }).length;
}

/** What is remembered of the entries so far. */
export interface ClockState {
  readonly previous: Moment | undefined;
  /** What a heading or a line said of the day at the entry with that moment. */
  readonly previousDay: WrittenDate | undefined;
  /** The same, when it was last asked for. */
  readonly day: WrittenDate | undefined;
}

/** What is remembered in front of the first entry. */
const clockAtStart: ClockState = { previous: undefined, previousDay: undefined, day: undefined };

/** The end of an entry as written: of a range, or in a column of its own. */
function endWritten({ time, end }: Entry): Pick<WrittenTime, 'clock' | 'date' | 'zone'> | undefined {
  return end ?? (time?.until ? { clock: time.until, date: time.untilDate, zone: undefined } : undefined);
}

/** After how many milliseconds an entry that counts from a start was over. */
function elapsedEnd(entry: Entry, milliseconds: number): number | undefined {
  const clock = endWritten(entry)?.clock;
  const ended = clock?.kind === 'elapsed' ? clock.milliseconds : undefined;
  return ended !== undefined && ended >= milliseconds ? ended : undefined;
}

type FoundDay = Pick<Moment, 'date' | 'day' | 'ambiguous'>;

const halfDay = 12 * hour;
const wholeDay = 2 * halfDay;
const lastClock: ClockTime = { hour: 23, minute: 59, second: 59 };

function isMidnight({ hour, minute, second }: ClockTime): boolean {
  return hour === 0 && minute === 0 && second === 0;
}

/** By how many milliseconds a clock on a day goes back behind a moment; negative where it goes on. */
function stepBack(before: Moment, date: CalendarDate, clock: ClockTime, zone: Zone | undefined): number {
  // A clock without a zone is compared by what it shows: nobody said that it is in UTC.
  const comparable = (before.zone === undefined) === (zone === undefined);
  const epoch = comparable ? before.epoch : epochOf(before.date, before.clock, utc);
  return epoch - epochOf(date, clock, comparable ? (zone ?? utc) : utc);
}

/** Walks the entries in order and remembers the day. */
export class TimelineClock {
  readonly #incident: CalendarDate | undefined;
  readonly #zone: Zone | undefined;
  readonly #order: DateOrder | undefined;
  readonly #counting: ElapsedFacts;
  readonly #countsTo12: boolean;
  #previous: Moment | undefined;
  #previousDay: WrittenDate | undefined;
  #day: WrittenDate | undefined;

  constructor(
    { incident, zone, order, countedTo24, ...counting }: ClockFacts,
    { previous, previousDay, day }: ClockState = clockAtStart,
  ) {
    this.#incident = incident;
    this.#zone = zone;
    this.#order = order;
    this.#counting = counting;
    this.#countsTo12 = countedTo24 === 0;
    this.#previous = previous;
    this.#previousDay = previousDay;
    this.#day = day;
  }

  get state(): ClockState {
    return { previous: this.#previous, previousDay: this.#previousDay, day: this.#day };
  }

  momentOf(entry: Entry): Moment | undefined {
    const { time } = entry;
    if (time?.clock?.kind === 'elapsed') {
      return this.#after(entry, time.clock.milliseconds);
    }
    if (time?.clock?.kind !== 'time') {
      return undefined;
    }
    const zone = time.zone ?? this.#zone;
    const clock = this.#inHalf(entry, time.clock, zone);
    const found =
      time.clock.endsDay === true ? this.#dayBehind(entry, zone) : this.#dayOf(entry, clock, zone);
    const epoch = this.#secondTime(epochOf(found.date, clock, zone ?? utc), zone);
    const moment = { ...found, clock, zone, epoch, end: this.#endOf(entry, found.date, zone, epoch) };
    // A list of key moments has its own order and says nothing of the day of what follows.
    if (!entry.timeLast) {
      this.#previous = moment;
      this.#previousDay = entry.day;
    }
    return moment;
  }

  /** Of a reading that a clock change repeats, the second one where it stands behind something later than the first. */
  #secondTime(epoch: number, zone: Zone | undefined): number {
    const before = this.#previous;
    if (!zone?.id.includes('/') || before?.zone === undefined || epoch >= before.epoch) {
      return epoch;
    }
    const [one, other] = [epoch, epoch + hour].map((at) => readingIn(at, zone).clock);
    return one?.hour === other?.hour && epoch + hour >= before.epoch ? epoch + hour : epoch;
  }

  /** What a clock shows that counts to 12: behind 12:10 the hand of 1:05 has gone on, and no night has passed. */
  #inHalf(
    { time, day }: Entry,
    { time: shown, hours }: ClockReading & { readonly kind: 'time' },
    zone: Zone | undefined,
  ): ClockTime {
    const previous = this.#previous;
    const isOtherDay = day !== undefined && !time?.date && !isSameStatement(day, this.#previousDay);
    if (!this.#countsTo12 || hours !== 'either' || !previous || isOtherDay) {
      return shown;
    }
    const date = this.#resolve(time?.date, day)?.date ?? previous.date;
    // What stands behind 1:05 in the afternoon is hardly in the morning.
    const most = previous.clock.hour > 12 ? hour : midnightStep;
    const isBehind = (clock: ClockTime): boolean => stepBack(previous, date, clock, zone) > most;
    const other = { ...shown, hour: (shown.hour + 12) % 24 };
    const isNight = other.hour === 0 && !time?.date;
    return isBehind(shown) && (isNight || !isBehind(other)) ? other : shown;
  }

  /**
   * The moment of an entry that counts from a start. Where nobody says when that was, it can be compared with others that
   * count, and with nothing else.
   */
  #after(entry: Entry, milliseconds: number): Moment | undefined {
    const { elapsed, origin } = this.#counting;
    if (!origin && elapsed !== 'all') {
      return undefined;
    }
    const start = origin?.epoch ?? 0;
    const epoch = start + milliseconds;
    const ended = elapsedEnd(entry, milliseconds);
    const { date, clock } = readingIn(epoch, origin?.zone ?? utc);
    const day = origin ? 'incident' : 'unknown';
    const moment: Moment = {
      date,
      day,
      ambiguous: false,
      clock,
      zone: origin?.zone,
      epoch,
      end: ended === undefined ? undefined : start + ended,
    };
    this.#previous = moment;
    this.#previousDay = entry.day;
    this.#day = entry.day;
    return moment;
  }

  /** When an entry that begins on a day is over; undefined where it does not say, or says that it was over before. */
  #endOf(entry: Entry, day: CalendarDate, zone: Zone | undefined, epoch: number): number | undefined {
    const written = endWritten(entry);
    if (written?.clock?.kind !== 'time') {
      return undefined;
    }
    const { clock } = written;
    const endZone = written.zone ?? zone;
    // One of two in a zone, and the other in none, could be hours apart.
    if ((endZone === undefined) !== (zone === undefined)) {
      return undefined;
    }
    const dated = this.#resolve(written.date, entry.day)?.date;
    const date = addDays(dated ?? day, clock.endsDay === true ? 1 : 0);
    const end = epochOf(date, clock.time, endZone ?? utc);
    const isPast = dated === undefined && epoch - end > midnightStep;
    if (isPast && this.#countsTo12 && clock.hours === 'either' && end + halfDay >= epoch) {
      return end + halfDay;
    }
    return isPast ? epochOf(addDays(date, 1), clock.time, endZone ?? utc) : end >= epoch ? end : undefined;
  }

  /** The day that begins where an entry's day ends, at 24:00. */
  #dayBehind(entry: Entry, zone: Zone | undefined): FoundDay {
    const previous = this.#previous;
    // What happened then, too, says 24:00 again.
    const isSame = previous && previous.zone?.id === zone?.id && isMidnight(previous.clock);
    const found = this.#dayOf(entry, isSame ? previous.clock : lastClock, zone);
    const isCarried = isSame && found.day === 'carried';
    return isCarried ? found : { ...found, date: addDays(found.date, 1) };
  }

  #dayOf(entry: Entry, clock: ClockTime, zone: Zone | undefined): FoundDay {
    const dated = entry.time?.date;
    const written = this.#resolve(dated, entry.day);
    if (written) {
      const day = !this.#isYearKnown(dated) ? 'unknown' : dated && isRelative(dated) ? 'heading' : 'written';
      // An entry of which the year is unknown, or that counts days, is one whose day was asked for.
      this.#day = day === 'written' ? this.#day : entry.day;
      return { ...written, day };
    }
    if (!isSameStatement(entry.day, this.#day)) {
      this.#day = entry.day;
      const headed = this.#resolve(entry.day);
      if (headed && !this.#isPast(headed.date, entry, clock, zone)) {
        return { ...headed, day: this.#isYearKnown(entry.day) ? 'heading' : 'unknown' };
      }
    }
    const previous = this.#previous;
    if (!previous) {
      return this.#incident
        ? { date: this.#incident, day: 'incident', ambiguous: false }
        : { date: noDay, day: 'unknown', ambiguous: false };
    }
    const back = stepBack(previous, previous.date, clock, zone);
    const { ambiguous } = previous;
    const isKnown = previous.day !== 'unknown';
    if (back > midnightStep || (back > 0 && endsOnNextDay(previous))) {
      return { date: addDays(previous.date, 1), day: isKnown ? 'past midnight' : 'unknown', ambiguous };
    }
    // Further west it may be the day before still.
    const isDayBefore = back <= -wholeDay && zone !== undefined && previous.zone !== undefined;
    const date = isDayBefore ? addDays(previous.date, -1) : previous.date;
    return { date, day: isKnown ? 'carried' : 'unknown', ambiguous };
  }

  /**
   * Whether midnight has passed since the day that a heading states: an entry below it has said its day itself, and the
   * clock goes back behind that.
   */
  #isPast(headed: CalendarDate, entry: Entry, clock: ClockTime, zone: Zone | undefined): boolean {
    const previous = this.#previous;
    return (
      previous !== undefined &&
      isSameStatement(entry.day, this.#previousDay) &&
      daysBetween(headed, previous.date) >= 0 &&
      stepBack(previous, headed, clock, zone) > midnightStep
    );
  }

  /**
   * Of several readings, the one nearest to what came before.
   * @param headed what a heading or line above says of the day, from which midnights are counted
   */
  #resolve(
    written: WrittenDate | undefined,
    headed?: WrittenDate,
  ): { date: CalendarDate; ambiguous: boolean } | undefined {
    const readings = written?.readings ?? [];
    if (written?.daysBehind !== undefined) {
      const first = this.#resolve(headed)?.date ?? this.#incident ?? noDay;
      return { date: addDays(first, written.daysBehind), ambiguous: false };
    }
    if (written?.weekday !== undefined) {
      return { date: this.#onWeekday(written.weekday, headed), ambiguous: false };
    }
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

  /** The next such day; the first entry may lie before the incident's day, and others may be out of place by one. */
  #onWeekday(weekday: number, headed: WrittenDate | undefined): CalendarDate {
    const before = this.#previous?.date;
    const near = before ?? this.#resolve(headed)?.date ?? this.#incident ?? noDay;
    const earliest = before ? -1 : -3;
    // The first day of 1970 was a Thursday.
    const first = daysBetween(noDay, near) + 4 + earliest;
    return addDays(near, earliest + ((((weekday - first) % 7) + 7) % 7));
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
    const isWritten = written !== undefined && written.yearless.length === 0 && !isRelative(written);
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
  if (!moment) {
    return state;
  }
  const asked = moment.day === 'written' ? state.day : day;
  return timeLast ? { ...state, day: asked } : { previous: moment, previousDay: day, day: asked };
}
