import type { ActionPart } from '../../actions/actionItem.ts';
import { actionColumnOf } from '../../actions/columns.ts';
import { isMissing } from '../../actions/missing.ts';
import { isClosed } from '../../actions/status.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { cellEdit } from './cellFixes.ts';
import { cellsOf } from './judged.ts';
import { isTracked } from './proof.ts';

const blank = '[ticket]';

/** Reports open actions without a ticket. Sources: Google, SRE Workbook, chapter 10; PagerDuty; Atlassian. */
export const actionNoTicket: DocumentRule = {
  id: 'action-no-ticket',
  summary: 'An action item has no ticket',
  severity: 'information',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    for (const { action, part } of cellsOf(context, 'ticket')) {
      const isWritten = !(isMissing(part.text) || part.text === blank);
      if (!isWritten && !isTracked(context.source, action) && !isClosed(action)) {
        yield {
          range: part.range,
          message:
            'This action has no ticket. People work from their tracker, and what is not there is seldom done.',
          fixes: () => (part.text === blank ? [] : [blankFix(context, part)]),
        };
      }
    }
  },
};

function blankFix(context: RuleContext, { range }: ActionPart): Fix {
  return {
    title: 'Write a blank for the ticket',
    edits: [cellEdit(context.source, range, blankTicket(context))],
    safe: false,
  };
}

/** The template's blank for a ticket; a blank of the same look where no template has one. */
function blankTicket({ postmortem }: RuleContext): PlaceholderText {
  const spec = postmortem.template?.sections.find((one) => one.role === 'actions')?.table;
  const sample = spec?.columns.find((column) => actionColumnOf(column) === 'ticket')?.sample;
  return sample?.some((part) => part.placeholder) ? sample : [{ text: blank, placeholder: true }];
}
