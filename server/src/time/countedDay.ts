import type { WrittenDate } from './calendarDate.ts';

/** “Day 2”, or “D+1”, in front of a clock, or where nothing else stands; `+1` in front of a clock alone. */
const numbered =
  /^(?:\+(?<step>[1-9])d?(?=[ \t]{1,3}\d{1,2}:\d{2})|(?:day[ \t](?<number>\d{1,2})|d\+(?<behind>\d))(?=[ \t]?[–—:,|()*_-]|[ \t]{1,3}(?:@[ \t]?|at[ \t])?\d{1,2}[:.h]\d{2}|[ \t]*$))/i;

const step = String.raw`\+(?<count>[1-9])`;
const unit = String.raw`(?:[ \t]?d(?:ays?)?(?![\p{L}\p{N}]))`;
/** What stands behind a time that is one for certain: “00:05 +1 pod” counts something else. */
const mark = String.raw`(?=[ \t]*(?:[:|)\]*_–—]|-[ \t]|$))`;
const words = '(?:the[ \\t])?(?:next|following)[ \\t]day';
const behindClock = new RegExp(
  String.raw`^(?:\+(?<glued>1)(?![\p{L}\p{N}:.]|[ \t]?%)|[ \t]?\(${step}${unit}?\)|[ \t]?${step.replace('count', 'dayCount')}${unit}${mark}|[ \t]${step.replace('count', 'marked')}${mark}|[ \t]?\((?<enclosed>${words})\)|,?[ \t](?<named>${words})(?![\p{L}\p{N}])${mark})`,
  'iu',
);

/** The day that a text starts with, where it is counted from the first one of an incident: “Day 2”. */
export function readNumberedDay(text: string): WrittenDate | undefined {
  const { 0: whole = '', groups = {} } = numbered.exec(text) ?? {};
  const { number, behind, step: inFront } = groups;
  const days = behind ?? inFront;
  if (days !== undefined) {
    return countedDay(whole.length, Number(days));
  }
  // Where somebody counts from 0, nobody can tell which one is the day of the incident.
  return number === undefined || Number(number) === 0
    ? undefined
    : countedDay(whole.length, Number(number) - 1);
}

/** The day behind a clock, where it says how many midnights have passed: `00:05+1`, `00:05 (+1d)`, “00:05 (next day)”. */
export function readDayStep(text: string): WrittenDate | undefined {
  const found = behindClock.exec(text);
  const { glued, count, dayCount, marked } = found?.groups ?? {};
  return found ? countedDay(found[0].length, Number(glued ?? count ?? dayCount ?? marked ?? 1)) : undefined;
}

function countedDay(length: number, daysBehind: number): WrittenDate {
  const range = { start: 0, end: length };
  return { range, iso: false, readings: [], certain: false, yearless: [], daysBehind };
}
