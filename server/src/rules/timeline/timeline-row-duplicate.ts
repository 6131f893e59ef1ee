import type { SourceText } from '../../document/sourceText.ts';
import type { TableRow } from '../../document/tables.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import type { DocumentRule } from '../rule.ts';
import { isBlankText, judgedEvents, wholeLine } from './judged.ts';

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
    const events = judgedEvents(context);
    const { counts, highest, told } = rowsIn(source, events);
    const first = new Map<string, TableRow>();
    for (const [index, { row }] of highest > 1 ? events.entries() : []) {
      const hash = told[index];
      if (!row || hash === undefined || counts.get(hash) === 1) {
        continue;
      }
      const text = cellsOf(source, row);
      const before = first.get(text);
      // A row of dots is told as blank.
      if (before && !row.cells.every((cell) => isBlankText(source.slice(cell.range)))) {
        yield {
          range: row.range,
          message: 'This row is the same as one above. Read twice, it looks as if it had happened twice.',
          related: [{ range: before.range, message: 'The same row' }],
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
        first.set(text, row);
      }
    }
  },
};

/** What a row says, whatever the white space between its cells. */
function cellsOf(source: SourceText, { cells }: TableRow): string {
  return cells.map((cell) => source.slice(cell.range)).join('|');
}

/** The same as a number of 32 bits: those of equal rows are equal, those of others hardly ever. */
function cellsHash(source: SourceText, { range, cells }: TableRow): number {
  const text = source.slice(range);
  let hash = 0;
  for (const { range: cell } of cells) {
    for (let at = cell.start - range.start; at < cell.end - range.start; at += 1) {
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    hash = Math.imul(hash, 31) + pipe;
  }
  return hash;
}

const pipe = 124;

// Numbers take less room than what each of ten thousand rows says.
const rowsIn = eventTally((source, { row }) => row && cellsHash(source, row));
