import type { Milestone, SpokenMilestones } from './milestones.ts';
import { milestones } from './milestones.ts';

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
  let from = 0;
  for (const milestone of milestones.filter((candidate) => !taken.has(candidate))) {
    // What deploys a fix is no start: a start comes before anybody noticed.
    const limit = milestone === 'start' ? firstDetected(events) : events.length;
    const firstFrom = (first: number): number =>
      events.findIndex(
        ({ worded }, position) =>
          position >= first && position < limit && !found.has(position) && worded.includes(milestone),
      );
    // Words that fit both sides of where the author says that it started are meant behind it.
    const behind = firstFrom(Math.max(from, markedStart));
    const index = behind >= 0 ? behind : firstFrom(from);
    if (index >= 0) {
      found.set(index, milestone);
      from = index;
    }
  }
  return found;
}

function firstDetected(events: readonly SpokenMilestones[]): number {
  const index = events.findIndex(
    ({ marked, worded }) =>
      marked === 'detected' || (worded.includes('detected') && !worded.includes('start')),
  );
  return index === -1 ? events.length : index;
}
