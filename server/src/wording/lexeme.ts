import { WordTable } from '../memory/wordTable.ts';
import {
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  indefinitePronouns,
  modals,
  negations,
  notAdverbs,
  objectPronouns,
  personalPronouns,
  plainAdverbs,
  possessives,
  prepositions,
  relatives,
  subordinators,
} from './lexicon/functionWords.ts';
import type { KnownVerb } from './lexicon/knownVerbs.ts';
import { knownVerb } from './lexicon/knownVerbs.ts';

/** What a word is in its sentence. */
export type Tag =
  | 'pronoun'
  | 'determiner'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'not'
  | 'to'
  | 'adverb'
  | 'finite'
  | 'base'
  | 'participle'
  | 'ing'
  | 'noun'
  | 'possessive'
  | 'mark';

/** What a word is to the judgements: sets with a bit for each member, in the order of `judgements` and of their pairs. */
export interface Openings {
  /** The judgements that may find something that starts at it. */
  readonly always: number;
  /** The pairs of which a sentence must hold it. */
  readonly holds: number;
  /** The pairs that open with it. */
  readonly beside: number;
}

/** A word as it is compared, with what is known of it wherever it stands: looked up once for all of its places. */
export interface Lexeme {
  readonly low: string;
  readonly verb: KnownVerb | undefined;
  /** What lists say that it is; undefined where that hangs on the words around it. */
  readonly tag: Tag | undefined;
  /** Filled in when somebody has asked the judgements. */
  openings: Openings | undefined;
}

/** A word that is met again takes a twentieth of the time of one that is new. */
const lexemes = new WordTable(
  (low): Lexeme => ({ low, verb: knownVerb(low), tag: listedTag(low), openings: undefined }),
);

/** The lexeme of a word or a mark. */
export function lexemeOf(low: string): Lexeme {
  return lexemes.at(low, 0, low.length);
}

function listedTag(low: string): Tag | undefined {
  return lists.find(([has]) => has(low))?.[1];
}

/** The first that has a word says what it is. */
const lists: readonly (readonly [has: (low: string) => boolean, Tag])[] = [
  [(low) => negations.has(low), 'not'],
  [(low) => beForms.has(low), 'be'],
  [(low) => haveForms.has(low), 'have'],
  [(low) => doForms.has(low), 'do'],
  [(low) => modals.has(low), 'modal'],
  [(low) => coordinators.has(low), 'coordinator'],
  [(low) => personalPronouns.has(low), 'pronoun'],
  [(low) => objectPronouns.has(low), 'pronoun'],
  [(low) => indefinitePronouns.has(low), 'pronoun'],
  [(low) => possessives.has(low), 'determiner'],
  [(low) => low === 'to', 'to'],
  [(low) => low === "'s", 'possessive'],
  [(low) => low === "'d", 'modal'],
  [(low) => relatives.has(low), 'relative'],
  [(low) => determiners.has(low), 'determiner'],
  [isAdverb, 'adverb'],
  [(low) => subordinators.has(low), 'subordinator'],
  [(low) => prepositions.has(low), 'preposition'],
];

function isAdverb(low: string): boolean {
  return plainAdverbs.has(low) || (endsIn(low, 'ly', 2) && !notAdverbs.has(low));
}

/** Whether a word has an ending, with at least so many letters before it. */
export function endsIn(low: string, ending: string, before: number): boolean {
  return low.length >= before + ending.length && low.endsWith(ending);
}
