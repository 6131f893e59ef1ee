import * as z from 'zod';
import { latestDueDays } from '../../actions/policy.ts';
import { isClosed } from '../../actions/status.ts';
import { severityRank } from '../../header/headerSeverity.ts';
import { daysText } from '../../header/reviewDeadline.ts';
import { lazily } from '../../memory/lazily.ts';
import { daysBetween } from '../../time/zone.ts';
import { count, optionsReader } from '../options.ts';
import type { DocumentRule } from '../rule.ts';
import { dueActions, dueFrom } from './dueDates.ts';

const options = lazily(() =>
  z.strictObject({
    days: count()
      .optional()
      .describe(
        'Days after the review within which an action is due, whatever the severity of the incident.',
      ),
  }),
);

const optionsOf = optionsReader(options, {});

/** Reports actions that are due later than a policy allows. Sources: PagerDuty, Postmortems; Atlassian's handbook. */
export const actionDueTooFar: DocumentRule = {
  id: 'action-due-too-far',
  summary: 'An action item is due long after the incident',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  options,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const start = dueFrom(context);
    const rank = severityRank(context);
    const most = optionsOf(context).days ?? latestDueDays(rank);
    for (const { action, day, range } of start ? dueActions(context) : []) {
      const days = start ? daysBetween(start.day, day) : 0;
      if (days > most && !isClosed(action)) {
        yield {
          range,
          message: `This action is due ${daysText(days)} after the ${start?.name}, later than the ${daysText(most)} that ${most === 1 ? 'is' : 'are'} allowed here. What takes longer is better cut into steps, the first of which is done soon.`,
        };
      }
    }
  },
};
