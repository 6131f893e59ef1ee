import type { ActionPart } from '../../actions/actionItem.ts';
import { readDueDate } from '../../actions/dueDate.ts';
import { isClosed } from '../../actions/status.ts';
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
      const isUndated = kind === 'missing' || (kind === 'vague' && !begunDate.test(part.text));
      if (isUndated && !isClosed(action)) {
        yield {
          range: part.range,
          message: messageFor(kind === 'missing', part),
          fixes: () =>
            dueChoices(context).map(({ date, because }) =>
              writeFix(context.source, part.range, date, because),
            ),
        };
      }
    }
    yield* listsLacking(context, 'due');
  },
};

/** A date in figures as far as it goes: who types one is not told at each figure that it names no day. */
const begunDate = /^(?:20?|20\d|\d{4}-(?:\d|\d\d-)?)$/;

function messageFor(isMissing: boolean, { text }: ActionPart): string {
  return isMissing
    ? 'This action has no due date. Without one nobody notices when it is forgotten.'
    : `“${text}” names no day, so nobody can tell when this action is late. Write a date that can be moved later.`;
}
