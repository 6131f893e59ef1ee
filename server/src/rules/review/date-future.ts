import type { HeaderDate } from '../../header/headerDates.ts';
import { headerDates, todayOf } from '../../header/headerDates.ts';
import type { CalendarDate } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { slipsIn } from './slips.ts';

/** Reports a date of the header that is not here yet. Source: own judgement; typing slips in public postmortems. */
export const dateFuture: DocumentRule = {
  id: 'date-future',
  summary: 'The date of the incident or of the review lies ahead',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const today = todayOf(context);
    if (!today) {
      return;
    }
    for (const { date, advice } of datesWithAdvice(context)) {
      if (date.readings.every((reading) => isAfter(reading, today)) && !isSlip(context, date)) {
        yield {
          range: date.range,
          message: `“${date.field.name}” is later than today, ${context.today}. ${advice}`,
        };
      }
    }
  },
};

function datesWithAdvice(
  context: RuleContext,
): readonly { readonly date: HeaderDate; readonly advice: string }[] {
  const incident = headerDates(context, 'incident-date').map((date) => ({
    date,
    advice: 'An incident that is written about has begun: mend the date.',
  }));
  const review = headerDates(context, 'review-date').map((date) => ({
    date,
    advice:
      'With a date here the document counts as reviewed: leave it empty until the review was held, or mend it.',
  }));
  return [...incident, ...review];
}

function isAfter(day: CalendarDate, today: CalendarDate): boolean {
  return daysBetween(today, day) > 0;
}

/** Another rule says what the date was meant to be. */
function isSlip(context: RuleContext, { range }: HeaderDate): boolean {
  return slipsIn(context).some((slip) => slip.date.range.start === range.start);
}
