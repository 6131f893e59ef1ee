import type { SourceText } from '../../document/sourceText.ts';
import type { TableRow } from '../../document/tables.ts';
import { ownCopy } from '../../ownCopy.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import type { DocumentRule } from '../rule.ts';
import type { RowEvent } from './judged.ts';
import { isEmptyRow, judgedEvents, judgedRows, wholeLine } from './judged.ts';

/** Reports rows that stand twice. Source: own; they come from pasting. */
export const timelineRowDuplicate: DocumentRule = {
  id: 'timeline-row-duplicate',
  summary: 'A row of the timeline stands twice',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline'],
  needs: 'document',
  *check(context) {
    const { source } = context;
    const first = new Map<string, RowEvent>();
    for (const event of rowsIn(source, judgedEvents(context)).highest > 1 ? judgedRows(context) : []) {
      const { row } = event;
      const text = cellsOf(source, row);
      const before = first.get(text);
      if (before && !isEmptyRow(row)) {
        yield {
          range: row.range,
          message: 'This row is the same as one above. Read twice, it looks as if it had happened twice.',
          related: [{ range: before.row.range, message: 'The same row' }],
          fixes: () => [
            {
              title: 'Remove the repeated row',
              edits: [{ range: wholeLine(source, row.line), text: [] }],
              safe: false,
            },
          ],
        };
      }
      if (!before) {
        first.set(text, event);
      }
    }
  },
};

/** What a row says, whatever the white space between its cells. */
function cellsOf(source: SourceText, { cells }: TableRow): string {
  return ownCopy(cells.map((cell) => source.slice(cell.range)).join('|'));
}

const rowsIn = eventTally((source, { row }) => row && cellsOf(source, row));
