import type { OffsetRange, SourceText } from './sourceText.ts';
import { trimRange } from './sourceText.ts';

/** One cell of a row. */
export interface TableCell {
  /** Between the pipes, white space included. */
  readonly outer: OffsetRange;
  /** The cell's text without the white space around it; empty at the place where text would go. */
  readonly range: OffsetRange;
}

export interface TableRow {
  /** 0-based line of the source. */
  readonly line: number;
  readonly range: OffsetRange;
  readonly cells: readonly TableCell[];
}

/** A pipe table: a header row, a delimiter row, and the rows below. */
export interface Table {
  readonly header: TableRow;
  readonly delimiter: TableRow;
  readonly rows: readonly TableRow[];
}

const pipe = 124;
const backslash = 92;

/**
 * The cells of a table row, split as GitHub Flavored Markdown does: at every pipe that no backslash escapes,
 * inside code spans too. Pipes at the row's ends make no cell. A row behind a list's marker starts at `from`.
 */
export function splitRow(source: SourceText, line: number, from = 0): TableRow {
  const whole = source.lineRange(line);
  const first = Math.max(whole.start, from);
  // A text of its own is read faster than single characters of a document.
  const text = source.parts.slice(first, whole.end);
  const range = trimRange(text, { start: 0, end: text.length });
  let { start, end } = range;
  if (text.charCodeAt(start) === pipe) {
    start += 1;
  }
  if (end > start && text.charCodeAt(end - 1) === pipe && !isEscaped(text, end - 1)) {
    end -= 1;
  }
  const cells: TableCell[] = [];
  for (
    let index = text.indexOf('|', start);
    index !== -1 && index < end;
    index = text.indexOf('|', index + 1)
  ) {
    if (!isEscaped(text, index)) {
      cells.push(cellOf(text, start, index, first));
      start = index + 1;
    }
  }
  cells.push(cellOf(text, start, end, first));
  return { line, range: { start: first + range.start, end: first + range.end }, cells };
}

/** The cell between two offsets of a text, which starts at an offset of the document. */
function cellOf(text: string, from: number, to: number, offset: number): TableCell {
  const { start, end } = trimRange(text, { start: from, end: to });
  const outer = { start: offset + from, end: offset + to };
  if (start < end) {
    return { outer, range: { start: offset + start, end: offset + end } };
  }
  const place = Math.min(outer.start + 1, outer.end);
  return { outer, range: { start: place, end: place } };
}

/** As the parsers of GitHub and VS Code read a row, any backslash in front will do, an escaped one too. */
function isEscaped(text: string, index: number): boolean {
  return text.charCodeAt(index - 1) === backslash;
}

/** Whether every cell of a row is empty. */
export function isBlankRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell.range.start === cell.range.end);
}
