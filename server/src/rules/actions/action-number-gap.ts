import type { ActionRow } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { holdsBlank } from '../../blanks.ts';
import type { DocumentRule } from '../rule.ts';
import type { NumberedTable } from './numbering.ts';
import { firstNumber, lacksNumber, numberedTables, renumbered } from './numbering.ts';

/** Reports numbers of actions that skip or are left out. Source: the specification's template. */
export const actionNumberGap: DocumentRule = {
  id: 'action-number-gap',
  summary: 'The numbers of the action items skip, or one is left out',
  severity: 'hint',
  softensInDraft: false,
  fix: 'safe',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    for (const table of numberedTables(context)) {
      const wrong = isCounting(table) ? firstWrong(table) : undefined;
      const place = wrong && (wrong.number?.range ?? partOf(wrong, 'number')?.range);
      if (wrong && place && !holdsBlank(context.postmortem, place)) {
        yield {
          range: place,
          message: wrong.number
            ? `The numbers skip from ${numberAbove(table, wrong)} to ${wrong.number.value}. Readers look for the action between them.`
            : 'This action has no number, so nothing can refer to it.',
          fixes: () => renumbered(context, table, firstNumber(table)),
        };
      }
    }
  },
};

function numberAbove({ rows }: NumberedTable, row: ActionRow): number {
  return rows[rows.indexOf(row) - 1]?.number?.value ?? 0;
}

/** Whether the numbers go up and are nothing but numbers: rows that were sorted by something else keep theirs. */
function isCounting({ rows }: NumberedTable): boolean {
  let last = -1;
  return rows.every((row) => {
    if (!row.number) {
      return lacksNumber(row);
    }
    const goesUp = row.number.value > last;
    last = row.number.value;
    return goesUp;
  });
}

function firstWrong(table: NumberedTable): ActionRow | undefined {
  const first = firstNumber(table);
  return table.rows.find((row, index) => row.number?.value !== first + index);
}
