import type { ActionColumn } from '../../actions/columns.ts';
import { indexAfter } from '../../document/ascending.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { RuleContext } from '../rule.ts';
import { openCells } from './judged.ts';

/** The rules that report a cell that says no more than “TBD”. */
const rules: readonly (readonly [column: ActionColumn, id: string])[] = [
  ['owner', 'action-no-owner'],
  ['priority', 'action-no-priority'],
  ['due', 'action-no-due'],
];

/**
 * Tells whether a place lies in a cell that is reported for what it lacks, so that a note in it is not reported twice.
 */
export function openActionCells(context: RuleContext): (range: OffsetRange) => boolean {
  const cells = rules
    .filter(([, id]) => context.configuration.rules[id]?.severity !== 'off')
    .flatMap(([column]) => openCells(context, column))
    .map(({ part }) => part.range)
    .toSorted((one, other) => one.start - other.start);
  const ends = cells.map((cell) => cell.end);
  return (range) => {
    const next = cells[indexAfter(ends, range.start)];
    return next !== undefined && next.start < range.end;
  };
}
