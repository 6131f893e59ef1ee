import { judgements } from './judgements.ts';
import type { Lexeme, Openings } from './lexeme.ts';
import type { Beside, Judgement } from './remark.ts';
import type { WordForm } from './words.ts';

/** All that the judgements look for beside other words. */
const pairs: readonly Beside[] = judgements.flatMap(({ beside }) => beside ?? []);

/** The pairs of each judgement, as a set of their places in the list. */
const pairsOf: readonly number[] = judgements.map(({ beside }) =>
  setOf(pairs, (pair) => beside?.includes(pair) === true),
);

/** The members of a list of at most 31 for which a test holds, a bit for each. */
function setOf<Member>(list: readonly Member[], holds: (member: Member) => boolean): number {
  return list.reduce((set, member, bit) => (holds(member) ? set | (1 << bit) : set), 0);
}

function openingsOf(lexeme: Lexeme): Openings {
  lexeme.openings ??= readOpenings(lexeme);
  return lexeme.openings;
}

function readOpenings({ low, verb }: Lexeme): Openings {
  const base = verb?.base;
  return {
    always: setOf(judgements, ({ opens }) => opens?.(low, base) === true),
    holds: setOf(pairs, ({ holds }) => holds(low, base)),
    beside: setOf(pairs, ({ opens }) => opens(low, base)),
  };
}

/** A judgement with the words at which it may find something. */
export interface Candidate {
  readonly judgement: Judgement;
  /** Indexes of words, in order; not empty. */
  readonly places: readonly number[];
}

type Lexemes = readonly Pick<WordForm, 'lexeme'>[];

const none: readonly Candidate[] = [];

/**
 * One scan of a sentence for the words that all judgements look for; most sentences have none of them.
 *
 * @param length how many of the words are those of the sentence
 */
export function candidatesIn(words: Lexemes, length: number = words.length): readonly Candidate[] {
  let always = 0;
  let holds = 0;
  let beside = 0;
  for (let index = 0; index < length; index += 1) {
    const lexeme = words[index]?.lexeme;
    if (lexeme) {
      const openings = openingsOf(lexeme);
      always |= openings.always;
      holds |= openings.holds;
      beside |= openings.beside;
    }
  }
  const met = holds & beside;
  return always === 0 && met === 0 ? none : candidatesOf(words, length, always, met);
}

/** @param met the pairs of which a sentence has both words */
function candidatesOf(words: Lexemes, length: number, always: number, met: number): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let bit = 0;
  for (const judgement of judgements) {
    const own = always & (1 << bit);
    const ownPairs = met & (pairsOf[bit] ?? 0);
    if (own !== 0 || ownPairs !== 0) {
      candidates.push({ judgement, places: placesFor(words, length, own, ownPairs) });
    }
    bit += 1;
  }
  return candidates;
}

function placesFor(words: Lexemes, length: number, own: number, ownPairs: number): readonly number[] {
  let places: number[] | undefined;
  for (let index = 0; index < length; index += 1) {
    const openings = words[index]?.lexeme?.openings;
    if (openings && ((openings.always & own) !== 0 || (openings.beside & ownPairs) !== 0)) {
      // Most have one, which needs no room for more.
      places?.push(index);
      places ??= [index];
    }
  }
  return places ?? [];
}
