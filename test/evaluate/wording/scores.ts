import type { Checker } from './checkers.ts';
import type { Fault } from './labels.ts';
import { cleanLabels } from './labels.ts';
import type { LabelledSentence } from './sentences.ts';

/** How often somebody was right who sorts sentences into good and bad ones. */
export interface Score {
  /** Bad sentences that were found … */
  readonly found: number;
  /** … of so many. */
  readonly bad: number;
  /** Good sentences that were objected to … */
  readonly flagged: number;
  /** … of so many. */
  readonly good: number;
}

/** Scores a checker on the sentences that have one of these faults, against all that have none. */
export function scoreOf(
  checker: Checker,
  sentences: readonly LabelledSentence[],
  faults: readonly Fault[],
): Score {
  const bad = sentences.filter(({ label }) => faults.some((fault) => fault === label));
  const good = sentences.filter(({ label }) => cleanLabels.includes(label));
  const objected = (sentence: LabelledSentence): boolean => checker.objects(sentence, faults);
  return {
    found: bad.filter(objected).length,
    bad: bad.length,
    flagged: good.filter(objected).length,
    good: good.length,
  };
}

/** Undefined where nothing was objected to. */
export function precisionOf({ found, flagged }: Score): number | undefined {
  return part(found, found + flagged);
}

/** Undefined where there was nothing to find. */
export function recallOf({ found, bad }: Score): number | undefined {
  return part(found, bad);
}

/** The harmonic mean of precision and recall. */
export function f1Of(score: Score): number | undefined {
  return part(2 * score.found, score.found + score.flagged + score.bad);
}

export function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return part(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}

function part(some: number, all: number): number | undefined {
  return all === 0 ? undefined : some / all;
}
