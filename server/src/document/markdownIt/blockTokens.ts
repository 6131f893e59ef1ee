import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import { SourceText } from '../sourceText.ts';
import { BlockState } from './blockState.ts';
import { tableRule } from './tableRule.ts';
import { plainTextRule, textRule } from './textRule.ts';

// Block structure only: what stands inside a line is read from the source, where positions are exact.
const parser = new MarkdownIt({ html: true });
parser.block.ruler.before('table', 'plain text', plainTextRule);
parser.block.ruler.at('table', tableRule, { alt: ['paragraph', 'reference'] });
parser.block.ruler.at('lheading', textRule);

/**
 * The blocks of a text in order, as markdown-it's rules find them, without those in quotations. A list and its items
 * have a token where they start and one where they end, any other block has one.
 */
export function blockTokens(source: SourceText): readonly Token[] {
  const tokens: Token[] = [];
  const state = new BlockState(readable(source), parser, tokens);
  parser.block.tokenize(state, state.line, state.lineMax);
  return tokens;
}

/**
 * The source as the parser wants it: without characters that Markdown forbids, and, where a link may be defined, with the
 * line ends that the rule for that looks for.
 */
function readable(source: SourceText): SourceText {
  const { text } = source;
  const isEndedOtherwise = text.includes('\r') && text.includes(']:');
  return isEndedOtherwise || text.includes('\0')
    ? new SourceText(text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'))
    : source;
}
