import { judgements } from './judgements.ts';
import type { Lexeme, Openings } from './lexeme.ts';
import type { Judgement } from './remark.ts';
import type { Word } from './words.ts';

function openingsOf(lexeme: Lexeme): Openings {
  lexeme.openings ??= readOpenings(lexeme);
  return lexeme.openings;
}

function readOpenings({ low, verb }: Lexeme): Openings {
  const base = verb?.base;
  return {
    always: setOf((judgement) => judgement.opens(low, base)),
    holds: setOf(({ beside }) => beside?.holds(low, base) === true),
    beside: setOf(({ beside }) => beside?.opens(low, base) === true),
  };
}

const none: Openings = { always: 0, holds: 0, beside: 0 };

function setOf(has: (judgement: Judgement) => boolean): number {
  return judgements.reduce((set, judgement, bit) => (has(judgement) ? set | (1 << bit) : set), 0);
}

/** A judgement with the words at which it may find something. */
export interface Candidate {
  readonly judgement: Judgement;
  /** Indexes of words, in order; not empty. */
  readonly places: readonly number[];
}

/** One scan of a sentence for the words that all judgements look for; most sentences have none of them. */
export function candidatesIn(words: readonly Word[]): readonly Candidate[] {
  const openings: Openings[] = [];
  let held = 0;
  let found = 0;
  for (const { lexeme } of words) {
    const one = lexeme ? openingsOf(lexeme) : none;
    openings.push(one);
    found |= one.always;
    held |= one.holds;
  }
  if (held !== 0) {
    for (const { beside } of openings) {
      found |= beside & held;
    }
  }
  const candidates: Candidate[] = [];
  for (let bit = 0; found >> bit !== 0; bit += 1) {
    const judgement = judgements[bit];
    if (judgement && (found >> bit) % 2 === 1) {
      candidates.push({ judgement, places: placesFor(1 << bit, openings, held) });
    }
  }
  return candidates;
}

function placesFor(bit: number, openings: readonly Openings[], held: number): readonly number[] {
  const places: number[] = [];
  let index = 0;
  for (const { always, beside } of openings) {
    if (((always | (beside & held)) & bit) !== 0) {
      places.push(index);
    }
    index += 1;
  }
  return places;
}
