import { literal } from '../../template/placeholders.ts';
import type { CalendarDate } from '../../time/calendarDate.ts';
import { findDate, isDay, isoText } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { distanceTo, incidentDays } from './incidentDays.ts';
import { judgedEvents } from './judged.ts';

/** How many days before and after the incident an entry may lie. */
const mostDays = 7;

/** An entry whose date lies far from the incident, by a slip as it seems. */
export interface StrayDate {
  readonly event: TimelineEvent;
  readonly range: { readonly start: number; readonly end: number };
  /** Days from the incident. */
  readonly distance: number;
  /** The same day with the year, or the month, of entries near the incident. */
  readonly repairs: () => readonly Fix[];
}

/** The entries with a date far from the incident that is a slip, in document order. */
export function strayDates(context: RuleContext): readonly StrayDate[] {
  const events = judgedEvents(context);
  if (statedIn(context.source, events).highest === 0) {
    return [];
  }
  const days = incidentDays(context);
  const stated = events.filter(statesDay);
  const within = stated.filter((event) => !isOutside(event, days));
  // Where most entries are elsewhere the incident's own date is in doubt, or it took weeks: the entries are not.
  if (days.length === 0 || within.length * 2 <= stated.length) {
    return [];
  }
  return stated.flatMap((event, index) => {
    const range = event.time?.date?.range;
    const date = event.moment?.date;
    return range && date && isOutside(event, days) && isSlip(stated, index, days)
      ? [
          {
            event,
            range,
            distance: distanceTo(days, date),
            repairs: () => repairs(context.source.slice(range), event, days, stated),
          },
        ]
      : [];
  });
}

function statesDay(event: TimelineEvent): boolean {
  const { moment } = event;
  return moment?.day === 'written' && !moment.ambiguous && !event.time?.date?.yearless.length;
}

const statedIn = eventTally((_, event) => statesDay(event) || undefined);

function isOutside({ moment }: TimelineEvent, days: readonly CalendarDate[]): boolean {
  return moment !== undefined && distanceTo(days, moment.date) > mostDays;
}

/**
 * Whether a date far away is a slip: another year makes it fit, or it stands among entries that fit. What led up to an
 * incident stands in front of them, and what followed behind.
 */
function isSlip(stated: readonly TimelineEvent[], index: number, days: readonly CalendarDate[]): boolean {
  const date = stated[index]?.moment?.date;
  const fits = (event: TimelineEvent): boolean => !isOutside(event, days);
  if (!date) {
    return false;
  }
  const isEarly = days.every((day) => daysBetween(day, date) < 0);
  const isAstray = isEarly ? stated.slice(0, index).some(fits) : stated.slice(index + 1).some(fits);
  const otherYear = days.some(({ year }) => {
    const other = { ...date, year };
    return year !== date.year && isDay(other) && distanceTo(days, other) <= mostDays;
  });
  return isAstray || otherYear;
}

/** The same day with the year, or the month, of an entry that lies near the incident. */
function repairs(
  text: string,
  { moment, time }: TimelineEvent,
  days: readonly CalendarDate[],
  stated: readonly TimelineEvent[],
): readonly Fix[] {
  const near = stated.flatMap((event) =>
    event.moment && !isOutside(event, days) ? [event.moment.date] : [],
  );
  const range = time?.date?.range;
  const texts = near.flatMap(({ year, month }) => {
    const date = moment?.date;
    return date
      ? [
          { ...date, year },
          { ...date, month },
          { ...date, year, month },
        ]
      : [];
  });
  const sound = texts.filter((date) => isDay(date) && distanceTo(days, date) <= mostDays);
  const written = new Set(sound.flatMap((date) => withDate(text, date) ?? []));
  return range
    ? [...written].map((date) => ({
        title: `Write “${date}”`,
        edits: [{ range, text: literal(date) }],
        safe: false,
      }))
    : [];
}

/** The date in the form in which the author wrote the other; undefined for forms with more than one reading. */
function withDate(text: string, date: CalendarDate): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return isoText(date);
  }
  // A named month stays as it is, so only the year can be mended there.
  const isNamed = /\p{L}{3}/u.test(text) && /\b\d{4}\b/.test(text);
  const other = isNamed ? text.replace(/\b\d{4}\b/, String(date.year)) : undefined;
  return other !== undefined && findDate(other)?.readings.some((one) => isoText(one) === isoText(date))
    ? other
    : undefined;
}
