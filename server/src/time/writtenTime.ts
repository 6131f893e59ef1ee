import type { OffsetRange } from '../document/sourceText.ts';
import { remembered } from '../memory/remembered.ts';
import type { CalendarDate, WrittenDate } from './calendarDate.ts';
import { findDate, isDay } from './calendarDate.ts';
import type { ClockReading, FoundClock } from './clockReading.ts';
import { inSameHalf, readClock } from './clockReading.ts';
import { readDayStep, readNumberedDay } from './countedDay.ts';
import { readDayOfYear } from './dayOfYear.ts';
import type { ElapsedTime } from './elapsedTime.ts';
import { readElapsed } from './elapsedTime.ts';
import type { Zone } from './zone.ts';
import { epochOf } from './zone.ts';
import type { FoundZone, InFrontOfZone } from './zoneBehind.ts';
import { readZone } from './zoneBehind.ts';

/** A time as it is written in a timeline: a clock, a date, or both; perhaps a zone, perhaps an end. */
export interface WrittenTime {
  /** Its place in the text that was searched. */
  readonly range: OffsetRange;
  readonly date: WrittenDate | undefined;
  readonly clock: ClockReading | undefined;
  /** The end of a range such as `13:30-13:45`. */
  readonly until: ClockReading | undefined;
  /** The day of that end, where it is written, too. */
  readonly untilDate: WrittenDate | undefined;
  readonly zone: Zone | undefined;
  /** Whether it says so itself: `~14:05`, “around 14:05”, `14:05 (est.)`. */
  readonly approximate: boolean;
}

const approximately =
  /^(?:~|≈|(?:ca\.?|circa|about|around|approx(?:\.|imately)?|roughly|before|after|since|by|from|between|at|on|until|(?:just|shortly|soon|right)(?=[ \t]+(?:after|before)[ \t])|gegen|etwa|um|ab|seit|bis|von|zwischen)(?![a-z]))[ \t]*/i;
