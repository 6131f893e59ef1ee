import type { Characters } from './patchedText.ts';
import { PatchedText } from './patchedText.ts';

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

/** The offsets at which lines start: those in a list, of which all from a line on have moved since. */
interface LineStarts {
  readonly listed: readonly number[];
  /** The first line that has moved. */
  readonly from: number;
  readonly by: number;
}

/** A text with its lines. Line ends are `\n`, `\r\n` and `\r`, as for LSP and for Markdown. */
export class SourceText {
  readonly parts: PatchedText;
  readonly #listed: readonly number[];
  readonly #movedFrom: number;
  readonly #movedBy: number;

  /** @param starts where its lines start, if that is known */
  constructor(text: string | PatchedText, starts?: LineStarts) {
    this.parts = typeof text === 'string' ? new PatchedText(text) : text;
    const { listed, from, by } = starts ?? unmoved(lineStartsOf(this.parts.text));
    this.#listed = listed;
    this.#movedFrom = from;
    this.#movedBy = by;
  }

  /** All of it. A text that was edited is put together by the first who asks: who needs a part asks for that. */
  get text(): string {
    return this.parts.text;
  }

  /**
   * The text after a change; only the lines that it touched are looked for.
   * @param old what is replaced
   * @param by what takes its place
   */
  changed(old: OffsetRange, by: string): SourceText {
    const parts = this.parts.replaced(old, by);
    // A line end before or behind the change may have become a part of another: `\r` and `\n` are one together.
    const first = this.lineAt(Math.max(0, old.start - 1));
    const last = this.lineAt(Math.min(this.parts.length, old.end + 1));
    const from = this.lineStart(first);
    const shift = parts.length - this.parts.length;
    const end = Math.min(parts.length, this.lineStart(last + 1) + shift);
    // The line behind starts where the part that was looked through ends.
    const found = lineStartsOf(parts.slice(from, end)).map((start) => from + start);
    return new SourceText(parts, this.#startsWith(found, first, last + 2, shift));
  }

  /**
   * Where lines start when those from `first` to `next`, not included, became others, and those behind moved. Who types
   * in a line moves those below it again and again: they need not be listed anew.
   */
  #startsWith(found: readonly number[], first: number, next: number, shift: number): LineStarts {
    const count = Math.min(next, this.lineCount) - first;
    const stay = found.findIndex((start, index) => start !== this.lineStart(first + index));
    const from = stay === -1 ? first + found.length : first + stay;
    const isMovedAlike =
      found.length === count &&
      found.every((start, index) => first + index < from || start === this.lineStart(first + index) + shift);
    if (isMovedAlike && (from === this.#movedFrom || this.#movedBy === 0)) {
      return { listed: this.#listed, from, by: this.#movedBy + shift };
    }
    const listed = this.#all();
    return isMovedAlike
      ? { listed, from, by: shift }
      : unmoved(
          listed.slice(0, first).concat(
            found,
            listed.slice(next).map((start) => start + shift),
          ),
        );
  }

  /** Where all lines start. */
  #all(): readonly number[] {
    return this.#movedBy === 0
      ? this.#listed
      : this.#listed.map((start, line) => (line < this.#movedFrom ? start : start + this.#movedBy));
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.parts.length;
  }

  get lineCount(): number {
    return this.#listed.length;
  }

  /** The line end that the first line has; `\n` for a text of one line. */
  get lineEnd(): '\n' | '\r\n' | '\r' {
    if (this.lineCount < 2) {
      return '\n';
    }
    const behind = this.lineStart(1);
    if (this.parts.charCodeAt(behind - 1) === carriageReturn) {
      return '\r';
    }
    return this.parts.charCodeAt(behind - 2) === carriageReturn ? '\r\n' : '\n';
  }

  /** Offset of the first character of a line; the end of the text for a line behind the last. */
  lineStart(line: number): number {
    const start = this.#listed[line];
    if (start === undefined) {
      return this.parts.length;
    }
    return line < this.#movedFrom ? start : start + this.#movedBy;
  }

  /** The line without its line end. */
  lineRange(line: number): OffsetRange {
    return { start: this.lineStart(line), end: this.lineStop(line) };
  }

  /** Offset behind the last character of a line, in front of its line end. */
  lineStop(line: number): number {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    while (end > start && isLineEnd(this.parts.charCodeAt(end - 1))) {
      end -= 1;
    }
    return end;
  }

  /** Whether a line holds nothing but spaces and tabs. */
  isBlank(line: number): boolean {
    const end = this.lineStart(line + 1);
    let at = this.lineStart(line);
    while (at < end && isSpaceOrTab(this.parts.charCodeAt(at))) {
      at += 1;
    }
    return at === end || isLineEnd(this.parts.charCodeAt(at));
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
    return this.parts.slice(range.start, range.end);
  }

  /** Line and column of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    const bounded = Math.max(0, Math.min(offset, this.parts.length));
    return { line, character: bounded - this.lineStart(line) };
  }

  /** Whether a position is that of an offset within the text. */
  isAt({ line, character }: Position, offset: number): boolean {
    return (
      this.lineStart(line) + character === offset &&
      (line + 1 < this.lineCount ? offset < this.lineStart(line + 1) : line + 1 === this.lineCount)
    );
  }

  /** The 0-based line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#listed.length - 1;
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
  offsetAt({ line, character }: Position): number {
    if (line < 0 || line >= this.lineCount) {
      return line < 0 ? 0 : this.parts.length;
    }
    const range = this.lineRange(line);
    return Math.min(range.start + Math.max(0, character), range.end);
  }
}

function unmoved(listed: readonly number[]): LineStarts {
  return { listed, from: 0, by: 0 };
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

/** As much as is read at a time by who looks for something in a long text, in UTF-16 code units. */
const usualStretch = 4000;

/** A part of a text, some lines at a time: who finds something soon need not read the rest. */
export function* linesOf(source: SourceText, { start, end }: OffsetRange): Iterable<string> {
  for (let from = start; from < end; ) {
    const to = Math.min(end, source.lineStart(source.lineAt(from + usualStretch) + 1));
    yield source.slice({ start: from, end: to });
    from = to;
  }
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
export function trimRange(text: Pick<Characters, 'charCodeAt'>, range: OffsetRange): OffsetRange {
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
