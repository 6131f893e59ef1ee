import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { Table, TableCell, TableRow } from '../../document/tables.ts';

/** The least dashes that every reader of Markdown takes for a cell of the row below a header. */
export const leastDashes = 3;

/** Whether a row starts, and whether it ends, with a pipe that belongs to no cell. */
export function outerPipes(row: TableRow): { readonly leading: boolean; readonly trailing: boolean } {
  const first = row.cells[0];
  const last = row.cells.at(-1);
  return {
    leading: first !== undefined && first.outer.start > row.range.start,
    trailing: last !== undefined && last.outer.end < row.range.end,
  };
}

/** Whether every row has as many cells as the header. */
export function isEvenTable(table: Table): boolean {
  return table.rows.every((row) => row.cells.length === table.header.cells.length);
}

/**
 * Whether a row breaks off: it has fewer cells than the header, or no pipe at its end though the header has one. Who
 * writes a row comes to its end last.
 */
export function breaksOff(row: TableRow, header: TableRow): boolean {
  return row.cells.length < header.cells.length || (outerPipes(header).trailing && !outerPipes(row).trailing);
}

export function isEmptyCell(cell: TableCell): boolean {
  return cell.range.start === cell.range.end;
}

/** The row of dashes for a header, with the alignment that an earlier one gave to its columns. */
export function delimiterText(source: SourceText, header: TableRow, earlier?: TableRow): string {
  const cells = header.cells.map((cell, index) => {
    const old = earlier?.cells[index];
    const [left, right] = colonsOf(old ? source.slice(old.range) : '');
    const width = Math.max(leastDashes, cell.range.end - cell.range.start);
    return `${left}${'-'.repeat(width - left.length - right.length)}${right}`;
  });
  return `${indentation(source, header)}| ${cells.join(' | ')} |`;
}

/** The colons at the ends of a cell of the row of dashes. */
export function colonsOf(cell: string): readonly [left: string, right: string] {
  return [cell.startsWith(':') ? ':' : '', cell.length > 1 && cell.endsWith(':') ? ':' : ''];
}

/** The white space in front of a row on its line. */
export function indentation(source: SourceText, row: TableRow): string {
  const before = source.parts.slice(source.lineStart(row.line), row.range.start);
  return /(?<![ \t])[ \t]*$/.exec(before)?.[0] ?? '';
}

/** The text of a row's cell; empty where the row has none. */
export function cellText(source: SourceText, row: TableRow, index: number): string {
  const range: OffsetRange | undefined = row.cells[index]?.range;
  return range ? source.slice(range) : '';
}
