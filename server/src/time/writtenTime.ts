import type { OffsetRange } from '../document/sourceText.ts';
import { remembered } from '../remembered.ts';
import type { WrittenDate } from './calendarDate.ts';
import { findDate, isDay } from './calendarDate.ts';
import { readDayOfYear } from './dayOfYear.ts';
import type { ElapsedTime } from './elapsedTime.ts';
import { readElapsed } from './elapsedTime.ts';
import type { ClockTime, Zone } from './zone.ts';
import { zoneOf, zonePattern } from './zone.ts';

/**
 * What a clock is said to show: a time, a time with unknown digits (`14:??`), or one that no clock shows (`25:10`). Or
 * how long after the start of the incident it was: `T+5m`.
 */
export type ClockReading =
  | {
      readonly kind: 'time';
      readonly time: ClockTime;
      readonly meridiem: 'am' | 'pm' | undefined;
      /** Whether it is 24:00, the midnight that ends a day; any other one begins it. */
      readonly endsDay?: boolean;
    }
  | { readonly kind: 'unknown'; readonly hour: number }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'elapsed'; readonly milliseconds: number };

/** A time as it is written in a timeline: a clock, a date, or both; perhaps a zone, perhaps an end. */
export interface WrittenTime {
  /** Its place in the text that was searched. */
  readonly range: OffsetRange;
  readonly date: WrittenDate | undefined;
  readonly clock: ClockReading | undefined;
  /** The end of a range such as `13:30-13:45`. */
  readonly until: ClockReading | undefined;
  readonly zone: Zone | undefined;
  /** Whether it says so itself: `~14:05`, “around 14:05”, `14:05 (est.)`. */
  readonly approximate: boolean;
}

const approximately =
  /^(?:~|≈|(?:ca\.?|circa|about|around|approx(?:\.|imately)?|roughly|before|after|since|by|from|between|at|on|until)(?![a-z]))[ \t]*/i;
const vague = /^(?:~|≈|ca|circa|about|around|approx|roughly|before|after|since|by)/i;
const clockForms = [
  // 14:05, 14:05:30, 2:05 pm, 2:05p, 14h05, 14.05, 14:?? and 14:XX; a version such as 1.24.0 is none.
  /^(?<hour>\d{1,2})(?<mark>[:.h])(?<minute>\d{2}|\?\?|[xX]{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:(?:[ \t]?(?=[ap]\.?m\b)|(?=[ap](?![\w.])))(?<meridiem>[ap](?:\.?m\b\.?)?))?(?![\d]|[.:]\d|[ \t]?%)/i,
  // 2pm
  /^(?<hour>\d{1,2})[ \t]?(?<meridiem>[ap]\.?m\b\.?)/i,
  // 1405Z, 1915 UTC, 0900 hrs
  /^(?<hour>\d{2})(?<minute>\d{2})(?=[ \t]?(?:Z|UTC|GMT|hrs?|hours|[A-Z]{2,4}T)\b)(?:[ \t]?(?:hrs?|hours)\b)?/,
];
const isoOffset = /^-\d{2}:?\d{2}(?!\d)/;
/** Behind a date and a clock a minus and four digits are a distance from UTC, as Git writes it; few are no whole hours. */
const plainOffset = /^ ?-(?:(?:0\d|1[0-2])00|0[2349]30)(?![\d:.]|[ \t]?%)/;
/** Glued to seconds, two digits are one, too, and a clock without seconds, as databases and Python write it. */
const gluedOffset = /^-(?:(?:0\d|1[0-2])(?::00)?|0[2349]:30)(?![\d:.])/;
/** The year stands at the end of what `date` prints: `Tue Mar 17 14:02:30 UTC 2026`. */
const yearBehind = /^ (20\d{2})(?![\d:.,%-]|\p{L})/u;
/** Behind a date four digits are a clock where a mark follows: `2026-03-17 1625: …`. */
const bareClock = /^(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=:(?!\d)|[ \t]?[–—]|[ \t]-)/;
/** In parentheses or not; whether they close is looked at apart, as the zones are long. */
const zoneBehind = new RegExp(String.raw`^[ \t]?(\(?)(${zonePattern})`);
const closing = /^\)/;
/** “India time to market”, “Eastern time zone customers” say nothing of the time. */
const noZoneBehind =
  /^ (?:to market|zones? (?:customers?|users?|clients?|tenants?|accounts?|merchants?|traffic|requests?|regions?|stores?|offices?|sites?|teams?))(?![a-z])/;
