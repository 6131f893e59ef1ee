import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import { BlockState } from './blockState.ts';
import { tableRule } from './tableRule.ts';
import { plainTextRule, textRule } from './textRule.ts';

// Block structure only: what stands inside a line is read from the source, where positions are exact.
const parser = new MarkdownIt({ html: true });
parser.block.State = BlockState;
parser.block.ruler.before('table', 'plain text', plainTextRule);
parser.block.ruler.at('table', tableRule, { alt: ['paragraph', 'reference'] });
parser.block.ruler.at('lheading', textRule);

/**
 * The blocks of a text in order, as markdown-it's rules find them, without those in quotations. A list and its items
 * have a token where they start and one where they end, any other block has one.
 */
export function blockTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  parser.block.parse(normalized(text), parser, {}, tokens);
  return tokens;
}

/** The text with the line ends that the parser knows, and without characters that Markdown forbids. */
function normalized(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('\0') ? lines.replaceAll('\0', '\uFFFD') : lines;
}
