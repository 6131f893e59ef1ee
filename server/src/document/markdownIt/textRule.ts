import type { StateBlock } from 'markdown-it';
import { endOf, firstCode, firstOffset, indentOf, pushLeaf } from './lines.ts';
import { endsParagraph, isPlainText } from './openings.ts';

/**
 * A paragraph, or a heading that is underlined: what markdown-it reads by two rules, each of which asks all others at
 * each line.
 */
export function textRule(state: StateBlock, startLine: number, endLine: number): boolean {
  const { parentType } = state;
  state.parentType = 'paragraph';
  let line = startLine + 1;
  let level = 0;
  for (; line < endLine && !state.isEmpty(line); line += 1) {
    const indent = indentOf(state, line);
    if (indent > 3) {
      continue;
    }
    level = indent < 0 ? 0 : underlineLevel(state, line);
    // A line that has no indentation at all goes on a paragraph in a quotation, whatever it looks like.
    const isLazy = (state.sCount[line] ?? 0) < 0;
    if (level > 0 || (!isLazy && endsParagraph(state, line, endLine))) {
      break;
    }
  }
  state.parentType = parentType;
  state.line = level > 0 ? line + 1 : line;
  pushLeaf(state, level > 0 ? `h${level}` : 'p', startLine);
  return true;
}

/** The same for text that no other block can start like, so that none is tried. */
export function plainTextRule(state: StateBlock, startLine: number, endLine: number): boolean {
  return isPlainText(state, startLine) && textRule(state, startLine, endLine);
}

const equals = 61;
const dash = 45;

/** The level of the heading that a line underlines; 0 where it underlines none. */
function underlineLevel(state: StateBlock, line: number): number {
  const marker = firstCode(state, line);
  if (marker !== equals && marker !== dash) {
    return 0;
  }
  const end = state.skipSpaces(state.skipChars(firstOffset(state, line), marker));
  if (end < endOf(state, line)) {
    return 0;
  }
  return marker === equals ? 1 : 2;
}
