/** How urgent an action is: 0 is the highest. */
export type PriorityRank = number;

/** The scale that is used where none is configured, highest first. */
export const priorityScale: readonly string[] = ['P0', 'P1', 'P2', 'P3', 'P4'];

/** Words for ranks, as trackers use them. */
const words: Readonly<Record<string, PriorityRank>> = {
  blocker: 0,
  critical: 0,
  urgent: 0,
  highest: 0,
  immediate: 0,
  high: 1,
  major: 1,
  medium: 2,
  normal: 2,
  moderate: 2,
  minor: 3,
  low: 3,
  lowest: 4,
  trivial: 4,
};

/** The rank of a priority as written: `P1`, `p1`, `P-1`, `Prio 1`, `1`, `High`; undefined for anything else. */
export function readPriority(text: string): PriorityRank | undefined {
  const bare = text
    .slice(0, 200)
    .replace(/~~[^~]{0,100}~~/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
  const numbered = /^(?:p|prio|priority)?[*_` -]?#?([0-9])(?![\p{L}\p{N}]|[.,]\p{N})/u.exec(bare);
  if (numbered) {
    return Number(numbered[1]);
  }
  const word = /^\p{L}+/u.exec(bare)?.[0] ?? '';
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
