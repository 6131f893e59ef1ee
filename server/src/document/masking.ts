import type { Block } from './blocks.ts';
import type { OffsetRange, SourceText } from './sourceText.ts';

/** An HTML comment; `body` lies between its marks. */
export interface Comment {
  readonly range: OffsetRange;
  readonly body: OffsetRange;
}

/** The parts of a document that are not the author's words. */
export interface MaskedText {
  /** The text with front matter, code and comments blanked; offsets and line ends are those of the source. */
  readonly text: string;
  readonly comments: readonly Comment[];
}

/** Blanks front matter, fenced, indented and inline code, and HTML comments. Takes linear time. */
export function maskText(source: SourceText, blocks: readonly Block[], frontMatterEnd: number): MaskedText {
  const hidden: OffsetRange[] = [{ start: 0, end: frontMatterEnd }];
  collectCode(blocks, hidden);
  const comments: Comment[] = [];
  // Code hides a comment's marks, and a comment hides backticks: whichever opens first wins.
  let from = 0;
  for (const code of [...hidden, { start: source.text.length, end: source.text.length }]) {
    if (from < code.start) {
      scanInline(source.text, { start: from, end: code.start }, hidden, comments);
    }
    from = Math.max(from, code.end);
  }
  return { text: blank(source.text, hidden), comments };
}

function collectCode(blocks: readonly Block[], into: OffsetRange[]): void {
  for (const block of blocks) {
    if (block.kind === 'code') {
      into.push(block.range);
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        collectCode(item.blocks, into);
      }
    }
  }
}

const opener = /<!--|`+|\r?\n[ \t]*\r?\n/g;

/** Finds comments and code spans in a stretch without code blocks. A blank line ends every code span. */
function scanInline(text: string, range: OffsetRange, hidden: OffsetRange[], comments: Comment[]): void {
  const spans = new CodeSpanCloser(text, range);
  opener.lastIndex = range.start;
  for (let found = opener.exec(text); found && found.index < range.end; found = opener.exec(text)) {
    const start = found.index;
    if (found[0] === '<!--') {
      const close = text.indexOf('-->', start + 4);
      if (close === -1 || close >= range.end) {
        continue;
      }
      comments.push({ range: { start, end: close + 3 }, body: { start: start + 4, end: close } });
      hidden.push({ start, end: close + 3 });
      opener.lastIndex = close + 3;
    } else if (found[0].startsWith('`')) {
      const end = spans.endOf(start, found[0].length);
      if (end !== undefined) {
        hidden.push({ start, end });
        opener.lastIndex = end;
      }
    } else {
      // The line end may be the first of two blank lines.
      opener.lastIndex = start + found[0].length - 1;
    }
  }
}

/** Answers where a code span closes; runs without a partner are found once for each length. */
class CodeSpanCloser {
  readonly #end: number;
  /** For each length of a run of backticks, the starts of the runs and blank lines, in order. */
  readonly #runs = new Map<number, number[]>();
  readonly #blankLines: number[] = [];

  constructor(text: string, range: OffsetRange) {
    this.#end = range.end;
    const marks = /`+|\n[ \t]*\r?\n/g;
    marks.lastIndex = range.start;
    for (let found = marks.exec(text); found && found.index < range.end; found = marks.exec(text)) {
      if (found[0].startsWith('`')) {
        const starts = this.#runs.get(found[0].length) ?? [];
        starts.push(found.index);
        this.#runs.set(found[0].length, starts);
      } else {
        this.#blankLines.push(found.index);
        marks.lastIndex = found.index + found[0].length - 1;
      }
    }
  }

  endOf(start: number, length: number): number | undefined {
    const close = firstAfter(this.#runs.get(length) ?? [], start);
    const blankLine = firstAfter(this.#blankLines, start) ?? this.#end;
    return close === undefined || close > blankLine ? undefined : close + length;
  }
}

/** The first of some ascending numbers that is greater than `than`. */
function firstAfter(numbers: readonly number[], than: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > than) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return numbers[low];
}

function blank(text: string, hidden: readonly OffsetRange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const range of hidden.toSorted((one, other) => one.start - other.start)) {
    if (range.end <= from) {
      continue;
    }
    const start = Math.max(from, range.start);
    parts.push(text.slice(from, start), text.slice(start, range.end).replace(/[^\r\n]/g, ' '));
    from = range.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
