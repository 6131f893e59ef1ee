import { firstIndex } from '../document/ascending.ts';
import type { Block, TableBlock } from '../document/blocks.ts';
import type { DocumentChange } from '../document/changes.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { hasRowsAlone } from '../document/masking.ts';
import type { Section } from '../document/sections.ts';
import type { TableRow } from '../document/tables.ts';
import type { WrittenDate } from '../time/calendarDate.ts';
import { namedColumns } from './columns.ts';
import type { DeclaredZone } from './declaredZone.ts';
import { declaredZone } from './declaredZone.ts';
import type { Entry } from './entries.ts';
import { entriesInRows, isSameStatement } from './entries.ts';
import { milestonesOf } from './eventMilestones.ts';
import { noteStep } from './eventTally.ts';
import type { SpokenMilestones } from './milestones.ts';
import { isSaidAlike, spokenMilestones } from './milestones.ts';
import { isSameDate, isSameMoment, isSameZone } from './moment.ts';
import type { EventDistance } from './movedEvent.ts';
import { movedEvent, placedEvent } from './movedEvent.ts';
import type { SectionTimeline, TimelineEvent } from './timeline.ts';
import { blocksOf, factsOf } from './timeline.ts';
import type { ClockFacts, ClockState } from './timelineClock.ts';
import { clockBehind, TimelineClock } from './timelineClock.ts';

/** The events of a timeline that an edit changed; those around them are the same, elsewhere in the text. */
export interface EventsChange {
  /** The events from `first` to `oldEnd`, not included, became those from `first` to `end`. */
  readonly first: number;
  readonly oldEnd: number;
  readonly end: number;
}

/** A timeline that was read again after an edit, with what the edit did to it. */
export interface TimelineAgain {
  readonly timeline: SectionTimeline;
  readonly change: EventsChange;
}

/**
 * Reads the timeline of a section of an edited document, of which headings and all in front of them are what they were.
 * Undefined where the edit touched more of the timeline than some rows of a table.
 * @param own the author's own sections below it
 */
export function sectionTimelineAgain(
  document: MarkdownDocument,
  section: Section,
  own: readonly Section[],
  before: SectionTimeline,
  change: DocumentChange,
): TimelineAgain | undefined {
  const declared = declaredZone(document, section);
  const blocks = blocksOf(section, own);
  const extent = { start: section.range.start, end: (own.at(-1) ?? section).body.end };
  const reader = new EventReader(document, before, change, blocks);
  const isApart = extent.end <= change.replaced.now.start || change.replaced.now.end <= extent.start;
  const read = isApart ? reader.moved() : reader.withRows(declared);
  if (read && read.events !== before.events) {
    noteStep(read.events, { before: before.events, ...read.change });
  }
  return (
    read && {
      timeline: {
        section,
        range: section.heading.range,
        events: read.events,
        declaredZone: declared,
        facts: read.facts,
      },
      change: read.change,
    }
  );
}

interface EventsAgain {
  readonly events: readonly TimelineEvent[];
  readonly facts: ClockFacts;
  readonly change: EventsChange;
}

class EventReader {
  readonly #document: MarkdownDocument;
  readonly #before: SectionTimeline;
  readonly #change: DocumentChange;
  readonly #blocks: readonly Block[];
  /** How far what stands behind the edit has moved, in UTF-16 code units. */
  readonly #by: number;

