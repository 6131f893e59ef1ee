import type { StateBlock } from 'markdown-it';
import { firstCode, indentOf } from './lines.ts';

/** What blocks but paragraphs and tables start with. */
const starts = marked('`~>*+-_<#[0123456789');
/** The same for those that need no blank line in front. */
const interrupts = marked('`~>*+-_<#0123456789');
/** What the row below a table's header starts with. */
const delimits = marked('|:-');

/** By code of a character: 1 for each of some. */
function marked(characters: string): Uint8Array {
  const marks = new Uint8Array(128);
  for (const character of characters) {
    marks[character.charCodeAt(0)] = 1;
  }
  return marks;
}

/** Whether all that may start at a line is a paragraph. */
export function isPlainText(state: StateBlock, line: number): boolean {
  return starts[firstCode(state, line)] !== 1 && !mayBeHeader(state, line) && indentOf(state, line) < 4;
}

/** Whether a paragraph ends in front of a line, although no blank one stands there. */
export function endsParagraph(state: StateBlock, line: number, endLine: number): boolean {
  return (
    (interrupts[firstCode(state, line)] === 1 || mayBeHeader(state, line)) &&
    isInterrupted(state, line, endLine, 'paragraph')
  );
}

/** Whether a table ends in front of a line, although no blank one stands there. */
export function endsTable(state: StateBlock, line: number, endLine: number): boolean {
  return (
    interrupts[firstCode(state, line)] === 1 &&
    // Another table is not among what ends one, and neither is it among what ends a quotation.
    isInterrupted(state, line, endLine, 'blockquote')
  );
}

/** Whether the line below one may be that below a table's header. */
export function mayBeHeader(state: StateBlock, line: number): boolean {
  return delimits[firstCode(state, line + 1)] === 1;
}

function isInterrupted(state: StateBlock, line: number, endLine: number, what: string): boolean {
  for (const rule of state.md.block.ruler.getRules(what)) {
    if (rule(state, line, endLine, true)) {
      return true;
    }
  }
  return false;
}
