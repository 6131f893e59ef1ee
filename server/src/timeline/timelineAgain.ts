import { firstIndex } from '../document/ascending.ts';
import type { Block, TableBlock } from '../document/blocks.ts';
import type { DocumentChange } from '../document/changes.ts';
import { movedRange } from '../document/changes.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { hasRowsAlone } from '../document/masking.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { TableRow } from '../document/tables.ts';
import type { TextChange } from '../document/textChange.ts';
import type { WrittenDate } from '../time/calendarDate.ts';
import { namedColumns } from './columns.ts';
import type { DeclaredZone } from './declaredZone.ts';
import { declaredZone } from './declaredZone.ts';
import { countAlike } from './elapsedEntries.ts';
import type { Entry } from './entries.ts';
import { entriesIn, entriesInRows, isSameStatement } from './entries.ts';
import { milestonesOf } from './eventMilestones.ts';
import { noteStep } from './eventTally.ts';
import type { SpokenMilestones } from './milestones.ts';
import { isSaidAlike, milestonesSpokenIn, silent } from './milestones.ts';
import { isSameDate, isSameMoment, isSameZone } from './moment.ts';
import { movedEvent, placedEvent, timeWherever } from './movedEvent.ts';
import type { ListTimeline, SectionTimeline, Timeline, TimelineEvent } from './timeline.ts';
import { blocksOf, factsOf, listsIn, listTimelineWith, sentencesIn } from './timeline.ts';
import type { ClockFacts, ClockState } from './timelineClock.ts';
import { clockBehind, countingTo24, TimelineClock } from './timelineClock.ts';

/** The events of a timeline that an edit changed; those around them are the same, elsewhere in the text. */
export interface EventsChange {
  /** The events from `first` to `oldEnd`, not included, became those from `first` to `end`. */
  readonly first: number;
  readonly oldEnd: number;
  readonly end: number;
}

/** A timeline that was read again after an edit, with what the edit did to it. */
export interface TimelineAgain<Read extends Timeline> {
  readonly timeline: Read;
  readonly change: EventsChange;
}

/**
 * Reads the timeline of a section of an edited document, of which headings and all in front of them are what they were.
 * Undefined where a sentence elsewhere gave it another zone.
 * @param own the author's own sections below it
 */
export function sectionTimelineAgain(
  document: MarkdownDocument,
  section: Section,
  own: readonly Section[],
  before: SectionTimeline,
  change: DocumentChange,
): TimelineAgain<SectionTimeline> | undefined {
  const declared = declaredZone(document, section, own);
  const blocks = blocksOf(section, own);
  const extent = { start: section.range.start, end: (own.at(-1) ?? section).body.end };
  const reader = new EventReader(document, before, change, blocks);
  const isApart = extent.end <= change.replaced.now.start || change.replaced.now.end <= extent.start;
  if (isApart && !isSameZone(before.facts.zone, declared?.zone)) {
    return undefined;
  }
  const {
    events,
    facts,
    change: step,
  } = isApart ? reader.moved() : reader.changed(declared, sentencesIn(section, own));
  const { range } = section.heading;
  return { timeline: { section, range, events, declaredZone: declared, facts }, change: step };
}

/** Reads the lists of an edited document as a timeline again; headings, and all in front of them, are what they were. */
export function listTimelineAgain(
  document: MarkdownDocument,
  before: ListTimeline,
  change: DocumentChange,
): TimelineAgain<ListTimeline> {
  const isApart = ![...change.replaced.gone, ...change.replaced.read].some(({ kind }) => kind === 'list');
  const reader = new EventReader(document, before, change, listsIn(document.blocks));
  const { events, facts, change: step } = isApart ? reader.moved() : reader.changed(undefined, []);
  return { timeline: listTimelineWith(events, facts), change: step };
}

/** What is known of events that were read. */
type EventsRead = Pick<ListTimeline, 'events' | 'facts'>;

/** The entries that an edit changed, and their place among the others. */
interface ChangedEntries {
  readonly entries: readonly Entry[];
  readonly place: EventsChange;
}

