import type { Token } from 'markdown-it';
import type { Block, Heading, List, ListItem } from './blocks.ts';
import { blockTokens } from './markdownIt/blockTokens.ts';
import type { LineSpan, OffsetRange } from './sourceText.ts';
import { SourceText, trimRange } from './sourceText.ts';
import { splitRow } from './tables.ts';

/**
 * The block structure of Markdown (CommonMark with GitHub's tables), each block with its place in the source.
 * `hidden` lines (front matter) count as blank.
 */
export function parseBlocks(source: SourceText, hidden: LineSpan = { start: 0, end: 0 }): readonly Block[] {
  return new BlockReader(source, blockTokens(withoutLines(source, hidden))).read();
}

function withoutLines(source: SourceText, hidden: LineSpan): SourceText {
  const { text } = source;
  if (hidden.end > 0) {
    return new SourceText('\n'.repeat(hidden.end) + text.slice(source.lineStart(hidden.end)));
  }
  // A byte order mark would keep a heading on the first line from being one. Only lines are taken from the parser.
  return text.startsWith('\uFEFF') ? new SourceText(text.slice(1)) : source;
}

/** Walks markdown-it's flat list of tokens and builds the tree. */
class BlockReader {
  readonly #source: SourceText;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: SourceText, tokens: readonly Token[]) {
    this.#source = source;
    this.#tokens = tokens;
  }

  /**
   * Reads blocks until the end, or until the closing token of the block around them. A block that shares its first
   * line with the markers of lists around it starts at `from`, behind them.
   */
  read(closing?: string, from = 0): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#take(); token && token.type !== closing; token = this.#take()) {
      const block = this.#block(token, from);
      if (block) {
        blocks.push(block);
      }
    }
    return blocks;
  }

  #take(): Token | undefined {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    return token;
  }

  #block(token: Token, from: number): Block | undefined {
    const lines = this.#linesOf(token);
    const whole = this.#source.linesRange(lines);
    const range = { start: Math.max(whole.start, from), end: whole.end };
    switch (token.type) {
      case 'heading_open':
      case 'h1':
      case 'h2':
        return this.#heading(token, lines, range);
      case 'p':
        return { kind: 'paragraph', lines, range: trimRange(this.#source.parts, range) };
      case 'bullet_list_open':
        return this.#list(token, 'bullet_list_close', lines, range, from);
      case 'ordered_list_open':
        return this.#list(token, 'ordered_list_close', lines, range, from);
      case 'table':
        return this.#table(lines, range);
      case 'blockquote_open':
        return { kind: 'quote', lines, range };
      case 'fence':
      case 'code_block':
        return { kind: 'code', lines, range };
      case 'html_block':
        return { kind: 'html', lines, range };
      case 'hr':
        return { kind: 'break', lines, range };
      default:
        return undefined;
    }
  }

  /** A token's lines without the blank ones that markdown-it counts in at its end. Other white space is text to it. */
  #linesOf(token: Token): LineSpan {
    const [start, last] = token.map ?? [0, 0];
    let end = Math.min(last, this.#source.lineCount);
    while (end > start + 1 && this.#source.isBlank(end - 1)) {
      end -= 1;
    }
    return { start, end };
  }

  #heading(token: Token, lines: LineSpan, range: OffsetRange): Heading {
    const { text } = this.#source;
    const level = Number(token.tag.slice(1));
    if (token.markup.startsWith('#')) {
      const content = atxContent(text, range);
      return { kind: 'heading', level, style: 'atx', lines, range, content };
    }
    const underline = this.#source.lineStart(lines.end - 1);
    const content = trimRange(text, { start: range.start, end: underline });
    return { kind: 'heading', level, style: 'setext', lines, range, content };
  }

  #table(lines: LineSpan, range: OffsetRange): Block {
    const rows = [];
    for (let line = lines.start + 2; line < lines.end; line += 1) {
      rows.push(splitRow(this.#source, line));
    }
    const header = splitRow(this.#source, lines.start, range.start);
    const delimiter = splitRow(this.#source, lines.start + 1);
    return { kind: 'table', lines, range, table: { header, delimiter, rows } };
  }

  #list(token: Token, closing: string, lines: LineSpan, range: OffsetRange, from: number): List {
    const items: ListItem[] = [];
    for (let next = this.#take(); next && next.type !== closing; next = this.#take()) {
      if (next.type === 'list_item_open') {
        items.push(this.#listItem(next, from));
      }
    }
    return { kind: 'list', ordered: token.type === 'ordered_list_open', lines, range, items };
  }

  #listItem(token: Token, from: number): ListItem {
    const lines = this.#linesOf(token);
    const whole = this.#source.linesRange(lines);
    const range = { start: Math.max(whole.start, from), end: whole.end };
    const marker = this.#markerIn(range);
    const blocks = this.read('list_item_close', marker.end);
    const first = blocks[0];
    const end = first?.kind === 'paragraph' ? first.range.end : this.#source.lineRange(lines.start).end;
    const content = trimRange(this.#source.parts, { start: marker.end, end: Math.max(marker.end, end) });
    const number = token.info === '' ? undefined : Number(token.info);
    return { lines, range, marker, number, content, blocks };
  }

  #markerIn(range: OffsetRange): OffsetRange {
    const found = /[-*+]|\d{1,9}[.)]/.exec(this.#source.slice(range));
    const start = range.start + (found?.index ?? 0);
    return { start, end: start + (found?.[0].length ?? 0) };
  }
}

/** The text between the hashes in front and the ones, if any, behind. */
function atxContent(text: string, range: OffsetRange): OffsetRange {
  const line = trimRange(text, range);
  let { start } = line;
  while (text[start] === '#') {
    start += 1;
  }
  const content = trimRange(text, { start, end: line.end });
  let { end } = content;
  while (end > content.start && text[end - 1] === '#') {
    end -= 1;
  }
  const closes = end === content.start || /[ \t]/.test(text[end - 1] ?? '');
  return closes ? trimRange(text, { start: content.start, end }) : content;
}
