import { shownWidth } from '../../document/shownWidth.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { Table, TableRow } from '../../document/tables.ts';
import { literal } from '../../template/placeholders.ts';
import type { FixEdit } from '../rule.ts';
import { cellText, colonsOf, indentation, isEvenTable, leastDashes, outerPipes } from './rows.ts';

/** Whether a header is told from a table directly above it only by the pipe that it does not start with. */
function clings(source: SourceText, header: TableRow): boolean {
  return !outerPipes(header).leading && header.line > 0 && source.lineText(header.line - 1).trim() !== '';
}

/** One huge cell would make every row of a long table as wide. */
const mostCharacters = 1_000_000;

/**
 * The edits that align a table, one for each line that changes. None for a table whose rows differ in length: it has a
 * worse problem, and no columns to align.
 */
export function alignment(source: SourceText, table: Table): readonly FixEdit[] {
  if (!isEvenTable(table) || clings(source, table.header)) {
    return [];
  }
  const { header, delimiter, rows } = table;
  const columns = header.cells.map((_, column) => {
    const widths = [header, ...rows].map((row) => shownWidth(cellText(source, row, column)));
    return { column, width: widths.reduce((most, width) => Math.max(most, width), leastDashes) };
  });
  const size = columns.reduce((sum, { width }) => sum + width, 0) * rows.length;
  if (size > mostCharacters) {
    return [];
  }
  const sides = columns.map(({ column }) => colonsOf(cellText(source, delimiter, column)));
  const lead = indentation(source, header);
  const lineOf = (cells: readonly string[]): string => `${lead}| ${cells.join(' | ')} |`;
  const aligned = (row: TableRow): string =>
    lineOf(
      columns.map(({ column, width }) =>
        padded(cellText(source, row, column), width, sides[column] ?? ['', '']),
      ),
    );
  const dashes = columns.map(({ column, width }) => {
    const [left, right] = sides[column] ?? ['', ''];
    return `${left}${'-'.repeat(width - left.length - right.length)}${right}`;
  });
  return [
    ...change(source, header, aligned(header)),
    ...change(source, delimiter, lineOf(dashes)),
    ...rows.flatMap((row) => change(source, row, aligned(row))),
  ];
}

function change(source: SourceText, row: TableRow, text: string): readonly FixEdit[] {
  const start = row.range.start - indentation(source, row).length;
  const range = { start, end: source.lineRange(row.line).end };
  return source.slice(range) === text ? [] : [{ range, text: literal(text) }];
}

/** A cell's text with the space that its column's alignment puts around it. */
function padded(text: string, width: number, [left, right]: readonly [string, string]): string {
  const room = width - shownWidth(text);
  if (right === '') {
    return text + ' '.repeat(room);
  }
  const before = left === '' ? room : Math.floor(room / 2);
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}
