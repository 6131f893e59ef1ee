/** A half-open range of UTF-16 offsets into a document's text. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** A half-open range of 0-based line numbers. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** A 0-based line and a 0-based UTF-16 column, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** A text with its lines. Line ends are `\n`, `\r\n` and `\r`, as for LSP and for Markdown. */
export class SourceText {
  readonly text: string;
  readonly #lineStarts: readonly number[];

  /** @param lineStarts the offsets at which its lines start, where they are known */
  constructor(text: string, lineStarts: readonly number[] = lineStartsOf(text)) {
    this.text = text;
    this.#lineStarts = lineStarts;
  }

  /**
   * The text after a change; only the lines that it touched are looked for.
   * @param old what was replaced
   * @param text the whole text as it is now
   */
  changed(old: OffsetRange, text: string): SourceText {
    // A line end before or behind the change may have become a part of another: `\r` and `\n` are one together.
    const first = this.lineAt(Math.max(0, old.start - 1));
    const last = this.lineAt(Math.min(this.text.length, old.end + 1));
    const from = this.lineStart(first);
    const shift = text.length - this.text.length;
    const end = Math.min(text.length, this.lineStart(last + 1) + shift);
    const starts = this.#lineStarts.slice(0, first);
    for (const start of lineStartsOf(text.slice(from, end))) {
      starts.push(from + start);
    }
    // The line behind starts where the part that was looked through ends.
    for (let line = last + 2; line < this.#lineStarts.length; line += 1) {
      starts.push(this.lineStart(line) + shift);
    }
    return new SourceText(text, starts);
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** The line end that the first line has; `\n` for a text of one line. */
  get lineEnd(): '\n' | '\r\n' {
    const next = this.#lineStarts[1];
    return next !== undefined && this.text.charCodeAt(next - 2) === carriageReturn ? '\r\n' : '\n';
  }

  /** Offset of the first character of a line; the end of the text for a line behind the last. */
  lineStart(line: number): number {
    return this.#lineStarts[line] ?? this.text.length;
  }

  /** The line without its line end. */
  lineRange(line: number): OffsetRange {
    return { start: this.lineStart(line), end: this.lineStop(line) };
  }

  /** Offset behind the last character of a line, in front of its line end. */
  lineStop(line: number): number {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) {
      end -= 1;
    }
    return end;
  }

  /** Whether a line holds nothing but spaces and tabs. */
  isBlank(line: number): boolean {
    const end = this.lineStart(line + 1);
    let at = this.lineStart(line);
    while (at < end && isSpaceOrTab(this.text.charCodeAt(at))) {
      at += 1;
    }
    return at === end || isLineEnd(this.text.charCodeAt(at));
  }

  /** Text of the line without its line end. */
  lineText(line: number): string {
    return this.slice(this.lineRange(line));
  }

  /** From the start of the first line to the end of the last one, without its line end. */
  linesRange(lines: LineSpan): OffsetRange {
    const start = this.lineStart(lines.start);
    return { start, end: Math.max(start, this.lineStop(lines.end - 1)) };
  }

  slice(range: OffsetRange): string {
    return this.text.slice(range.start, range.end);
  }

  /** Line and column of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    const bounded = Math.max(0, Math.min(offset, this.text.length));
    return { line, character: bounded - this.lineStart(line) };
  }

  /** The 0-based line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Offset of a position; a column behind the line's end means the line's end. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) {
      return this.text.length;
    }
    const range = this.lineRange(position.line);
    return Math.min(range.start + position.character, range.end);
  }
}

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function isSpaceOrTab(code: number): boolean {
  return code === 32 || code === 9;
}

/** Leaps from line end to line end: most of a text is never looked at here. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  let feed = placeOf('\n', text, 0);
  let carriage = placeOf('\r', text, 0);
  while (feed < text.length || carriage < text.length) {
    const end = feed === carriage + 1 ? feed : Math.min(feed, carriage);
    starts.push(end + 1);
    feed = feed > end ? feed : placeOf('\n', text, end + 1);
    carriage = carriage > end ? carriage : placeOf('\r', text, end + 1);
  }
  return starts;
}

/** Where a character stands from an offset on; infinite where it does not. */
function placeOf(character: string, text: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}

/** Whether two ranges share a character or touch. */
export function rangesMeet(one: OffsetRange, other: OffsetRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Whether `inner` lies within `outer`. */
export function rangeContains(outer: OffsetRange, inner: OffsetRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The range without white space at either end; empty ranges keep their start. */
export function trimRange(text: string, range: OffsetRange): OffsetRange {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) {
    start += 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  return { start, end };
}

const byteOrderMark = 0xfeff;

function isSpace(code: number): boolean {
  return isSpaceOrTab(code) || code === byteOrderMark || isLineEnd(code);
}
