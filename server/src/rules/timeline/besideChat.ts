import type { Problem } from '../../check/check.ts';
import { firstIndex } from '../../document/ascending.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { timelineChatPasted } from './timeline-chat-pasted.ts';

/**
 * The problems that do not come from a chat pasted right below a table, each line of which is read as a row: nobody needs
 * to be told so once for each line.
 */
export function besideChat(document: MarkdownDocument, problems: readonly Problem[]): readonly Problem[] {
  const chat = problems.find(({ rule }) => rule === timelineChatPasted);
  if (!chat) {
    return problems;
  }
  const { source, blocks } = document;
  const start = source.lineAt(chat.range.start);
  const table = blocks[firstIndex(blocks, ({ lines }) => lines.end > start)];
  if (table?.kind !== 'table') {
    return problems;
  }
  return problems.filter(({ rule, range }) => {
    const line = source.lineAt(range.start);
    const isInChat =
      start <= line && line < table.lines.end && !source.lineText(line).trimStart().startsWith('|');
    return !isInChat || rule === timelineChatPasted || rule.id.startsWith('privacy-');
  });
}