/** Whether an edit left an entry as it was, in front of what it changed or behind that; its day may be told anywhere. */
function isSameEntry(
  before: TimelineEvent,
  now: Entry,
  { text }: DocumentChange,
  isBehind: boolean,
): boolean {
  const places = placesOf(before);
  const isApart = places.every(
    (place) => !place || (isBehind ? place.start >= text.old.end : place.end <= text.old.start),
  );
  const placesNow = placesOf(now);
  return (
    isApart &&
    before.form === now.form &&
    before.timeLast === now.timeLast &&
    [...places, before.day?.range].every((place, index) =>
      isMovedTo(place, index < placesNow.length ? placesNow[index] : now.day?.range, text),
    )
  );
}

function placesOf({
  range,
  timeRange,
  event,
  actor,
  time,
  end,
}: Entry): readonly (OffsetRange | undefined)[] {
  return [range, timeRange, event, actor, time?.range, time?.date?.range, end?.range];
}

/** Whether an edit moved a place to another, and changed nothing in it. */
function isMovedTo(place: OffsetRange | undefined, now: OffsetRange | undefined, text: TextChange): boolean {
  if (!place || !now) {
    return place === now;
  }
  const moved = movedRange(place, text);
  return moved?.start === now.start && moved.end === now.end;
}

interface EventsAgain {
  readonly events: readonly TimelineEvent[];
  readonly facts: ClockFacts;
  readonly change: EventsChange;
}

class EventReader {
  readonly #document: MarkdownDocument;
  readonly #before: EventsRead;
  readonly #change: DocumentChange;
  readonly #blocks: readonly Block[];
  /** How far what stands behind the edit has moved, in UTF-16 code units. */
  readonly #by: number;

  constructor(
    document: MarkdownDocument,
    before: EventsRead,
    change: DocumentChange,
    blocks: readonly Block[],
  ) {
    this.#document = document;
    this.#before = before;
    this.#change = change;
    this.#blocks = blocks;
    this.#by = change.replaced.now.end - change.replaced.old.end;
  }

