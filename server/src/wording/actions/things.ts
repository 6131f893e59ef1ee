import type { Asked } from './asked.ts';
import {
  hasComparative,
  hasDeliverable,
  hasFigure,
  hasThing,
  hasVisibleEffect,
  isBounded,
  isGenericStretch,
} from './bounds.ts';
import type { Directive } from './directive.ts';
import type { Family } from './lexicon.ts';
import { actionNouns, fillers, meetingNouns, purposeVerbs } from './lexicon.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { isGeneric, isHollow, isIncident, nounPhraseAt } from './nounPhrase.ts';
import type { ActionFault } from './remarks.ts';

/** Verbs that say what is done even where the thing is not particular. */
const contentVerbs = new Set(
  'document test automate refactor rework expand standardise standardize enforce run use start begin continue maintain verify validate check confirm hire allocate assign clarify extend apply complete execute formalise formalize set enable deploy make do include consolidate get perform'.split(
    ' ',
  ),
);

/** Written or not, nobody can tell whether there is one. */
const planNouns = new Set(
  'strategy strategies plan plans process processes approach approaches way ways'.split(' '),
);
const planVerbs = new Set(
  'define develop create establish have devise formulate design clarify introduce implement add need build set make'.split(
    ' ',
  ),
);

/** “Add monitoring”, “implement measures”, “have a better process”: it depends on the thing. */
export function added({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  return thingFault(directive, { from, to, phrase, isOwnVerb: contentVerbs.has(head.base), verb: head.base });
}

/** Of these there are always more, whatever they are for. */
const openNouns = new Set(
  'ways options approaches measures actions precautions improvements efforts'.split(' '),
);

const wishes: ReadonlySet<Family> = new Set([
  'better',
  'assure',
  'prevent',
  'address',
  'fix',
  'think',
  'effort',
  'try',
  'obey',
]);

/** What a mechanism finds may say what it is; “to detect issues earlier” does not. */
const findingVerbs = new Set(['detect', 'spot', 'catch', 'discover', 'find']);
/** Whatever is not as it should be. */
const anyOddity =
  /^(?:anomal(?:y|ies)|abnormalit(?:y|ies)|irregularit(?:y|ies)|degradations?|conditions?|behaviou?rs?)$/;

function isParticular(directive: Directive, from: number, end: number): boolean {
  const found = nounPhraseAt(directive, from, end);
  return (
    !(found.isEmpty || isGeneric(found) || isIncident(found) || anyOddity.test(found.head)) &&
    !isGenericStretch(directive, from, found.to) &&
    !hasComparative(directive, from, end)
  );
}

/** “A step to confirm that the replica has caught up” names what it does, and to what; “to prevent this” does not. */
function hasOwnPurpose(directive: Directive, at: number, end: number): boolean {
  const verb = directive.low(at + 1);
  if (directive.low(at) === 'to' && findingVerbs.has(verb)) {
    return isParticular(directive, at + 2, end);
  }
  if (
    directive.low(at) !== 'to' ||
    !/^\p{L}{3,}$/u.test(verb) ||
    fillers.has(verb) ||
    purposeVerbs.has(verb)
  ) {
    return false;
  }
  const family = directive.headAt(at + 1)?.family;
  return (family === undefined || !wishes.has(family)) && !isGenericStretch(directive, at + 2, end);
}

interface AskedThing {
  readonly from: number;
  readonly to: number;
  readonly phrase: NounPhrase;
  readonly isOwnVerb: boolean;
  readonly verb: string;
}

/** What is wrong with a thing that is to be brought about. */
export function thingFault(
  directive: Directive,
  { from, to, phrase, isOwnVerb, verb }: AskedThing,
): ActionFault | undefined {
  if (phrase.isEmpty && phrase.wish === undefined) {
    return undefined;
  }
  const noun = actionNouns.get(phrase.head);
  const isTeaching =
    noun === 'teach' ||
    (/^(?:sessions?|exercises?|programmes?|programs?)$/.test(phrase.head) &&
      phrase.contents.some((word) => actionNouns.get(word) === 'teach'));
  if (isTeaching && !(verb === 'update' || verb === 'document')) {
    return 'people';
  }
  if (noun === 'remind') {
    return hasFigure(directive, from, to) || hasThing(directive, from, to) ? undefined : 'people';
  }
  const isMade = isBounded(directive, from, to) || hasVisibleEffect(directive, phrase.to, to);
  if (isMade || hasDeliverable(directive, from, to)) {
    return undefined;
  }
  if (meetingNouns.has(phrase.head) || (noun === 'think' && !isOwnVerb)) {
    return 'vague';
  }
  const isOpen = phrase.wish !== undefined || openNouns.has(phrase.head);
  if (isHollow(phrase) && !isOpen && hasOwnPurpose(directive, phrase.to, to)) {
    return undefined;
  }
  if (isHollow(phrase)) {
    return /^(?:that|which|for|in|on)$/.test(directive.low(phrase.to)) &&
      !isGenericStretch(directive, phrase.to, to) &&
      !/^(?:measures?|steps|safeguards|actions|precautions)$/.test(phrase.head)
      ? undefined
      : isOwnVerb && !isGenericStretch(directive, phrase.to, to)
        ? 'unmeasured'
        : 'vague';
  }
  const isBare = isGeneric(phrase) && isGenericStretch(directive, phrase.to, to);
  const isWish =
    phrase.wish !== undefined &&
    !/^(?:more|additional|less|fewer|regular|higher|lower|earlier|periodic|continuous)$/.test(phrase.wish);
  const isMadeBetter = verb === 'make' && phrase.wish !== undefined;
  if (isWish || isMadeBetter || (isBare && phrase.wish !== undefined)) {
    return 'vague';
  }
  if (!isBare && planNouns.has(phrase.head) && isGeneric(phrase) && planVerbs.has(verb)) {
    return 'unmeasured';
  }
  if (isBare) {
    return isOwnVerb ? 'unmeasured' : 'vague';
  }
  return phrase.wish !== undefined && /^(?:more|less|fewer|higher|lower)$/.test(phrase.wish)
    ? 'unmeasured'
    : undefined;
}
