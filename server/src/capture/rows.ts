import type { PlainEdit } from '../check/fix.ts';
import { applyEdits } from '../check/fix.ts';
import { minimalEdits } from '../check/minimalEdits.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Postmortem } from '../postmortem.ts';
import { isoText } from '../time/calendarDate.ts';
import { readingIn } from '../time/zone.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import { addPlaceForTimeline } from './addTimeline.ts';
import type { NewEvent } from './newEvent.ts';
import type { DocumentZone } from './place.ts';
import { documentZone, epochsOf, gapFor } from './place.ts';
import { TimelineWriter } from './timelineWriter.ts';

/** How the document is read; the text differs from call to call. */
export interface DocumentReader {
  readonly configuration: Configuration;
  readonly read: (text: string) => Postmortem;
}

/** The edits that write events into a timeline, and what is to be said of them. */
export interface Insertion {
  /** In document order, not overlapping. */
  readonly edits: readonly PlainEdit[];
  readonly zone: DocumentZone;
  /** How many events went to the end because nothing says where they belong. */
  readonly unplaced: number;
}

/** The timeline that events are written into; lists of key moments in other sections are none. */
export function writableTimeline(reader: DocumentReader, postmortem: Postmortem): Timeline | undefined {
  const timeline = timelineOf(postmortem, reader.configuration);
  return timeline?.section || timeline?.events.some((event) => event.moment && !event.timeLast)
    ? timeline
    : undefined;
}

/** Writes events into the timeline of a document, each at its place in time, in the form of what is there. */
export function insertEvents(reader: DocumentReader, text: string, events: readonly NewEvent[]): Insertion {
  const postmortem = reader.read(text);
  const timeline = writableTimeline(reader, postmortem);
  const zone = documentZone(timeline);
  if (events.length === 0) {
    return { edits: [], zone, unplaced: 0 };
  }
  const prepared = addPlaceForTimeline(postmortem, timeline);
  if (prepared === undefined && timeline) {
    return insertInto(reader, postmortem, timeline, events);
  }
  // A place is made first; then the events are written into the document that has one.
  const roomy = applyEdits(text, prepared ?? []);
  const changed = reader.read(roomy);
  const made = writableTimeline(reader, changed);
  if (!made) {
    return { edits: [], zone, unplaced: events.length };
  }
  const insertion = insertInto(reader, changed, made, events);
  return { ...insertion, edits: minimalEdits(text, applyEdits(roomy, insertion.edits)) };
}

/** Where an event goes: behind so many of the entries that are there. */
export interface PlacedEvent {
  readonly event: NewEvent;
  readonly gap: number;
}

function insertInto(
  reader: DocumentReader,
  { document }: Postmortem,
  timeline: Timeline,
  events: readonly NewEvent[],
): Insertion {
  const zone = documentZone(timeline);
  const latest = events.reduce<number | undefined>(
    (most, { epoch }) => (epoch === undefined ? most : Math.max(most ?? epoch, epoch)),
    undefined,
  );
  const epochs = epochsOf(timeline, zone.zone, latest);
  const comparable = epochs.some((epoch) => epoch !== undefined) || timeline.events.length === 0;
  const inOrder = events.toSorted(byEpoch);
  const placed = inOrder.map((event) => ({
    event,
    gap: event.epoch === undefined ? epochs.length : gapFor(epochs, event.epoch),
  }));
  const writer = new TimelineWriter(document, timeline, zone);
  const plain = writer.edits(placed, writer.datedByHabit || severalDays(timeline, events, zone));
  const sound = daysStay(reader, document.source.text, plain, timeline, placed, zone);
  const isBlankTimeline = timeline.events.every(({ row }) => row && writer.isBlank(row));
  const unplaced =
    comparable || isBlankTimeline ? placed.filter(({ event }) => event.epoch === undefined) : placed;
  return { edits: sound ? plain : writer.edits(placed, true), zone, unplaced: unplaced.length };
}

/** Where the document names no day, clocks alone cannot tell events of several days apart. */
function severalDays(timeline: Timeline, events: readonly NewEvent[], { zone }: DocumentZone): boolean {
  const known = timeline.events.some(({ moment }) => moment && moment.day !== 'unknown');
  const days = new Set(
    events.flatMap(({ epoch }) => (epoch === undefined ? [] : isoText(readingIn(epoch, zone).date))),
  );
  return !known && days.size > 1;
}

/** Whether, read again, every entry that was there has its day still, and every new one the day it should have. */
function daysStay(
  reader: DocumentReader,
  text: string,
  edits: readonly PlainEdit[],
  before: Timeline,
  placed: readonly PlacedEvent[],
  { zone }: DocumentZone,
): boolean {
  const after = writableTimeline(reader, reader.read(applyEdits(text, edits)));
  const wanted = new Map<string, number>();
  const note = (key: string): void => void wanted.set(key, (wanted.get(key) ?? 0) + 1);
  for (const { moment } of before.events) {
    if (moment) {
      note(moment.day === 'unknown' ? 'unknown' : isoText(moment.date));
    }
  }
  const anyDay = before.events.some(({ moment }) => moment) && wanted.has('unknown');
  for (const { event } of placed) {
    if (event.epoch !== undefined) {
      note(anyDay ? 'unknown' : isoText(readingIn(event.epoch, zone).date));
    }
  }
  for (const { moment } of after?.events ?? []) {
    const key = moment && (moment.day === 'unknown' ? 'unknown' : isoText(moment.date));
    // A document that names no day at all contradicts none.
    if (key !== undefined && key !== 'unknown') {
      wanted.set(key, (wanted.get(key) ?? 0) - 1);
    }
  }
  wanted.delete('unknown');
  const isDayless = after?.events.every(({ moment }) => !moment || moment.day === 'unknown') === true;
  return isDayless || [...wanted.values()].every((count) => count === 0);
}

/** Events without a time behind those that have one. */
function byEpoch({ epoch: one }: NewEvent, { epoch: other }: NewEvent): number {
  return one === undefined || other === undefined
    ? Number(one === undefined) - Number(other === undefined)
    : one - other;
}