  constructor(
    document: MarkdownDocument,
    before: SectionTimeline,
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
    return {
      events: from === count ? events : [...events.slice(0, from), ...this.#movedFrom(from)],
      facts,
      change: { first: count, oldEnd: count, end: count },
    };
  }

  /** The events after an edit of rows; undefined where it was more than that. */
  withRows(declared: DeclaredZone | undefined): EventsAgain | undefined {
    const rows = this.#entriesInRows();
    if (!rows) {
      return undefined;
    }
    const { events } = this.#before;
    const { old } = this.#change.replaced;
    const first = this.#indexAt(old.start);
    const oldEnd = this.#indexAt(old.end);
    const place = { first, oldEnd, end: first + rows.length };
    const parts = { front: events.slice(0, first), rows, behind: this.#movedFrom(oldEnd) };
    const entries = [...parts.front, ...rows, ...parts.behind];
    const facts = this.#factsNow(entries, place, declared);
    return { ...this.#placed(parts, place, this.#momentsOf(entries, place, facts)), facts };
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
    return columns && entriesInRows(this.#document, columns, part.table.rows, this.#blocks.slice(0, index));
  }

  #factsNow(
    entries: readonly Entry[],
    { first, oldEnd, end }: EventsChange,
    declared: DeclaredZone | undefined,
  ): ClockFacts {
    const touched = [...this.#before.events.slice(first, oldEnd), ...entries.slice(first, end)];
    return touched.some(({ time, day }) => time?.date !== undefined || day !== undefined)
      ? factsOf(this.#document, entries, declared)
      : { ...this.#before.facts, zone: declared?.zone };
  }

  /** The moments from the first that may have changed on, up to where nothing that was remembered has. */
  #momentsOf(entries: readonly Entry[], place: EventsChange, facts: ClockFacts): Moments {
    const { events, facts: factsBefore } = this.#before;
    const isAlike =
      isSameDate(facts.incident, factsBefore.incident) &&
      facts.order === factsBefore.order &&
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
      isSameMoment(before.previous, now.previous) && isSameStatement(this.#movedDay(before.day), now.day)
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
    parts: {
      readonly front: readonly TimelineEvent[];
      readonly rows: readonly Entry[];
      readonly behind: readonly TimelineEvent[];
    },
    place: EventsChange,
    { from, moments }: Moments,
  ): Pick<EventsAgain, 'events' | 'change'> {
    const { front, rows, behind } = parts;
    const spoken = rows.map((row) => spokenMilestones(this.#document.source.slice(row.event)));
    const milestoneAt = this.#milestones(parts, spoken, place);
    let { first, end } = place;
    const momentAt = (index: number, known: TimelineEvent['moment']): TimelineEvent['moment'] =>
      from <= index && index < from + moments.length ? moments[index - from] : known;
    const again = (event: TimelineEvent, index: number): TimelineEvent => {
      const standing = { moment: momentAt(index, event.moment), milestone: milestoneAt(index) };
      if (standing.milestone === event.milestone && isSameMoment(standing.moment, event.moment)) {
        return event;
      }
      first = Math.min(first, index);
      end = Math.max(end, index + 1);
      return placedEvent(event, standing);
    };
    const events = [
      ...front.map(again),
      ...rows.map((row, at) => ({
        ...row,
        moment: momentAt(place.first + at, undefined),
        milestone: milestoneAt(place.first + at),
        spoken: spoken[at] ?? silent,
      })),
      ...behind.map((event, at) => again(event, place.end + at)),
    ];
    return { events, change: { first, oldEnd: end - place.end + place.oldEnd, end } };
  }

  /** Which event is which milestone now. */
  #milestones(
    {
      front,
      behind,
    }: { readonly front: readonly TimelineEvent[]; readonly behind: readonly TimelineEvent[] },
    spoken: readonly SpokenMilestones[],
    { first, oldEnd }: EventsChange,
  ): (index: number) => TimelineEvent['milestone'] {
    const { events } = this.#before;
    const saidBefore = events.slice(first, oldEnd).map((event) => event.spoken);
    if (areSaidAlike(saidBefore, spoken)) {
      // As many rows as before.
      return (index) => events[index]?.milestone;
    }
    const found = milestonesOf([
      ...front.map((event) => event.spoken),
      ...spoken,
      ...behind.map((event) => event.spoken),
    ]);
    return (index) => found.get(index);
  }

  #indexAt(offset: number): number {
    return firstIndex(this.#before.events, ({ range }) => range.start >= offset);
  }

  /** The events from an index on, which stand behind the edit, where they are now. */
  #movedFrom(index: number): readonly TimelineEvent[] {
    const lines = this.#document.source.lineCount - this.#change.before.source.lineCount;
    const rows = new RowFinder(this.#blocks);
    return this.#before.events
      .slice(index)
      .map((event) =>
        movedEvent(event, this.#distanceOf(event), event.row && rows.at(event.row.line + lines)),
      );
  }

  #distanceOf({ day }: TimelineEvent): EventDistance {
    const isBehind = day !== undefined && day.range.start >= this.#change.replaced.old.end;
    return { event: this.#by, day: isBehind ? this.#by : 0 };
  }
}

/** The moments of some events, from an index on. */
interface Moments {
  readonly from: number;
  readonly moments: readonly TimelineEvent['moment'][];
}

const silent: SpokenMilestones = { marked: undefined, worded: [] };

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
  return { previous: events[previous]?.moment, day: events[asked]?.day };
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