const vague = /^(?:~|≈|ca|circa|about|around|approx|roughly|before|after|since|by|gegen|etwa|seit)/i;
/** “Between 14:00 and 14:05” is cut wrongly without its first word. */
const pair = /^(?:between|zwischen)[ \t]/i;
/** The year stands at the end of what `date` prints: `Tue Mar 17 14:02:30 UTC 2026`. */
const yearBehind = /^ (20\d{2})(?![\d:.,%-]|\p{L})/u;
const rangeMark = /^[ \t]{0,2}(?:[-=–—]?>|→|⇒|➔|➜|-|–|—|to|until|and|bis|und|\/)[ \t]{0,2}~?(?=\d)/i;
const elapsedMark = /^[ \t]{0,2}(?:-|–|—|to|until)[ \t]{0,2}(?=[Tt+])/;
const estimate = /^[ \t]?\((?:est(?:imated|\.)?|approx(?:imately|\.)?|ca\.?)\)/i;
const ish = /^(?:-?ish(?![\p{L}\p{N}])|\?(?!\?)|[ \t]?\(\?\))/iu;
const between = /^(?:[ \t]*(?:T(?=\d)|,|at\b|@|-(?=[ \t]\d)|[*_]{1,3})?[ \t]*)/i;
/** How far a date may reach; the longest is “Wednesday, 24th of September, 2026”. */
const longestDate = 40;
const weekday = /^(?<name>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\.?[ \t]+/i;

/** Reads the time that a text starts with, markup and words such as “around” before it allowed. */
export const readTime: (text: string) => WrittenTime | undefined = remembered(timeAt);

function timeAt(text: string): WrittenTime | undefined {
  return new TimeReader(text).read();
}

class TimeReader {
  readonly #text: string;
  #at = 0;
  #approximate = false;
  #hasWeekday = false;
  #front: InFrontOfZone = {
    hasDate: false,
    hasT: false,
    hasColon: false,
    hasSeconds: false,
    hasMeridiem: false,
  };
  #date: WrittenDate | undefined;
  #clock: ClockReading | undefined;
  #until: ClockReading | undefined;
  #untilDate: WrittenDate | undefined;
  #zone: Zone | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): WrittenTime | undefined {
    this.#take(/^[\s*_`[(>]{0,8}/);
    const isBetween = pair.test(this.#rest());
    const first = this.#at;
    this.#words();
    const start = isBetween ? first : this.#at;
    const elapsed = readElapsed(this.#rest());
    if (elapsed) {
      return this.#elapsed(start, elapsed);
    }
    const day = this.#take(weekday)?.groups?.['name'];
    if (day !== undefined) {
      this.#hasWeekday = true;
      this.#words();
    }
    if (!this.#readDate() && !this.#readClock()) {
      return undefined;
    }
    this.#readOtherHalf();
    this.#readYear();
    this.#readEnd();
    this.#readDayStep();
    if (day !== undefined && this.#clock?.kind === 'time') {
      this.#date ??= onWeekday(day, start);
    }
    return {
      range: { start, end: this.#at },
      date: this.#date,
      clock: this.#clock,
      until: this.#until,
      untilDate: this.#untilDate,
      zone: this.#zone,
      approximate: this.#approximate,
    };
  }

  /** A clock behind a date, or a date behind a clock. */
  #readOtherHalf(): void {
    const before = this.#at;
    const approximate = this.#approximate;
    this.#front = {
      ...this.#front,
      hasDate: this.#date !== undefined,
      hasT: this.#date !== undefined && /^[Tt]\d/.test(this.#rest()),
    };
    this.#take(between);
    this.#words();
    const isFound = this.#date
      ? this.#clock === undefined && (this.#readClock() || this.#readEnclosedClock())
      : this.#readDate();
    if (!isFound) {
      // “14:02 about a third of users” says nothing of the time.
      this.#approximate = approximate;
      this.#at = before;
    }
  }

  /** A clock in parentheses, which hold nothing else: `2026-03-17 (14:02 UTC)`. */
  #readEnclosedClock(): boolean {
    if (this.#take(/^\((?=\d)/) && this.#readClock() && this.#take(/^\)/)) {
      return true;
    }
    this.#clock = undefined;
    this.#until = undefined;
    this.#zone = undefined;
    return false;
  }

  /** A time that counts from the start, perhaps up to another one: `T+5m – T+10m`. */
  #elapsed(start: number, { milliseconds, length }: ElapsedTime): WrittenTime {
    this.#at += length;
    const end = this.#at;
    const until = this.#take(elapsedMark) && readElapsed(this.#rest());
    return {
      range: { start, end: until ? this.#at + until.length : end },
      date: undefined,
      clock: { kind: 'elapsed', milliseconds },
      until: until && { kind: 'elapsed', milliseconds: until.milliseconds },
      untilDate: undefined,
      zone: undefined,
      approximate: this.#approximate,
    };
  }

  #rest(): string {
    // No time is longer, and a slice of bounded length keeps every step from looking at the whole text.
    return this.#text.slice(this.#at, this.#at + 80);
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#rest());
    this.#at += found?.[0].length ?? 0;
    return found ?? undefined;
  }

  #words(): void {
    for (let found = this.#take(approximately); found; found = this.#take(approximately)) {
      this.#approximate ||= vague.test(found[0]);
    }
    this.#take(/^[*_`]{0,3}/);
  }

  #readDate(): boolean {
    const written = this.#dateHere();
    if (!written) {
      return false;
    }
    this.#date = {
      ...written,
      range: { start: this.#at, end: this.#at + written.range.end },
    };
    this.#at += written.range.end;
    return true;
  }

  #dateHere(): WrittenDate | undefined {
    const rest = this.#rest();
    // An ISO date-time is glued together by a T, which is no end of a date elsewhere.
    const found = findDate(rest.slice(0, longestDate).replace(/^(\d{4}-?\d{2}-?\d{2})T(?=\d)/, '$1 '));
    return found?.range.start === 0 ? found : (readDayOfYear(rest) ?? readNumberedDay(rest));
  }

  /** The year of a date that has left it out in front of the clock. */
  #readYear(): void {
    const [day] = this.#date?.yearless ?? [];
    const isPrinted = this.#hasWeekday && this.#front.hasSeconds && !this.#until;
    const year = isPrinted && this.#date && day ? this.#take(yearBehind)?.[1] : undefined;
    if (year !== undefined && this.#date && day) {
      const dated = { year: Number(year), ...day };
      const readings = isDay(dated) ? [dated] : [];
      this.#date = { ...this.#date, readings, certain: readings.length === 1, yearless: [] };
    }
  }

  /** Behind a range it is the day of its end. */
  #readDayStep(): void {
    const isOpen = this.#clock?.kind === 'time' && !this.#date && !this.#untilDate;
    const step = isOpen ? readDayStep(this.#rest()) : undefined;
    const range = { start: this.#at, end: this.#at + (step?.range.end ?? 0) };
    if (step && this.#until) {
      this.#untilDate = { ...step, range };
    } else if (step) {
      this.#date = { ...step, range };
    }
    this.#at = range.end;
  }

  #readClock(): boolean {
    const found = this.#clockHere();
    if (!found) {
      return false;
    }
    this.#clock = found.reading;
    this.#front = { ...this.#front, ...clockFacts(found) };
    this.#takeIsh();
    this.#readZone();
    this.#readOther(found.reading);
    this.#readUntil(found.reading);
    this.#takeIsh();
    if (this.#take(estimate)) {
      this.#approximate = true;
    }
    return true;
  }

  /** “14:02ish”, “14:02?” */
  #takeIsh(): void {
    if (this.#take(ish)) {
      this.#approximate = true;
    }
  }

  /** The same time in another zone: `14:02 UTC (15:02 CET)`. */
  #readOther(clock: ClockReading): void {
    const before = this.#at;
    const found = this.#zone && this.#take(/^[ \t]?\((?=\d)/) && this.#clockHere();
    const other = found && this.#zoneHere(found);
    this.#at += other?.length ?? 0;
    const isOther = this.#zone && other && isSame(clock, this.#zone, found.reading, other.zone);
    if (!isOther || !this.#take(/^\)/)) {
      this.#at = before;
    }
  }

  /** The end of a range; or the same time in another zone, as in `14:02 UTC / 15:02 CET`. */
  #readUntil(clock: ClockReading): void {
    const before = this.#at;
    const mark = this.#take(rangeMark);
    const found = mark && this.#clockHere();
    if (!mark || !found) {
      this.#at = before;
      return;
    }
    const other = this.#zoneHere(found);
    if (/\//.test(mark[0]) && this.#zone && other && isSame(clock, this.#zone, found.reading, other.zone)) {
      this.#at += other.length;
      return;
    }
    this.#until = found.reading;
    this.#clock = inSameHalf(clock, found.reading);
    this.#front = { ...this.#front, ...clockFacts(found) };
    this.#readZone();
    this.#readOther(found.reading);
  }

  #clockHere(): FoundClock | undefined {
    const found = readClock(this.#rest(), this.#date !== undefined);
    this.#at += found?.length ?? 0;
    return found;
  }

  #zoneHere(clock: FoundClock): FoundZone | undefined {
    return readZone(this.#rest(), { ...this.#front, ...clockFacts(clock) });
  }

  #readZone(): void {
    const found = readZone(this.#rest(), this.#front);
    // The end of a range may only repeat the zone.
    if (found && (!this.#zone || this.#zone.id === found.zone.id)) {
      this.#at += found.length;
      this.#zone ??= found.zone;
    }
  }

  /** A second date and clock, as in `2026-03-17 23:50 – 2026-03-18 00:10`. */
  #readEnd(): void {
    const before = this.#at;
    const mark = this.#clock && !this.#until ? this.#take(rangeMark) : undefined;
    const date = mark && this.#dateHere();
    const start = this.#at;
    this.#at += date?.range.end ?? 0;
    const found = date && this.#take(between) && this.#clockHere();
    if (found) {
      this.#until = found.reading;
      this.#untilDate = { ...date, range: { start, end: start + date.range.end } };
      this.#readZone();
    } else {
      this.#at = before;
    }
  }
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function onWeekday(name: string, start: number): WrittenDate {
  const number = weekdays.indexOf(name.slice(0, 3).toLowerCase());
  const range = { start, end: start + name.length };
  return { range, iso: false, readings: [], certain: false, yearless: [], weekday: number };
}

function clockFacts({
  reading,
  hasColon,
  hasSeconds,
}: FoundClock): Pick<InFrontOfZone, 'hasColon' | 'hasSeconds' | 'hasMeridiem'> {
  const hasMeridiem = reading.kind === 'time' && reading.meridiem !== undefined;
  return { hasColon, hasSeconds, hasMeridiem };
}

/** Of a region nobody knows the distance from UTC without a day; it has two at most. */
const winterAndSummer: readonly CalendarDate[] = [
  { year: 2026, month: 1, day: 15 },
  { year: 2026, month: 7, day: 15 },
];
const wholeDay = 24 * 60 * 60 * 1000;

/** Whether two clocks in different zones show the same time, perhaps on two days. */
function isSame(one: ClockReading, zone: Zone, other: ClockReading, otherZone: Zone): boolean {
  return (
    zone.id !== otherZone.id &&
    one.kind === 'time' &&
    other.kind === 'time' &&
    winterAndSummer.some(
      (day) => (epochOf(day, one.time, zone) - epochOf(day, other.time, otherZone)) % wholeDay === 0,
    )
  );
}
