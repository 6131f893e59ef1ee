import type { OffsetRange } from '../../document/sourceText.ts';
import type { HeaderDate } from '../../header/headerDates.ts';
import { headerDates, incidentDays, onlyReading } from '../../header/headerDates.ts';
import type { CalendarDate } from '../../time/calendarDate.ts';
import { findDate, isDay } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import type { RuleContext } from '../rule.ts';

/** A date of the header that is a year, or a month, off the rest. */
export interface Slip {
  readonly date: HeaderDate;
  readonly stated: CalendarDate;
  /** The same day in the year or month of the rest. */
  readonly meant: CalendarDate;
  readonly unit: 'year' | 'month';
  /** What it was compared with, for people, and where that stands in the document, if it does. */
  readonly rest: string;
  readonly place: OffsetRange | undefined;
}

/** The slips in the header's dates. Dates in the timeline are compared with each other by the timeline's own rules. */
export function slipsIn(context: RuleContext): readonly Slip[] {
  const slip = incidentSlip(context) ?? reviewSlip(context);
  return slip ? [slip] : [];
}

/** How many days before its first dated entry an incident may have begun. */
const earliestStart = 1;

function incidentSlip(context: RuleContext): Slip | undefined {
  const incident = incidentDays(context);
  const rest = incident && (timelineDays(context) ?? fileNameDay(context));
  if (!rest || isWithin(incident.from, rest.first, rest.last, 27)) {
    return undefined;
  }
  const { first: date, from: stated } = incident;
  // Files are also named by the day of publication, so that only the very day tells.
  const slack = rest.place ? earliestStart : 0;
  // A file that has the header's date is a second witness for it.
  const confirmed = sameDay(stated, fileNameDay(context)?.first);
  const meant = [...shifts(stated), ...inYearOf(rest, stated)].find(({ day }) =>
    isWithin(day, rest.first, rest.last, slack),
  );
  return meant && !confirmed
    ? { date, stated, meant: meant.day, unit: meant.unit, rest: rest.what, place: rest.place }
    : undefined;
}

/** Within how many days a review is usual enough for a date of another year to be a slip. */
const usualReview = 21;

/** A review more than a month after the incident that is, but for the year, soon after it; asked where that has no slip. */
function reviewSlip(context: RuleContext): Slip | undefined {
  const date = headerDates(context, 'review-date')[0];
  const stated = onlyReading(date);
  const incident = incidentDays(context);
  if (!date || !stated || !incident || daysBetween(incident.to, stated) < 0) {
    return undefined;
  }
  const meant = { ...stated, year: stated.year - 1 };
  const days = isDay(meant) ? daysBetween(incident.to, meant) : -1;
  return days >= 0 && days <= usualReview
    ? { date, stated, meant, unit: 'year', rest: 'the date of the incident', place: incident.first.range }
    : undefined;
}

/** The day of a review that was written before the incident, with a year or month in which it makes sense. */
export function meantReview(stated: CalendarDate, incident: CalendarDate): CalendarDate | undefined {
  return shifts(stated)
    .map(({ day }) => day)
    .find((day) => isWithin(day, incident, incident, 0) || isUsual(daysBetween(incident, day)));
}

function isUsual(days: number): boolean {
  return days >= 0 && days <= usualReview;
}

interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly what: string;
  readonly place: OffsetRange | undefined;
}

/** The first and last day that the timeline itself states, if all lie close together. */
function timelineDays(context: RuleContext): Days | undefined {
  const events = context.timeline()?.events ?? [];
  // A long timeline has few days, and numbers compare faster than dates.
  const days = new Map<number, CalendarDate>();
  let place: OffsetRange | undefined;
  let before: CalendarDate | undefined;
  for (const event of events) {
    const date = statedDay(event);
    // Most entries have the day of the one above.
    if (date && (!before || numberOf(date) !== numberOf(before))) {
      days.set(numberOf(date), date);
      place ??= event.timeRange;
      before = date;
    }
  }
  const sorted = [...days].toSorted(([one], [other]) => one - other);
  const first = sorted[0]?.[1];
  const last = sorted.at(-1)?.[1];
  return first && last && daysBetween(first, last) <= 27
    ? { first, last, what: 'the timeline', place }
    : undefined;
}

/** The day of an event, where the timeline states it beyond doubt. */
function statedDay({ moment }: TimelineEvent): CalendarDate | undefined {
  const isStated = moment && (moment.day === 'written' || moment.day === 'heading') && !moment.ambiguous;
  return isStated ? moment.date : undefined;
}

function numberOf({ year, month, day }: CalendarDate): number {
  return (year * 100 + month) * 100 + day;
}

function fileNameDay({ fileName }: RuleContext): Days | undefined {
  const date = fileName === undefined ? undefined : findDate(fileName);
  const day = date?.iso ? date.readings[0] : undefined;
  return day && { first: day, last: day, what: `the file's name, “${fileName}”`, place: undefined };
}

function isWithin(day: CalendarDate, first: CalendarDate, last: CalendarDate, slack: number): boolean {
  return daysBetween(day, first) <= slack && daysBetween(last, day) <= slack;
}

function sameDay(one: CalendarDate, other: CalendarDate | undefined): boolean {
  return other !== undefined && daysBetween(one, other) === 0;
}

/** The same day in the year of the rest, which may be that of a document which was copied years ago. */
function inYearOf({ first }: Days, date: CalendarDate): ReturnType<typeof shifts> {
  return [{ unit: 'year' as const, day: { ...date, year: first.year } }].filter(({ day }) => isDay(day));
}

/** The same day a year or a month later or earlier. */
function shifts(date: CalendarDate): readonly { readonly unit: Slip['unit']; readonly day: CalendarDate }[] {
  const months = [1, -1].map((by) => {
    const month = date.month + by;
    const year = date.year + (month === 13 ? 1 : month === 0 ? -1 : 0);
    return { unit: 'month' as const, day: { ...date, year, month: ((month + 11) % 12) + 1 } };
  });
  const years = [1, -1].map((by) => ({ unit: 'year' as const, day: { ...date, year: date.year + by } }));
  return [...years, ...months].filter(({ day }) => isDay(day));
}
