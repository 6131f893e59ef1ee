import type { MetricName } from './metrics.ts';
import { metricEnds, reachedAt } from './metrics.ts';
import type { Milestone } from './milestone.ts';
import { indexOfMilestone } from './speakingEvents.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

/** A metric for people: what it is called, and between which milestones it is measured. */
export interface MetricText {
  readonly name: MetricName;
  readonly title: string;
  readonly from: Milestone;
  readonly to: Milestone;
}

/** The metrics in the order in which an incident goes. */
export const metricTexts: readonly MetricText[] = [
  { name: 'timeToDetect', title: 'time to detect', ...metricEnds.timeToDetect },
  { name: 'timeToAcknowledge', title: 'time to acknowledge', ...metricEnds.timeToAcknowledge },
  { name: 'timeToMitigate', title: 'time to mitigate', ...metricEnds.timeToMitigate },
  { name: 'timeToResolve', title: 'time to resolve', ...metricEnds.timeToResolve },
];

/** Milestones as things that an event can be. */
export const milestoneNouns: Readonly<Record<Milestone, string>> = {
  start: 'start',
  detected: 'detection',
  acknowledged: 'acknowledgement',
  mitigated: 'mitigation',
  resolved: 'resolution',
};

/** Why there is no such metric; a part of a sentence. */
export function whyMissing(timeline: Timeline, { from, to }: MetricText): string {
  const [first, second] = [from, to].map((milestone) => eventOf(timeline, milestone));
  const missing = [...(first ? [] : [from]), ...(second ? [] : [to])].map(named);
  if (missing.length > 0) {
    return `no event is recognised as ${missing.join(' or ')}`;
  }
  if (!first?.moment || !second?.moment) {
    return `the time of ${named(first?.moment ? to : from)} cannot be read`;
  }
  return (reachedAt(second) ?? 0) < first.moment.epoch
    ? `${named(to)} is earlier than ${named(from)}`
    : 'only one of the two times has a zone';
}

/** The event that is a milestone. */
export function eventOf({ events }: Timeline, milestone: Milestone): TimelineEvent | undefined {
  return events[indexOfMilestone(events, milestone)];
}

function named(milestone: Milestone): string {
  return `the ${milestoneNouns[milestone]}`;
}
