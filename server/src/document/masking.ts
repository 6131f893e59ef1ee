import { firstAfter } from './ascending.ts';
import type { Block } from './blocks.ts';
import type { Characters, TextParts } from './patchedText.ts';
import { Excerpt, PatchedText } from './patchedText.ts';
import { Places } from './places.ts';
import { shiftedRange } from './shiftBlocks.ts';
import type { OffsetRange, SourceText } from './sourceText.ts';
import type { TableRow } from './tables.ts';

/** An HTML comment; `body` lies between its marks. */
export interface Comment {
  readonly range: OffsetRange;
  readonly body: OffsetRange;
}

/** The parts of a document that are not the author's words. */
export class MaskedText implements TextParts {
  readonly comments: readonly Comment[];
  readonly #masked: PatchedText;

  constructor(masked: PatchedText, comments: readonly Comment[]) {
    this.#masked = masked;
    this.comments = comments;
  }

  /**
   * The text with front matter, code and comments blanked; offsets and line ends are those of the source. Who needs a
   * part of it takes a slice: after an edit all of it is put together by the first who asks.
   */
  get text(): string {
    return this.#masked.text;
  }

  slice(start: number, end?: number): string {
    return this.#masked.slice(start, end);
  }

  /** The same after an edit. */
  replaced(range: OffsetRange, by: string, comments: readonly Comment[]): MaskedText {
    return new MaskedText(this.#masked.replaced(range, by), comments);
  }
}

/** Blanks front matter, fenced, indented and inline code, and HTML comments. Takes linear time. */
export function maskText(source: SourceText, blocks: readonly Block[], frontMatterEnd: number): MaskedText {
  const whole = { start: 0, end: source.parts.length };
  const { hidden, comments } = hiddenIn(new Excerpt(source.text, 0), whole, blocks, frontMatterEnd);
  return new MaskedText(new PatchedText(blank(source.parts, whole, hidden)), comments);
}

/** A part of a document that was read anew: where it was, where it is, and its blocks before and after. */
export interface Replaced {
  readonly old: OffsetRange;
  readonly now: OffsetRange;
  readonly gone: readonly Block[];
  readonly read: readonly Block[];
}

/** Whether no more was replaced than rows of a table that was kept: of such a table those alone were read. */
export function hasRowsAlone({ now, read }: Replaced): boolean {
  const [part] = read;
  return part?.kind === 'table' && read.length === 1 && part.range.start < now.start;
}

/**
 * What is hidden in a text of which whole blocks, or whole rows of a table, were replaced; undefined where a comment may
 * have come or gone, which may reach over any number of blocks.
 */
export function remaskText(
  before: { readonly source: SourceText; readonly masked: MaskedText },
  { parts: text }: SourceText,
  { old, now, gone, read }: Replaced,
): MaskedText | undefined {
  const { source, masked } = before;
  const isCut = masked.comments.some(({ range }) => range.start < old.end && old.start < range.end);
  // A comment ends where code starts.
  const isDivided = (hasCode(gone) || hasCode(read)) && text.slice(0).includes('<!--');
  if (
    isCut ||
    isDivided ||
    commentMark.test(source.slice(old)) ||
    commentMark.test(text.slice(now.start, now.end))
  ) {
    return undefined;
  }
  const part = new Excerpt(text.slice(now.start, now.end), now.start);
  const { hidden } = hiddenIn(part, now, read, now.start);
  const shift = now.end - old.end;
  const comments = masked.comments.map((comment) =>
    comment.range.start < old.start
      ? comment
      : { range: shiftedRange(comment.range, shift), body: shiftedRange(comment.body, shift) },
  );
  return masked.replaced(old, blank(text, now, hidden), comments);
}

const commentMark = /<!--|-->/;

function hasCode(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'code' || (block.kind === 'list' && block.items.some((item) => hasCode(item.blocks))),
  );
}

/** What is not the author's words in a part of a text: nothing behind the part is looked at, and all in front of `start` is hidden. */
function hiddenIn(
  text: Excerpt,
  part: OffsetRange,
  blocks: readonly Block[],
  start: number,
): { readonly hidden: readonly OffsetRange[]; readonly comments: readonly Comment[] } {
  const layout = new Layout(text);
  layout.collect(blocks);
  const hidden = [{ start: part.start, end: start }, ...layout.code];
  const scan = new InlineScan(text, layout.borders);
  // Code hides a comment's marks, and a comment hides backticks: whichever opens first wins.
  let from = part.start;
  for (const code of [...hidden, { start: part.end, end: part.end }]) {
    if (from < code.start) {
      scan.read({ start: from, end: code.start });
    }
    from = Math.max(from, code.end);
  }
  for (const span of scan.hidden) {
    hidden.push(span);
  }
  return { hidden, comments: scan.comments };
}

/** The places of code blocks, and the offsets that no code span reaches across: where text starts anew. */
class Layout {
  readonly code: OffsetRange[] = [];
  readonly borders: number[] = [];
  readonly #backticks: Places;

  constructor(text: Excerpt) {
    this.#backticks = new Places(text, '`');
  }