const rangeMark = /^[ \t]{0,2}(?:-|–|—|to|until|and|\/)[ \t]{0,2}~?(?=\d)/i;
const elapsedMark = /^[ \t]{0,2}(?:-|–|—|to|until)[ \t]{0,2}(?=[Tt+])/;
const estimate = /^[ \t]?\((?:est(?:imated|\.)?|approx(?:imately|\.)?|ca\.?)\)/i;
const between = /^(?:[ \t]*(?:T(?=\d)|,|at\b|@|-(?=[ \t]\d)|[*_]{1,3})?[ \t]*)/i;
const noonOrMidnight = /^(?:12(?::00)?[ \t])?(noon|midday|midnight)\b/i;
/** How far a date may reach; the longest is “Wednesday, 24th of September, 2026”. */
const longestDate = 40;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\.?[ \t]+/i;

/** Reads the time that a text starts with, markup and words such as “around” before it allowed. */
export const readTime: (text: string) => WrittenTime | undefined = remembered(timeAt);

function timeAt(text: string): WrittenTime | undefined {
  return new TimeReader(text).read();
}

class TimeReader {
  readonly #text: string;
  #at = 0;
  #approximate = false;
  #isIso = false;
  #hasWeekday = false;
  #hasColon = false;
  #hasSeconds = false;
  #date: WrittenDate | undefined;
  #clock: ClockReading | undefined;
  #until: ClockReading | undefined;
  #zone: Zone | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): WrittenTime | undefined {
    this.#take(/^[\s*_`[(>]{0,8}/);
    this.#words();
    const start = this.#at;
    const elapsed = readElapsed(this.#rest());
    if (elapsed) {
      return this.#elapsed(start, elapsed);
    }
    if (this.#take(weekday)) {
      this.#hasWeekday = true;
      this.#words();
    }
    let end = this.#readDate() || this.#readClock() ? this.#at : undefined;
    if (end === undefined) {
      return undefined;
    }
    // The other half may follow: a clock behind a date, or a date behind a clock.
    this.#isIso = this.#date !== undefined && /^T\d/.test(this.#rest());
    const approximate = this.#approximate;
    this.#take(between);
    this.#words();
    const more = this.#date ? this.#clock === undefined && this.#readClock() : this.#readDate();
    // “14:02 about a third of users” says nothing of the time.
    this.#approximate = more ? this.#approximate : approximate;
    end = more ? this.#at : end;
    this.#at = end;
    end = this.#readYear() ? this.#at : end;
    end = this.#readEnd() ? this.#at : end;
    const range = { start, end };
    return {
      range,
      date: this.#date,
      clock: this.#clock,
      until: this.#until,
      zone: this.#zone,
      approximate: this.#approximate,
    };
  }

  /** A time that counts from the start, perhaps up to another one: `T+5m – T+10m`. */
  #elapsed(start: number, { milliseconds, length }: ElapsedTime): WrittenTime {
    this.#at += length;
    let end = this.#at;
    if (this.#take(elapsedMark)) {
      const until = readElapsed(this.#rest());
      end = until ? this.#at + until.length : end;
    }
    return {
      range: { start, end },
      date: undefined,
      clock: { kind: 'elapsed', milliseconds },
      until: undefined,
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
    const found = findDate(rest.slice(0, longestDate).replace(/^(\d{4}-\d{2}-\d{2})T(?=\d)/, '$1 '));
    return found?.range.start === 0 ? found : readDayOfYear(rest);
  }

  /** The year of a date that has left it out in front of the clock. */
  #readYear(): boolean {
    const [day] = this.#date?.yearless ?? [];
    const isPrinted = this.#hasWeekday && this.#hasSeconds && !this.#until;
    const year = isPrinted && this.#date && day ? this.#take(yearBehind)?.[1] : undefined;
    if (year === undefined || !this.#date || !day) {
      return false;
    }
    const dated = { year: Number(year), ...day };
    const readings = isDay(dated) ? [dated] : [];
    this.#date = { ...this.#date, readings, certain: readings.length === 1, yearless: [] };
    return true;
  }

