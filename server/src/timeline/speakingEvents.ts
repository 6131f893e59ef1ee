import { eventIndexes } from './eventTally.ts';
import type { Milestone } from './milestone.ts';
import { speaksOf } from './milestones.ts';
import type { TimelineEvent } from './timeline.ts';

/** The indexes of the events that are milestones or speak of some, in order: few of many do. */
const speakingEvents = eventIndexes(
  ({ milestone, spoken }) =>
    milestone !== undefined || spoken.marked !== undefined || spoken.worded.length > 0,
);

/**
 * The index of the first event that is a milestone, among those for which something holds; -1 where there is none. A
 * detection that tells of the acknowledgement, too, is both where no other event is that.
 */
export function indexOfMilestone(
  events: readonly TimelineEvent[],
  milestone: Milestone,
  holds: (event: TimelineEvent) => boolean = () => true,
): number {
  const firstOf = (wanted: (event: TimelineEvent) => boolean): number | undefined =>
    speakingEvents(events).find((index) => {
      const event = events[index];
      return event !== undefined && wanted(event) && holds(event);
    });
  const found = firstOf((event) => event.milestone === milestone);
  return found ?? (milestone === 'acknowledged' ? firstOf(isBoth) : undefined) ?? -1;
}

/** “Alert fires and Kim acknowledges” */
function isBoth({ milestone, spoken }: TimelineEvent): boolean {
  return milestone === 'detected' && spoken.worded.includes('acknowledged');
}

/** The index of the detection that is the acknowledgement, too; -1 where none is. */
export function acknowledgedWhenDetected(events: readonly TimelineEvent[]): number {
  const index = indexOfMilestone(events, 'acknowledged');
  return events[index]?.milestone === 'detected' ? index : -1;
}

/** The indexes of the events that are a milestone or speak of it. */
export function eventsThatTell(events: readonly TimelineEvent[], milestone: Milestone): readonly number[] {
  return telling[milestone](events);
}

const thatTell = (milestone: Milestone): ((events: readonly TimelineEvent[]) => readonly number[]) =>
  eventIndexes((event) => event.milestone === milestone || speaksOf(event.spoken, milestone));

const telling: Readonly<Record<Milestone, ReturnType<typeof thatTell>>> = {
  start: thatTell('start'),
  detected: thatTell('detected'),
  acknowledged: thatTell('acknowledged'),
  mitigated: thatTell('mitigated'),
  resolved: thatTell('resolved'),
};
