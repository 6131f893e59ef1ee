import type { TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule } from '../rule.ts';
import { judgedEvents } from './judged.ts';

/** How many entries of one minute a reader can still put in order. */
const most = 3;

/** Reports minutes with more than three entries. Source: own. */
export const timelineCrowdedMinute: DocumentRule = {
  id: 'timeline-crowded-minute',
  summary: 'More than three timeline entries have the same time',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['timeline'],
  needs: 'document',
  *check(context) {
    const timed = judgedEvents(context).filter((event) => event.moment && !event.timeLast);
    if (!hasCrowd(timed)) {
      return;
    }
    // Seconds are part of the moment: with them the order is plain.
    const minutes = Map.groupBy(timed, (event: TimelineEvent) => event.moment?.epoch);
    for (const events of minutes.values()) {
      const [first, ...others] = events;
      if (first && events.length > most) {
        yield {
          range: first.timeRange,
          message: `${events.length} entries have the time “${context.source.slice(first.timeRange)}”. Seconds would show their order, or one entry could sum them up.`,
          related: others.map(({ timeRange }) => ({ range: timeRange, message: 'The same time' })),
        };
      }
    }
  },
};

/** Whether more entries have one time than a reader can put in order. */
function hasCrowd(events: readonly TimelineEvent[]): boolean {
  const counts = new Map<number | undefined, number>();
  for (const { moment } of events) {
    const count = (counts.get(moment?.epoch) ?? 0) + 1;
    if (count > most) {
      return true;
    }
    counts.set(moment?.epoch, count);
  }
  return false;
}
