import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { TableRow } from '../../document/tables.ts';
import { Facts } from '../../memory/facts.ts';
import type { Postmortem } from '../../postmortem.ts';
import type { FieldRole } from '../../template/roles.ts';
import { fieldRole } from '../../template/roles.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import { writtenEvents } from '../../timeline/writtenEvents.ts';
import type { RuleContext } from '../rule.ts';
import { isEmptyCell } from '../tables/rows.ts';

/** The entries of a draft's timeline without blanks, for all rules that look at that timeline. */
const written = new Facts<Postmortem, { readonly of: Timeline; readonly events: readonly TimelineEvent[] }>();

/** The entries of the timeline in which an author has written: the template's blanks are reported as such. */
export function judgedEvents({ postmortem, timeline }: RuleContext): readonly TimelineEvent[] {
  const read = timeline();
  if (!read || postmortem.leftovers.length === 0) {
    return read?.events ?? [];
  }
  let known = written.get(postmortem);
  // A rule may be shown a part of the timeline alone.
  if (known?.of !== read) {
    known = { of: read, events: writtenEvents(read.events, postmortem) };
    written.set(postmortem, known);
  }
  return known.events;
}

/** An event that stands in a row of a table. */
export interface RowEvent extends TimelineEvent {
  readonly row: TableRow;
}

/** The judged entries that are rows of tables. */
export function judgedRows(context: RuleContext): readonly RowEvent[] {
  const events = judgedEvents(context);
  return events.every(isInRow) ? events : events.filter(isInRow);
}

function isInRow(event: TimelineEvent): event is RowEvent {
  return event.row !== undefined;
}

/** Whether the row has a cell at a range; a row that lacks it is reported as too short. */
export function hasCell(row: TableRow, range: OffsetRange): boolean {
  return row.cells.some((cell) => cell.range.start === range.start && cell.range.end === range.end);
}

/** Whether a text says nothing: it is blank, or no more than dots and dashes. */
export function isBlankText(text: string): boolean {
  return /^[\s.…·–—-]*$/.test(text);
}

/** Whether a row divides a table: it has words in the cell of the time alone, and those are no time, or a date alone. */
export function isDivider(
  source: SourceText,
  { row, time, timeRange, day }: Pick<RowEvent, 'row' | 'time' | 'timeRange' | 'day'>,
): boolean {
  if (time?.clock) {
    return false;
  }
  const [filled, ...others] = row.cells.filter(({ range }) => !isBlankText(source.slice(range)));
  const start = day?.range.start ?? -1;
  return (
    filled !== undefined &&
    others.length === 0 &&
    (filled.range.start === timeRange.start || (filled.range.start <= start && start < filled.range.end))
  );
}

/** Whether a row has no words for what happened: somebody may still be writing it. */
export function isBegunRow({ source }: RuleContext, { row, event }: TimelineEvent): boolean {
  return row !== undefined && isBlankText(source.slice(event));
}

/** Whether a row holds no word at all. */
export function isEmptyRow(row: TableRow): boolean {
  return row.cells.every(isEmptyCell);
}

/** The range that takes a whole line away with its line end; the last line goes with the line end before it. */
export function wholeLine(source: SourceText, line: number): OffsetRange {
  const { start, end } = source.lineRange(line);
  const next = source.lineStart(line + 1);
  return next > end || line === 0 ? { start, end: next } : { start: source.lineRange(line - 1).end, end };
}

/** What an event's text has apart from the double-quoted words of others, code and comments; offsets stay. */
export function ownWords(context: RuleContext, range: OffsetRange): string {
  return context.document.masked
    .slice(range.start, range.end)
    .replace(/["“„][^"“”„\n]{0,300}["”“]/g, (quoted) => ' '.repeat(quoted.length));
}

/** What the header says in a field of some role; undefined where it has none. */
export function fieldText({ document, source }: RuleContext, role: FieldRole): string | undefined {
  const field = document.fields.find((candidate) => fieldRole(candidate.name) === role);
  return field && source.slice(field.value).trim();
}
