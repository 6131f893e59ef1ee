import type { MarkdownIt as Parser, Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import type { SourceText } from '../sourceText.ts';
import { BlockToken } from './blockToken.ts';

const tab = 9;
const space = 32;

/**
 * What markdown-it's rules for blocks work on, without what nobody reads here: the text of blocks, the blocks within
 * quotations, and tokens for what ends by itself.
 */
export class BlockState extends MarkdownIt.StateBlock {
  readonly #kept: Token[];
  /** Where rules write what is not kept. */
  readonly #ignored = new BlockToken('', '', 0);
  /** How many quotations there are around. */
  #quotes = 0;

  constructor(source: SourceText, parser: Parser, kept: Token[]) {
    // The tokens that markdown-it looks through again when a list ends are none.
    super('', parser, {}, []);
    this.#kept = kept;
    this.src = source.text;
    this.#takeLines(source);
  }

  /** The same tables of lines that markdown-it makes, without a look at each character. */
  #takeLines(source: SourceText): void {
    const { src, bMarks, eMarks, tShift, sCount, bsCount } = this;
    const { length } = src;
    bMarks.length = eMarks.length = tShift.length = sCount.length = bsCount.length = 0;
    for (let line = 0; line < source.lineCount; line += 1) {
      const start = source.lineStart(line);
      const end = source.lineStop(line);
      let first = start;
      let indent = 0;
      for (; first < end; first += 1) {
        const code = src.charCodeAt(first);
        if (code === space) {
          indent += 1;
        } else if (code === tab) {
          indent += 4 - (indent % 4);
        } else {
          break;
        }
      }
      // White space behind the last line end is no line.
      if (first === length) {
        break;
      }
      bMarks.push(start);
      eMarks.push(end);
      tShift.push(first - start);
      sCount.push(indent);
      bsCount.push(0);
    }
    this.lineMax = bMarks.length;
    // Rules look one line farther.
    bMarks.push(length);
    eMarks.push(length);
    tShift.push(0);
    sCount.push(0);
    bsCount.push(0);
  }

  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    this.level += nesting;
    if (type === 'blockquote_close') {
      this.#quotes -= 1;
    }
    const isKept = this.#quotes === 0 && (nesting >= 0 ? type !== 'inline' : closers.has(type));
    if (type === 'blockquote_open') {
      this.#quotes += 1;
    }
    if (!isKept) {
      return this.#ignored;
    }
    const token = new BlockToken(type, tag, nesting);
    this.#kept.push(token);
    return token;
  }

  /** The text of blocks is not asked for. */
  override getLines(): string {
    return '';
  }
}

/** What ends where it is said to. */
const closers: ReadonlySet<string> = new Set(['list_item_close', 'bullet_list_close', 'ordered_list_close']);
