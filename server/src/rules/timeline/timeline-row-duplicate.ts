import { ownCopy } from '../../ownCopy.ts';
import { eventFact } from '../../timeline/movedEvent.ts';
import type { DocumentRule } from '../rule.ts';
import type { RowEvent } from './judged.ts';
import { isEmptyRow, judgedRows, wholeLine } from './judged.ts';

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
    for (const event of judgedRows(context)) {
      const { row } = event;
      const text = cellsOf(source, event);
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
const cellsOf = eventFact((source, { row }) =>
  ownCopy((row?.cells ?? []).map((cell) => source.slice(cell.range)).join('|')),
);
