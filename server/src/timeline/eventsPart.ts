import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import type { TextChange } from '../document/textChange.ts';
import { lengthening } from '../document/textChange.ts';
import { isSaidAlike } from './milestones.ts';
import { isSameMoment, isSameZone } from './moment.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';
import type { TimelineChange } from './timelineOf.ts';

/** A part of a timeline that an edit changed: where its lines were, where they are, and its events. */
export interface EventsPart extends TextChange {
  readonly timeline: Timeline;
}

/** What an edit did to a text: the texts before and after, and what it changed in them. */
export interface EditedText {
  readonly sources: EditedSources;
  readonly text: TextChange;
}

/** The events that an edit changed, and those that stand within them or share a line with them. */
export function changedEvents(edit: EditedText, change: TimelineChange): EventsPart {
  const touched = widened(edit, change);
  return partOf(change.now, change.now.events.slice(touched.first, touched.end), touched);
}

/**
 * The same events, with the nearest ones before and behind that have a time. The one behind is a part of what was
 * changed: what is told of an event may depend on the one before it.
 */
export function changedNeighbours(edit: EditedText, change: TimelineChange): EventsPart {
  const { events } = change.now;
  const { end: endOfChanged } = widened(edit, change);
  const behind = events.findIndex((event, index) => index >= endOfChanged && isInOrder(event));
  const end = behind === -1 ? events.length : behind + 1;
  const touched = widened(edit, { ...change, end, oldEnd: end - change.end + change.oldEnd });
  const before = events.slice(0, touched.first).findLastIndex(isInOrder);
  return partOf(change.now, events.slice(Math.max(0, before), touched.end), touched);
}

/** Whether an event has its place in the order of times. */
function isInOrder({ moment, timeLast }: TimelineEvent): boolean {
  return moment !== undefined && !timeLast;
}

/** The events from `first` to `end`, not included, and the whole lines that they stand on and stood on. */
interface TouchedEvents extends TextChange {
  readonly first: number;
  readonly end: number;
}

/** Takes in the events that reach into the lines of those that an edit changed: an item may have others within. */
function widened(
  { sources, text }: EditedText,
  { before, now: { events }, first: firstChanged, oldEnd, end: endOfChanged }: TimelineChange,
): TouchedEvents {
  const { now: source } = sources;
  const by = lengthening(text);
  let [first, end] = [firstChanged, endOfChanged];
  let from = source.lineStart(source.lineAt(text.now.start));
  let to = endOf(source, source.lineAt(text.now.end));
  const take = (lines: OffsetRange): void => {
    from = Math.min(from, lines.start);
    to = Math.max(to, lines.end);
  };
  for (const event of before.events.slice(first, oldEnd)) {
    const lines = linesOf(sources.before, event);
    // What was within the change is within the change now.
    take({ start: Math.min(lines.start, text.old.start), end: Math.max(lines.end, text.old.end) + by });
  }
  for (const event of events.slice(first, end)) {
    take(linesOf(source, event));
  }
  for (let event = events[first - 1]; event && linesOf(source, event).end > from; event = events[first - 1]) {
    take(linesOf(source, event));
    first -= 1;
  }
  for (let event = events[end]; event && linesOf(source, event).start < to; event = events[end]) {
    take(linesOf(source, event));
    end += 1;
  }
  return { first, end, old: { start: from, end: to - by }, now: { start: from, end: to } };
}

function partOf(
  timeline: Timeline,
  events: readonly TimelineEvent[],
  { old, now }: TouchedEvents,
): EventsPart {
  return { timeline: { ...timeline, events }, old, now };
}

/** The whole lines that an event stands on; below a heading may stand what it tells. */
function linesOf(source: SourceText, { range, event }: TimelineEvent): OffsetRange {
  return {
    start: source.lineStart(source.lineAt(range.start)),
    end: endOf(source, source.lineAt(Math.max(range.start, range.end, event.end))),
  };
}

/** Where the next line starts, or, behind the last line, what no place reaches. */
function endOf(source: SourceText, line: number): number {
  return line + 1 < source.lineCount ? source.lineStart(line + 1) : source.parts.length + 1;
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
 * Whether the events that an edit changed are as many as they were, each of the form that it had, with the time and the
 * milestones that it had, and with words, if it had some.
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
    one.form === other.form &&
    one.timeLast === other.timeLast &&
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