  collect(blocks: readonly Block[]): void {
    for (const block of blocks) {
      this.borders.push(block.range.start);
      if (block.kind === 'code') {
        this.code.push(block.range);
      } else if (block.kind === 'list') {
        for (const item of block.items) {
          this.borders.push(item.marker.start);
          this.collect(item.blocks);
        }
      } else if (block.kind === 'table') {
        this.#collectRow(block.table.header);
        for (const row of block.table.rows) {
          this.#collectRow(row);
        }
      }
    }
  }

  #collectRow(row: TableRow): void {
    const { start, end } = row.range;
    if (this.#backticks.from(start) >= end) {
      // Nothing opens or closes in any of its cells.
      this.borders.push(start);
      return;
    }
    for (const cell of row.cells) {
      this.borders.push(cell.outer.start);
    }
  }
}

/** Finds comments and code spans in stretches without code blocks, one behind the other. */
class InlineScan {
  readonly hidden: OffsetRange[] = [];
  readonly comments: Comment[] = [];
  readonly #text: Excerpt;
  readonly #borders: readonly number[];
  readonly #backticks: Places;
  readonly #openings: Places;
  readonly #closings: Places;

  constructor(text: Excerpt, borders: readonly number[]) {
    this.#text = text;
    this.#borders = borders;
    this.#backticks = new Places(text, '`');
    this.#openings = new Places(text, '<!--');
    this.#closings = new Places(text, '-->');
  }

  read({ start, end }: OffsetRange): void {
    let closers: CodeClosers | undefined;
    for (let from = start; ; ) {
      const code = this.#backticks.from(from);
      const comment = this.#openings.from(from);
      if (Math.min(code, comment) >= end) {
        return;
      }
      if (comment < code) {
        from = this.#comment(comment, end) ?? comment + 4;
      } else {
        closers ??= new CodeClosers(this.#text, { start: code, end }, this.#borders);
        const behind = runEnd(this.#text, code, end);
        from = this.#hide(code, closers.endOf(code, behind - code)) ?? behind;
      }
    }
  }

  /** Behind the comment that opens there; undefined where it is not closed in front of a limit. */
  #comment(start: number, limit: number): number | undefined {
    const end = this.#closings.from(start + 4) + 3;
    if (end > limit) {
      return undefined;
    }
    this.hidden.push({ start, end });
    this.comments.push({ range: { start, end }, body: { start: start + 4, end: end - 3 } });
    return end;
  }

  #hide(start: number, end: number | undefined): number | undefined {
    if (end !== undefined) {
      this.hidden.push({ start, end });
    }
    return end;
  }
}

const backtick = 96;
const backslash = 92;

/** Behind the backticks that start at an offset. */
function runEnd(text: Characters, start: number, limit: number): number {
  let end = start;
  while (end < limit && text.charCodeAt(end) === backtick) {
    end += 1;
  }
  return end;
}

const blankLine = /(?:\r\n|\n|\r(?!\n))(?=[ \t>]*[\r\n])/;

/**
 * Answers where code spans close, asked for ever later openers. What may close one is found once, and no line is looked
 * at twice, whatever the number of openers.
 */
class CodeClosers {
  readonly #text: Excerpt;
  readonly #borders: readonly number[];
  /** For each length of a run of backticks, the starts of the runs, in order. */
  readonly #runs = new Map<number, number[]>();
  /** The last blank line that was found. */
  #blank = -1;
  /** Up to here is no other. */
  #looked = 0;

  constructor(text: Excerpt, { start, end }: OffsetRange, borders: readonly number[]) {
    this.#text = text;
    this.#borders = borders;
    for (let at = start; at < end && at !== -1; ) {
      const behind = runEnd(text, at, end);
      const starts = this.#runs.get(behind - at);
      if (starts) {
        starts.push(at);
      } else {
        this.#runs.set(behind - at, [at]);
      }
      at = text.indexOf('`', behind);
    }
  }

  endOf(start: number, length: number): number | undefined {
    // A backslash takes the first backtick out of the run that opens, but none out of the one that closes.
    const opening = isEscaped(this.#text, start) ? length - 1 : length;
    const close = firstAfter(this.#runs.get(opening) ?? [], start);
    const border = firstAfter(this.#borders, start) ?? Number.POSITIVE_INFINITY;
    return close === undefined || close >= border || this.#hasBlankLine(start, close)
      ? undefined
      : close + opening;
  }

  #hasBlankLine(start: number, end: number): boolean {
    if (this.#blank <= start && this.#looked < end) {
      const from = Math.max(start, this.#looked);
      const found = blankLine.exec(this.#text.slice(from, end));
      this.#blank = found ? from + found.index : this.#blank;
      this.#looked = found ? this.#blank + 1 : end;
    }
    return start < this.#blank && this.#blank < end;
  }
}

function isEscaped(text: Characters, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === backslash) {
    backslashes += 1;
  }
  return backslashes % 2 === 1;
}

/** A part of a text with blanks for what is hidden in it. */
function blank(text: TextParts, part: OffsetRange, hidden: readonly OffsetRange[]): string {
  const parts: string[] = [];
  let from = part.start;
  for (const range of hidden.toSorted((one, other) => one.start - other.start)) {
    if (range.end <= from) {
      continue;
    }
    const start = Math.max(from, range.start);
    parts.push(text.slice(from, start), blanks(text.slice(start, range.end)));
    from = range.end;
  }
  parts.push(text.slice(from, part.end));
  return parts.join('');
}

function blanks(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[^\r\n]/g, ' ') : ' '.repeat(text.length);
}
