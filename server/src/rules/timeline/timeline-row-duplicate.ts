import type { DocumentRule } from '../rule.ts';
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
    const first = new Map<string, { readonly start: number; readonly end: number }>();
    for (const { row } of judgedRows(context)) {
      const text = row.cells.map((cell) => source.slice(cell.range)).join('|');
      const before = first.get(text);
      if (before && !isEmptyRow(row)) {
        yield {
          range: row.range,
          message: 'This row is the same as one above. Read twice, it looks as if it had happened twice.',
          related: [{ range: before, message: 'The same row' }],
          fixes: () => [
            {
              title: 'Remove the repeated row',
              edits: [{ range: wholeLine(source, row.line), text: [] }],
              safe: false,
            },
          ],
        };
      }
      first.set(text, before ?? row.range);
    }
  },
};
