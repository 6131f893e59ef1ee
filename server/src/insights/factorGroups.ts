import { contentWords } from '../findings/contentWords.ts';

/** Factors that say much the same. */
export interface FactorGroup {
  /** The shortest of the wordings. */
  readonly label: string;
  /** The incidents that name it, by their index, each once and in ascending order. */
  readonly incidents: readonly number[];
}

interface Growing {
  readonly words: ReadonlySet<string>;
  label: string;
  readonly incidents: Set<number>;
}

/**
 * Groups what contributed to incidents by the words that say what it is about: a factor joins the group that shares most
 * of them, at least two and half of the shorter wording. Groups of one incident are left out; the largest come first.
 * @param factors of each incident, as written
 */
export function factorGroups(factors: readonly (readonly string[])[]): readonly FactorGroup[] {
  const groups: Growing[] = [];
  const byWord = new Map<string, number[]>();
  for (const [incident, texts] of factors.entries()) {
    for (const text of texts) {
      const words = contentWords(text);
      if (words.size > 0) {
        join(groups, byWord, words, text, incident);
      }
    }
  }
  return groups
    .filter(({ incidents }) => incidents.size > 1)
    .map(({ label, incidents }) => ({ label, incidents: [...incidents] }))
    .toSorted((one, other) => other.incidents.length - one.incidents.length);
}

function join(
  groups: Growing[],
  byWord: Map<string, number[]>,
  words: ReadonlySet<string>,
  text: string,
  incident: number,
): void {
  const found = nearest(groups, byWord, words);
  if (found) {
    found.incidents.add(incident);
    found.label = text.length < found.label.length ? text : found.label;
    return;
  }
  for (const word of words) {
    byWord.set(word, [...(byWord.get(word) ?? []), groups.length]);
  }
  groups.push({ words, label: text, incidents: new Set([incident]) });
}

function nearest(
  groups: readonly Growing[],
  byWord: ReadonlyMap<string, readonly number[]>,
  words: ReadonlySet<string>,
): Growing | undefined {
  const shared = new Map<number, number>();
  for (const index of [...words].flatMap((word) => byWord.get(word) ?? [])) {
    shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let best: Growing | undefined;
  let most = 0;
  for (const [index, count] of shared) {
    const group = groups[index];
    const shorter = Math.min(words.size, group?.words.size ?? 0);
    if (group && count > most && count >= Math.min(2, shorter) && count * 2 >= shorter) {
      best = group;
      most = count;
    }
  }
  return best;
}
