import { stateOf } from '../../actions/status.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import type { ActionCell } from './judged.ts';
import { cellsOf } from './judged.ts';
import { showsProof } from './proof.ts';

const blank = '[ticket, commit or date]';

/** Reports actions that are done without a trace of it. Source: what users of postmortem tools ask for. */
export const actionDoneNoProof: DocumentRule = {
  id: 'action-done-no-proof',
  summary: 'An action item is marked as done without a ticket, a commit or a date',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    for (const cell of cellsOf(context, 'status')) {
      if (stateOf(cell.action) === 'done' && !showsProof(context.source, cell.action)) {
        yield {
          range: cell.part.range,
          message:
            'This action is marked as done, and nothing shows how or when. Add the ticket, the commit or the day, so that the next reader can look.',
          fixes: () => (cell.part.text.includes(blank) ? [] : [blankFix(cell)]),
        };
      }
    }
  },
};

function blankFix({ part }: ActionCell): Fix {
  const { end } = part.range;
  return {
    title: 'Add a blank for the ticket, commit or date',
    edits: [
      {
        range: { start: end, end },
        text: [...literal(' ('), { text: '[ticket, commit or date]', placeholder: true }, ...literal(')')],
      },
    ],
    safe: false,
  };
}
