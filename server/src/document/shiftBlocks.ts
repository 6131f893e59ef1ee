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
  const place = { lines: shiftedLines(block.lines, by), range: shiftedRange(block.range, by.offset) };
  switch (block.kind) {
    case 'heading':
      return { ...block, ...place, content: shiftedRange(block.content, by.offset) };
    case 'list':
      return { ...block, ...place, items: block.items.map((item) => shiftedItem(item, by)) };
    case 'table':
      return { ...block, ...place, table: shiftedTable(block.table, by) };
    default:
      return { ...block, ...place };
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
export function shiftedRow(row: TableRow, by: Distance): TableRow {
  return row instanceof ShiftedRow ? row.shifted(by) : new ShiftedRow(row, by);
}

/** A row of an earlier version of a text. Its cells are moved when somebody asks: few ask for those of all rows. */
class ShiftedRow implements TableRow {
  readonly line: number;
  readonly range: OffsetRange;
  readonly #origin: TableRow;
  readonly #by: Distance;
  #cells: readonly TableCell[] | undefined;

  constructor(origin: TableRow, by: Distance) {
    this.line = origin.line + by.lines;
    this.range = shiftedRange(origin.range, by.offset);
    this.#origin = origin;
    this.#by = by;
  }

  get cells(): readonly TableCell[] {
    this.#cells ??= this.#origin.cells.map(({ outer, range }) => ({
      outer: shiftedRange(outer, this.#by.offset),
      range: shiftedRange(range, this.#by.offset),
    }));
    return this.#cells;
  }

  shifted(by: Distance): ShiftedRow {
    return new ShiftedRow(this.#origin, {
      offset: this.#by.offset + by.offset,
      lines: this.#by.lines + by.lines,
    });
  }
}
