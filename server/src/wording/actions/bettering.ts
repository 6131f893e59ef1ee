import type { Asked } from './asked.ts';
import {
  hasDeliverable,
  hasEndState,
  hasFigure,
  hasMeans,
  hasThing,
  hasVisibleEffect,
  isBounded,
  isGenericStretch,
} from './bounds.ts';
import type { Directive } from './directive.ts';
import { genericNouns, incidentNouns, qualityNouns, vagueStates } from './lexicon.ts';
import { isGeneric, isIncident, nounPhraseAt } from './nounPhrase.ts';
import type { ActionFault } from './remarks.ts';

/** They say what is done to a thing, where the thing is named. */
const plainVerbs = new Set([
  'clean',
  'tidy',
  'promote',
  'simplify',
  'tighten',
  'overhaul',
  'revamp',
  'polish',
  'rationalise',
  'rationalize',
  'do',
  'make',
  'sharpen',
  'embrace',
]);

/** Judges what is to be better. */
export function bettered({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (
    isBounded(directive, from, to) ||
    hasEndState(directive, from, to) ||
    hasDeliverable(directive, from, to)
  ) {
    return undefined;
  }
  // “Promote to staging” moves a build.
  if (head.base === 'promote' && directive.low(phrase.to) === 'to') {
    return undefined;
  }
  // “Better monitoring” is read as a wish, “better document it” is not.
  if (plainVerbs.has(head.base) && head.to === head.from + 1 && !(phrase.isEmpty || isGeneric(phrase))) {
    return head.base === 'tighten' || head.base === 'simplify' ? 'unmeasured' : undefined;
  }
  return 'vague';
}

/** Judges what is to be more or less. */
export function changed({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (isBounded(directive, from, to) || hasEndState(directive, from, to)) {
    return undefined;
  }
  const { contents } = phrase;
  // “Limit the retries” is a change by itself; “limit the impact” is none.
  if (head.base === 'limit') {
    return /^(?:impact|radius|risks?|exposure|damage|effects?)$/.test(phrase.head) ? 'vague' : undefined;
  }
  const isOpen =
    phrase.isEmpty ||
    isGeneric(phrase) ||
    contents.some((word) => qualityNouns.has(word) || incidentNouns.has(word)) ||
    genericNouns.has(phrase.head);
  if (isOpen) {
    return 'vague';
  }
  return /^(?:raise|expand|cut|limit|widen|broaden|accelerate)$/.test(head.base) ? undefined : 'unmeasured';
}

/** Judges states that are to be seen to. */
export function assured({ directive, from, to, phrase }: Asked): ActionFault | undefined {
  const at = directive.low(from) === 'that' ? from + 1 : from;
  const who = directive.peopleAt(at) ?? (/^(?:we|you|they)$/.test(directive.low(at)) ? at + 1 : undefined);
  if (who !== undefined && startsDeed(directive, who, directive.low(at) === 'we')) {
    return hasMeans(directive, at, to) ? undefined : 'people';
  }
  if (isBounded(directive, at, to) || hasVisibleEffect(directive, at, to)) {
    return undefined;
  }
  const object = at === from ? phrase : nounPhraseAt(directive, at);
  const isState = endsOpen(directive, object.to, to);
  const isWish =
    object.wish !== undefined ||
    (isGeneric(object) && isGenericStretch(directive, object.to, to)) ||
    isIncident(object);
  return isState || isWish ? 'vague' : 'unmeasured';
}

/** “Engineers check the plan”: people do something; not “teams have access” or “the team is paged”. */
function startsDeed(directive: Directive, at: number, isWe: boolean): boolean {
  const low = /^(?:always|all|never|also|only|should|must|will|can|do|not)$/.test(directive.low(at))
    ? directive.low(at + 1)
    : directive.low(at);
  if (/^(?:is|are) on the same page/.test(directive.phrase(at, 5))) {
    return true;
  }
  if (/^(?:of|in|on|at|for|from|to|'s|and|or|,|with|access|channel|members?)$/.test(low) || low === '') {
    return false;
  }
  if (/^(?:are|is|be|get|gets|has|have|receive|receives|own|owns)$/.test(low)) {
    const next = directive.low(at + 1).endsWith('ly') ? directive.low(at + 2) : directive.low(at + 1);
    return (
      /^(?:aware|trained|reminded|familiar|informed|careful|educated|prepared|comfortable|better|following|notification|notifications|knowledge|read|involved|mindful|understanding|onboard|aligned|paying|conscious|communicated)$/.test(
        next,
      ) && !(isWe && next === 'read')
    );
  }
  return !(isWe && /^(?:monitor|alert|log|run|use|collect|store|deploy|can|record|export)$/.test(low));
}

/** “… is covered”, “… works properly”: a state in which whatever was named may be said to be already. */
function endsOpen(directive: Directive, from: number, to: number): boolean {
  const lows = directive.words
    .slice(from, to)
    .filter((word) => word.kind !== 'mark')
    .map((word) => word.low);
  if (lows.length === 0 || lows.length > 12) {
    return false;
  }
  const last = lows.at(-1) ?? '';
  return (
    vagueStates.has(last) ||
    /^(?:happen|occur|repeat)$/.test(last) ||
    (/^(?:is|are|be|stays?|remains?)$/.test(lows[0] ?? '') &&
      lows.length <= 3 &&
      vagueStates.has(lows[1] ?? ''))
  );
}

/** Judges what is to be kept from happening. */
export function prevented({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (isBounded(directive, from, to) || hasEndState(directive, from, to)) {
    return undefined;
  }
  if (head.base === 'stop') {
    return isIncident(phrase) ? 'vague' : undefined;
  }
  const tail = directive.phrase(phrase.to, 8);
  const isOver = /\b(?:happening|occurring|reoccurring|recurring|again|in (?:the )?future)\b/.test(tail);
  return phrase.isEmpty ||
    isIncident(phrase) ||
    isGeneric(phrase) ||
    isOver ||
    head.base === 'avoid' ||
    incidentNouns.has(phrase.head)
    ? 'vague'
    : 'unmeasured';
}

/** Judges what is to be dealt with. */
export function addressed({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (hasFigure(directive, from, to) || hasThing(directive, from, to) || hasMeans(directive, from, to)) {
    return undefined;
  }
  const isIdiom = head.to > head.from + 1;
  return isIdiom ||
    phrase.isEmpty ||
    isIncident(phrase) ||
    isGeneric(phrase) ||
    incidentNouns.has(phrase.head)
    ? 'vague'
    : 'unmeasured';
}

const faults =
  /^(?:leaks?|typos?|races?|deadlocks?|overflow|loop|crash|crashes|permissions?|links?|off-by-one|calculation|misconfiguration|query|queries|rounding|encoding|spelling|indentation|warnings?|conflicts?|drift|\p{L}+-\p{L}+)$/u;

/** Judges repairs. */
export function fixed({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (isBounded(directive, from, to)) {
    return undefined;
  }
  if (/^(?:debug|troubleshoot)$/.test(head.base)) {
    return 'vague';
  }
  if (!isGenericStretch(directive, phrase.to, to)) {
    return undefined;
  }
  const isNamedProblem = /^(?:issues?|problems?|bugs?)$/.test(phrase.head);
  if (isIncident(phrase) || isGeneric(phrase)) {
    return 'vague';
  }
  // “Fix the cache” does not say what is wrong with it; “fix the leak” does.
  const isBareThing = phrase.contents.length === 1 && phrase.to >= to && !faults.test(phrase.head);
  return isNamedProblem || isBareThing ? 'unmeasured' : undefined;
}
