import type { ActionRow } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { actionColumnOf } from '../../actions/columns.ts';
import { isMissing } from '../../actions/missing.ts';
import { holdsBlank } from '../../blanks.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { wholeLine } from '../timeline/judged.ts';
import { cellEdit } from './cellFixes.ts';
import { cellOf } from './judged.ts';

/** Reports rows that do not say what is to be done. Source: the specification's template. */
export const actionEmpty: DocumentRule = {
  id: 'action-empty',
  summary: 'A row of the action items does not say what is to be done',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const { postmortem, configuration } = context;
    for (const row of actionsOf(postmortem, configuration).items) {
      const isEmpty =
        row.form === 'row' &&
        cellOf(row, 'action') &&
        isMissing(row.action.text) &&
        !holdsBlank(postmortem, row.range);
      if (isEmpty) {
        yield {
          range: row.action.range,
          message: 'This row does not say what is to be done. Write it, or remove the row.',
          fixes: () => fixesFor(context, row),
        };
      }
    }
  },
};

function fixesFor(context: RuleContext, row: ActionRow): readonly Fix[] {
  const remove: Fix = {
    title: 'Remove the row',
    edits: [{ range: wholeLine(context.source, row.row.line), text: [] }],
    safe: false,
  };
  const fill: Fix = {
    title: 'Write a blank for the action',
    edits: [cellEdit(context.source, row.action.range, blankAction(context))],
    safe: false,
  };
  return saysMore(row) ? [fill, remove] : [remove, fill];
}

/** Whether the row holds something besides its number, a priority and a status, which rows are copied with. */
function saysMore({ parts }: ActionRow): boolean {
  return [...parts].some(
    ([column, { text }]) => !['number', 'action', 'priority', 'status'].includes(column) && !isMissing(text),
  );
}

/** The template's blank for an action; a blank of the same look where no template has one. */
function blankAction({ postmortem }: RuleContext): PlaceholderText {
  const spec = postmortem.template?.sections.find((one) => one.role === 'actions')?.table;
  const sample = spec?.columns.find((column) => actionColumnOf(column) === 'action')?.sample;
  return sample?.some((part) => part.placeholder) ? sample : [{ text: '[action]', placeholder: true }];
}
