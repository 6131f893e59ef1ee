import type { MarkdownDocument } from '../document/document.ts';
import type { LineSpan } from '../document/sourceText.ts';
import type { PlainEdit } from '../fix.ts';
import { applyEdits } from '../fix.ts';
import { minimalEdits } from '../minimalEdits.ts';
import type { Postmortem } from '../postmortem.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import type { Zone } from '../time/zone.ts';
import { readCaptures } from './formats/index.ts';
import { previewCapture } from './preview.ts';
import type { DocumentReader } from './rows.ts';
import { insertEvents, writableTimeline } from './rows.ts';

/** A chat that was pasted as text, written as entries of the timeline. */
export interface ChatRows {
  readonly edits: readonly PlainEdit[];
  readonly events: number;
  /** The zone that its times were taken to be in; undefined where the chat names it. */
  readonly assumed: Zone | undefined;
}

/** The confidence from which on a text is taken for a chat that was found to look like one. */
const likely = 0.6;

/**
 * The edits that turn a chat in a timeline's section into its entries. What is read as no message stays where it is, and so
 * does all that stands below the chat's last message. Undefined where it is not understood.
 *
 * @param start the offset of its first line
 */
export function chatAsRows(
  reader: DocumentReader,
  { document }: Postmortem,
  start: number,
  today: CalendarDate,
): ChatRows | undefined {
  const { source } = document;
  const { text } = source;
  const lines = chatLines(document, source.lineAt(start));
  const chat = source.slice(source.linesRange(lines));
  const [read] = readCaptures(chat);
  if (!read || read.capture.confidence < likely) {
    return undefined;
  }
  const kept = read.capture.unread.map(({ line }) => source.lineText(lines.start + line - 1));
  const cleared = withoutChat(document, lines, kept);
  const postmortem = reader.read(cleared);
  const timeline = writableTimeline(reader, postmortem);
  const choices = { format: read.format, date: undefined, zone: undefined, today };
  const { candidates, asks, zone } = previewCapture(postmortem, timeline, chat, choices);
  const messages = candidates.filter((candidate) => candidate.zone !== undefined);
  const events = messages.filter(({ isThere }) => !isThere).map(({ event }) => event);
  const { edits } = insertEvents(reader, cleared, events);
  return edits.length === 0
    ? undefined
    : {
        edits: minimalEdits(text, applyEdits(cleared, edits)),
        events: messages.length,
        assumed: asks.zone ? zone : undefined,
      };
}

/** From its first line to the last one of the paragraph that its last message begins in. */
function chatLines({ source, blocks }: MarkdownDocument, start: number): LineSpan {
  const other = blocks.find(({ kind, lines }) => lines.start > start && isOther.has(kind));
  const whole = { start, end: other?.lines.start ?? source.lineCount };
  const [read] = readCaptures(source.slice(source.linesRange(whole)));
  const last = Math.max(0, ...(read?.capture.events ?? []).map(({ line }) => line));
  let end = start + last;
  while (end < whole.end && !source.isBlank(end)) {
    end += 1;
  }
  return { start, end };
}

/** What is no part of a chat. */
const isOther: ReadonlySet<string> = new Set(['heading', 'table', 'code', 'html']);

/** The text with nothing of a chat but some lines, parted from what stands around them. */
function withoutChat({ source }: MarkdownDocument, lines: LineSpan, kept: readonly string[]): string {
  const { text, lineEnd } = source;
  const isParted = lines.start === 0 || source.isBlank(lines.start - 1);
  const before = text.slice(0, source.lineStart(lines.start));
  if (kept.length > 0) {
    const lead = isParted ? '' : lineEnd;
    return `${before}${lead}${kept.join(lineEnd)}${lineEnd}${text.slice(source.lineStart(lines.end))}`;
  }
  // Of two blank lines one is enough.
  const next = isParted && source.isBlank(lines.end) ? lines.end + 1 : lines.end;
  return `${before}${text.slice(source.lineStart(next))}`;
}
