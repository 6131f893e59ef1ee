import type { SourceText } from '../../document/sourceText.ts';
import { ownCopy } from '../../ownCopy.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
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
    const rows = judgedRows(context);
    const first = new Map<string, RowEvent>();
    for (const event of rowsIn(source, rows).highest > 1 ? rows : []) {
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
function cellsOf(source: SourceText, { row }: TimelineEvent): string {
  return ownCopy((row?.cells ?? []).map((cell) => source.slice(cell.range)).join('|'));
}

const rowsIn = eventTally(cellsOf);
