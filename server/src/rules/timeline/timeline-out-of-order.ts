import { literal } from '../../template/placeholders.ts';
import { isSameDate } from '../../timeline/moment.ts';
import { disordersIn } from '../../timeline/order.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { movableRanges } from './movable.ts';
import { strayDates } from './strayDates.ts';

/** Reports entries that stand below a later one. Sources: the specification; defects of public postmortems. */
export const timelineOutOfOrder: DocumentRule = {
  id: 'timeline-out-of-order',
  summary: 'A timeline entry is earlier than the one above it',
  severity: 'error',
  softensInDraft: false,
  fix: 'assisted',
  reads: 'neighbours',
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    for (const { event, above, kind } of timeline ? disordersIn(timeline) : []) {
      if (timeline && kind === 'certain') {
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

/** Mends the date of an entry where it lies far from the incident: then the entry is in its place. */
function dateFixes(context: RuleContext, event: TimelineEvent): readonly Fix[] {
  const stray = strayDates(context).find((one) => one.event.range.start === event.range.start);
  return stray?.repairs() ?? [];
}

/** Sorts the rows of a table, or the items of one list, by time; each keeps its text, equal ones their order. */
function sortFix({ document, source }: RuleContext, timeline: Timeline): readonly Fix[] {
  const entries = sortable(timeline);
  const ranges = movableRanges(document, entries);
  const sorted = entries.toSorted((one, other) => (one.moment?.epoch ?? 0) - (other.moment?.epoch ?? 0));
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
  const steady = entries.every((event) => event.moment && event.moment.day !== 'past midnight');
  return apart && steady && days.size === 1 ? entries : [];
}
