import type { CalendarDate } from '../time/calendarDate.ts';
import { isoText, monthNames } from '../time/calendarDate.ts';
import type { WrittenTime } from '../time/writtenTime.ts';
import { readTime } from '../time/writtenTime.ts';
import type { ClockTime, Zone } from '../time/zone.ts';

/** What a timeline's entry is to say of its time. */
export interface TimeToWrite {
  readonly date: CalendarDate;
  readonly clock: ClockTime;
  readonly withDate: boolean;
  /** The zone to name; undefined where it is declared for the whole timeline. */
  readonly zone: Zone | undefined;
}

/** A time as a timeline's author wrote it, to be followed. */
export interface TimeExample {
  /** What stands at the time's range. */
  readonly text: string;
  /** As read from `text` alone. */
  readonly time: WrittenTime;
  readonly date: CalendarDate | undefined;
}

/** Writes a time like an example, or in the plainest form where there is none or it cannot be followed. */
export function writeTime(time: TimeToWrite, example: TimeExample | undefined): string {
  const like = example && writeLike(time, example);
  return like !== undefined && saysSo(like, time) ? like : plainTime(time);
}

/** `2026-03-17 14:05 UTC`, with as much of it as is wanted. */
export function plainTime({ date, clock, withDate, zone }: TimeToWrite): string {
  const parts = [withDate ? isoText(date) : '', `${two(clock.hour)}:${two(clock.minute)}`, zone?.name ?? ''];
  return parts.filter((part) => part !== '').join(' ');
}

function writeLike(wanted: TimeToWrite, { text, time, date }: TimeExample): string | undefined {
  const dated = time.date && text.slice(time.date.range.start, time.date.range.end);
  const rest = time.date ? text.slice(time.date.range.end) : text;
  const dateFirst = time.date !== undefined && time.date.range.start === 0;
  const clock = clockPattern.exec(dateFirst ? rest : text);
  if (!clock || (time.date && !dateFirst)) {
    return undefined;
  }
  const glue = dateFirst ? rest.slice(0, clock.index) : ' ';
  const day = wanted.withDate ? `${writeDate(wanted.date, dated, date)}${glue}` : '';
  const zone = wanted.zone
    ? zoneLike(wanted.zone, (dateFirst ? rest : text).slice(clock.index), clock[0])
    : '';
  return `${day}${clockLike(wanted.clock, clock.groups ?? {})}${zone}`;
}

const clockPattern =
  /(?<hour>\d{1,2})(?:(?<mark>[:.h])?(?<minute>\d{2})(?::(?<second>\d{2}))?)?(?<meridiem>[ \t]?[ap]\.?m\b\.?)?/i;

function clockLike(clock: ClockTime, groups: Readonly<Record<string, string | undefined>>): string {
  const { hour = '', mark = '', second, meridiem } = groups;
  const half = clock.hour % 12 === 0 ? 12 : clock.hour % 12;
  const number = meridiem === undefined ? clock.hour : half;
  const short = meridiem === undefined ? hour.length === 1 : !hour.startsWith('0');
  const written = short ? String(number) : two(number);
  const separator = mark === '' && meridiem !== undefined ? ':' : mark;
  const seconds = second === undefined ? '' : `:${two(clock.second)}`;
  return `${written}${separator}${two(clock.minute)}${seconds}${meridiemLike(clock, meridiem)}`;
}

function meridiemLike({ hour }: ClockTime, example: string | undefined): string {
  const letter = hour < 12 ? 'a' : 'p';
  return (
    example?.replace(/[ap]/i, (found) => (found === found.toUpperCase() ? letter.toUpperCase() : letter)) ??
    ''
  );
}

function zoneLike(zone: Zone, fromClock: string, clock: string): string {
  const behind = fromClock.slice(clock.length);
  if (/^\s?\(/.test(behind)) {
    return ` (${zone.name})`;
  }
  return /^(?:Z|[+-]\d)/.test(behind) && /^(?:Z|[+-]\d)/.test(zone.name) ? zone.name : ` ${zone.name}`;
}

type DateStyle = (date: CalendarDate) => string;
const dateStyles: readonly DateStyle[] = [
  isoText,
  ({ year, month, day }) => `${year}/${two(month)}/${two(day)}`,
  ({ year, month, day }) => `${year}.${two(month)}.${two(day)}`,
  ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
  ({ year, month, day }) => `${two(month)}/${two(day)}/${year}`,
  ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
  ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`,
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${month}/${day}/${year}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
  ({ year, month, day }) => `${day} ${monthNames[month - 1]} ${year}`,
  ({ year, month, day }) => `${day} ${short(month)} ${year}`,
  ({ year, month, day }) => `${day}-${short(month)}-${year}`,
  ({ year, month, day }) => `${monthNames[month - 1]} ${day}, ${year}`,
  ({ year, month, day }) => `${short(month)} ${day}, ${year}`,
  ({ month, day }) => `${monthNames[month - 1]} ${day}`,
  ({ month, day }) => `${short(month)} ${day}`,
  ({ month, day }) => `${day} ${monthNames[month - 1]}`,
  ({ month, day }) => `${day} ${short(month)}`,
];

/** The date in the style of another one; a style that cannot be told for certain gives way to `YYYY-MM-DD`. */
export function writeDate(
  date: CalendarDate,
  example: string | undefined,
  meaning: CalendarDate | undefined,
): string {
  const style = meaning && example && dateStyles.find((candidate) => candidate(meaning) === example);
  return (style || isoText)(date);
}

/** Whether a text, read again, says what was to be written. */
function saysSo(text: string, { date, clock, withDate, zone }: TimeToWrite): boolean {
  const read = readTime(text);
  const shown = read?.clock?.kind === 'time' ? read.clock.time : undefined;
  const isClock = shown?.hour === clock.hour && shown.minute === clock.minute;
  const { yearless = [], readings = [] } = read?.date ?? {};
  const isDate =
    yearless.some(({ month, day }) => month === date.month && day === date.day) ||
    readings.some((reading) => isoText(reading) === isoText(date));
  return isClock && isDate === withDate && read?.zone?.id === zone?.id;
}

function short(month: number): string {
  return (monthNames[month - 1] ?? '').slice(0, 3);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
