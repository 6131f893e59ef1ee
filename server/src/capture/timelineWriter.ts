import type { PlainEdit } from '../check/fix.ts';
import type { Block, ListItem } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import type { Table, TableRow } from '../document/tables.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import { readingIn } from '../time/zone.ts';
import { timelineColumns } from '../timeline/columns.ts';
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts';
import type { EntryWords } from './entryText.ts';
import { exampleOf, isBlank, lineText, rowText } from './entryText.ts';
import type { NewEvent } from './newEvent.ts';
import type { DocumentZone, Neighbour } from './place.ts';
import { neighbourAt } from './place.ts';
import type { PlacedEvent } from './rows.ts';
import { writeDate, writeTime } from './timeForm.ts';

/** Writes entries into a timeline in the form that its entries have. */
export class TimelineWriter {
  readonly #document: MarkdownDocument;
  readonly #timeline: Timeline;
  readonly #zone: DocumentZone;
  readonly #tables: readonly Table[];
  readonly #items: readonly ListItem[];

  constructor(document: MarkdownDocument, timeline: Timeline, zone: DocumentZone) {
    this.#document = document;
    this.#timeline = timeline;
    this.#zone = zone;
    this.#tables = document.blocks.flatMap((block) => (block.kind === 'table' ? block.table : []));
    this.#items = itemsIn(document.blocks);
  }

  /** Whether most entries name their date themselves. */
  get datedByHabit(): boolean {
    const timed = this.#timeline.events.filter((event) => event.time?.clock);
    return timed.length > 0 && timed.filter((event) => event.time?.date).length * 2 > timed.length;
  }

  isBlank(row: TableRow): boolean {
    return isBlank(this.#document.source, row);
  }

  /** The edits that write events, those of one gap together. */
  edits(placed: readonly PlacedEvent[], withDate: boolean): readonly PlainEdit[] {
    const groups = new Map<string, { readonly near: Neighbour | undefined; readonly events: NewEvent[] }>();
    for (const { event, gap } of placed) {
      const near = neighbourAt(this.#timeline.events, gap, this.#dateOf(event));
      const key = `${gap} ${near?.side}`;
      const group = groups.get(key) ?? { near, events: [] };
      group.events.push(event);
      groups.set(key, group);
    }
    return [...groups.values()]
      .map(({ near, events }) => this.#edit(near, events, withDate))
      .toSorted((one, other) => one.range.start - other.range.start);
  }

  #dateOf({ epoch }: NewEvent): CalendarDate | undefined {
    return epoch === undefined ? undefined : readingIn(epoch, this.#zone.zone).date;
  }

  #edit(near: Neighbour | undefined, events: readonly NewEvent[], withDate: boolean): PlainEdit {
    if (!near) {
      return this.#firstRows(events, withDate);
    }
    const words = events.map((event) => this.#words(event, near.event, withDate));
    switch (near.event.form) {
      case 'row':
        return this.#rows(near, words);
      case 'item':
        return this.#listItems(near, words);
      case 'heading':
        return this.#headings(near, words);
      case 'line':
        return this.#lines(near, words);
    }
  }

  #words(event: NewEvent, near: TimelineEvent | undefined, withDate: boolean): EntryWords {
    const { source } = this.#document;
    const { zone, known } = this.#zone;
    const like = near && this.#timed(near);
    if (event.epoch === undefined) {
      return { time: '', date: '', text: event.text, actor: event.actor };
    }
    const { date, clock } = readingIn(event.epoch, zone);
    const table = near?.row && this.#tableOf(near.row);
    const hasDates = table !== undefined && timelineColumns(this.#document, table)?.date !== undefined;
    // An author who declares the zone and writes it too is followed.
    const named = known !== 'declared' || like?.time?.zone?.id === zone.id;
    const wanted = { date, clock, withDate: withDate && !hasDates, zone: named ? zone : undefined };
    const written = like?.time?.date && source.slice(like.time.date.range);
    return {
      time: writeTime(wanted, exampleOf(source, like)),
      date: writeDate(date, written, like?.moment?.date),
      text: event.text,
      actor: event.actor,
    };
  }

  /** The entry whose time is followed: the neighbour itself, else one of the same form. */
  #timed(near: TimelineEvent): TimelineEvent | undefined {
    const isExample = (event: TimelineEvent): boolean =>
      event.form === near.form && event.timeLast === near.timeLast && event.time?.clock?.kind === 'time';
    return isExample(near) ? near : this.#timeline.events.findLast(isExample);
  }

  #tableOf(row: TableRow): Table | undefined {
    return this.#tables.find(({ rows }) => rows.some(({ line }) => line === row.line));
  }

  #rows({ event, side }: Neighbour, words: readonly EntryWords[]): PlainEdit {
    const { source } = this.#document;
    const { row } = event;
    const table = row && this.#tableOf(row);
    const columns = table && timelineColumns(this.#document, table);
    if (!row || !table || !columns) {
      return nothing;
    }
    const lead = source.parts.slice(source.lineStart(row.line), row.range.start);
    const rows = words.map((one) => rowText(source, table, columns, one));
    const joined = rows.join(`${source.lineEnd}${lead}`);
    if (this.isBlank(row)) {
      return { range: row.range, text: joined };
    }
    return side === 'after'
      ? insertion(source.lineRange(row.line).end, `${source.lineEnd}${lead}${joined}`)
      : insertion(source.lineStart(row.line), `${lead}${joined}${source.lineEnd}`);
  }

  /** The first rows of a table that has a head only. */
  #firstRows(events: readonly NewEvent[], withDate: boolean): PlainEdit {
    const { source } = this.#document;
    const blocks = this.#timeline.section?.blocks ?? [];
    for (const block of blocks) {
      const columns = block.kind === 'table' ? timelineColumns(this.#document, block.table) : undefined;
      if (block.kind === 'table' && columns) {
        const rows = events.map((event) =>
          rowText(source, block.table, columns, this.#words(event, undefined, withDate)),
        );
        const text = rows.map((row) => `${source.lineEnd}${row}`).join('');
        return insertion(source.lineRange(block.table.delimiter.line).end, text);
      }
    }
    return nothing;
  }

  #listItems({ event, side }: Neighbour, words: readonly EntryWords[]): PlainEdit {
    const { source } = this.#document;
    const item = this.#items.find(({ range }) => range.start === event.range.start);
    if (!item) {
      return nothing;
    }
    const start = source.lineStart(source.lineAt(item.marker.start));
    const lead = source.parts.slice(start, item.marker.start);
    const gap = source.parts.slice(item.marker.end, item.content.start) || ' ';
    const like = this.#timed(event);
    const items = words.map((one, index) => {
      const marker = markerBehind(source.slice(item.marker), side === 'after' ? index + 1 : index);
      return `${/^[ \t]*$/.test(lead) ? lead : ''}${marker}${gap}${lineText(source, like, one)}`;
    });
    const between = this.#isLoose(item) ? `${source.lineEnd}${source.lineEnd}` : source.lineEnd;
    return side === 'after'
      ? insertion(trimRange(source.parts, item.range).end, items.map((one) => `${between}${one}`).join(''))
      : insertion(start, items.map((one) => `${one}${between}`).join(''));
  }

  /** Whether blank lines stand between the items of a list. */
  #isLoose(item: ListItem): boolean {
    const { source } = this.#document;
    const list = listsIn(this.#document.blocks).find(({ items }) => items.includes(item));
    return (list?.items ?? []).some(
      (one, index) => index > 0 && source.lineText(one.lines.start - 1).trim() === '',
    );
  }

  #headings({ event, side }: Neighbour, words: readonly EntryWords[]): PlainEdit {
    const { source, sections } = this.#document;
    const mark = /^#{1,6}/.exec(source.slice(event.range))?.[0] ?? '###';
    const like = this.#timed(event);
    const lines = words.map((one) => `${mark} ${lineText(source, like, one)}`);
    const between = `${source.lineEnd}${source.lineEnd}`;
    if (side === 'before') {
      return insertion(event.range.start, lines.map((line) => `${line}${between}`).join(''));
    }
    const section = sections.find(({ heading }) => heading.range.start === event.range.start);
    const { end } = trimRange(source.parts, section?.range ?? event.range);
    return insertion(end, lines.map((line) => `${between}${line}`).join(''));
  }

