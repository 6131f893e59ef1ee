import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { CalendarDate, WrittenDate } from '../time/calendarDate.ts';
import { findDate, isDay } from '../time/calendarDate.ts';
import type { ClockTime, Zone } from '../time/zone.ts';
import { addDays, daysBetween, epochOf, isoInstant, utc } from '../time/zone.ts';
import type { DateOrder } from './dateOrder.ts';
import { dateOrderOf } from './dateOrder.ts';
import type { DeclaredZone } from './declaredZone.ts';
import { declaredZone } from './declaredZone.ts';
import type { Entry } from './entries.ts';
import { entriesIn } from './entries.ts';
import type { Milestone, SpokenMilestones } from './milestones.ts';
import { milestones, spokenMilestones } from './milestones.ts';

/** How an event's day is known. Only the first two are the author's own statement. */
export type DaySource = 'written' | 'heading' | 'carried' | 'past midnight' | 'incident' | 'unknown';

/** An event's place in time. */
export interface Moment {
  /** Where no day is known, a day of 1970, so that moments of one timeline can still be compared. */
  readonly date: CalendarDate;
  readonly day: DaySource;
  /** Whether the day may be read in two ways, for example `03/04/2026`. */
  readonly ambiguous: boolean;
  readonly clock: ClockTime;
  /** The zone written at the event or declared for the timeline; undefined where nobody says. */
  readonly zone: Zone | undefined;
  /** Milliseconds since 1970; without a zone the clock is taken as UTC, so that only differences mean something. */
  readonly epoch: number;
}

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

/** Clocks that go back by more than this passed midnight; by less, they are out of order. In milliseconds. */
const midnightStep = 6 * 60 * 60 * 1000;

/** Reads the timeline of a section and of the author's own sections below it. */
export function readSectionTimeline(
  document: MarkdownDocument,
  section: Section,
  own: readonly Section[],
): Timeline {
  const below = own.flatMap((one) => [one.heading, ...one.blocks]);
  const declared = declaredZone(document, section);
  const events = eventsOf(document, entriesIn(document, [...section.blocks, ...below]), declared?.zone);
  return { section, range: section.heading.range, events, declaredZone: declared };
}

/** Reads the items of lists as a timeline; undefined where none has a time. */
export function readListTimeline(document: MarkdownDocument, blocks: readonly Block[]): Timeline | undefined {
  const lists = blocks.filter((block) => block.kind === 'list');
  const events = eventsOf(document, entriesIn(document, lists), undefined);
  const first = events[0];
  return first && { section: undefined, range: first.timeRange, events, declaredZone: undefined };
}

function eventsOf(
  document: MarkdownDocument,
  entries: readonly Entry[],
  zone: Zone | undefined,
): readonly TimelineEvent[] {
  const clock = new TimelineClock(incidentDay(document, entries), zone, dateOrderOf(document, entries));
  const read = entries.map((entry) => ({
    ...entry,
    moment: clock.momentOf(entry),
    spoken: spokenMilestones(document.source.slice(entry.event)),
  }));
  const found = milestonesOf(read.map(({ spoken }) => spoken));
  return read.map((event, index) => ({ ...event, milestone: found.get(index) }));
}

/** The instant in ISO 8601, with its distance from UTC where a zone is known; undefined where no day is known. */
export function isoMoment(moment: Moment): string | undefined {
  if (moment.day === 'unknown') {
    return undefined;
  }
  const text = isoInstant(moment.epoch, moment.zone ?? utc);
  return moment.zone ? text : text.replace('Z', '');
}

/** The day on which the incident began, as the header, the title, the front matter or the first dated entry says. */
function incidentDay(document: MarkdownDocument, entries: readonly Entry[]): CalendarDate | undefined {
  const { source } = document;
  const field = document.fields.find((candidate) => /\b(?:date|incident|start)/i.test(candidate.name));
  const title = document.title ?? document.sections[0]?.heading;
  const texts = [
    field && source.slice(field.value),
    title && source.slice(title.content),
    frontMatterText(document.frontMatter, 'date') ?? frontMatterText(document.frontMatter, 'title'),
  ];
  const stated = texts.map((text) => (text === undefined ? undefined : findDate(text)?.readings[0]));
  // A date with two readings decides nothing.
  const dated = entries.map((entry) => {
    const readings = (entry.time?.date ?? entry.day)?.readings ?? [];
    return readings.length === 1 ? readings[0] : undefined;
  });
  return [...stated, ...dated].find((date) => date !== undefined);
}

/** Walks the entries in order and remembers the day. */
class TimelineClock {
  readonly #incident: CalendarDate | undefined;
  readonly #zone: Zone | undefined;
  readonly #order: DateOrder | undefined;
  #previous: Moment | undefined;
  #day: WrittenDate | undefined;

