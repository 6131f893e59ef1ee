import type { DocumentRule, Finding, RuleContext } from '../rule.ts';
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
    for (const event of judgedRows(context)) {
      const blank = event.row.cells.every((cell) => isBlankText(context.source.slice(cell.range)));
      if (blank) {
        yield blankRow(context, event);
      } else if (!isDivider(context.source, event)) {
        yield* emptyCells(context, event);
      }
    }
  },
};

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

function* emptyCells({ source }: RuleContext, { row, timeRange, event, time }: RowEvent): Iterable<Finding> {
  const places = [
    // A date in a column of its own leaves the time's cell to be filled all the same.
    ...(time ? [] : [{ range: timeRange, what: 'time', advice: 'An estimate such as “~14:05” will do.' }]),
    { range: event, what: 'event', advice: 'Say what happened, or remove the row.' },
  ];
  for (const { range, what, advice } of places) {
    if (hasCell(row, range) && isBlankText(source.slice(range))) {
      yield { range, message: `This row has no ${what}, so it tells half a fact. ${advice}` };
    }
  }
}
