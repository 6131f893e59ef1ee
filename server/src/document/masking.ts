import { firstAfter } from './ascending.ts';
import type { Block } from './blocks.ts';
import type { TextParts } from './patchedText.ts';
import { PatchedText } from './patchedText.ts';
import { shiftedRange } from './shiftBlocks.ts';
import type { OffsetRange, SourceText } from './sourceText.ts';

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
  const whole = { start: 0, end: source.text.length };
  const { hidden, comments } = hiddenIn(source.text, whole, blocks, frontMatterEnd);
  return new MaskedText(new PatchedText(blank(source.text, whole, hidden)), comments);
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
  text: string,
  { old, now, gone, read }: Replaced,
): MaskedText | undefined {
  const { source, masked } = before;
  const isCut = masked.comments.some(({ range }) => range.start < old.end && old.start < range.end);
  // A comment ends where code starts.
  const isDivided = (hasCode(gone) || hasCode(read)) && text.includes('<!--');
  if (
    isCut ||
    isDivided ||
    commentMark.test(source.slice(old)) ||
    commentMark.test(text.slice(now.start, now.end))
  ) {
    return undefined;
  }
  const { hidden } = hiddenIn(text, now, read, now.start);
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

/** What is not the author's words in a part of a text; all that stands in front of `start` is none of them. */
function hiddenIn(
  text: string,
  part: OffsetRange,
  blocks: readonly Block[],
  start: number,
): { readonly hidden: readonly OffsetRange[]; readonly comments: readonly Comment[] } {
  const hidden: OffsetRange[] = [{ start: part.start, end: start }];
  const borders: number[] = [];
  collect(blocks, hidden, borders);
  const comments: Comment[] = [];
  // Code hides a comment's marks, and a comment hides backticks: whichever opens first wins.
  let from = part.start;
  for (const code of [...hidden, { start: part.end, end: part.end }]) {
    if (from < code.start) {
      // Cut off at its end, so that no search in one stretch goes through all that follow.
      scanInline(text.slice(0, code.start), { start: from, end: code.start }, borders, hidden, comments);
    }
    from = Math.max(from, code.end);
  }
  return { hidden, comments };
}

/** Collects the places of code blocks, and the offsets that no code span reaches across: where text starts anew. */
function collect(blocks: readonly Block[], code: OffsetRange[], borders: number[]): void {
  for (const block of blocks) {
    borders.push(block.range.start);
    if (block.kind === 'code') {
      code.push(block.range);
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        borders.push(item.marker.start);
        collect(item.blocks, code, borders);
      }
    } else if (block.kind === 'table') {
      for (const cell of [block.table.header, ...block.table.rows].flatMap((row) => row.cells)) {
        borders.push(cell.outer.start);
      }
    }
  }
}

const opener = /<!--|`+/g;

/** Finds comments and code spans in a stretch without code blocks. */
function scanInline(
  text: string,
  range: OffsetRange,
  borders: readonly number[],
  hidden: OffsetRange[],
  comments: Comment[],
): void {
  const closers = new Closers(text, range, borders);
  opener.lastIndex = range.start;
  for (let found = opener.exec(text); found && found.index < range.end; found = opener.exec(text)) {
    const start = found.index;
    const end = found[0] === '<!--' ? closers.endOfComment(start) : closers.endOfCode(start, found[0].length);
    if (end !== undefined) {
      hidden.push({ start, end });
      opener.lastIndex = end;
    }
    if (end !== undefined && found[0] === '<!--') {
      comments.push({ range: { start, end }, body: { start: start + 4, end: end - 3 } });
    }
  }
}

/** Answers where comments and code spans close; what may close one is found once, whatever the number of openers. */
class Closers {
  readonly #text: string;
  readonly #end: number;
  readonly #borders: readonly number[];
  /** For each length of a run of backticks, the starts of the runs, in order. */
  readonly #runs = new Map<number, number[]>();
  readonly #blankLines: number[] = [];
  readonly #arrows: number[] = [];

  constructor(text: string, range: OffsetRange, borders: readonly number[]) {
    this.#text = text;
    this.#end = range.end;
    this.#borders = borders;
    const marks = /`+|-->|(?:\r\n|\n|\r(?!\n))(?=[ \t>]*[\r\n])/g;
    marks.lastIndex = range.start;
    for (let found = marks.exec(text); found && found.index < range.end; found = marks.exec(text)) {
      if (found[0].startsWith('`')) {
        const starts = this.#runs.get(found[0].length) ?? [];
        starts.push(found.index);
        this.#runs.set(found[0].length, starts);
      } else {
        (found[0] === '-->' ? this.#arrows : this.#blankLines).push(found.index);
      }
    }
  }

  endOfComment(start: number): number | undefined {
    const close = firstAfter(this.#arrows, start + 3);
    return close === undefined || close + 3 > this.#end ? undefined : close + 3;
  }

  endOfCode(start: number, length: number): number | undefined {
    // A backslash takes the first backtick out of the run that opens, but none out of the one that closes.
    const opening = isEscaped(this.#text, start) ? length - 1 : length;
    const close = firstAfter(this.#runs.get(opening) ?? [], start);
    const limit = Math.min(
      firstAfter(this.#blankLines, start) ?? this.#end,
      firstAfter(this.#borders, start) ?? this.#end,
    );
    return close === undefined || close >= limit ? undefined : close + opening;
  }
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') {
    backslashes += 1;
  }
  return backslashes % 2 === 1;
}

/** A part of a text with blanks for what is hidden in it. */
function blank(text: string, part: OffsetRange, hidden: readonly OffsetRange[]): string {
  const parts: string[] = [];
  let from = part.start;
  for (const range of hidden.toSorted((one, other) => one.start - other.start)) {
    if (range.end <= from) {
      continue;
    }
    const start = Math.max(from, range.start);
    parts.push(text.slice(from, start), text.slice(start, range.end).replace(/[^\r\n]/g, ' '));
    from = range.end;
  }
  parts.push(text.slice(from, part.end));
  return parts.join('');
}
