import { partOf } from '../../actions/actionItem.ts';
import { isMissing } from '../../actions/missing.ts';
import { isClosed, readState, stateOf } from '../../actions/status.ts';
import { incidentDays, todayOf } from '../../header/headerDates.ts';
import { daysText } from '../../header/reviewDeadline.ts';
import { literal } from '../../template/placeholders.ts';
import { isoText } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { doneEdit } from './actionEdits.ts';
import type { DueAction } from './dueDates.ts';
import { dueActions, dueChoices } from './dueDates.ts';

/** Reports open actions whose day has passed. Sources: the specification; PagerDuty and GitLab follow them up. */
export const actionOverdue: DocumentRule = {
  id: 'action-overdue',
  summary: 'An action item is past its due date and not done',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const today = todayOf(context);
    const incident = incidentDays(context);
    for (const due of today ? dueActions(context) : []) {
      // A day before the incident is a slip, which another rule tells.
      const isSlip = incident !== undefined && daysBetween(incident.from, due.day) < 0;
      const late = today ? daysBetween(due.day, today) : 0;
      if (late > 0 && !isSlip && isOpen(due)) {
        yield {
          range: due.range,
          message: `This action was due on ${isoText(due.day)}, ${daysText(late)} ago, and is ${statusText(due)}. Until it is done the same incident can happen again: close it, or set a day on which it will be done.`,
          fixes: () => fixesFor(context, due),
        };
      }
    }
  },
};

/** Whether an action is known to be open; a status in words that cannot be read may mean that it is done. */
function isOpen({ action }: DueAction): boolean {
  const written = partOf(action, 'status');
  return !isClosed(action) && (!written || isMissing(written.text) || stateOf(action) !== undefined);
}

function statusText({ action }: DueAction): string {
  const written = partOf(action, 'status')?.text ?? '';
  return readState(written) ? `still “${written}”` : 'not marked as done';
}

function fixesFor(context: RuleContext, due: DueAction): readonly Fix[] {
  const done = doneEdit(context.source, due.action, context.today);
  return [
    ...(done ? [{ title: 'Mark as done', edits: [done], safe: false }] : []),
    ...dueChoices(context).map(({ date, because }) => ({
      title: `Set the due date to ${date} (${because})`,
      edits: [{ range: due.range, text: literal(date) }],
      safe: false,
    })),
  ];
}
