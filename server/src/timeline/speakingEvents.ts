import { eventIndexes } from './eventTally.ts';
import type { Milestone } from './milestone.ts';
import { speaksOf } from './milestones.ts';
import type { TimelineEvent } from './timeline.ts';

/** The indexes of the events that are milestones or speak of some, in order: few of many do. */
const speakingEvents = eventIndexes(
  ({ milestone, spoken }) =>
    milestone !== undefined || spoken.marked !== undefined || spoken.worded.length > 0,
);

/** The index of the first event that is a milestone, among those for which something holds; -1 where there is none. */
export function indexOfMilestone(
  events: readonly TimelineEvent[],
  milestone: Milestone,
  holds: (event: TimelineEvent) => boolean = () => true,
): number {
  const found = speakingEvents(events).find((index) => {
    const event = events[index];
    return event?.milestone === milestone && holds(event);
  });
  return found ?? -1;
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
