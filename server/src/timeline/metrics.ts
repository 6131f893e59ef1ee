import type { Milestone } from './milestone.ts';
import { timeWherever } from './movedEvent.ts';
import { indexOfMilestone } from './speakingEvents.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

/** The time between two milestones, with the events it was computed from. */
export interface Metric {
  /** Not negative. */
  readonly milliseconds: number;
  /** Indexes into the timeline's events. */
  readonly from: number;
  readonly to: number;
}

/** Which two milestones each metric lies between, in the order in which an incident goes. */
export const metricEnds = {
  timeToDetect: { from: 'start', to: 'detected' },
  timeToAcknowledge: { from: 'detected', to: 'acknowledged' },
  timeToMitigate: { from: 'start', to: 'mitigated' },
  timeToResolve: { from: 'start', to: 'resolved' },
} as const satisfies Readonly<Record<string, { readonly from: Milestone; readonly to: Milestone }>>;

export type MetricName = keyof typeof metricEnds;

/** The durations of one incident; null where a milestone is missing or they are in the wrong order. */
export type Metrics = Readonly<Record<MetricName, Metric | null>>;

/** Computes the metrics of an incident. Definitions differ between teams, so each names its two events. */
export function metricsOf(timeline: Timeline): Metrics {
  return {
    timeToDetect: metric(timeline.events, 'timeToDetect'),
    timeToAcknowledge: metric(timeline.events, 'timeToAcknowledge'),
    timeToMitigate: metric(timeline.events, 'timeToMitigate'),
    timeToResolve: metric(timeline.events, 'timeToResolve'),
  };
}

function metric(events: readonly TimelineEvent[], name: MetricName): Metric | null {
  const { from, to } = metricEnds[name];
  return metricBetween(events, indexOfMilestone(events, from), indexOfMilestone(events, to));
}

/** The time between two events, by index; null where one has no time, or they cannot be compared or run backwards. */
export function metricBetween(events: readonly TimelineEvent[], from: number, to: number): Metric | null {
  const start = events[from]?.moment;
  const end = events[to];
  const reached = end && reachedAt(end);
  // Times with a zone and times without one cannot be compared.
  const isComparable = start && end?.moment && (start.zone === undefined) === (end.moment.zone === undefined);
  if (!isComparable || reached === undefined || reached < start.epoch) {
    return null;
  }
  return { milliseconds: reached - start.epoch, from, to };
}

/**
 * When the milestone that an event is was reached, in milliseconds since 1970: a rollback from 14:30 to 14:45 has
 * mitigated at 14:45; what starts or is noticed does so when it begins. Undefined where the time cannot be read.
 */
export function reachedAt(event: TimelineEvent): number | undefined {
  const { moment, milestone } = event;
  const isDoneInTheEnd = milestone === 'mitigated' || milestone === 'resolved';
  // “~14:30–14:45” tells of a time that nobody knows, not of how long it took.
  return isDoneInTheEnd && !timeWherever(event)?.approximate ? (moment?.end ?? moment?.epoch) : moment?.epoch;
}

/** Whether there is a time between two events, or a start to count others from. */
export function isMeasured(timeline: Timeline): boolean {
  return (
    spanOf(timeline) !== null ||
    timeline.events.some(({ milestone, moment }) => milestone === 'start' && moment)
  );
}

/** The time from the first event to the end of the last, in milliseconds; null with fewer than two. */
export function spanOf(timeline: Timeline): number | null {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { moment } of timeline.events) {
    if (moment) {
      earliest = Math.min(earliest, moment.epoch);
      latest = Math.max(latest, moment.end ?? moment.epoch);
      count += 1;
    }
  }
  return count < 2 ? null : latest - earliest;
}
