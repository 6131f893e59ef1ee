import type { Milestone } from '../../timeline/milestone.ts';
import { areNamedByHabit, disordersIn, hour } from '../../timeline/order.ts';
import { indexOfMilestone } from '../../timeline/speakingEvents.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import { between } from '../../timeline/timelineModel.ts';
import type { DocumentRule } from '../rule.ts';

/** What cannot come before what. A mitigation may precede acknowledgement and declaration: machines do that. */
const pairs: readonly (readonly [first: Milestone, second: Milestone])[] = [
  ['start', 'detected'],
  ['start', 'mitigated'],
  ['start', 'resolved'],
  ['mitigated', 'resolved'],
];

const names: Readonly<Record<Milestone, string>> = {
  start: 'start',
  detected: 'detection',
  acknowledged: 'acknowledgement',
  mitigated: 'mitigation',
  resolved: 'resolution',
};

/** Reports milestones in an order that cannot be. Source: own judgement; metrics are computed from these times. */
export const timelineMilestoneOrder: DocumentRule = {
  id: 'timeline-milestone-order',
  summary: 'A milestone comes before one that it follows from',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    for (const [first, second] of timeline ? pairs : []) {
      const [early, late] = timeline ? [eventOf(timeline, first), eventOf(timeline, second)] : [];
      if (timeline && early && late && isBefore(late, early)) {
        // Where entries stand in the wrong order, or a day is a guess, that is the problem to solve first.
        if (disordersIn(timeline).length > 0) {
          return;
        }
        const [one, other] = [late, early].map((event) => context.source.slice(event.timeRange));
        yield {
          range: late.timeRange,
          message: `The ${names[second]} at “${one}” comes before the ${names[first]} at “${other}”. A time is wrong, or a marker stands at the wrong entry; metrics are computed from them.`,
          related: [{ range: early.timeRange, message: `The ${names[first]}` }],
        };
        return;
      }
    }
  },
};

/** Whether all of an event lies before another. */
function isBefore(late: TimelineEvent, early: TimelineEvent): boolean {
  const lasted = (late.moment?.end ?? late.moment?.epoch ?? 0) - (late.moment?.epoch ?? 0);
  const gap = (between(early, late) ?? 0) + lasted;
  return areNamedByHabit(early, late) ? gap < -hour : gap < 0;
}

function eventOf({ events }: Timeline, milestone: Milestone): TimelineEvent | undefined {
  return events[
    indexOfMilestone(events, milestone, ({ moment }) => moment !== undefined && !moment.ambiguous)
  ];
}
