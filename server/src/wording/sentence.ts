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
import type { Word } from './words.ts';

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

/** A word with what it is. */
export interface TaggedWord extends Word {
  readonly tag: Tag;
  /** The base form where the word is one of a known verb, whatever its tag. */
  readonly verb: string | undefined;
}

/** Tells what each word is: first from lists of words, then from what stands before it. One pass. */
export function tagged(words: readonly Word[]): readonly TaggedWord[] {
  const result: TaggedWord[] = [];
  for (const [index, word] of words.entries()) {
    const verb = word.kind === 'word' ? knownVerb(word.low) : undefined;
    const tag = tagOf(word, verb, result, words[index + 1]);
    result.push({ ...word, tag, verb: verb?.base });
  }
  return result;
}

const closed: readonly (readonly [ReadonlySet<string>, Tag])[] = [
  [negations, 'not'],
  [beForms, 'be'],
  [haveForms, 'have'],
  [doForms, 'do'],
  [modals, 'modal'],
  [coordinators, 'coordinator'],
  [personalPronouns, 'pronoun'],
  [objectPronouns, 'pronoun'],
  [indefinitePronouns, 'pronoun'],
  [possessives, 'determiner'],
];

function tagOf(
  word: Word,
  verb: KnownVerb | undefined,
  before: readonly TaggedWord[],
  next: Word | undefined,
): Tag {
  if (word.kind !== 'word') {
    return word.kind === 'mark' ? 'mark' : 'noun';
  }
  const { low } = word;
  const previous = before.at(-1);
  if (word.shouted && /^(?:it|us)$/.test(low)) {
    return 'noun';
  }
  if (low === 'more' && previous?.low === 'once') {
    return 'adverb';
  }
  // “We neither tested …”; but “neither tested it” is about somebody.
  if (
    /^(?:neither|nor)$/.test(low) &&
    next &&
    previous &&
    previous.kind !== 'mark' &&
    previous.tag !== 'coordinator'
  ) {
    return knownVerb(next.low)?.forms.has('past') === true ? 'not' : 'determiner';
  }
  for (const [set, tag] of closed) {
    if (set.has(low)) {
      return tag;
    }
  }
  if (low === 'to') {
    return 'to';
  }
  if (low === "'s" || low === "'d") {
    return low === "'s" ? 'possessive' : 'modal';
  }
  if (low === 'that' || relatives.has(low)) {
    return relativeOrOther(low, previous, next);
  }
  if (determiners.has(low)) {
    return 'determiner';
  }
  if (isAdverb(low)) {
    return 'adverb';
  }
  if (subordinators.has(low)) {
    return 'subordinator';
  }
  if (prepositions.has(low)) {
    return 'preposition';
  }
  return verb ? verbTag(verb, before, next) : unknownTag(low, previous);
}

function relativeOrOther(low: string, previous: TaggedWord | undefined, next: Word | undefined): Tag {
  if (low !== 'that') {
    return 'relative';
  }
  const opensClause =
    next !== undefined &&
    (determiners.has(next.low) || possessives.has(next.low) || personalPronouns.has(next.low));
  if (previous?.tag === 'pronoun' && opensClause) {
    return 'subordinator';
  }
  if (previous?.tag === 'noun') {
    return 'relative';
  }
  const startsClause =
    previous && ['finite', 'base', 'participle', 'be', 'ing', 'adverb'].includes(previous.tag);
  const isSubject = next?.kind !== 'word' || knownVerb(next.low)?.forms.has('past') === true;
  return startsClause && !isSubject ? 'subordinator' : 'determiner';
}

export function isAdverb(low: string): boolean {
  return plainAdverbs.has(low) || (/..ly$/.test(low) && !notAdverbs.has(low));
}

/** Words with the endings of verbs count as verbs where a verb must stand. */
function unknownTag(low: string, previous: TaggedWord | undefined): Tag {
  if (/.{3}ed$/.test(low) && previous) {
    if (['be', 'have'].includes(previous.tag)) {
      return 'participle';
    }
    if (previous.tag === 'pronoun' || previous.tag === 'relative') {
      return 'finite';
    }
  }
  if (/.{3}ing$/.test(low) && previous?.tag === 'be') {
    return 'ing';
  }
  if (previous && (previous.tag === 'to' || previous.tag === 'modal' || previous.tag === 'do')) {
    return 'base';
  }
  return 'noun';
}

const takesObject: ReadonlySet<Tag> = new Set<Tag>(['determiner', 'preposition', 'possessive']);

function verbTag(verb: KnownVerb, before: readonly TaggedWord[], next: Word | undefined): Tag {
  const helper = lastBut(before, ['adverb', 'not']);
  const previous = before.at(-1);
  if (verb.forms.has('ing') && verb.forms.size === 1) {
    return previous && takesObject.has(previous.tag) && previous.tag === 'determiner' ? 'noun' : 'ing';
  }
  if (helper && ['modal', 'to', 'do'].includes(helper.tag) && verb.forms.has('base')) {
    return 'base';
  }
  if (helper && (helper.tag === 'be' || helper.tag === 'have')) {
    if (verb.forms.has('participle')) {
      return 'participle';
    }
    return verb.forms.has('ing') ? 'ing' : 'noun';
  }
  if (previous && takesObject.has(previous.tag)) {
    return 'noun';
  }
  if (verb.forms.has('past')) {
    return 'finite';
  }
  if (verb.forms.has('participle')) {
    return 'participle';
  }
  return presentTag(verb, helper, next);
}

/** “check” and “checks” are nouns as often as verbs: they are verbs where something that acts stands before them. */
function presentTag(verb: KnownVerb, helper: TaggedWord | undefined, next: Word | undefined): Tag {
  if (!helper) {
    // “Support did not escalate it”: what a helping verb follows is its subject.
    const isSubject =
      next !== undefined && (doForms.has(next.low) || beForms.has(next.low) || haveForms.has(next.low));
    return verb.forms.has('base') && !isSubject ? 'base' : 'noun';
  }
  if (helper.tag === 'pronoun' || helper.tag === 'relative') {
    return 'finite';
  }
  const opensObject =
    next !== undefined &&
    (determiners.has(next.low) ||
      possessives.has(next.low) ||
      next.low === 'that' ||
      objectPronouns.has(next.low));
  const goesOn = verb.forms.has('s') && /.{3}ing$/.test(next?.low ?? '');
  return helper.tag === 'noun' && (opensObject || goesOn) ? 'finite' : 'noun';
}

function lastBut(words: readonly TaggedWord[], skipped: readonly Tag[]): TaggedWord | undefined {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word && !skipped.includes(word.tag)) {
      return word;
    }
  }
  return undefined;
}
