import type { CalendarDate } from '../../time/calendarDate.ts';
import { findDate } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import { eventIndexes } from '../../timeline/eventTally.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { fieldText, judgedEvents } from './judged.ts';
import { strayDates } from './strayDates.ts';

/** Reports the first entry that is dated later than today, or than the review. Source: own; such dates are slips. */
export const timelineFuture: DocumentRule = {
  id: 'timeline-future',
  summary: 'A timeline entry is dated later than today or than the review',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const review = reviewDay(context);
    const today = findDate(context.today)?.readings[0];
    const events = judgedEvents(context);
    for (const index of datedEvents(events)) {
      const event = events[index];
      const date = event?.moment?.date;
      // Where clocks are ahead it may be tomorrow already.
      const isAhead = date && today && daysBetween(today, date) > 1;
      const isBehindReview = date && review && daysBetween(review, date) > 0;
      // A slip that puts it far from the incident is reported as that.
      const isLate = event && (isAhead || isBehindReview);
      if (isLate && !strayDates(context).some((stray) => stray.event === event)) {
        const range = event.time?.date?.range ?? event.timeRange;
        const than = isAhead ? 'today' : 'the review';
        yield {
          range,
          message: `“${context.source.slice(range)}” is later than ${than}, and a timeline tells what has happened. The date is wrong, or the entry is a plan, which belongs to the action items.`,
        };
        return;
      }
    }
  },
};

/** Those whose date is written and names one day. */
const datedEvents = eventIndexes(({ moment }) => moment?.day === 'written' && !moment.ambiguous);

function reviewDay(context: RuleContext): CalendarDate | undefined {
  const date = findDate(fieldText(context, 'review-date') ?? '');
  return date?.readings.length === 1 ? date.readings[0] : undefined;
}
