import { headerDates, onlyReading, todayOf } from '../../header/headerDates.ts';
import { daysText, hoursText, reviewDeadline } from '../../header/reviewDeadline.ts';
import { isoText } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { DocumentRule } from '../rule.ts';
import { slipsIn } from './slips.ts';

/**
 * Reports a review after the team's limit. Sources: the specification (48 hours); PagerDuty, “Postmortem process”;
 * Google, Site Reliability Workbook, chapter 10, on promptness.
 */
export const reviewLate: DocumentRule = {
  id: 'review-late',
  summary: 'The review was held later than the team wants',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    // Who reviewed twice did it first on the first day.
    const date = headerDates(context, 'review-date')[0];
    const day = onlyReading(date);
    const deadline = reviewDeadline(context);
    const late = day && deadline ? daysBetween(deadline.day, day) : 0;
    const today = todayOf(context);
    // A day that lies ahead is no review yet, and another rule says so.
    const held = day && today && daysBetween(day, today) >= 0;
    if (date && held && deadline && late > 0 && slipsIn(context).length === 0) {
      const { reviewWithinHours } = context.configuration;
      yield {
        range: date.range,
        message: `The review on ${isoText(day)} came ${daysText(late)} after the limit, ${isoText(deadline.day)}: ${hoursText(reviewWithinHours)} from ${deadline.from}. Memory and logs fade quickly; if your team reviews at another pace, set “reviewWithinHours”.`,
        related: [{ range: deadline.range, message: `The limit is counted from ${deadline.from}` }],
      };
    }
  },
};
