import MarkdownIt from 'markdown-it';
import { cut } from '../document/cut.ts';
import type { InlinePiece, InlineText } from '../protocol.ts';
import { readAddresses } from './bareAddresses.ts';
import type { Token } from './plainTags.ts';
import { readPlainTags } from './plainTags.ts';

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
readPlainTags(parser);
readAddresses(parser);

/** More than anybody reads in one cell of a table. */
const longest = 2000;
const allowedLinks = /^(?:https?:\/\/|mailto:)/i;

/**
 * Reads inline Markdown. Links that lead to no web or mail address, images and HTML stay as text, but for plain tags: a
 * text has no words above or below the line, and a power is told as `10^3`.
 */
export function inlineText(markdown: string): InlineText {
  const shown = markdown.length > longest ? `${cut(markdown, longest)}…` : markdown;
  const [inline] = parser.parseInline(withoutComments(shown), {});
  return new InlineReader(inline?.children ?? []).read();
}

/** A text without its HTML comments; one that is not closed is none. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + '<!--'.length);
    if (end === -1) {
      break;
    }
    kept.push(text.slice(from, start));
    from = end + '-->'.length;
  }
  return [...kept, text.slice(from)].join('');
}

/** Walks markdown-it's flat list of tokens and builds the tree. */
class InlineReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Reads until the end, or until the closing token of what is open. */
  read(): InlinePiece[] {
    const pieces: InlinePiece[] = [];
    for (let token = this.#take(); token && token.nesting >= 0; token = this.#take()) {
      pieces.push(...this.#pieces(token));
    }
    return pieces;
  }

  #take(): Token | undefined {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    return token;
  }

  #pieces(token: Token): InlineText {
    switch (token.type) {
      case 'strong_open':
        return [{ kind: 'strong', pieces: this.read() }];
      case 'em_open':
        return [{ kind: 'emphasis', pieces: this.read() }];
      case 's_open':
        return [{ kind: 'strikethrough', pieces: this.read() }];
      case 'link_open':
        return this.#link(token);
      case 'code_inline':
        return [{ kind: 'code', text: token.content }];
      case 'image':
        return [{ kind: 'image', text: token.content }];
      case 'softbreak':
        return [{ kind: 'text', text: ' ' }];
      case 'hardbreak':
        return [{ kind: 'break' }];
      case 'sup_open':
        return power(this.read());
      case 'sub_open':
        return this.read();
      default:
        return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
    }
  }

  #link(token: Token): InlineText {
    const href = String(token.attrGet('href') ?? '');
    const pieces = this.read();
    return allowedLinks.test(href) ? [{ kind: 'link', href, pieces }] : pieces;
  }
}

function power(pieces: InlineText): InlineText {
  const [first] = pieces;
  return first?.kind === 'text' && /^[+−-]?\d/.test(first.text)
    ? [{ kind: 'text', text: '^' }, ...pieces]
    : pieces;
}
