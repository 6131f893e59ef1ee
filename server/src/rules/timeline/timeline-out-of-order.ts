import { literal } from '../../template/placeholders.ts';
import { isSameDate } from '../../timeline/moment.ts';
import { disordersIn, isInOtherHalf } from '../../timeline/order.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule, Finding, Fix, RuleContext } from '../rule.ts';
import { movableRanges } from './movable.ts';
import { strayDates } from './strayDates.ts';

/** Reports entries that stand below a later one. Sources: the specification; defects of public postmortems. */
export const timelineOutOfOrder: DocumentRule = {
  id: 'timeline-out-of-order',
  summary: 'A timeline entry is earlier than the one above it',
  severity: 'error',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    const turned = timeline && newestFirst(context, timeline);
    if (turned) {
      yield turned;
      return;
    }
    for (const { event, above, kind } of timeline ? disordersIn(timeline) : []) {
      // Below a slip in a date, which is reported as such, what is right seems to be early.
      if (timeline && kind === 'certain' && !isStray(context, above)) {
        const times = [event, above].map((one) => context.source.slice(one.timeRange));
        yield {
          range: event.timeRange,
          message: `“${times[0]}” stands below “${times[1]}”, which is later. Either an entry is out of place or one of the two has a wrong date or time.`,
          related: [{ range: above.timeRange, message: 'The entry above, which is later' }],
          fixes: () => [...dateFixes(context, event), ...sortFix(context, timeline)],
        };
      }
    }
  },
};

/** Fewer steps back may be entries out of place. */
const fewestSteps = 3;

/** The one finding of a timeline that runs backwards throughout, as chats and logs are often copied. */
function newestFirst(context: RuleContext, timeline: Timeline): Finding | undefined {
  if (stepsForward(timeline.events)) {
    return undefined;
  }
  const events = timeline.events.filter(isOrdered);
  const [newest, oldest] = [events[0], events.at(-1)];
  if (!newest || !oldest) {
    return undefined;
  }
  const steps = events.filter((event, index) => index > 0 && epochOf(events[index - 1]) > epochOf(event));
  const certain = disordersIn(timeline).filter(({ kind }) => kind === 'certain');
  if (certain.length < fewestSteps || steps.length !== certain.length) {
    return undefined;
  }
  const [first, last] = [newest, oldest].map((one) => context.source.slice(one.timeRange));
  return {
    range: newest.timeRange,
    message: `The timeline runs from its newest entry, “${first}”, to its oldest, “${last}”. Readers follow it downwards, and what is measured from it counts on the oldest entry being first.`,
    related: [{ range: oldest.timeRange, message: 'The oldest entry' }],
    fixes: () => sortFix(context, timeline),
  };
}

/** Whether an entry is later than the one above it, as in most timelines the second one is. */
function stepsForward(events: readonly TimelineEvent[]): boolean {
  let above: TimelineEvent | undefined;
  for (const event of events) {
    if (isOrdered(event)) {
      if (above && epochOf(above) < epochOf(event)) {
        return true;
      }
      above = event;
    }
  }
  return false;
}

function isOrdered({ moment, timeLast }: TimelineEvent): boolean {
  return moment !== undefined && !timeLast;
}

function epochOf(event: TimelineEvent | undefined): number {
  return event?.moment?.epoch ?? 0;
}

function isStray(context: RuleContext, { range }: TimelineEvent): boolean {
  return strayDates(context).some((one) => one.event.range.start === range.start);
}

/** Mends the date of an entry where it lies far from the incident: then the entry is in its place. */
function dateFixes(context: RuleContext, event: TimelineEvent): readonly Fix[] {
  const stray = strayDates(context).find((one) => one.event.range.start === event.range.start);
  return stray?.repairs() ?? [];
}

/**
 * Sorts the rows of a table, or the items of one list, by time; each keeps its text, equal ones their order, which is turned
 * where all of them run backwards.
 */
function sortFix({ document, source }: RuleContext, timeline: Timeline): readonly Fix[] {
  const entries = sortable(timeline);
  const ranges = movableRanges(document, entries);
  const isTurned =
    entries.length > fewestSteps &&
    entries.every((entry, index) => index === 0 || epochOf(entry) <= epochOf(entries[index - 1]));
  const sorted = (isTurned ? entries.toReversed() : entries).toSorted(
    (one, other) => epochOf(one) - epochOf(other),
  );
  const [first] = entries;
  if (!first || !ranges || !sorted.every((entry, index) => keepsDay(entry, sorted[index - 1], first))) {
    return [];
  }
  const places = new Map(entries.map((entry, index) => [entry, ranges[index]]));
  const edits = ranges.flatMap((range, index) => {
    const moved = sorted[index];
    const from = moved && moved !== entries[index] ? places.get(moved) : undefined;
    return from ? [{ range, text: literal(source.slice(from)) }] : [];
  });
  return [{ title: 'Sort the timeline by time', edits, safe: false }];
}

/**
 * Whether an entry has its own day, or inherits the same below another one; what comes first inherits the day of what is
 * first now, unless that is written there.
 */
function keepsDay(
  { time, moment }: TimelineEvent,
  above: TimelineEvent | undefined,
  first: TimelineEvent,
): boolean {
  const inherited = above ?? (first.time?.date ? undefined : first);
  return time?.date !== undefined || isSameDate(inherited?.moment?.date, moment?.date);
}

/** The entries where all can be moved: none within another, each with a time that can be read. */
function sortable({ events }: Timeline): readonly TimelineEvent[] {
  const entries = events.filter((event) => !event.timeLast);
  const apart = entries.every((event, index) => event.range.start >= (entries[index - 1]?.range.end ?? 0));
  // The days of headings would change with the place.
  const days = new Set(entries.map((event) => event.day?.range.start));
  const steady = entries.every(
    (event) => event.moment && event.moment.day !== 'past midnight' && !isInOtherHalf(event),
  );
  return apart && steady && days.size === 1 ? entries : [];
}
