import type { ActionPart } from '../../actions/actionItem.ts';
import { readDueDate } from '../../actions/dueDate.ts';
import { isClosed } from '../../actions/status.ts';
import { isBegunDay, whileWritten } from '../beingWritten.ts';
import type { DocumentRule } from '../rule.ts';
import { writeFix } from './cellFixes.ts';
import { dueChoices } from './dueDates.ts';
import { cellsOf } from './judged.ts';
import { listsLacking } from './listedActions.ts';

/** Reports open actions that are due on no day. Sources: the specification's template; PagerDuty, Postmortems. */
export const actionNoDue: DocumentRule = {
  id: 'action-no-due',
  summary: 'An action item is not due on any day',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    for (const { action, part } of cellsOf(context, 'due')) {
      const { kind } = readDueDate(part.text);
      if (!isClosed(action) && (kind === 'missing' || kind === 'vague')) {
        yield {
          range: part.range,
          message: messageFor(kind, part),
          fixes: () =>
            dueChoices(context).map(({ date, because }) =>
              writeFix(context.source, part.range, date, because),
            ),
          ...whileWritten(context.postmortem, isBegunDay(part.text)),
        };
      }
    }
    yield* listsLacking(context, 'due');
  },
};

function messageFor(kind: 'missing' | 'vague', { text }: ActionPart): string {
  return kind === 'missing'
    ? 'This action has no due date. Without one nobody notices when it is forgotten.'
    : `“${text}” names no day, so nobody can tell when this action is late. Write a date that can be moved later.`;
}
