import type { ActionTable } from '../../actions/actionItem.ts';
import { readPriority } from '../../actions/priority.ts';
import type { DocumentRule } from '../rule.ts';
import type { ActionCell } from './judged.ts';
import { cellsOf } from './judged.ts';

/** From so many actions on, one priority for all of them tells nothing. */
const fewestActions = 3;

/** Reports a table whose actions all have one priority. Source: Google, SRE Workbook, chapter 10. */
export const actionPriorityAllSame: DocumentRule = {
  id: 'action-priority-all-same',
  summary: 'All action items have the same priority',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const tables = Map.groupBy(cellsOf(context, 'priority'), ({ action }) => action.table);
    for (const [table, cells] of tables) {
      const head = headOf(table);
      if (head && cells.length >= fewestActions && areAlike(cells)) {
        yield {
          range: head,
          message: `All ${cells.length} actions have the priority “${cells[0]?.part.text}”. Where everything is as urgent, nothing is: say which comes first.`,
        };
      }
    }
  },
};

function headOf({ table, columns }: ActionTable) {
  const index = columns.get('priority');
  return index === undefined ? undefined : table.header.cells[index]?.range;
}

function areAlike(cells: readonly ActionCell[]): boolean {
  const ranks = new Set(cells.map(({ part }) => readPriority(part.text)));
  return ranks.size === 1 && !ranks.has(undefined);
}
