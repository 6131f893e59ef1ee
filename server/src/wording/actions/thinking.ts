import type { Asked } from './asked.ts';
import {
  hasDeliverable,
  hasEndState,
  hasFigure,
  hasThing,
  hasVisibleEffect,
  isBounded,
  isGenericStretch,
} from './bounds.ts';
import type { Directive } from './directive.ts';
import { abstractNouns } from './lexicon.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { isGeneric, isIncident, nounPhraseAt } from './nounPhrase.ts';
import type { ActionFault } from './remarks.ts';

/** Judges thinking: it is done when something is left to read, or when what was thought is done. */
export function thought({ directive, from }: Asked): ActionFault | undefined {
  return hasDeliverable(directive, from, directive.length) || actsThen(directive, from) ? undefined : 'vague';
}

/** “… and set them to 2 s”: what is done when the thinking is over. */
function actsThen(directive: Directive, from: number): boolean {
  for (let at = from + 1; at < directive.length - 1; at += 1) {
    const isJoint = /^(?:and|then|;)$/.test(directive.low(at)) && directive.words[at + 1]?.kind === 'word';
    if (
      isJoint &&
      (hasFigure(directive, at + 1, directive.length) || hasThing(directive, at + 1, directive.length))
    ) {
      const next = directive.headAt(at + 1);
      return next?.forms.has('base') === true && /^(?:add|change|fix|decide)$/.test(next.family);
    }
  }
  return false;
}

/** Judges what is to be looked through. */
export function reviewed({ directive, from, phrase }: Asked): ActionFault | undefined {
  const end = directive.length;
  if (
    hasFigure(directive, from, end) ||
    hasThing(directive, from, end) ||
    hasDeliverable(directive, from, end)
  ) {
    return undefined;
  }
  const isOpen =
    phrase.isEmpty ||
    isGeneric(phrase) ||
    abstractNouns.has(phrase.head) ||
    /^(?:how|why|what|if|whether|where)$/.test(directive.low(phrase.to));
  return isOpen ? 'vague' : 'unmeasured';
}

/** Judges decisions: what is there to choose from? */
export function decided({ directive, head, from }: Asked): ActionFault | undefined {
  const end = directive.length;
  const next = directive.low(from);
  const isOpen =
    /^(?:whether|if|on|how|what|why|which|when|where|upon)$/.test(next) ||
    directive.phrase(from, 2) === 'the best';
  if (
    !isOpen ||
    directive.low(from + 1) === 'between' ||
    hasFigure(directive, from, end) ||
    hasThing(directive, from, end) ||
    hasDeliverable(directive, from, end)
  ) {
    return undefined;
  }
  return head.base === 'determine' ? 'vague' : 'unmeasured';
}

/** Judges what is to be looked at from now on. */
export function watched({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  // “Track down the leak” ends when it is found.
  if (
    (head.base === 'track' && directive.low(from) === 'down') ||
    hasFigure(directive, from, to) ||
    hasThing(directive, from, to) ||
    hasVisibleEffect(directive, from, to) ||
    /\b(?:alerts?|threshold|alarm)\b/.test(directive.phrase(from, to - from))
  ) {
    return undefined;
  }
  if (head.to > head.from + 1 || /^(?:wait|hope|babysit|stay)$/.test(head.base)) {
    return 'vague';
  }
  const isOpen =
    phrase.isEmpty ||
    isGeneric(phrase) ||
    isIncident(phrase) ||
    /\bclosely\b/.test(directive.phrase(from, to - from));
  return isOpen && head.base !== 'track' ? 'vague' : 'unmeasured';
}

/** Judges “try to …”. */
export function tried({ directive, head, from, to }: Asked): ActionFault | undefined {
  if (isBounded(directive, from, to) || hasDeliverable(directive, from, to)) {
    return undefined;
  }
  const isAimed = /^(?:to|for|towards?)$/.test(directive.low(from));
  // “Try to restart the hub” names what is to be done, and not whether it must come about.
  const isNamed = directive.low(from) === 'to' && !isGenericStretch(directive, from + 2, to);
  return isAimed && !isNamed ? 'vague' : isAimed || head.base === 'plan' ? 'unmeasured' : undefined;
}

/** Judges talks with others. */
export function contacted({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  const isDone =
    (head.base === 'align' && isMadeAlike(directive, phrase)) ||
    hasFigure(directive, from, to) ||
    hasThing(directive, from, to) ||
    hasDeliverable(directive, from, to) ||
    hasEndState(directive, from, to);
  return isDone ? undefined : 'vague';
}

/**
 * “Align the staging settings with those of production” and “align the broker timeouts” change things; “align the teams
 * with …” is talk.
 */
function isMadeAlike(directive: Directive, phrase: NounPhrase): boolean {
  return isSetAlike(directive, phrase) || isMadeLikeOther(directive, phrase);
}

/** What machines are told, which is made alike where it is named whose it is. */
const settings =
  /(?:^|[-_])(?:timeouts?|limits?|thresholds?|versions?|settings|intervals|retries|ttls?|quotas|schemas?|clocks|defaults|configurations?|configs)$/;

function isSetAlike(directive: Directive, { contents, head, to }: NounPhrase): boolean {
  return (
    settings.test(head) &&
    contents.length > 1 &&
    !contents.some((word) => alignedPeople.has(word)) &&
    !/^(?:on|about|with|regarding)$/.test(directive.low(to))
  );
}

function isMadeLikeOther(directive: Directive, phrase: NounPhrase): boolean {
  return (
    !phrase.isEmpty &&
    /^(?:with|to)$/.test(directive.low(phrase.to)) &&
    !isGeneric(phrase) &&
    !abstractNouns.has(phrase.head) &&
    !alignedPeople.has(phrase.head) &&
    !alignedPeople.has(nounPhraseAt(directive, phrase.to + 1).contents[0] ?? '') &&
    !alignedPeople.has(nounPhraseAt(directive, phrase.to + 1).head)
  );
}

const alignedPeople: ReadonlySet<string> = new Set(
  (
    'team teams people stakeholder stakeholders engineer engineers developer developers operator operators manager managers ' +
    'management lead leads leadership owner owners staff group groups department departments squad squads vendor vendors ' +
    'partner partners customer customers everyone everybody business support operations ops sre legal marketing sales ' +
    'finance compliance product expectation expectations priority priorities goal goals'
  ).split(' '),
);
