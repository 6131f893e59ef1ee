import type { DayOfYear, WrittenDate } from './calendarDate.ts';
import { isDay } from './calendarDate.ts';

/**
 * A day and a month in numbers, `14/11`, `14.11.` or `14-11`. The same characters are a share, a score or a version,
 * so that they are a date only in front of a clock, or, but for the dash, where nothing else stands.
 */
const slashOrDots = /^(\d{1,2})(?:\/(\d{1,2})|\.(\d{1,2})\.)/;
const dash = /^(\d{2})-(\d{2})/;
const clockBehind = /^(?:[ \t*_`,@]|at\b|-(?=[ \t])){1,8}\d{1,2}(?::\d{2}|[ \t]?[ap]\.?m\b)/i;
const nothingBehind = /^[\s*_`:)\]]{0,8}$/;

/** The day and month in numbers that a text starts with. */
export function readDayOfYear(text: string): WrittenDate | undefined {
  const found = slashOrDots.exec(text) ?? dash.exec(text);
  const behind = text.slice(found?.[0].length);
  if (!found || !(clockBehind.test(behind) || (nothingBehind.test(behind) && !found[0].includes('-')))) {
    return undefined;
  }
  const [whole, one, ...others] = found;
  const numberOne = Number(one);
  const numberTwo = Number(others.find((other) => other !== undefined));
  const yearless = daysMeant(numberOne, numberTwo);
  return yearless.length === 0
    ? undefined
    : { range: { start: 0, end: whole.length }, iso: false, readings: [], certain: false, yearless };
}

/** The days that two numbers may mean, the one with the day in front first. */
function daysMeant(one: number, two: number): readonly DayOfYear[] {
  const dayFirst = { month: two, day: one };
  const monthFirst = { month: one, day: two };
  // A leap year has every day that there is.
  return (one === two ? [dayFirst] : [dayFirst, monthFirst]).filter((day) => isDay({ year: 2024, ...day }));
}
