import { incidentDays } from '../../header/headerDates.ts';
import { isoText } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { DocumentRule } from '../rule.ts';
import { dueActions } from './dueDates.ts';

/** Reports actions that are due before the incident. Own judgement: one of the two dates is a slip. */
export const actionDueBeforeIncident: DocumentRule = {
  id: 'action-due-before-incident',
  summary: 'An action item is due before the incident',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const incident = incidentDays(context);
    for (const { day, range } of incident ? dueActions(context) : []) {
      if (incident && daysBetween(incident.from, day) < 0) {
        yield {
          range,
          message: `This action is due on ${isoText(day)}, before the incident of ${isoText(incident.from)}. One of the two dates is wrong, often by its year.`,
          related: [{ range: incident.first.range, message: 'The day of the incident' }],
        };
      }
    }
  },
};
