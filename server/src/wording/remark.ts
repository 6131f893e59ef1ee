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

/** Looks for one kind of wording in a sentence. */
export type Judgement = (reader: ClauseReader) => Iterable<Judged>;
