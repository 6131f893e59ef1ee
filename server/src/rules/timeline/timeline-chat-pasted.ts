import type { OffsetRange } from '../../document/sourceText.ts';
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
        range: chat,
        message:
          'This looks like a pasted chat. A reader wants what happened in a few entries; link the transcript beside them.',
      };
    } else if (range && length > mostEntries) {
      yield {
        range,
        message: `This timeline has ${length} entries. Keep those that changed what people knew or did, and link the full record.`,
      };
    }
  },
};

/** The first line of a transcript in the timeline's section. */
function chatIn({ source }: RuleContext, { section }: Timeline): OffsetRange | undefined {
  if (!section) {
    return undefined;
  }
  const found: OffsetRange[] = [];
  const last = source.lineAt(section.range.end);
  for (
    let line = source.lineAt(section.range.start) + 1;
    line < last && found.length < leastLines;
    line += 1
  ) {
    // No line of a chat is a row of a table.
    if (source.text.startsWith('|', source.lineStart(line))) {
      continue;
    }
    const range = source.lineRange(line);
    if (chatLine.test(source.slice(range).slice(0, 160).trimStart())) {
      found.push(range);
    }
  }
  return found.length < leastLines ? undefined : found[0];
}
