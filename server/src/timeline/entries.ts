import type { Block, Heading, ListItem } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import type { Table, TableRow } from '../document/tables.ts';
import { matchesIn } from '../text/matches.ts';
import type { WrittenDate } from '../time/calendarDate.ts';
import type { WrittenTime } from '../time/writtenTime.ts';
import { readTime } from '../time/writtenTime.ts';
import type { TimelineColumns } from './columns.ts';
import { timelineColumns } from './columns.ts';
import { eventBehind } from './eventBehind.ts';

/** Where an entry stands, and so how it is read and mended. */
export type EntryForm = 'row' | 'item' | 'heading' | 'line';

/** Something in a timeline that has a time, or a place for one. */
export interface Entry {
  readonly form: EntryForm;
  /** The row, item, heading or line. */
  readonly range: OffsetRange;
  /** The time as written, with its place in the document; undefined where none can be read. */
  readonly time: WrittenTime | undefined;
  /** Where the time stands or would stand. */
  readonly timeRange: OffsetRange;
  /** When a row ended, where the table has a column for that and a time can be read in it. */
  readonly end: WrittenTime | undefined;
  /** What happened, without the time. */
  readonly event: OffsetRange;
  readonly actor: OffsetRange | undefined;
  /** The row of a table. */
  readonly row: TableRow | undefined;
  /** The date that a heading, a bold line or a bare line above gives to what follows. */
  readonly day: WrittenDate | undefined;
  /** Whether the time stands behind the event. Such lists name key moments and need not be in order. */
  readonly timeLast: boolean;
}

/** Whether two days are stated at the same place: what is said again is another statement. */
export function isSameStatement(one: WrittenDate | undefined, other: WrittenDate | undefined): boolean {
  return one?.range.start === other?.range.start;
}

/** The entries among some blocks, in document order. */
export function entriesIn(document: MarkdownDocument, blocks: readonly Block[]): readonly Entry[] {
  const reader = new EntryReader(document);
  reader.readBlocks(blocks);
  return reader.entries;
}

/**
 * The entries in some rows of a table.
 * @param above the blocks in front of the table, which may say on which day it begins
 */
export function entriesInRows(
  document: MarkdownDocument,
  columns: TimelineColumns,
  rows: readonly TableRow[],
  above: readonly Block[],
): readonly Entry[] {
  const days = new EntryReader(document);
  // Rows with a time say nothing of the days of others.
  days.readBlocks(above.filter((block) => block.kind !== 'table'));
  const reader = new EntryReader(document, days.day);
  reader.readRows(columns, rows);
  return reader.entries;
}

class EntryReader {
  readonly entries: Entry[] = [];
  readonly #document: MarkdownDocument;
  #day: WrittenDate | undefined;

  constructor(document: MarkdownDocument, day?: WrittenDate) {
    this.#document = document;
    this.#day = day;
  }

  get day(): WrittenDate | undefined {
    return this.#day;
  }

  readBlocks(blocks: readonly Block[]): void {
    for (const [index, block] of blocks.entries()) {
      switch (block.kind) {
        case 'heading':
          this.#heading(block, blocks[index + 1]);
          break;
        case 'paragraph':
          this.#paragraph(block, blocks[index + 1]);
          break;
        case 'list':
          for (const item of block.items) {
            this.#item(item);
          }
          break;
        case 'table':
          this.#table(block.table);
          break;
      }
    }
  }