  #readClock(): boolean {
    const before = this.#at;
    const clock = this.#clockHere();
    if (!clock) {
      this.#at = before;
      return false;
    }
    this.#clock = clock;
    this.#readZone();
    const mark = this.#take(rangeMark);
    const afterClock = this.#at;
    if (mark) {
      this.#until = this.#clockHere();
      this.#at = this.#until ? this.#at : afterClock - mark[0].length;
      this.#readZone();
      this.#clock = this.#until ? inSameHalf(clock, this.#until) : clock;
    }
    if (this.#take(estimate)) {
      this.#approximate = true;
    }
    return true;
  }

  #clockHere(): ClockReading | undefined {
    const word = this.#take(noonOrMidnight)?.[1]?.toLowerCase();
    if (word) {
      return {
        kind: 'time',
        time: { hour: word === 'midnight' ? 0 : 12, minute: 0, second: 0 },
        meridiem: undefined,
      };
    }
    for (const pattern of this.#date ? [...clockForms, bareClock] : clockForms) {
      const before = this.#at;
      const found = this.#take(pattern);
      if (found && isClock(found.groups ?? {})) {
        const { mark, second } = found.groups ?? {};
        this.#hasColon = mark === ':';
        this.#hasSeconds = second !== undefined;
        return readingOf(found.groups ?? {});
      }
      this.#at = before;
    }
    return undefined;
  }

  #readZone(): void {
    const before = this.#at;
    const found = this.#takeMinus() ?? this.#take(zoneBehind);
    const isOpen = found?.[1] === '(';
    const isWhole = !isOpen || this.#take(closing) !== undefined;
    const zone = found && isWhole ? zoneOf(found[2] ?? found[0]) : undefined;
    const written = this.#text.slice(before, this.#at);
    // “14:02 +5 pods” counts something, “00:15 (+1)” is the next day, and the end of a range may only repeat the zone.
    if (
      !zone ||
      noZoneBehind.test(this.#rest()) ||
      /^(?:[ \t]\(?|\()\+\d{1,2}\)?$/.test(written) ||
      (this.#zone && this.#zone.id !== zone.id)
    ) {
      this.#at = before;
    } else {
      this.#zone ??= zone;
    }
  }

  /** A distance from UTC with a minus, which elsewhere is the middle of a range. */
  #takeMinus(): RegExpExecArray | undefined {
    if (!this.#date || !this.#hasColon) {
      return undefined;
    }
    // Behind the T of ISO 8601 it can be nothing else.
    return (
      (this.#isIso ? this.#take(isoOffset) : undefined) ??
      (this.#hasSeconds ? this.#take(gluedOffset) : undefined) ??
      this.#take(plainOffset)
    );
  }

  /** A second date and clock, as in `2026-03-17 23:50 – 2026-03-18 00:10`. */
  #readEnd(): boolean {
    const mark = this.#clock && !this.#until ? this.#take(rangeMark) : undefined;
    const date = mark && this.#dateHere();
    if (!date) {
      return false;
    }
    this.#at += date.range.end;
    this.#take(between);
    this.#until = this.#clockHere();
    this.#readZone();
    return this.#until !== undefined;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

/** With a dot or a single digit the same characters are a decimal or a version, unless am or pm says otherwise. */
function isClock({ hour = '', mark, meridiem }: Groups): boolean {
  return mark !== '.' || hour.length === 2 || meridiem !== undefined;
}

function readingOf({ hour = '', minute = '00', second = '0', meridiem }: Groups): ClockReading {
  const half = meridiem?.toLowerCase().startsWith('p') ? 'pm' : meridiem && 'am';
  const written = Number(hour);
  if (/[?x]/i.test(minute)) {
    return written < 24 ? { kind: 'unknown', hour: written } : { kind: 'impossible' };
  }
  const limit = half ? 12 : 23;
  if (written > limit || (half && written === 0) || Number(minute) > 59 || Number(second) > 60) {
    return written === 24 && Number(minute) === 0 ? midnight : { kind: 'impossible' };
  }
  const noon = half === 'pm' && written < 12 ? 12 : 0;
  const shown = half === 'am' && written === 12 ? 0 : written + noon;
  return {
    kind: 'time',
    time: { hour: shown, minute: Number(minute), second: Math.min(59, Number(second)) },
    meridiem: half === 'pm' ? 'pm' : half ? 'am' : undefined,
  };
}

/** The start of a range such as `2:05 - 2:10 pm`, where am or pm stands once. */
function inSameHalf(start: ClockReading, end: ClockReading): ClockReading {
  if (
    start.kind !== 'time' ||
    end.kind !== 'time' ||
    start.meridiem ||
    !end.meridiem ||
    start.time.hour > 12
  ) {
    return start;
  }
  const inMinutes = ({ hour, minute }: ClockTime): number => hour * 60 + minute;
  const half = end.meridiem === 'pm' ? 12 : 0;
  const shown = (start.time.hour % 12) + half;
  const time = { ...start.time, hour: shown };
  // From 11:50 to 12:10 pm the first is in the morning.
  return inMinutes(time) <= inMinutes(end.time)
    ? { ...start, time, meridiem: end.meridiem }
    : { ...start, time: { ...time, hour: (shown + 12) % 24 }, meridiem: half ? 'am' : 'pm' };
}

const midnight: ClockReading = {
  kind: 'time',
  time: { hour: 0, minute: 0, second: 0 },
  meridiem: undefined,
  endsDay: true,
};
