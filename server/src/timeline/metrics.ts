import type { Milestone } from './milestones.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

/** The time between two milestones, with the events it was computed from. */
export interface Metric {
  /** Not negative. */
  readonly milliseconds: number;
  /** Indexes into the timeline's events. */
  readonly from: number;
  readonly to: number;
}

/** The durations of one incident; null where a milestone is missing or they are in the wrong order. */
export interface Metrics {
  readonly timeToDetect: Metric | null;
  readonly timeToAcknowledge: Metric | null;
  readonly timeToMitigate: Metric | null;
  readonly timeToResolve: Metric | null;
}

/** Computes the metrics of an incident. Definitions differ between teams, so each names its two events. */
export function metricsOf(timeline: Timeline): Metrics {
  return {
    timeToDetect: metric(timeline.events, 'start', 'detected'),
    timeToAcknowledge: metric(timeline.events, 'detected', 'acknowledged'),
    timeToMitigate: metric(timeline.events, 'start', 'mitigated'),
    timeToResolve: metric(timeline.events, 'start', 'resolved'),
  };
}

function metric(events: readonly TimelineEvent[], first: Milestone, second: Milestone): Metric | null {
  return metricBetween(
    events,
    events.findIndex((event) => event.milestone === first),
    events.findIndex((event) => event.milestone === second),
  );
}

/** The time between two events, by index; null where one has no time, or they cannot be compared or run backwards. */
export function metricBetween(events: readonly TimelineEvent[], from: number, to: number): Metric | null {
  const start = events[from]?.moment;
  const end = events[to]?.moment;
  // Times with a zone and times without one cannot be compared.
  if (!start || !end || (start.zone === undefined) !== (end.zone === undefined) || end.epoch < start.epoch) {
    return null;
  }
  return { milliseconds: end.epoch - start.epoch, from, to };
}

/** The time from the first to the last event, in milliseconds; null with fewer than two. */
export function spanOf(timeline: Timeline): number | null {
  const epochs = timeline.events.flatMap((event) => event.moment?.epoch ?? []);
  return epochs.length < 2 ? null : Math.max(...epochs) - Math.min(...epochs);
}
