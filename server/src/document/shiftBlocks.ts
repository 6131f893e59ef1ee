import type { Block, ListItem } from './blocks.ts';
import type { LineSpan, OffsetRange } from './sourceText.ts';
import type { Table, TableCell, TableRow } from './tables.ts';

/** How far something is to be moved: in UTF-16 code units, and in lines. */
export interface Distance {
  readonly offset: number;
  readonly lines: number;
}

/** The same block elsewhere in a text. */
export function shiftedBlock(block: Block, by: Distance): Block {
  const { kind } = block;
  const lines = shiftedLines(block.lines, by);
  const range = shiftedRange(block.range, by.offset);
  switch (kind) {
    case 'heading':
      return { ...block, lines, range, content: shiftedRange(block.content, by.offset) };
    case 'list':
      return { ...block, lines, range, items: block.items.map((item) => shiftedItem(item, by)) };
    case 'table':
      return { ...block, lines, range, table: shiftedTable(block.table, by) };
    default:
      return { kind, lines, range };
  }
}

export function shiftedRange({ start, end }: OffsetRange, by: number): OffsetRange {
  return { start: start + by, end: end + by };
}

function shiftedLines({ start, end }: LineSpan, { lines }: Distance): LineSpan {
  return { start: start + lines, end: end + lines };
}

function shiftedItem(item: ListItem, by: Distance): ListItem {
  return {
    lines: shiftedLines(item.lines, by),
    range: shiftedRange(item.range, by.offset),
    marker: shiftedRange(item.marker, by.offset),
    number: item.number,
    content: shiftedRange(item.content, by.offset),
    blocks: item.blocks.map((block) => shiftedBlock(block, by)),
  };
}

function shiftedTable({ header, delimiter, rows }: Table, by: Distance): Table {
  return {
    header: shiftedRow(header, by),
    delimiter: shiftedRow(delimiter, by),
    rows: rows.map((row) => shiftedRow(row, by)),
  };
}

/** The same row elsewhere in a text. */
export function shiftedRow(row: TableRow, { offset, lines }: Distance): TableRow {
  return row instanceof ShiftedRow
    ? new ShiftedRow(row.origin, row.offset + offset, row.line + lines)
    : new ShiftedRow(row, offset, row.line + lines);
}

/** A row of an earlier version of a text. Its places are moved when somebody asks: few ask for those of all rows. */
class ShiftedRow implements TableRow {
  readonly line: number;
  readonly origin: TableRow;
  /** How far it has moved since, in UTF-16 code units. */
  readonly offset: number;
  #cells: readonly TableCell[] | undefined;

  constructor(origin: TableRow, offset: number, line: number) {
    this.line = line;
    this.origin = origin;
    this.offset = offset;
  }

  get range(): OffsetRange {
    return shiftedRange(this.origin.range, this.offset);
  }

  get cells(): readonly TableCell[] {
    this.#cells ??= this.origin.cells.map(({ outer, range }) => ({
      outer: shiftedRange(outer, this.offset),
      range: shiftedRange(range, this.offset),
    }));
    return this.#cells;
  }
}
