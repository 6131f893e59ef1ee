import { shownWidth } from '../document/shownWidth.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { Table, TableRow } from '../document/tables.ts';
import { readTime } from '../time/writtenTime.ts';
import type { TimelineColumns } from '../timeline/columns.ts';
import type { TimelineEvent } from '../timeline/timeline.ts';
import { safeCell, safeLine, safeText } from './safeText.ts';
import type { TimeExample } from './timeForm.ts';

/** What an entry is to say, its times already in words. */
export interface EntryWords {
  /** Empty where nobody knows. */
  readonly time: string;
  /** For a table with a column of dates. */
  readonly date: string;
  readonly text: string;
  readonly actor: string | undefined;
}

/** A row for a table, padded as its head is. */
export function rowText(
  source: SourceText,
  table: Table,
  columns: TimelineColumns,
  words: EntryWords,
): string {
  const { header } = table;
  const hasActorColumn = columns.actor !== undefined;
  const event = safeCell(hasActorColumn ? words.text : withActor(words));
  const cells = header.cells.map((_, index) => {
    switch (index) {
      case columns.time:
        return columns.event === columns.time ? `${words.time} ${event}`.trim() : words.time;
      case columns.date:
        return words.date;
      case columns.event:
        return event;
      case columns.actor:
        return safeCell(words.actor ?? '');
      default:
        return '';
    }
  });
  const widths = header.cells.map(({ outer }) => shownWidth(source.slice(outer)) - 2);
  const padded = cells.map(
    (cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - shownWidth(cell))),
  );
  return `| ${padded.join(' | ')} |`;
}

/** Whether a row holds nothing but blanks, such as a template's dots: the place for the first event. */
export function isBlank(source: SourceText, row: TableRow): boolean {
  return row.cells.every((cell) => blank.test(source.slice(cell.range)));
}

const blank =
  /^(?:\.{3}|…|-|\[[^[\]|]*\]|\{{1,2}[^{}|]*\}{1,2}|(?:YYYY-MM-DD)?[ ]?(?:HH:MM(?::SS)?)?(?: (?:UTC|TZ|Z))?)?$/i;

/** An entry of a list, a heading or a line, without its marker, written like another one. */
export function lineText(source: SourceText, like: TimelineEvent | undefined, words: EntryWords): string {
  if (words.time === '') {
    return safeLine(withActor(words));
  }
  if (like?.timeLast) {
    const { before, behind } = marksAtEnd(source, like);
    return `${safeLine(withActor(words))}${before}${words.time}${behind}`;
  }
  const { before, behind } = marksAround(source, like);
  return `${before}${words.time}${behind}${safeText(withActor(words))}`;
}

interface Marks {
  readonly before: string;
  readonly behind: string;
}

/** What stands around the time at the end of an entry: a colon, brackets. */
function marksAtEnd({ text }: SourceText, { event, timeRange }: TimelineEvent): Marks {
  const before = text.slice(event.end, timeRange.start);
  const behind = /^[*_`)\]]{0,4}/.exec(text.slice(timeRange.end, timeRange.end + 4))?.[0] ?? '';
  return /[\p{L}\p{N}]|^$/u.test(before) || !isPaired(`${before} ${behind}`)
    ? { before: ': ', behind: '' }
    : { before, behind };
}

/** What stands around the time in front of an entry: bold, brackets, a dash; nothing that has words in it. */
function marksAround(source: SourceText, like: TimelineEvent | undefined): Marks {
  const plain = { before: '', behind: ' – ' };
  if (!like || like.form === 'row') {
    return plain;
  }
  const { text } = source;
  const before =
    /[*_`[(]{0,4}$/.exec(text.slice(Math.max(0, like.timeRange.start - 4), like.timeRange.start))?.[0] ?? '';
  const [behind = '', ...below] = text
    .slice(like.timeRange.end, like.event.start)
    .split(/(?<![ \t\\])[ \t\\]*(?:<br\s?\/?>)?\r?\n/);
  // Marks that only open belong to the event's text, as in `14:05 **Detected**`.
  const own = isPaired(`${before} ${behind}`) ? behind : behind.replace(/(?<![*_`[(])[*_`[(]+$/, '');
  if (/[\p{L}\p{N}]|^$/u.test(own) || !isPaired(`${before} ${own}`)) {
    return plain;
  }
  const isAlone = below.length > 0 || like.event.start === like.event.end;
  return { before, behind: isAlone ? `${own}${plain.behind}` : own };
}

function isPaired(marks: string): boolean {
  const count = (mark: RegExp): number => marks.match(mark)?.length ?? 0;
  return (
    count(/[*]+/g) % 2 === 0 &&
    count(/_+/g) % 2 === 0 &&
    count(/`+/g) % 2 === 0 &&
    count(/\[/g) === count(/\]/g) &&
    count(/\(/g) === count(/\)/g)
  );
}

function withActor({ text, actor }: EntryWords): string {
  return actor === undefined || actor.trim() === '' ? text : `${text} (${actor.trim()})`;
}

/** The time of an entry as an example for new ones. */
export function exampleOf(source: SourceText, event: TimelineEvent | undefined): TimeExample | undefined {
  if (event?.time?.clock?.kind !== 'time') {
    return undefined;
  }
  const text = source.slice(event.time.range);
  const time = readTime(text);
  return time && { text, time, date: event.moment?.date };
}
