import type { Lexeme, Tag } from './lexeme.ts';
import { endsIn } from './lexeme.ts';
import {
  beForms,
  determiners,
  doForms,
  haveForms,
  objectPronouns,
  personalPronouns,
  possessives,
} from './lexicon/functionWords.ts';
import type { KnownVerb } from './lexicon/knownVerbs.ts';
import { wordSet } from './lexicon/wordList.ts';
import type { Word } from './words.ts';

/** Tells what each word is: first from lists of words, then from what stands before it. One pass. */
export function tagWords(words: readonly Word[]): void {
  let previous: Word | undefined;
  // The last word that is neither an adverb nor “not”.
  let helper: Word | undefined;
  let index = 0;
  for (const word of words) {
    index += 1;
    word.tag = tagOf(word, previous, helper, words[index]);
    previous = word;
    if (word.tag !== 'adverb' && word.tag !== 'not') {
      helper = word;
    }
  }
}

function tagOf(
  word: Word,
  previous: Word | undefined,
  helper: Word | undefined,
  next: Word | undefined,
): Tag {
  if (word.kind !== 'word') {
    return word.kind === 'mark' ? 'mark' : 'noun';
  }
  const { low } = word;
  if (word.shouted && (low === 'it' || low === 'us')) {
    return 'noun';
  }
  if (low === 'more' && previous?.low === 'once') {
    return 'adverb';
  }
  // “The cache was then broken”: behind a helping verb it joins nothing.
  if (low === 'then' && previous && besideThen.has(previous.tag)) {
    return 'adverb';
  }
  if (low === 'that') {
    return relativeOrOther(previous, next);
  }
  // “We neither tested …”; but “neither tested it” is about somebody.
  if (
    (low === 'neither' || low === 'nor') &&
    next &&
    previous &&
    previous.kind !== 'mark' &&
    previous.tag !== 'coordinator'
  ) {
    return next.lexeme?.verb?.forms.has('past') === true ? 'not' : 'determiner';
  }
  const { tag, verb }: Partial<Lexeme> = word.lexeme ?? {};
  return tag ?? (verb ? verbTag(verb, previous, helper, next) : unknownTag(low, previous));
}

const besideThen: ReadonlySet<Tag> = new Set<Tag>(['be', 'have', 'modal']);

/** What “that” is. */
function relativeOrOther(previous: Word | undefined, next: Word | undefined): Tag {
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
  const isSubject = next?.kind !== 'word' || next.lexeme?.verb?.forms.has('past') === true;
  return startsClause && !isSubject ? 'subordinator' : 'determiner';
}

/** Words with the endings of verbs count as verbs where a verb must stand. */
function unknownTag(low: string, previous: Word | undefined): Tag {
  switch (previous?.tag) {
    case 'be':
      return endsIn(low, 'ed', 3) ? 'participle' : endsIn(low, 'ing', 3) ? 'ing' : 'noun';
    case 'have':
      return endsIn(low, 'ed', 3) ? 'participle' : 'noun';
    case 'pronoun':
    case 'relative':
      return endsIn(low, 'ed', 3) ? 'finite' : 'noun';
    case 'to':
    case 'modal':
    case 'do':
      return 'base';
    default:
      return 'noun';
  }
}

const takesObject: ReadonlySet<Tag> = new Set<Tag>(['determiner', 'preposition', 'possessive']);

function verbTag(
  verb: KnownVerb,
  previous: Word | undefined,
  helper: Word | undefined,
  next: Word | undefined,
): Tag {
  if (verb.forms.has('ing') && verb.forms.size === 1) {
    // “The on-call training is …”
    const isSubject = previous?.tag === 'noun' && next !== undefined && beForms.has(next.low);
    return previous?.tag === 'determiner' || isSubject ? 'noun' : 'ing';
  }
  const takesBase = helper?.tag === 'modal' || helper?.tag === 'to' || helper?.tag === 'do';
  if (takesBase && verb.forms.has('base')) {
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
  // “The reviewers never test it”, “the vendor refuses to …”
  if (
    helper?.tag === 'noun' &&
    (previous?.tag === 'not' || (verb.forms.has('s') && neverNouns.has(verb.base)))
  ) {
    return 'finite';
  }
  return presentTag(verb, helper, next);
}

function isOnlyPast({ lexeme }: Word): boolean {
  return lexeme?.verb?.forms.size === 1 && lexeme.verb.forms.has('past');
}

/** Verbs that no noun is written like, in the form with -s. */
const neverNouns = wordSet(
  'lack refuse ignore forget fail insist deny know tend prefer believe think expect depend require allow contain become seem ' +
    'appear remain exist understand choose decide learn accept rely assume neglect overlook dismiss underestimate behave hesitate',
);

/** “check” and “checks” are nouns as often as verbs: they are verbs where something that acts stands before them. */
function presentTag(verb: KnownVerb, helper: Word | undefined, next: Word | undefined): Tag {
  if (!helper) {
    // “Support did not escalate it”: what a helping verb follows is its subject.
    // “Support gave us no answer”: as does a past that is no participle, which a noun may not have before it.
    const isSubject =
      next !== undefined &&
      (doForms.has(next.low) || beForms.has(next.low) || haveForms.has(next.low) || isOnlyPast(next));
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
  const goesOn = verb.forms.has('s') && endsIn(next?.low ?? '', 'ing', 3);
  return helper.tag === 'noun' && (opensObject || goesOn) ? 'finite' : 'noun';
}
