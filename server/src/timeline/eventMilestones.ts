import type { Milestone } from './milestone.ts';
import { milestones } from './milestone.ts';
import type { SpokenMilestones } from './milestones.ts';
import { silent } from './milestones.ts';

/** Which event is which milestone: a marker word wins, else the first event whose wording says so. */
export function milestonesOf(events: readonly SpokenMilestones[]): ReadonlyMap<number, Milestone> {
  const found = new Map<number, Milestone>();
  for (const milestone of milestones) {
    const index = events.findIndex(({ marked }, position) => marked === milestone && !found.has(position));
    if (index >= 0) {
      found.set(index, milestone);
    }
  }
  const taken = new Set(found.values());
  const markedStart = [...found].find(([, milestone]) => milestone === 'start')?.[0] ?? 0;
  const end = taken.has('resolved') ? -1 : endOf(events);
  let from = 0;
  for (const milestone of milestones.filter((candidate) => !taken.has(candidate))) {
    // “Alert fires and Kim acknowledges”: who knew and who took it are in one event, and what follows is neither.
    if (milestone === 'acknowledged' && isAcknowledgedAt(events, found)) {
      continue;
    }
    // What deploys a fix is no start: a start comes before anybody noticed or answered.
    const limit = milestone === 'start' ? firstAnswered(events) : events.length;
    const firstFrom = (first: number): number =>
      events.findIndex(
        ({ worded }, position) =>
          position >= first &&
          position < limit &&
          !found.has(position) &&
          worded.includes(milestone) &&
          !(milestone === 'mitigated' && position === end),
      );
    // Words that fit both sides of where the author says that it started are meant behind it.
    const behind = firstFrom(Math.max(from, markedStart));
    const first = behind >= 0 ? behind : firstFrom(from);
    const index = milestone === 'start' ? whenItShowed(events, first, limit) : first;
    if (index >= 0) {
      found.set(index, milestone);
      from = index;
    }
  }
  return found;
}

function isAcknowledgedAt(
  events: readonly SpokenMilestones[],
  found: ReadonlyMap<number, Milestone>,
): boolean {
  return [...found].some(
    ([index, milestone]) =>
      milestone === 'detected' && events[index]?.worded.includes('acknowledged') === true,
  );
}

/**
 * A change, or something else that begins, which is followed by trouble that somebody could see, before anybody answered
 * to it, did not start the incident yet: a fault may lie there for weeks, and what is measured is how long it hurt.
 * @param start index of the first event that tells of the start; -1 where there is none
 */
function whenItShowed(events: readonly SpokenMilestones[], start: number, limit: number): number {
  if (events[start]?.start === 'trouble') {
    return start;
  }
  for (let index = start + 1; index < limit; index += 1) {
    const { marked, worded, start: kind } = events[index] ?? silent;
    if (marked !== undefined || worded.some((milestone) => milestone !== 'start')) {
      return start;
    }
    if (kind === 'trouble') {
      return index;
    }
  }
  return start;
}

/** The event that ends an incident whose mitigation was its end: the only one that tells of the end; else -1. */
function endOf(events: readonly SpokenMilestones[]): number {
  const tells = ({ worded }: SpokenMilestones): boolean => worded.includes('resolved');
  const last = events.findLastIndex(tells);
  return events.findIndex(tells) === last ? last : -1;
}

function firstAnswered(events: readonly SpokenMilestones[]): number {
  const index = events.findIndex(
    ({ marked, worded }) =>
      marked === 'detected' ||
      (!worded.includes('start') && (worded.includes('detected') || worded.includes('acknowledged'))),
  );
  return index === -1 ? events.length : index;
}
