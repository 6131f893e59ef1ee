import type { ClauseReader } from './clause.ts';

/** What a wording does; each has a rule of its own. */
export type RemarkKind =
  | 'blame'
  | 'omission'
  | 'human-error'
  | 'accident'
  | 'counterfactual'
  | 'hindsight'
  | 'obvious'
  | 'judgement'
  | 'vigilance'
  | 'procedure'
  | 'missing-control'
  | 'exclamation'
  | 'tone'
  | 'relative-date'
  | 'pronoun'
  | 'vague-cause'
  | 'hedge'
  | 'sole-cause';

/** What a judgement says about some words of a sentence; indexes of words, half open. */
export interface Judged {
  readonly kind: RemarkKind;
  readonly from: number;
  readonly to: number;
  /** Whether a person, and not a group or the writers, is who did it. */
  readonly byPerson?: boolean;
  /** Whether the writers speak of themselves, which is candour as often as blame. */
  readonly ofSelves?: boolean;
}

/** Says something of a word by the word alone: as it is compared, and the base form where it is one of a known verb. */
export type WordTest = (low: string, verb: string | undefined) => boolean;

/** Where a judgement may find something, in sentences that hold a certain word. */
export interface Beside {
  /** The words of which a sentence must hold one, anywhere. */
  readonly holds: WordTest;
  /** The words at which it may start then. */
  readonly opens: WordTest;
}

/** Looks for one kind of wording in a sentence. */
export interface Judgement {
  /** The kinds of wording that it tells. */
  readonly kinds: readonly RemarkKind[];
  /** The words at which what it looks for may start in any sentence: rare ones, as it is asked at each of them. */
  readonly opens?: WordTest;
  /** Where else it may start: what opens with a common word goes on with a rarer one. */
  readonly beside?: readonly Beside[];
  /** Looks at those places, in order; at more places it finds no more. */
  readonly judge: (reader: ClauseReader, places: readonly number[]) => Iterable<Judged>;
}
