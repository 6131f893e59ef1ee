import { eventTally } from '../../timeline/eventTally.ts';
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
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const events = judgedEvents(context);
    if (timesIn(context.source, events).highest <= most) {
      return;
    }
    const timed = events.filter((event) => event.moment && !event.timeLast);
    // Seconds are part of the moment: with them the order is plain.
    const minutes = Map.groupBy(timed, (event: TimelineEvent) => event.moment?.epoch);
    for (const together of minutes.values()) {
      const [first, ...others] = together;
      if (first && together.length > most) {
        yield {
          range: first.timeRange,
          message: `${together.length} entries have the time “${context.source.slice(first.timeRange)}”. Seconds would show their order, or one entry could sum them up.`,
          related: others.map(({ timeRange }) => ({ range: timeRange, message: 'The same time' })),
        };
      }
    }
  },
};

/** The times of entries that are in order. */
const timesIn = eventTally((_, { moment, timeLast }) => (timeLast ? undefined : moment?.epoch));
