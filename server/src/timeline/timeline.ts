import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { dayStatements } from '../header/dayStatements.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import { findDate } from '../time/calendarDate.ts';
import type { DateOrder } from './dateOrder.ts';
import { dateOrderIn, dateOrderOf } from './dateOrder.ts';
import type { DeclaredZone } from './declaredZone.ts';
import { declaredZone } from './declaredZone.ts';
import { elapsedFacts } from './elapsedEntries.ts';
import type { Entry } from './entries.ts';
import { entriesIn } from './entries.ts';
import { milestonesOf } from './eventMilestones.ts';
import type { Milestone } from './milestone.ts';
import type { SpokenMilestones } from './milestones.ts';
import { milestonesSpokenIn, silent } from './milestones.ts';
import type { Moment } from './moment.ts';
import type { ClockFacts } from './timelineClock.ts';
import { countingTo24, TimelineClock } from './timelineClock.ts';

export interface TimelineEvent extends Entry {
  /** Undefined where the time cannot be read, or no day is known. */
  readonly moment: Moment | undefined;
  readonly milestone: Milestone | undefined;
  /** The milestones that its text speaks of, whether or not it is taken for them. */
  readonly spoken: SpokenMilestones;
}

export interface Timeline {
  /** The section that holds it; undefined for lists that stand elsewhere. */
  readonly section: Section | undefined;
  /** The section's heading, or the first time of a list: where problems of the whole are shown. */
  readonly range: OffsetRange;
  readonly events: readonly TimelineEvent[];
  readonly declaredZone: DeclaredZone | undefined;
}

/** The timeline of a section, and what its moments were read with. */
export interface SectionTimeline extends Timeline {
  readonly section: Section;
  readonly facts: ClockFacts;
}

/** Reads the timeline of a section and of the author's own sections below it. */
export function readSectionTimeline(
  document: MarkdownDocument,
  section: Section,
  own: readonly Section[],
): SectionTimeline {
  const declared = declaredZone(document, section, own);
  const entries = entriesIn(document, blocksOf(section, own));
  const facts = factsOf(document, entries, declared, sentencesIn(section, own));
  const events = eventsOf(document, entries, facts);
  return { section, range: section.heading.range, events, declaredZone: declared, facts };
}

/** The headings and paragraphs that may say something of all times of a timeline. */
export function sentencesIn(section: Section, own: readonly Section[]): readonly OffsetRange[] {
  const texts = blocksOf(section, own).filter(({ kind }) => kind === 'paragraph' || kind === 'quote');
  return [section.heading.content, ...texts.map(({ range }) => range)];
}

/** What stands in a section and in the author's own sections below it, with their headings. */
export function blocksOf(section: Section, own: readonly Section[]): readonly Block[] {
  return [...section.blocks, ...own.flatMap((one) => [one.heading, ...one.blocks])];
}

/** The timeline that lists are, wherever they stand; without events where none of their items has a time. */
export interface ListTimeline extends Timeline {
  readonly section: undefined;
  readonly facts: ClockFacts;
}

/** Reads the items of a document's lists as a timeline. */
export function readListTimeline(document: MarkdownDocument): ListTimeline {
  const entries = entriesIn(document, listsIn(document.blocks));
  const facts = factsOf(document, entries, undefined, []);
  return listTimelineWith(eventsOf(document, entries, facts), facts);
}

export function listsIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind === 'list');
}

/** The timeline of lists that hold some events. */
export function listTimelineWith(events: readonly TimelineEvent[], facts: ClockFacts): ListTimeline {
  const range = events[0]?.timeRange ?? { start: 0, end: 0 };
  return { section: undefined, range, events, declaredZone: undefined, facts };
}

/**
 * What holds for all entries of a timeline.
 * @param sentences headings and paragraphs that may say what times such as `T+5m` count from
 */
export function factsOf(
  document: MarkdownDocument,
  entries: readonly Entry[],
  declared: DeclaredZone | undefined,
  sentences: readonly OffsetRange[],
): ClockFacts {
  const incident = statedDay(document) ?? firstDay(entries);
  return {
    ...elapsedFacts(document, entries, incident, declared?.zone, sentences),
    incident,
    zone: declared?.zone,
    order: dateOrderOf(document, entries) ?? statedOrder(document),
    countedTo24: countingTo24(entries),
  };
}

function eventsOf(
  document: MarkdownDocument,
  entries: readonly Entry[],
  facts: ClockFacts,
): readonly TimelineEvent[] {
  const clock = new TimelineClock(facts);
  const moments = entries.map((entry) => clock.momentOf(entry));
  const milestonesSpoken = milestonesSpokenIn(document);
  const spoken = entries.map((entry) => milestonesSpoken(document.source.slice(entry.event)));
  const found = milestonesOf(spoken);
  return entries.map((entry, index) => ({
    ...entry,
    moment: moments[index],
    spoken: spoken[index] ?? silent,
    milestone: found.get(index),
  }));
}

/** The day on which the incident began, as the header, the title or the front matter says. */
function statedDay(document: MarkdownDocument): CalendarDate | undefined {
  for (const text of dayStatements(document)) {
    const day = findDate(text)?.readings[0];
    if (day) {
      return day;
    }
  }
  return undefined;
}

/** Whether these put the day or the month first. */
function statedOrder(document: MarkdownDocument): DateOrder | undefined {
  for (const text of dayStatements(document)) {
    const { range } = findDate(text) ?? {};
    const order = range && dateOrderIn(text.slice(range.start, range.end));
    if (order) {
      return order;
    }
  }
  return undefined;
}

/** The day of the first dated entry. A date with two readings decides nothing. */
function firstDay(entries: readonly Entry[]): CalendarDate | undefined {
  for (const entry of entries) {
    const readings = (entry.time?.date ?? entry.day)?.readings ?? [];
    if (readings.length === 1) {
      return readings[0];
    }
  }
  return undefined;
}