  /** The events where they are after an edit elsewhere. */
  moved(): EventsAgain {
    const { events, facts } = this.#before;
    const from = this.#indexAt(this.#change.replaced.old.end);
    const count = events.length;
    return this.#noted({
      events: from === count ? events : [...events.slice(0, from), ...this.#movedFrom(from)],
      facts,
      change: { first: count, oldEnd: count, end: count },
    });
  }

  /** The events after an edit among them. */
  changed(declared: DeclaredZone | undefined, sentences: readonly OffsetRange[]): EventsAgain {
    const changed = this.#changedRows() ?? this.#changedEntries();
    const { place } = changed;
    const around = {
      front: this.#before.events.slice(0, place.first),
      behind: this.#movedFrom(place.oldEnd),
    };
    const entries = noEntries.concat(around.front, changed.entries, around.behind);
    const facts = this.#factsNow(entries, place, declared, sentences);
    return this.#noted({ ...this.#placed(around, changed, this.#momentsOf(entries, place, facts)), facts });
  }

  #noted(again: EventsAgain): EventsAgain {
    if (again.events !== this.#before.events) {
      noteStep(again.events, { before: this.#before.events, ...again.change });
    }
    return again;
  }

  /** Reads nothing but the rows that were edited; undefined where the edit was more than that. */
  #changedRows(): ChangedEntries | undefined {
    const entries = this.#entriesInRows();
    if (!entries) {
      return undefined;
    }
    const { old } = this.#change.replaced;
    const first = this.#indexAt(old.start);
    return { entries, place: { first, oldEnd: this.#indexAt(old.end), end: first + entries.length } };
  }

  /** Reads all entries: those at both ends that are what they were are left out. */
  #changedEntries(): ChangedEntries {
    const { events } = this.#before;
    const entries = entriesIn(this.#document, this.#blocks);
    const most = Math.min(events.length, entries.length);
    const isSameAt = (index: number, indexNow: number, isBehind: boolean): boolean => {
      const [before, now] = [events[index], entries[indexNow]];
      return before !== undefined && now !== undefined && isSameEntry(before, now, this.#change, isBehind);
    };
    let first = 0;
    while (first < most && isSameAt(first, first, false)) {
      first += 1;
    }
    let oldEnd = events.length;
    let end = entries.length;
    while (oldEnd > first && end > first && isSameAt(oldEnd - 1, end - 1, true)) {
      oldEnd -= 1;
      end -= 1;
    }
    return { entries: entries.slice(first, end), place: { first, oldEnd, end } };
  }

  #entriesInRows(): readonly Entry[] | undefined {
    const { read } = this.#change.replaced;
    const [part] = read;
    if (part?.kind !== 'table' || !hasRowsAlone(this.#change.replaced)) {
      return undefined;
    }
    const index = this.#blocks.findIndex(
      (block) => block.kind === 'table' && block.lines.start === part.lines.start,
    );
    const columns = index === -1 ? undefined : namedColumns(this.#document, part.table);
    const entries =
      columns && entriesInRows(this.#document, columns, part.table.rows, this.#blocks.slice(0, index));
    const touched = noEntries.concat(this.#before.events, entries ?? []);
    return touched.some(mayTellDay) ? undefined : entries;
  }

  #factsNow(
    entries: readonly Entry[],
    { first, oldEnd, end }: EventsChange,
    declared: DeclaredZone | undefined,
    sentences: readonly OffsetRange[],
  ): ClockFacts {
    const { facts, events } = this.#before;
    const [gone, come] = [events.slice(first, oldEnd), entries.slice(first, end)];
    const mayDiffer = [...gone, ...come].some(
      ({ time, day }) => time?.date !== undefined || day !== undefined || time?.clock?.kind === 'elapsed',
    );
    const countedTo24 = facts.countedTo24 - countingTo24(gone) + countingTo24(come);
    return mayDiffer || facts.elapsed !== 'none'
      ? factsOf(this.#document, entries, declared, sentences)
      : { ...facts, zone: declared?.zone, countedTo24 };
  }

  /** The moments from the first that may have changed on, up to where nothing that was remembered has. */
  #momentsOf(entries: readonly Entry[], place: EventsChange, facts: ClockFacts): Moments {
    const { events, facts: factsBefore } = this.#before;
    const isAlike =
      isSameDate(facts.incident, factsBefore.incident) &&
      countAlike(facts, factsBefore) &&
      facts.order === factsBefore.order &&
      (facts.countedTo24 === 0) === (factsBefore.countedTo24 === 0) &&
      isSameZone(facts.zone, factsBefore.zone);
    const from = isAlike ? place.first : 0;
    const clock = new TimelineClock(facts, clockAt(events, from));
    let before = clockAt(events, place.oldEnd);
    const moments: TimelineEvent['moment'][] = [];
    for (let index = from; index < entries.length; index += 1) {
      if (isAlike && index >= place.end) {
        if (this.#isSameState(before, clock.state)) {
          break;
        }
        const event = events[index - place.end + place.oldEnd];
        before = event ? clockBehind(before, event) : before;
      }
      const entry = entries[index];
      moments.push(entry && clock.momentOf(entry));
    }
    return { from, moments };
  }

  #isSameState(before: ClockState, now: ClockState): boolean {
    return (
      isSameMoment(before.previous, now.previous) &&
      isSameStatement(this.#movedDay(before.previousDay), now.previousDay) &&
      isSameStatement(this.#movedDay(before.day), now.day)
    );
  }

  /** Where a statement of the day is now; one of the rows that were replaced is nowhere. */
  #movedDay(day: WrittenDate | undefined): WrittenDate | undefined {
    const { old } = this.#change.replaced;
    if (!day || day.range.start < old.start) {
      return day;
    }
    const start = day.range.start < old.end ? Number.NaN : day.range.start + this.#by;
    return { ...day, range: { start, end: start } };
  }

  /** The events with what they are among each other now. */
  #placed(
    around: EventsAround,
    { entries: changed, place }: ChangedEntries,
    { from, moments }: Moments,
  ): Pick<EventsAgain, 'events' | 'change'> {
    const { front, behind } = around;
    const milestonesSpoken = milestonesSpokenIn(this.#document);
    const spoken = changed.map(({ event }) => milestonesSpoken(this.#document.source.slice(event)));
    const milestones = this.#milestones(around, spoken, place);
    // As many rows as before, where all of them keep theirs.
    const milestoneAt = (index: number): TimelineEvent['milestone'] =>
      milestones ? milestones.get(index) : this.#before.events[index]?.milestone;
    const come = changed.map((entry, at) => ({
      ...entry,
      moment: moments[place.first + at - from],
      milestone: milestoneAt(place.first + at),
      spoken: spoken[at] ?? silent,
    }));
    const events = front.concat(come, behind);
    const visited = milestones
      ? { start: 0, end: events.length }
      : { start: from, end: from + moments.length };
    let { first, end } = place;
    for (let index = visited.start; index < visited.end; index += 1) {
      const event = events[index];
      const isRead = from <= index && index < from + moments.length;
      const moment = isRead ? moments[index - from] : event?.moment;
      const milestone = milestoneAt(index);
      if (event && (milestone !== event.milestone || !isSameMoment(moment, event.moment))) {
        first = Math.min(first, index);
        end = Math.max(end, index + 1);
        events[index] = placedEvent(event, { moment, milestone });
      }
    }
    return { events, change: { first, oldEnd: end - place.end + place.oldEnd, end } };
  }

  /** Which event is which milestone now; undefined where each is what it was. */
  #milestones(
    { front, behind }: EventsAround,
    spoken: readonly SpokenMilestones[],
    { first, oldEnd }: EventsChange,
  ): ReadonlyMap<number, TimelineEvent['milestone']> | undefined {
    const saidBefore = this.#before.events.slice(first, oldEnd).map((event) => event.spoken);
    return areSaidAlike(saidBefore, spoken)
      ? undefined
      : milestonesOf([
          ...front.map((event) => event.spoken),
          ...spoken,
          ...behind.map((event) => event.spoken),
        ]);
  }

  #indexAt(offset: number): number {
    return firstIndex(this.#before.events, ({ range }) => range.start >= offset);
  }

  /** The events from an index on, which stand behind the edit, where they are now. */
  #movedFrom(index: number): readonly TimelineEvent[] {
    const lines = this.#document.source.lineCount - this.#change.before.source.lineCount;
    const rows = new RowFinder(this.#blocks);
    const withDay = { event: this.#by, day: this.#by };
    const behindDay = { event: this.#by, day: 0 };
    const moved: TimelineEvent[] = [];
    const { events } = this.#before;
    for (let at = index; at < events.length; at += 1) {
      const event = events[at];
      if (event) {
        const row = event.row && rows.at(event.row.line + lines);
        moved.push(movedEvent(event, this.#isDayBehind(event) ? withDay : behindDay, row));
      }
    }
    return moved;
  }

  #isDayBehind({ day }: TimelineEvent): boolean {
    return day !== undefined && day.range.start >= this.#change.text.old.end;
  }
}

/** Whether a row has a date and no clock: it may tell the day of those below it. */
function mayTellDay(entry: Entry): boolean {
  const time = entry.row ? timeWherever(entry) : undefined;
  return entry.row !== undefined && !time?.clock && (time?.date !== undefined || entry.day !== undefined);
}

/** The events in front of those that an edit changed, and behind them, where they are now. */
interface EventsAround {
  readonly front: TimelineEvent[];
  readonly behind: readonly TimelineEvent[];
}

/** The moments of some events, from an index on. */
interface Moments {
  readonly from: number;
  readonly moments: readonly TimelineEvent['moment'][];
}

const noEntries: readonly Entry[] = [];

function areSaidAlike(one: readonly SpokenMilestones[], other: readonly SpokenMilestones[]): boolean {
  return one.length === other.length && one.every((said, index) => isSaidAlike(said, other[index] ?? silent));
}

/** What the clock remembers in front of an event. */
function clockAt(events: readonly TimelineEvent[], index: number): ClockState {
  let previous = index - 1;
  while (previous >= 0 && (!events[previous]?.moment || events[previous]?.timeLast)) {
    previous -= 1;
  }
  let asked = index - 1;
  while (asked >= 0 && (events[asked]?.moment?.day ?? 'written') === 'written') {
    asked -= 1;
  }
  const { moment, day } = events[previous] ?? {};
  return { previous: moment, previousDay: day, day: events[asked]?.day };
}

/** Finds the rows of tables by their lines, which have to be asked for in order. */
class RowFinder {
  readonly #tables: readonly TableBlock[];
  #next = 0;

  constructor(blocks: readonly Block[]) {
    this.#tables = blocks.filter((block) => block.kind === 'table');
  }

  at(line: number): TableRow | undefined {
    while ((this.#tables[this.#next]?.lines.end ?? Number.POSITIVE_INFINITY) <= line) {
      this.#next += 1;
    }
    const table = this.#tables[this.#next];
    // Below the header and the row of dashes.
    return table?.table.rows[line - table.lines.start - 2];
  }
}