  #heading(heading: Heading, below: Block | undefined): void {
    const time = this.#timeIn(heading.content);
    if (time?.clock) {
      const event = this.#eventBehind(time, heading.content);
      // A heading that is a time and nothing else leaves it to its text to say what happened.
      const told = event.start === event.end && below?.kind === 'paragraph' ? below.range : event;
      this.#add('heading', heading.range, told, time);
    }
    this.#takeDay(time);
  }

  #paragraph(block: Block, below: Block | undefined): void {
    for (let line = block.lines.start; line < block.lines.end; line += 1) {
      const range = trimRange(this.#document.source.parts, this.#document.source.lineRange(line));
      const time = this.#timeIn(range);
      // A number at the start of a wrapped line of prose is a time only where the paragraph starts or a line broke.
      const isStart =
        line === block.lines.start || this.#isSetOff(range) || endsSentence(this.#document, line - 1);
      if (time?.clock && isStart) {
        const event = this.#eventBehind(time, range);
        this.#add(
          'line',
          range,
          this.#isSilent(event) ? this.#toldBelow(block, line, below, event) : event,
          time,
        );
      } else if (time && isBareDate(this.#document, range, time)) {
        this.#takeDay(time);
      }
    }
  }

  /** Whether nothing stands behind a time, or a break alone. */
  #isSilent(event: OffsetRange): boolean {
    return (
      event.end - event.start < 8 &&
      /^(?:\\|<br\s?\/?>)?$/.test(this.#document.source.parts.slice(event.start, event.end))
    );
  }

  /** A line that is a time and nothing else leaves it to the next line, or the next paragraph, to say what happened. */
  #toldBelow(block: Block, line: number, below: Block | undefined, none: OffsetRange): OffsetRange {
    const { parts } = this.#document.source;
    const isLast = line + 1 === block.lines.end;
    const next = isLast
      ? block.lines.start === line && below?.kind === 'paragraph' && below.range
      : trimRange(parts, this.#document.source.lineRange(line + 1));
    return next && !this.#timeIn(next) ? next : none;
  }

  /** “[2:04 PM] Lee: …”, as chats are copied, starts a line wherever the one above ended. */
  #isSetOff({ start }: OffsetRange): boolean {
    return this.#document.source.parts.slice(start, start + 1) === '[';
  }

  #item(item: ListItem): void {
    const time = this.#timeIn(item.content);
    if (time?.clock) {
      const event = this.#eventBehind(time, item.content);
      this.#add('item', item.range, event.start === event.end ? this.#eventBelow(item, event) : event, time);
    } else if (time && isBareDate(this.#document, item.content, time)) {
      this.#takeDay(time);
    } else {
      this.#addTimeLast(item);
    }
    this.readBlocks(item.blocks.filter((block) => block.kind === 'list'));
  }

  /** An item that is a time and nothing else leaves it to the first item below it to say what happened. */
  #eventBelow(item: ListItem, none: OffsetRange): OffsetRange {
    const below = item.blocks.find((block) => block.kind === 'list')?.items[0]?.content;
    return below && !this.#timeIn(below) ? below : none;
  }

  #table(table: Table): void {
    const columns = timelineColumns(this.#document, table);
    if (columns) {
      this.readRows(columns, table.rows);
    }
  }

  readRows(columns: TimelineColumns, rows: readonly TableRow[]): void {
    for (const row of rows) {
      const place = row.cells[columns.time]?.range ?? { start: row.range.end, end: row.range.end };
      const written = this.#timeIn(place);
      const dated = columns.date === undefined ? undefined : row.cells[columns.date]?.range;
      const date = dated && this.#timeIn(dated)?.date;
      const alone = written?.clock ? undefined : (date ?? written?.date);
      if (alone && this.#isAlone(row, alone)) {
        this.#day = alone;
      }
      const ended = columns.end === undefined ? undefined : row.cells[columns.end]?.range;
      this.entries.push({
        form: 'row',
        range: row.range,
        time: written && date ? { ...written, date } : written,
        timeRange: place,
        end: ended && this.#timeIn(ended),
        event: row.cells[columns.event]?.range ?? { start: row.range.end, end: row.range.end },
        actor: columns.actor === undefined ? undefined : row.cells[columns.actor]?.range,
        row,
        day: date ?? this.#day,
        timeLast: false,
      });
    }
  }

  /** Whether a row says no more than the day of those below it. */
  #isAlone({ cells }: TableRow, { range: { start } }: WrittenDate): boolean {
    const others = cells.filter(({ range }) => start < range.start || range.end <= start);
    return others.every(({ range }) => !/[\p{L}\p{N}]/u.test(this.#document.source.slice(range)));
  }

  #timeIn(range: OffsetRange): WrittenTime | undefined {
    const { source } = this.#document;
    const time = readTime(source.parts.slice(range.start, Math.min(range.end, range.start + 120)));
    return time && moved(time, range.start);
  }

  /** A heading or line with a date but no clock says the day of all that follows it. */
  #takeDay(time: WrittenTime | undefined): void {
    if (time?.date) {
      this.#day = time.date;
    }
  }

  #eventBehind(time: WrittenTime, content: OffsetRange): OffsetRange {
    return eventBehind(this.#document.source.parts, time.range, content);
  }

  #add(form: EntryForm, range: OffsetRange, event: OffsetRange, time: WrittenTime): void {
    this.entries.push({
      form,
      range,
      time,
      timeRange: time.range,
      end: undefined,
      event,
      actor: undefined,
      row: undefined,
      day: this.#day,
      timeLast: false,
    });
  }

  /** An item such as `Incident declared: 2026-03-17 14:12`, or `**Detection** (14:12 UTC): an alert fires`. */
  #addTimeLast({ range, content }: ListItem): void {
    const { parts: text } = this.#document.source;
    const within = this.#timeBehindLabel(content);
    const time = within ?? this.#timeAtEnd(content);
    const written = time && text.slice(content.start, time.range.start);
    // “Duration: 14:02 – 14:42” tells of the whole, and of nothing that happened.
    if (time && written !== undefined && !(time.until && extent.test(written))) {
      const [tail = ''] = /(?<![\s:,(*_–—-])[\s:,(*_–—-]+$/.exec(written) ?? [];
      // Marks that close in what is cut off have nothing left to close.
      const [open = ''] = /^[*_]{1,3}/.exec(written) ?? [];
      const start = content.start + (tail.includes(open) ? open.length : 0);
      const shared = {
        form: 'item',
        end: undefined,
        actor: undefined,
        row: undefined,
        day: this.#day,
        timeLast: true,
      } as const;
      const event = within ? content : { start, end: time.range.start - tail.length };
      this.entries.push({ ...shared, range, time, timeRange: time.range, event });
    }
  }

  /** The time in the parentheses of what an item starts with, up to a colon or dash. */
  #timeBehindLabel(content: OffsetRange): WrittenTime | undefined {
    const { parts: text } = this.#document.source;
    const label = /^[^()\n]{2,48}\((?=\d)/.exec(
      text.slice(content.start, Math.min(content.end, content.start + 60)),
    );
    const time = label && this.#timeIn({ start: content.start + label[0].length, end: content.end });
    const behind = time ? text.slice(time.range.end, Math.min(content.end, time.range.end + 8)) : '';
    return time?.clock && /^\)[*_`]{0,3}[ \t]?(?:[:–—]|-[ \t])/.test(behind) ? time : undefined;
  }

  #timeAtEnd(range: OffsetRange): WrittenTime | undefined {
    const { parts: text } = this.#document.source;
    const from = Math.max(range.start, range.end - longestTimeAtEnd);
    for (const start of matchesIn(text.slice(from, range.end), /(?<![\p{L}\p{N}.:/-])\d/gu)) {
      const time = this.#timeIn({ start: from + start.index, end: range.end });
      if (time?.clock && /^[\s).*_`]*$/.test(text.slice(time.range.end, range.end))) {
        return time;
      }
    }
    return undefined;
  }
}

