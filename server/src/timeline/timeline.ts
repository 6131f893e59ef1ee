import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import { findDate } from '../time/calendarDate.ts';
import { dateOrderOf } from './dateOrder.ts';
import type { DeclaredZone } from './declaredZone.ts';
import { declaredZone } from './declaredZone.ts';
import type { Entry } from './entries.ts';
import { entriesIn } from './entries.ts';
import { milestonesOf } from './eventMilestones.ts';
import type { Milestone, SpokenMilestones } from './milestones.ts';
import { spokenMilestones } from './milestones.ts';
import type { Moment } from './moment.ts';
import type { ClockFacts } from './timelineClock.ts';
import { TimelineClock } from './timelineClock.ts';

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
  const declared = declaredZone(document, section);
  const entries = entriesIn(document, blocksOf(section, own));
  const facts = factsOf(document, entries, declared);
  const events = eventsOf(document, entries, facts);
  return { section, range: section.heading.range, events, declaredZone: declared, facts };
}

/** What stands in a section and in the author's own sections below it, with their headings. */
export function blocksOf(section: Section, own: readonly Section[]): readonly Block[] {
  return [...section.blocks, ...own.flatMap((one) => [one.heading, ...one.blocks])];
}

/** Reads the items of lists as a timeline; undefined where none has a time. */
export function readListTimeline(document: MarkdownDocument, blocks: readonly Block[]): Timeline | undefined {
  const lists = blocks.filter((block) => block.kind === 'list');
  const entries = entriesIn(document, lists);
  const events = eventsOf(document, entries, factsOf(document, entries, undefined));
  const first = events[0];
  return first && { section: undefined, range: first.timeRange, events, declaredZone: undefined };
}

/** What holds for all entries of a timeline. */
export function factsOf(
  document: MarkdownDocument,
  entries: readonly Entry[],
  declared: DeclaredZone | undefined,
): ClockFacts {
  return {
    incident: statedDay(document) ?? firstDay(entries),
    zone: declared?.zone,
    order: dateOrderOf(document, entries),
  };
}

function eventsOf(
  document: MarkdownDocument,
  entries: readonly Entry[],
  facts: ClockFacts,
): readonly TimelineEvent[] {
  const clock = new TimelineClock(facts);
  const moments = entries.map((entry) => clock.momentOf(entry));
  const spoken = entries.map((entry) => spokenMilestones(document.source.slice(entry.event)));
  const found = milestonesOf(spoken);
  return entries.map((entry, index) => ({
    ...entry,
    moment: moments[index],
    spoken: spoken[index] ?? silent,
    milestone: found.get(index),
  }));
}

/** What an event says that speaks of no milestone. */
const silent: SpokenMilestones = { marked: undefined, worded: [] };

/** The day on which the incident began, as the header, the title or the front matter says. */
function statedDay(document: MarkdownDocument): CalendarDate | undefined {
  const { source } = document;
  const field = document.fields.find((candidate) => /\b(?:date|incident|start)/i.test(candidate.name));
  const title = document.title ?? document.sections[0]?.heading;
  const texts = [
    field && source.slice(field.value),
    title && source.slice(title.content),
    frontMatterText(document.frontMatter, 'date') ?? frontMatterText(document.frontMatter, 'title'),
  ];
  const stated = texts.map((text) => (text === undefined ? undefined : findDate(text)?.readings[0]));
  return stated.find((date) => date !== undefined);
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
