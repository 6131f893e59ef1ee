import { dayStatements } from '../../header/dayStatements.ts';
import type { CalendarDate, WrittenDate } from '../../time/calendarDate.ts';
import { findDate } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { RuleContext } from '../rule.ts';

/** The days that the header, the title or else the front matter gives for the incident; empty where none does. */
export function incidentDays(context: RuleContext): readonly CalendarDate[] {
  for (const text of dayStatements(context.document)) {
    const days = datesIn(text).flatMap((date) => date.readings);
    if (days.length > 0) {
      return days;
    }
  }
  return [];
}

/** Every date in a short text. */
function datesIn(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  let rest = text.slice(0, 200);
  for (let date = findDate(rest); date && found.length < 4; date = findDate(rest)) {
    found.push(date);
    rest =
      rest.slice(0, date.range.start) +
      ' '.repeat(date.range.end - date.range.start) +
      rest.slice(date.range.end);
  }
  return found;
}

/** How many days a day lies before or after the nearest of some days, and not between them. */
export function distanceTo(days: readonly CalendarDate[], date: CalendarDate): number {
  const distances = days.map((day) => daysBetween(day, date));
  const isBetween =
    distances.some((distance) => distance <= 0) && distances.some((distance) => distance >= 0);
  return isBetween
    ? 0
    : distances.reduce((least, distance) => Math.min(least, Math.abs(distance)), Number.POSITIVE_INFINITY);
}
