import type { OffsetRange } from '../document/sourceText.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import { findDuration } from '../time/duration.ts';
import { addDays, daysBetween, readingIn, utc } from '../time/zone.ts';
import type { Moment } from '../timeline/moment.ts';
import { eventsThatTell } from '../timeline/speakingEvents.ts';
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts';
import { headerField, incidentDays } from './headerDates.ts';
import type { SeverityContext } from './headerSeverity.ts';

/** When a review is due. */
export interface Deadline {
  /** The last day on which a review is in time. */
  readonly day: CalendarDate;
  /** What it is counted from, for people: “the resolution”, “the incident”. */
  readonly from: string;
  /** Where that stands. */
  readonly range: OffsetRange;
}

const hour = 60 * 60 * 1000;
const minutesOfDay = 24 * 60;

/** What a deadline is computed from. */
export interface DeadlineContext extends SeverityContext {
  readonly timeline: () => Timeline | undefined;
}

/**
 * The last day for a review: that on which the hours since the resolution run out, or, where only the day of the
 * incident is known, as many days after it. A review on that day is in time, because nobody notes its hour.
 */
export function reviewDeadline(context: DeadlineContext): Deadline | undefined {
  const { reviewWithinHours } = context.configuration;
  const incident = incidentDays(context);
  const end = lastResolution(context);
  // A timeline in another year than the header has a slip in it, which is for other rules to tell.
  if (end && (!incident || Math.abs(daysBetween(incident.to, end.moment.date)) <= farthestEnd)) {
    const { date } = readingIn(endOf(end.moment) + reviewWithinHours * hour, end.moment.zone ?? utc);
    return { day: date, from: 'the resolution', range: end.range };
  }
  if (!incident || end) {
    return undefined;
  }
  const stated = headerField(context, 'duration');
  const minutes = stated?.stated ? (findDuration(stated.value.text) ?? 0) : 0;
  const days = Math.ceil(reviewWithinHours / 24) + Math.floor(minutes / minutesOfDay);
  return { day: addDays(incident.to, days), from: 'the incident', range: incident.first.range };
}

/** How many days an incident may last until its end in the timeline is taken for a slip. */
const farthestEnd = 92;

/** The last entry that speaks of the end: an incident may come back after it was called resolved. */
function lastResolution(
  context: DeadlineContext,
): { readonly moment: Moment; readonly range: OffsetRange } | undefined {
  let last: { readonly moment: Moment; readonly event: TimelineEvent } | undefined;
  const events = context.timeline()?.events ?? [];
  for (const index of eventsThatTell(events, 'resolved')) {
    const event = events[index];
    const moment = event?.moment;
    if (moment && moment.day !== 'unknown' && !moment.ambiguous) {
      last = !last || endOf(moment) >= endOf(last.moment) ? { moment, event } : last;
    }
  }
  return last && { moment: last.moment, range: last.event.timeRange };
}

function endOf({ end, epoch }: Moment): number {
  return end ?? epoch;
}

/** A number of days in words. */
export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** A number of hours in words. */
export function hoursText(hours: number): string {
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
