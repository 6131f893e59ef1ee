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
import type { Word } from './words.ts';

/** A word with what it is. */
export interface TaggedWord extends Word {
  readonly tag: Tag;
  /** The base form where the word is one of a known verb, whatever its tag. */
  readonly verb: string | undefined;
}

/** Tells what each word is: first from lists of words, then from what stands before it. One pass. */
export function tagged(words: readonly Word[]): readonly TaggedWord[] {
  const result: TaggedWord[] = [];
  let index = 0;
  for (const word of words) {
    index += 1;
    const tag = tagOf(word, result, words[index]);
    const { low, start, end, kind, capital, shouted, lexeme } = word;
    const verb = kind === 'word' ? lexeme?.verb?.base : undefined;
    // Field by field: this is done for every word of a document, and a spread takes longer.
    result.push({ low, start, end, kind, capital, shouted, lexeme, tag, verb });
  }
  return result;
}

function tagOf(word: Word, before: readonly TaggedWord[], next: Word | undefined): Tag {
  if (word.kind !== 'word') {
    return word.kind === 'mark' ? 'mark' : 'noun';
  }
  const { low } = word;
  const previous = before.at(-1);
  if (word.shouted && (low === 'it' || low === 'us')) {
    return 'noun';
  }
  if (low === 'more' && previous?.low === 'once') {
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
  return tag ?? (verb ? verbTag(verb, before, next) : unknownTag(low, previous));
}

/** What “that” is. */
function relativeOrOther(previous: TaggedWord | undefined, next: Word | undefined): Tag {
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
function unknownTag(low: string, previous: TaggedWord | undefined): Tag {
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

function verbTag(verb: KnownVerb, before: readonly TaggedWord[], next: Word | undefined): Tag {
  const helper = lastHelper(before);
  const previous = before.at(-1);
  if (verb.forms.has('ing') && verb.forms.size === 1) {
    return previous?.tag === 'determiner' ? 'noun' : 'ing';
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
  const goesOn = verb.forms.has('s') && endsIn(next?.low ?? '', 'ing', 3);
  return helper.tag === 'noun' && (opensObject || goesOn) ? 'finite' : 'noun';
}

/** The last word that is neither an adverb nor “not”. */
function lastHelper(words: readonly TaggedWord[]): TaggedWord | undefined {
  return words.findLast(({ tag }) => tag !== 'adverb' && tag !== 'not');
}
