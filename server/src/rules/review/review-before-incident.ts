import { headerDates, incidentDays, onlyReading } from '../../header/headerDates.ts';
import { literal } from '../../template/placeholders.ts';
import { isoText } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { DocumentRule } from '../rule.ts';
import { meantReview, slipsIn } from './slips.ts';

/** Reports a review that was held before the incident. Source: the specification's template. */
export const reviewBeforeIncident: DocumentRule = {
  id: 'review-before-incident',
  summary: 'The review lies before the incident',
  severity: 'error',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const incident = incidentDays(context);
    const date = headerDates(context, 'review-date')[0];
    const day = onlyReading(date);
    if (
      !incident ||
      !date ||
      !day ||
      daysBetween(incident.from, day) >= 0 ||
      isSlip(context, incident.first)
    ) {
      return;
    }
    const meant = meantReview(day, incident.from);
    yield {
      range: date.range,
      message: `“${date.field.name}” is ${isoText(day)}, before the incident on ${isoText(incident.from)}. One of the two dates is wrong.`,
      related: [{ range: incident.first.range, message: 'The day of the incident' }],
      fixes: () =>
        meant
          ? [
              {
                title: `Set “${date.field.name}” to ${isoText(meant)}`,
                edits: [{ range: date.range, text: literal(isoText(meant)) }],
                safe: false,
              },
            ]
          : [],
    };
  },
};

/** Whether the incident's own date is the wrong one, as another rule says. */
function isSlip(
  context: Parameters<typeof slipsIn>[0],
  { range }: { readonly range: { readonly start: number } },
): boolean {
  return slipsIn(context).some((slip) => slip.date.range.start === range.start);
}
