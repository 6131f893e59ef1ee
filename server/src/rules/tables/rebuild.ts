import type { SourceText } from '../../document/sourceText.ts';
import type { Table, TableRow } from '../../document/tables.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, plainText } from '../../template/placeholders.ts';
import type { ColumnSpec } from '../../template/template.ts';
import type { FixEdit } from '../rule.ts';
import { leastDashes, outerPipes } from './rows.ts';

/** Where a column of a table that is built anew comes from: the table's own column, or the template's. */
export type ColumnSource = number | ColumnSpec;

/** The edits that give a table these columns; a column of its own moves with every cell as it is written. */
export function rebuiltTable(
  source: SourceText,
  table: Table,
  columns: readonly ColumnSource[],
): readonly FixEdit[] {
  const kinds = [
    [table.header, headText] as const,
    [table.delimiter, dashes] as const,
    ...table.rows.map((row) => [row, blankOf] as const),
  ];
  return kinds.map(([row, textOf]) => ({
    range: row.range,
    text: [
      ...literal('|'),
      ...columns.flatMap((column) => [...cellOf(source, row, column, textOf), ...literal('|')]),
    ],
  }));
}

function cellOf(
  source: SourceText,
  row: TableRow,
  column: ColumnSource,
  textOf: (column: ColumnSpec) => PlaceholderText,
): PlaceholderText {
  if (typeof column !== 'number') {
    const text = textOf(column);
    const room = Math.max(0, widthOf(column) - plainText(text).length);
    return [...literal(' '), ...text, ...literal(`${' '.repeat(room)} `)];
  }
  const cell = row.cells[column];
  const { leading, trailing } = outerPipes(row);
  const isClosed = leading && trailing;
  return literal(cell ? (isClosed ? source.slice(cell.outer) : ` ${source.slice(cell.range)} `) : ' ');
}

function headText(column: ColumnSpec): PlaceholderText {
  return literal(column.name);
}

function dashes(column: ColumnSpec): PlaceholderText {
  return literal('-'.repeat(widthOf(column)));
}

/** What a new cell holds: the template's blank, for the author to fill; no value that the template merely shows. */
export function blankOf(column: ColumnSpec): PlaceholderText {
  return column.sample.some((part) => part.placeholder) ? column.sample : [];
}

function widthOf(column: ColumnSpec): number {
  return Math.max(leastDashes, column.name.length, plainText(blankOf(column)).length);
}