  #lines({ event, side }: Neighbour, words: readonly EntryWords[]): PlainEdit {
    const { source, blocks } = this.#document;
    const lines = words.map((one) => lineText(source, this.#timed(event), one));
    const line = source.lineAt(event.range.start);
    const block = blocks.find(({ lines: span }) => span.start <= line && line < span.end);
    const next = this.#timeline.events.find((other) => other.range.start > event.range.start);
    const nextLine = next && source.lineAt(next.range.start);
    const { lineEnd } = source;
    if (side === 'before') {
      return insertion(source.lineStart(line), lines.map((one) => `${one}${lineEnd}${lineEnd}`).join(''));
    }
    if (block && nextLine !== undefined && nextLine < block.lines.end) {
      const breaking = /(?:(?<! ) {2,}|\\|<br\s?\/?>)$/.exec(source.lineText(line))?.[0] ?? '';
      const text = lines.map((one) => `${one}${breaking}${lineEnd}`).join('');
      return insertion(source.lineStart(nextLine), text);
    }
    return insertion(
      trimRange(source.parts, this.#paragraphsOf(event, next)).end,
      lines.map((one) => `${lineEnd}${lineEnd}${one}`).join(''),
    );
  }

  /** A line with what is said of it below, up to the next entry or a heading; below the last one may stand anything. */
  #paragraphsOf(event: TimelineEvent, next: TimelineEvent | undefined): OffsetRange {
    const behind = this.#document.blocks.filter(({ range }) => range.end > event.range.start);
    const stop = behind.findIndex(
      ({ kind, range }, index) => index > 0 && (kind === 'heading' || (next && range.end > next.range.start)),
    );
    const all = stop === -1 ? behind : behind.slice(0, stop);
    const isBare = event.event.start >= event.range.end;
    const own = next ? all : all.slice(0, isBare ? 2 : 1);
    return { start: event.range.start, end: own.at(-1)?.range.end ?? event.range.end };
  }
}

const nothing: PlainEdit = { range: { start: 0, end: 0 }, text: '' };

function insertion(place: number, text: string): PlainEdit {
  return { range: { start: place, end: place }, text };
}

/** A bullet as it is; of a number, the one that comes so much later. */
function markerBehind(marker: string, later: number): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + later));
}

function listsIn(blocks: readonly Block[]): readonly (Block & { readonly kind: 'list' })[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? [block, ...block.items.flatMap((item) => listsIn(item.blocks))] : [],
  );
}

function itemsIn(blocks: readonly Block[]): readonly ListItem[] {
  return listsIn(blocks).flatMap(({ items }) => items);
}
