import type { OffsetRange } from '../document/sourceText.ts';
import { remembered } from '../memory/remembered.ts';

/** A day, or three numbers that claim to be one. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as somebody wrote it. */
export interface WrittenDate {
  /** Its place in the text that was searched. */
  readonly range: OffsetRange;
  /** Whether it has the form `YYYY-MM-DD`; the day may still not exist. */
  readonly iso: boolean;
  /** The days that it may mean, each one a day that exists; none where there is no such day or no year. */
  readonly readings: readonly CalendarDate[];
  /** Whether it means its only reading without a guess at the century. */
  readonly certain: boolean;
  /** What a date may mean that leaves the year out; none where a year is written. */
  readonly yearless: readonly DayOfYear[];
  /** How many days behind the first day of the incident it is, where it says that alone: “Day 2” is 1. */
  readonly daysBehind?: number;
  /** The day of the week, where it says that alone: “Fri” is 5. */
  readonly weekday?: number;
}

/** Whether a date means a day by its distance from another one alone: “Day 2”, “Fri”. */
export function isRelative({ daysBehind, weekday }: WrittenDate): boolean {
  return daysBehind !== undefined || weekday !== undefined;
}

/** A day without its year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Whether there is such a day. */
export function isDay({ year, month, day }: CalendarDate): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The days without a year in the year of another day, in the one before and in the one after it, as far as there are such days. */
export function daysAround({ year }: CalendarDate, days: readonly DayOfYear[]): readonly CalendarDate[] {
  return days
    .flatMap((day) => [year, year - 1, year + 1].map((one) => ({ year: one, ...day })))
    .filter(isDay);
}

/** Whether a text is a date in figures as far as it goes, as `2026-0` or `2026-03-1`: somebody may still be writing it. */
export function isBegunDate(text: string): boolean {
  return begunDate.test(text);
}

const begunDate = /^(?:20?|20\d|\d{4}(?:-(?:\d|\d\d(?:-\d?)?)?)?)$/;

/** The date as `YYYY-MM-DD`. */
export function isoText({ year, month, day }: CalendarDate): string {
  return [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
}

/** The months in English, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The date in words, so that nobody takes the day for the month: `5 March 2026`. */
export function inWords({ year, month, day }: CalendarDate): string {
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

const before = String.raw`(?<![\p{L}\p{N}])(?<!\d[-/.\u2013])`;
const behind = String.raw`(?!\p{N}|[-/.\u2013:]\p{N}|(?!T\d)\p{L})`;
const month = String.raw`(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const gap = String.raw`[ \t,./-]{1,3}`;
/** Four digits behind a day are a clock where a zone follows, as in `March 5 1506 UTC`, and no year of our days. */
const fourDigits = String.raw`(?:20[0-3]\d|\d{4}(?![ \t]?(?:Z|UTC|GMT|hrs?|hours)\b))`;

interface WrittenForm {
  /** What stands in all of its kind: a look for that alone is quick, and most texts have no date. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** What the numbers may mean; `groups` are those of the pattern. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => readonly CalendarDate[];
}

const numbers = /\d[-/.]\d/;
const months = /jan|feb|mar|apr|may|jun|jul|aug|[sſ]ep|oct|nov|dec/i;

const forms: readonly WrittenForm[] = [
  // 2026-03-05, 2026/3/5, 2026.03.05: nobody writes the day in the middle.
  form(numbers, String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})`, yearFirst),
  form(/\d{8}/, String.raw`(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})`, yearFirst),
  // 05/03/2026, 5.3.26
  form(
    numbers,
    String.raw`(?<one>\d{1,2})(?<mark>[-/.])(?<two>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})`,
    yearLast,
  ),
  // 5 March 2026, 5th of March, 2026, 5-Mar-26
  form(months, String.raw`${day}\.?(?:[ \t]+of)?${gap}${month}${gap}'?(?<year>${fourDigits}|\d{2})`, named),
  // March 5, 2026
  form(months, `${month}${gap}${day}${gap}(?<year>${fourDigits})`, named),
  // 2026 March 5
  form(months, String.raw`(?<year>\d{4})${gap}${month}${gap}${day}`, named),
  // 5 March and March 5, the year left out.
  form(
    months,
    String.raw`${day}\.?(?:[ \t]+of)?${gap}${month}(?!${gap}'?(?:${fourDigits}|\d{1,3})(?![\d:]))`,
    () => [],
  ),
  form(months, `${month}${gap}${day}(?!${gap}${fourDigits})`, () => []),
];

function form(sign: RegExp, pattern: string, read: WrittenForm['read']): WrittenForm {
  return { sign, pattern: new RegExp(`${before}${pattern}${behind}`, 'iu'), read };
}

function yearFirst(groups: Readonly<Record<string, string | undefined>>): readonly CalendarDate[] {
  const { year = '', month: inYear = '', day: inMonth = '' } = groups;
  return [dateOf(year, inYear, inMonth)];
}

function yearLast(groups: Readonly<Record<string, string | undefined>>): readonly CalendarDate[] {
  const { one = '', two = '', year = '' } = groups;
  const readings = [dateOf(year, two, one), dateOf(year, one, two)];
  return year.length === 2 ? [...readings, dateOf(one, two, year)] : readings;
}

/** The last two digits of a year behind which incidents are written about. */
const firstYear = 15;

function named(groups: Readonly<Record<string, string | undefined>>): readonly CalendarDate[] {
  const { year = '', name = '', day: inMonth = '' } = groups;
  const number = String(monthNumber(name));
  const reading = dateOf(year, number, inMonth);
  // “03/Feb/26” is as trackers write it, and no day of 2003, before most of what has incidents was there.
  return year.length === 2 && Number(year) < firstYear ? [reading, dateOf(inMonth, number, year)] : [reading];
}

function monthNumber(name: string): number {
  return monthNames.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

function dateOf(year: string, inYear: string, inMonth: string): CalendarDate {
  const century = year.length <= 2 ? 2000 : 0;
  return { year: century + Number(year), month: Number(inYear), day: Number(inMonth) };
}

/** The first date in a text, in any of the forms that people write; one that is already `YYYY-MM-DD` goes first. */
export const findDate: (text: string) => WrittenDate | undefined = remembered(dateIn);

function dateIn(text: string): WrittenDate | undefined {
  const found = forms.flatMap(({ sign, pattern, read }) => {
    const match = sign.test(text) ? pattern.exec(text) : null;
    return match ? [{ match, read }] : [];
  });
  const iso = found.find(({ match }) => isIso(match[0]));
  const { match, read } = iso ?? found.toSorted((one, other) => one.match.index - other.match.index)[0] ?? {};
  if (!match || !read) {
    return undefined;
  }
  const readings = distinct(read(match.groups ?? {}).filter(isDay));
  return {
    range: { start: match.index, end: match.index + match[0].length },
    iso: isIso(match[0]),
    readings,
    certain: readings.length === 1 && /\d{4}/.test(match[0]),
    yearless: yearlessOf(match.groups ?? {}),
  };
}

function yearlessOf({
  year,
  name,
  day: inMonth,
}: Readonly<Record<string, string | undefined>>): readonly DayOfYear[] {
  return year === undefined && name !== undefined ? [{ month: monthNumber(name), day: Number(inMonth) }] : [];
}

function isIso(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written);
}

function distinct(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  return [...new Map(dates.map((date) => [isoText(date), date])).values()];
}
