import type { OffsetRange } from '../../document/sourceText.ts';
import type { TableRow } from '../../document/tables.ts';
import type { DocumentRule, Finding, RuleContext } from '../rule.ts';
import { outerPipes } from '../tables/rows.ts';
import type { RowEvent } from './judged.ts';
import { hasCell, isBlankText, isDivider, isEmptyRow, judgedRows, wholeLine } from './judged.ts';

/** Reports rows without a time or without an event. Source: the specification's template. */
export const timelineEmptyCell: DocumentRule = {
  id: 'timeline-empty-cell',
  summary: 'A row of the timeline has no time or no event',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: 'entries',
  needs: 'document',
  *check(context) {
    for (const event of judgedRows(context).filter(({ row }) => !isBegun(row))) {
      const blank = event.row.cells.every((cell) => isBlankText(context.source.slice(cell.range)));
      if (blank) {
        yield blankRow(context, event);
      } else if (!isDivider(context.source, event)) {
        // A date in a column of its own leaves the time's cell to be filled all the same.
        if (!event.time && isEmptyAt(context, event, event.timeRange)) {
          yield emptyCell(event.timeRange, 'time', 'An estimate such as “~14:05” will do.');
        }
        if (isEmptyAt(context, event, event.event)) {
          yield emptyCell(event.event, 'event', 'Say what happened, or remove the row.');
        }
      }
    }
  },
};

/** Whether a row is no more than its first pipe, which is reported as too short. */
function isBegun(row: TableRow): boolean {
  return isEmptyRow(row) && !outerPipes(row).trailing;
}

function blankRow({ source }: RuleContext, { row }: RowEvent): Finding {
  return {
    range: row.range,
    message: 'This row is blank, and shows as an empty line of the table. Fill it or remove it.',
    fixes: () =>
      isEmptyRow(row)
        ? [
            {
              title: 'Remove the blank row',
              edits: [{ range: wholeLine(source, row.line), text: [] }],
              safe: false,
            },
          ]
        : [],
  };
}

function isEmptyAt({ source }: RuleContext, { row }: RowEvent, range: OffsetRange): boolean {
  return hasCell(row, range) && isBlankText(source.slice(range));
}

function emptyCell(range: OffsetRange, what: string, advice: string): Finding {
  return { range, message: `This row has no ${what}, so it tells half a fact. ${advice}` };
}
