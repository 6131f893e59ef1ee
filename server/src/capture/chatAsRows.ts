import type { PlainEdit } from '../check/fix.ts';
import { applyEdits } from '../check/fix.ts';
import { minimalEdits } from '../check/minimalEdits.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { LineSpan, SourceText } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import type { Zone } from '../time/zone.ts';
import type { Recognised } from './formats/index.ts';
import { readCaptures } from './formats/index.ts';
import { previewCapture } from './preview.ts';
import type { DocumentReader } from './rows.ts';
import { insertEvents, writableTimeline } from './rows.ts';
import { onlyDay } from './when.ts';

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
  const [whole] = readCaptures(source.slice(source.linesRange(lines)));
  if (!whole || whole.capture.confidence < likely) {
    return undefined;
  }
  const { chat, read, own } = withoutOwn(document, lines, whole);
  const unread = read.capture.unread.map(({ line }) => lines.start + line - 1);
  const kept = parted(source, [...own, ...unread]);
  const cleared = withoutChat(document, lines, kept.length > 0);
  const postmortem = reader.read(cleared);
  const timeline = writableTimeline(reader, postmortem);
  const choices = { format: read.format, date: undefined, zone: undefined, today };
  const { candidates, asks, zone } = previewCapture(postmortem, timeline, chat, choices);
  const messages = candidates.filter((candidate) => candidate.zone !== undefined);
  const events = messages.filter(({ isThere }) => !isThere).map(({ event }) => event);
  const { edits } = insertEvents(reader, cleared, events);
  const written = applyEdits(cleared, edits).replace(placeOfKept, () => kept.join(source.lineEnd));
  return edits.length === 0
    ? undefined
    : {
        edits: minimalEdits(text, written),
        events: messages.length,
        assumed: asks.zone ? zone : undefined,
      };
}

/**
 * From its first line to the last one of the paragraph that its last message begins in; rows of a table end it, also those
 * right below it.
 */
function chatLines({ source, blocks }: MarkdownDocument, start: number): LineSpan {
  const other = blocks.find(({ kind, lines }) => lines.start > start && isOther.has(kind));
  const most = { start, end: other?.lines.start ?? source.lineCount };
  const row = linesOf(most).find((line) => source.lineText(line).startsWith('|'));
  const whole = { start, end: row ?? most.end };
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

function linesOf({ start, end }: LineSpan): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** A chat as it is read, and the lines in it that are not part of it. */
interface OwnApart {
  readonly chat: string;
  readonly read: Recognised;
  readonly own: readonly number[];
}

/**
 * A chat without the author's own paragraphs between its messages: those that begin at the margin and hold no sender. Whole
 * where that leaves other messages: the words of each may stand below a blank line.
 */
function withoutOwn({ source }: MarkdownDocument, lines: LineSpan, whole: Recognised): OwnApart {
  const begun = new Set(whole.capture.events.map(({ line }) => lines.start + line - 1));
  const own = paragraphsIn(source, lines)
    .slice(1)
    .filter(
      ([first = lines.start, ...others]) =>
        /^\S/.test(source.lineText(first)) &&
        onlyDay(source.lineText(first)) === undefined &&
        ![first, ...others].some((line) => begun.has(line)),
    )
    .flat();
  const isOwn = new Set(own);
  const chat = linesOf(lines)
    .map((line) => (isOwn.has(line) ? '' : source.lineText(line)))
    .join('\n');
  const [read] = readCaptures(chat);
  return read?.format === whole.format && sendersOf(read) === sendersOf(whole)
    ? { chat, read, own }
    : { chat: source.slice(source.linesRange(lines)), read: whole, own: [] };
}

function sendersOf({ capture }: Recognised): string {
  return JSON.stringify(capture.events.map(({ time, actor, line }) => [time, actor, line]));
}

/** The lines of each paragraph, as far as blank lines part them. */
function paragraphsIn(source: SourceText, lines: LineSpan): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const line of linesOf(lines)) {
    if (source.isBlank(line)) {
      continue;
    }
    const last = found.at(-1);
    if (last?.at(-1) === line - 1) {
      last.push(line);
    } else {
      found.push([line]);
    }
  }
  return found;
}

/** The texts of some lines, with a blank line where others stood between them. */
function parted(source: SourceText, lines: readonly number[]): readonly string[] {
  const inOrder = lines.toSorted((one, other) => one - other);
  return inOrder.flatMap((line, index) => {
    const before = inOrder[index - 1];
    const isApart = before !== undefined && before < line - 1;
    return isApart ? ['', source.lineText(line)] : [source.lineText(line)];
  });
}

/**
 * Stands for what is kept of a chat while its events are written: a line of it such as “[25:99] ada: …” looks like an
 * entry that they belong behind. A sign for private use, which no text has.
 */
const placeOfKept = '\u{F8A7D}';

/** The text with nothing of a chat but the place of what is kept of it, parted from what stands around it. */
function withoutChat({ source }: MarkdownDocument, lines: LineSpan, keeps: boolean): string {
  const { text, lineEnd } = source;
  const isParted = lines.start === 0 || source.isBlank(lines.start - 1);
  const before = text.slice(0, source.lineStart(lines.start));
  if (keeps) {
    const lead = isParted ? '' : lineEnd;
    return `${before}${lead}${placeOfKept}${lineEnd}${text.slice(source.lineStart(lines.end))}`;
  }
  // Of two blank lines one is enough.
  const next = isParted && source.isBlank(lines.end) ? lines.end + 1 : lines.end;
  return `${before}${text.slice(source.lineStart(next))}`;
}
