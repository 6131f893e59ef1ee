import { firstIndex } from '../../document/ascending.ts';
import type { Block } from '../../document/blocks.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { judgedEvents } from './judged.ts';

/** How many entries a reader follows. */
const mostEntries = 60;
/** How many lines of chat are a transcript and no quotation. */
const leastLines = 5;

// `[10:02] <nick> text`, `10:02 <nick> text`, `**nick** [10:02 AM]`, `nick  10:02 AM`, `nick: [10:02]`.
const chatLine =
  /^(?:[-*>][ \t]+)?(?:[*_`]{0,3}\[?\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]?[AP]M)?\]?[*_`]{0,3}[ \t]{1,3}[*_`]{0,3}<@?[\w.-]{1,40}>|[*_`]{0,3}@?[\p{L}][\p{L}\w.'-]{0,30}(?:[ \t][\p{L}][\p{L}.'-]{0,30}){0,2}[*_`]{0,3}:?[ \t]{1,3}(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]?[AP]M)?\]|\d{1,2}:\d{2}[ \t]?[AP]M[ \t]*\\?$))/iu;

/** Every such line has one; other lines are spared the pattern by this. */
const chatSign = /<|\[\d{1,2}:\d\d|\d:\d\d[ \t]?[AP]M/i;

/** Reports a timeline that is a record and no account. Source: Google, SRE workbook. */
export const timelineChatPasted: DocumentRule = {
  id: 'timeline-chat-pasted',
  summary: 'The timeline is a pasted chat, or too long to follow',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: ['timeline'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    const range = timeline?.section?.heading.content ?? timeline?.range;
    const { length } = judgedEvents(context);
    const chat = timeline && chatIn(context, timeline);
    if (chat) {
      yield {
        range: chat.range,
        message: `This looks like a pasted chat${chat.isInTable ? ', and each of its lines is read as a row of the table above' : ''}. A reader wants what happened in a few entries; link the transcript beside them.`,
        ...(chat.isInTable ? { severity: 'error' as const } : {}),
      };
    } else if (range && length > mostEntries) {
      yield {
        range,
        message: `This timeline has ${length} entries. Keep those that changed what people knew or did, and link the full record.`,
      };
    }
  },
};

/** The first line of a transcript in the timeline's section, and whether a table above takes it for a row. */
function chatIn(
  { source, document: { blocks } }: RuleContext,
  { section }: Timeline,
): { readonly range: OffsetRange; readonly isInTable: boolean } | undefined {
  if (!section) {
    return undefined;
  }
  const found: { readonly range: OffsetRange; readonly isInTable: boolean }[] = [];
  const lines = { start: source.lineAt(section.range.start) + 1, end: source.lineAt(section.range.end) };
  const first = firstIndex(blocks, (block) => block.lines.end > lines.start);
  const next = firstIndex(blocks, (block) => block.lines.start >= lines.end);
  for (const block of blocks.slice(first, next)) {
    const end = Math.min(block.lines.end, lines.end);
    const start = block.kind === 'table' ? behindRows(source, block.lines) : block.lines.start;
    for (let line = Math.max(start, lines.start); line < end; line += 1) {
      const range = source.lineRange(line);
      const text = source.slice(range).slice(0, 160).trimStart();
      if (chatSign.test(text) && chatLine.test(text)) {
        found.push({ range, isInTable: block.kind === 'table' });
      }
      if (found.length >= leastLines) {
        return found[0];
      }
    }
  }
  return undefined;
}

/** Lines right below a table are rows of it, too, whatever is written there: the first that does not look like one. */
function behindRows(source: SourceText, lines: Block['lines']): number {
  let { end } = lines;
  while (end > lines.start && source.parts.charCodeAt(source.lineStart(end - 1)) !== pipe) {
    end -= 1;
  }
  return end;
}

const pipe = 0x7c;
