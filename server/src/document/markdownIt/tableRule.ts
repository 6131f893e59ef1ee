import type { StateBlock } from 'markdown-it';
import { firstCode, indentOf, lineText, pushLeaf } from './lines.ts';
import { endsTable, mayBeHeader } from './openings.ts';

/** A table ends where its rows lack more cells than this. */
export const mostMissingCells = 0x10000;

/** A table as markdown-it reads it, without its cells, which are read from the source. */
export function tableRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const columns = startLine + 2 > endLine ? 0 : columnsOfHead(state, startLine);
  if (columns === 0 || silent) {
    return columns > 0;
  }
  const { parentType } = state;
  state.parentType = 'table';
  const missing = new MissingCells(state, startLine + 2, columns);
  let line = startLine + 2;
  while (line < endLine && isRow(state, line, endLine) && missing.areFew(line)) {
    line += 1;
  }
  state.parentType = parentType;
  state.line = line;
  pushLeaf(state, 'table', startLine);
  return true;
}

function isRow(state: StateBlock, line: number, endLine: number): boolean {
  const indent = indentOf(state, line);
  return indent >= 0 && indent < 4 && !endsTable(state, line, endLine) && !isBlank(state, line);
}

/** Other white space than Markdown's makes no row, either. */
function isBlank(state: StateBlock, line: number): boolean {
  const code = firstCode(state, line);
  const isVisible = code > 32 && code < 127;
  return !isVisible && lineText(state, line).trim() === '';
}

/** The number of columns of the table that starts at a line; 0 where none does. */
function columnsOfHead(state: StateBlock, line: number): number {
  if (!mayBeHeader(state, line) || indentOf(state, line) >= 4) {
    return 0;
  }
  const delimiters = delimitersIn(state, line + 1);
  const header = delimiters === 0 ? '' : lineText(state, line).trim();
  return header.includes('|') && cellsIn(header) === delimiters ? delimiters : 0;
}

const delimiterRow = /^(?:[|:][|:\- \t]|-[|:-])[|:\- \t]*$/;
const delimiter = /^:?-+:?$/;

/** The number of cells in a row of dashes and colons; 0 where a line is no such row. */
function delimitersIn(state: StateBlock, line: number): number {
  const indent = indentOf(state, line);
  const text = indent < 0 || indent >= 4 ? '' : lineText(state, line);
  if (!delimiterRow.test(text)) {
    return 0;
  }
  const cells = text.split('|').map((cell) => cell.trim());
  const written = cells.filter((cell, index) => cell !== '' || (index > 0 && index < cells.length - 1));
  return written.every((cell) => delimiter.test(cell)) ? written.length : 0;
}

const pipe = 124;
const backslash = 92;

/** The number of cells in a row without the white space around it. */
function cellsIn(row: string): number {
  const isClosed = row.endsWith('|') && row.charCodeAt(row.length - 2) !== backslash;
  const start = row.startsWith('|') ? 1 : 0;
  const end = isClosed && row.length > start ? row.length - 1 : row.length;
  if (start === row.length) {
    return 0;
  }
  let cells = 1;
  for (let at = start; at < end; at += 1) {
    if (row.charCodeAt(at) === pipe && row.charCodeAt(at - 1) !== backslash) {
      cells += 1;
    }
  }
  return cells;
}

/** Counts the cells that the rows of a table lack, once there may be too many. */
class MissingCells {
  readonly #state: StateBlock;
  readonly #first: number;
  readonly #columns: number;
  /** The first row whose cells have not been counted. */
  #next: number;
  #missing = 0;

  constructor(state: StateBlock, first: number, columns: number) {
    this.#state = state;
    this.#first = first;
    this.#columns = columns;
    this.#next = first;
  }

  /** Whether so few cells are missing up to a row that it belongs to the table. Asked of each row in turn. */
  areFew(row: number): boolean {
    if ((row + 1 - this.#first) * this.#columns <= mostMissingCells) {
      return true;
    }
    for (; this.#next <= row; this.#next += 1) {
      this.#missing += this.#columns - cellsIn(lineText(this.#state, this.#next).trim());
    }
    return this.#missing <= mostMissingCells;
  }
}
