import type { Replaced } from '../document/masking.ts';
import type { SourceText } from '../document/sourceText.ts';
import { isSaidAlike } from './milestones.ts';
import { isSameMoment, isSameZone } from './moment.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';
import type { EventsChange } from './timelineAgain.ts';
import type { TimelineChange } from './timelineOf.ts';

/** A part of a timeline that an edit changed: where its lines were, where they are, and its events. */
export interface EventsPart extends Pick<Replaced, 'old' | 'now'> {
  readonly timeline: Timeline;
}

/** The events that an edit changed; undefined where some of them may stand within others. */
export function changedEvents(
  source: SourceText,
  change: TimelineChange,
  replaced: Replaced,
): EventsPart | undefined {
  return partOf(source, change, replaced, change.now.events.slice(change.first, change.end), change);
}

/**
 * The events that an edit changed, with the nearest ones before and behind that have a time. The one behind is a part of
 * what was changed: what is told of an event may depend on the one before it.
 */
export function changedNeighbours(
  source: SourceText,
  change: TimelineChange,
  replaced: Replaced,
): EventsPart | undefined {
  const { events } = change.now;
  const before = events.slice(0, change.first).findLastIndex(isInOrder);
  const behind = events.findIndex((event, index) => index >= change.end && isInOrder(event));
  const end = behind === -1 ? events.length : behind + 1;
  const touched = { ...change, end, oldEnd: end - change.end + change.oldEnd };
  return partOf(source, change, replaced, events.slice(Math.max(0, before), end), touched);
}

/** Whether an event has its place in the order of times. */
function isInOrder({ moment, timeLast }: TimelineEvent): boolean {
  return moment !== undefined && !timeLast;
}

function partOf(
  source: SourceText,
  { before, now }: TimelineChange,
  { old, now: place }: Replaced,
  events: readonly TimelineEvent[],
  { first, oldEnd, end }: EventsChange,
): EventsPart | undefined {
  const touched = now.events.slice(first, end);
  if (![...touched, ...before.events.slice(first, oldEnd)].every(({ form }) => form === 'row')) {
    return undefined;
  }
  const lines = touched.map(({ range }) => source.lineAt(range.start));
  const from = lines.length === 0 ? place.start : Math.min(place.start, source.lineStart(lines[0] ?? 0));
  const to = Math.max(place.end, ...lines.slice(-1).map((line) => endOf(source, line)));
  return {
    timeline: { ...now, events },
    old: { start: from, end: to - place.end + old.end },
    now: { start: from, end: to },
  };
}

/** Where the next line starts, or, behind the last line, what no place reaches. */
function endOf(source: SourceText, line: number): number {
  return line + 1 < source.lineCount ? source.lineStart(line + 1) : source.text.length + 1;
}

/** The texts of a timeline before and after an edit. */
export interface EditedSources {
  readonly before: SourceText;
  readonly now: SourceText;
}

/** Whether the events that an edit changed have the actors that they had. */
export function haveSameActors(
  sources: EditedSources,
  { before, now, first, oldEnd, end }: TimelineChange,
): boolean {
  const actors = (source: SourceText, events: readonly TimelineEvent[]): string =>
    JSON.stringify(events.map(({ actor }) => actor && source.slice(actor)));
  return (
    actors(sources.before, before.events.slice(first, oldEnd)) ===
    actors(sources.now, now.events.slice(first, end))
  );
}

/**
 * Whether the events that an edit changed are as many as they were, each a row with the time and the milestones that it
 * had, and with words, if it had some.
 */
export function haveSameTimes(
  sources: EditedSources,
  { before, now, first, oldEnd, end }: TimelineChange,
): boolean {
  const gone = before.events.slice(first, oldEnd);
  const come = now.events.slice(first, end);
  return (
    gone.length === come.length &&
    isSameZone(before.declaredZone?.zone, now.declaredZone?.zone) &&
    gone.every((event, index) => {
      const same = come[index];
      return same !== undefined && isSameTime(sources, event, same);
    })
  );
}

function isSameTime(sources: EditedSources, one: TimelineEvent, other: TimelineEvent): boolean {
  return (
    one.form === 'row' &&
    other.form === 'row' &&
    one.milestone === other.milestone &&
    one.time !== undefined &&
    other.time !== undefined &&
    isSameMoment(one.moment, other.moment) &&
    isSaidAlike(one.spoken, other.spoken) &&
    writtenTime(sources.before, one) === writtenTime(sources.now, other) &&
    hasWords(sources.before, one) === hasWords(sources.now, other)
  );
}

/** The time of an event, and the day of it, as written. */
function writtenTime(source: SourceText, { time, timeRange, day }: TimelineEvent): string {
  return [timeRange, time?.date?.range, day?.range].map((range) => range && source.slice(range)).join('|');
}

function hasWords(source: SourceText, { event }: TimelineEvent): boolean {
  return source.slice(event).trim() !== '';
}