  constructor(incident: CalendarDate | undefined, zone: Zone | undefined, order: DateOrder | undefined) {
    this.#incident = incident;
    this.#zone = zone;
    this.#order = order;
  }

  momentOf(entry: Entry): Moment | undefined {
    const { time } = entry;
    if (time?.clock?.kind !== 'time') {
      return undefined;
    }
    const clock = time.clock.time;
    const zone = time.zone ?? this.#zone;
    const found = this.#dayOf(entry, clock, zone);
    const moment = { ...found, clock, zone, epoch: epochOf(found.date, clock, zone ?? utc) };
    // A list of key moments has its own order and says nothing of the day of what follows.
    this.#previous = entry.timeLast ? this.#previous : moment;
    return moment;
  }

  #dayOf(entry: Entry, clock: ClockTime, zone: Zone | undefined): Pick<Moment, 'date' | 'day' | 'ambiguous'> {
    const written = this.#resolve(entry.time?.date);
    if (written) {
      return { ...written, day: 'written' };
    }
    if (entry.day !== this.#day) {
      this.#day = entry.day;
      const headed = this.#resolve(entry.day);
      if (headed) {
        return { ...headed, day: 'heading' };
      }
    }
    const previous = this.#previous;
    if (!previous) {
      return this.#incident
        ? { date: this.#incident, day: 'incident', ambiguous: false }
        : { date: { year: 1970, month: 1, day: 1 }, day: 'unknown', ambiguous: false };
    }
    // A clock without a zone is compared by what it shows: nobody said that it is in UTC.
    const comparable = (previous.zone === undefined) === (zone === undefined);
    const before = comparable ? previous.epoch : epochOf(previous.date, previous.clock, utc);
    const back = before - epochOf(previous.date, clock, comparable ? (zone ?? utc) : utc);
    return back > midnightStep
      ? {
          date: addDays(previous.date, 1),
          day: previous.day === 'unknown' ? 'unknown' : 'past midnight',
          ambiguous: previous.ambiguous,
        }
      : {
          date: previous.date,
          day: previous.day === 'unknown' ? 'unknown' : 'carried',
          ambiguous: previous.ambiguous,
        };
  }

  /** Of several readings, the one nearest to what came before. */
  #resolve(written: WrittenDate | undefined): { date: CalendarDate; ambiguous: boolean } | undefined {
    const near = this.#previous?.date ?? this.#incident;
    if (written?.yearless && near) {
      const { month, day } = written.yearless;
      const years = [near.year, near.year - 1, near.year + 1].map((year) => ({ year, month, day }));
      const date = years.filter(isDay).toSorted(byDistance(near))[0];
      return date && { date, ambiguous: false };
    }
    // Of two readings of a date in numbers the first has the day in front.
    const readings = written?.readings ?? [];
    const [dayFirst, monthFirst] = readings;
    const decided = this.#order === 'month first' ? monthFirst : this.#order && dayFirst;
    if (readings.length > 1 && decided) {
      return { date: decided, ambiguous: false };
    }
    const known = this.#incident ?? (this.#previous?.ambiguous ? undefined : this.#previous?.date);
    const [first] = known ? readings.toSorted(byDistance(known)) : readings;
    return first && { date: first, ambiguous: readings.length > 1 && !known };
  }
}

function byDistance(near: CalendarDate): (one: CalendarDate, other: CalendarDate) => number {
  const distance = (date: CalendarDate): number => Math.abs(daysBetween(near, date));
  return (one, other) => distance(one) - distance(other);
}

/** Which event is which milestone: a marker word wins, else the first event whose wording says so. */
function milestonesOf(events: readonly SpokenMilestones[]): ReadonlyMap<number, Milestone> {
  const found = new Map<number, Milestone>();
  for (const milestone of milestones) {
    const index = events.findIndex(({ marked }, position) => marked === milestone && !found.has(position));
    if (index >= 0) {
      found.set(index, milestone);
    }
  }
  const taken = new Set(found.values());
  let from = 0;
  for (const milestone of milestones.filter((candidate) => !taken.has(candidate))) {
    // What deploys a fix is no start: a start comes before anybody noticed.
    const limit = milestone === 'start' ? firstDetected(events) : events.length;
    const index = events.findIndex(
      ({ worded }, position) =>
        position >= from && position < limit && !found.has(position) && worded.includes(milestone),
    );
    if (index >= 0) {
      found.set(index, milestone);
      from = index;
    }
  }
  return found;
}

function firstDetected(events: readonly SpokenMilestones[]): number {
  const index = events.findIndex(
    ({ marked, worded }) =>
      marked === 'detected' || (worded.includes('detected') && !worded.includes('start')),
  );
  return index === -1 ? events.length : index;
}