/** What calls a time from one clock to another the extent of the incident. */
const extent =
  /^[*_`\s]*(?:(?:total|overall|incident|outage|impact|disruption|degradation|service)\s){0,2}(?:durations?|downtime|window|period|time ?frame|time ?span|time range)[\s:*_`(–—-]*(?:from\s)?$/i;

/** How far from an item's end a time that ends it may start. */
const longestTimeAtEnd = 60;

function moved(time: WrittenTime, by: number): WrittenTime {
  const shift = (range: OffsetRange): OffsetRange => ({ start: range.start + by, end: range.end + by });
  return {
    ...time,
    range: shift(time.range),
    date: time.date && { ...time.date, range: shift(time.date.range) },
    untilDate: time.untilDate && { ...time.untilDate, range: shift(time.untilDate.range) },
  };
}

/** What a day's line may say of the clock of its times: “(all times in UTC)”. */
const clockRemark = /\((?:all )?times?\b[^()]{0,60}\)/iu;

/** Whether a line holds a date, and besides it at most marks, a weekday, and a remark on the clock. */
function isBareDate({ source }: MarkdownDocument, range: OffsetRange, time: WrittenTime): boolean {
  if (!time.date || time.clock) {
    return false;
  }
  const around =
    source.parts.slice(range.start, time.range.start) + source.parts.slice(time.range.end, range.end);
  return /^[^\p{L}\p{N}]*(?:\p{L}{3,9}day[^\p{L}\p{N}]*)?$/u.test(around.replace(clockRemark, ''));
}

/** Whether a line ends as sentences and list-like lines do, so that the next one may start an entry of its own. */
function endsSentence({ source }: MarkdownDocument, line: number): boolean {
  return (
    /(?:[.!?:;)*_]|\s{2}|\\|<br\s?\/?>)$/.test(source.lineText(line)) || source.lineText(line).length < 80
  );
}
