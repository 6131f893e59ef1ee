import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { CalendarDate } from './calendarDate.ts';
import type { HalfYear } from './zoneNames.ts';
import { halfYearOf, namedZone, zoneNamePattern } from './zoneNames.ts';

/** A time zone as somebody wrote it: a fixed distance from UTC, or a region whose distance depends on the day. */
export interface Zone {
  /** As written, without parentheses: `UTC`, `CEST`, `Pacific Time`, `+02:00`, `Europe/Berlin`. */
  readonly name: string;
  /** What Temporal knows it by: `UTC`, `+02:00`, `Europe/Berlin`. */
  readonly id: string;
}

export const utc: Zone = { name: 'UTC', id: 'UTC' };

/** A clock's reading without a zone. */
export interface ClockTime {
  /** 0 to 23 */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

// A bare minus is more often the middle of a range: 13:30-13:45.
const offset = String.raw`(?:(?:UTC|GMT)[ ]?[+\u2212-]|\+)(?:0?\d|1[0-4])(?::?[0-5]\d)?(?!\d|:\d)`;
// Behind other names a hyphen starts another word: “Europe/Berlin-wide”.
const hyphenated = '(?:Africa/Porto-Novo|America/Blanc-Sablon|America/Port-au-Prince|Asia/Ust-Nera)';
// “Asia/Pacific”, “Europe/Middle East” are markets, and no zones.
const continental =
  '(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/(?!(?:Africa|Americas?|Asia|Australia|Europe|Middle|Oceania|Pacific)(?![A-Za-z_]))[A-Z][A-Za-z_]{2,30}(?:/[A-Z][A-Za-z_]{2,30})?';
// Older names that machines still show. They are listed, because “US/Canada traffic” names no zone.
const national =
  '(?:US/(?:Alaska|Aleutian|Arizona|Central|East-Indiana|Eastern|Hawaii|Michigan|Mountain|Pacific)|Canada/(?:Atlantic|Central|Eastern|Mountain|Newfoundland|Pacific))';
const universal = 'Etc/(?:UTC|UCT|GMT|Greenwich|Universal|Zulu)';
const region = `(?:${hyphenated}|${continental}|(?:${national}|Etc/GMT[+-]\\d{1,2}|${universal})(?![A-Za-z0-9]))`;
const utcItself = new RegExp(`^${universal}$`);

/** Source of a regular expression that matches a zone. */
export const zonePattern = `(?:${offset}|${region}|${zoneNamePattern})`;

/** No place on Earth is further from UTC, in hours; what claims to be is a slip, and no library computes with it. */
const farthestHours = 14;

/** The zone that a text names, or undefined for anything else. */
export function zoneOf(text: string): Zone | undefined {
  const name = text.trim();
  const known = namedZone(name);
  if (known !== undefined) {
    return { name, id: known };
  }
  const distance = /^(?:UTC|GMT)?[ ]?([+\u2212-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (distance) {
    const [, sign, hours = '', minutes = '00'] = distance;
    if (Number(hours) > farthestHours || Number(minutes) > 59) {
      return undefined;
    }
    return { name, id: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` };
  }
  if (utcItself.test(name)) {
    return { name, id: utc.id };
  }
  return name.includes('/') && isRegion(name) ? { name, id: name } : undefined;
}

function isRegion(name: string): boolean {
  try {
    Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(0), name);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since 1970 of a clock's reading in a zone; of a reading that a clock change repeats, the first. */
export function epochOf(date: CalendarDate, clock: ClockTime, zone: Zone): number {
  const distance = fixedDistance(zone);
  if (distance !== undefined) {
    return dayNumber(date) * millisecondsInDay + millisecondsOf(clock) - distance;
  }
  const { year, month, day } = date;
  const local = PlainDateTime.create(year, month, day, clock.hour, clock.minute, clock.second);
  return PlainDateTime.toZonedDateTime(local, zone.id, { disambiguation: 'compatible' }).epochMilliseconds;
}

const millisecondsInDay = 24 * 60 * 60 * 1000;

function millisecondsOf({ hour, minute, second }: ClockTime): number {
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** How far a zone is ahead of UTC, in milliseconds; undefined for a region, where that depends on the day. */
function fixedDistance({ id }: Zone): number | undefined {
  if (id === 'UTC') {
    return 0;
  }
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(id) ?? [];
  const distance = (Number(hours) * 60 + Number(minutes)) * 60 * 1000;
  return sign === undefined ? undefined : sign === '-' ? -distance : distance;
}

/** The years and days after which the calendar repeats itself. */
const cycle = { years: 400, days: 146_097 };

/** Days since 1970. Counted a cycle later, since the platform takes years before 100 for those of the last century. */
function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year + cycle.years, month - 1, day) / millisecondsInDay - cycle.days;
}

/** Whether a clock change makes the reading happen twice, or never, in a zone. */
export function isAmbiguous(date: CalendarDate, clock: ClockTime, zone: Zone): boolean {
  if (fixedDistance(zone) !== undefined) {
    return false;
  }
  const local = PlainDateTime.create(date.year, date.month, date.day, clock.hour, clock.minute);
  const earlier = PlainDateTime.toZonedDateTime(local, zone.id, { disambiguation: 'earlier' });
  const later = PlainDateTime.toZonedDateTime(local, zone.id, { disambiguation: 'later' });
  return earlier.epochMilliseconds !== later.epochMilliseconds;
}

/**
 * What the clocks of a zone are called on a day on which its written name is wrong: EDT for EST in July. Undefined where the
 * name is right, or says nothing of winter and summer.
 */
export function nameOnDay(date: CalendarDate, clock: ClockTime, zone: Zone): HalfYear | undefined {
  const half = halfYearOf(zone.name);
  const there = half && { name: half.region, id: half.region };
  // In the hour that is shown twice either name is right.
  const isPlain = there && !isAmbiguous(date, clock, there);
  return isPlain && epochOf(date, clock, there) !== epochOf(date, clock, zone) ? half : undefined;
}

/** Whether the clocks of a zone, or its written name, change with winter and summer. */
export function isSeasonal({ id, name }: Zone): boolean {
  return id.includes('/') || halfYearOf(name) !== undefined;
}

/** What calendar and clock show in a zone. */
export function readingIn(
  epoch: number,
  zone: Zone,
): { readonly date: CalendarDate; readonly clock: ClockTime } {
  const distance = fixedDistance(zone);
  if (distance !== undefined) {
    const local = new Date(epoch + distance);
    return {
      date: { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() },
      clock: { hour: local.getUTCHours(), minute: local.getUTCMinutes(), second: local.getUTCSeconds() },
    };
  }
  const { year, month, day, hour, minute, second } = zonedAt(epoch, zone);
  return { date: { year, month, day }, clock: { hour, minute, second } };
}

/** The instant in ISO 8601 with the zone's distance from UTC: `2026-03-17T14:02:00Z`, `2026-03-17T15:02:00+01:00`. */
export function isoInstant(epoch: number, zone: Zone): string {
  const text = ZonedDateTime.toString(zonedAt(epoch, zone), {
    timeZoneName: 'never',
    calendarName: 'never',
    smallestUnit: 'second',
  });
  return zone.id === 'UTC' ? text.replace('+00:00', 'Z') : text;
}

function zonedAt(epoch: number, zone: Zone): ZonedDateTime.Record {
  return Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(epoch), zone.id);
}

/** The day some days after another; a negative number goes back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date((dayNumber(date) + days) * millisecondsInDay);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** How many days lie between two days; negative where the second is the earlier one. */
export function daysBetween(one: CalendarDate, other: CalendarDate): number {
  return dayNumber(other) - dayNumber(one);
}
