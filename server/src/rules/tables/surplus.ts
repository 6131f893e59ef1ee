import type { SourceText } from '../../document/sourceText.ts';
import type { Table, TableRow } from '../../document/tables.ts';
import { cellText, isEmptyCell } from './rows.ts';

/** More columns than anybody chooses among. */
const mostColumns = 20;

/**
 * The columns whose text may hold a row's surplus pipes, the likeliest first: the merged text has no empty part, and
 * with it every cell of the row starts as those of its column do. The longest text is the likeliest to hold a pipe.
 */
export function columnsWithRoom(source: SourceText, table: Table, row: TableRow): readonly number[] {
  const columns = table.header.cells.length;
  const surplus = row.cells.length - columns;
  if (columns > mostColumns) {
    return [];
  }
  const counting = countingColumns(source, table);
  const candidates = table.header.cells.map((_, column) => column);
  const plausible = candidates.filter(
    (column) =>
      !row.cells.slice(column, column + surplus + 1).some(isEmptyCell) &&
      candidates.every(
        (other) =>
          !counting.has(other) || /^\d/.test(cellText(source, row, other > column ? other + surplus : other)),
      ),
  );
  // Times, dates and numbers seldom hold a pipe.
  const wordy = plausible.filter((column) => !counting.has(column));
  return (wordy.length > 0 ? wordy : plausible).toSorted(
    (one, other) => lengthAt(row, other, surplus) - lengthAt(row, one, surplus),
  );
}

function lengthAt(row: TableRow, column: number, surplus: number): number {
  return (row.cells[column + surplus]?.range.end ?? 0) - (row.cells[column]?.range.start ?? 0);
}

const countingOf = new WeakMap<Table, ReadonlySet<number>>();

/** The columns whose cells all start with a digit, as times, dates and numbers do; judged by the even rows. */
function countingColumns(source: SourceText, table: Table): ReadonlySet<number> {
  const known = countingOf.get(table);
  if (known) {
    return known;
  }
  const even = table.rows.filter((row) => row.cells.length === table.header.cells.length);
  const columns = table.header.cells.map((_, column) => column);
  const counting = new Set(
    columns.filter(
      (column) => even.length > 0 && even.every((row) => /^\d/.test(cellText(source, row, column))),
    ),
  );
  countingOf.set(table, counting);
  return counting;
}
