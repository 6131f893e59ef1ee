import type { Asked } from './asked.ts';
import { addressed, assured, bettered, changed, fixed, prevented } from './bettering.ts';
import { hasDeliverable, hasFigure, hasMeans, hasThing, isBounded } from './bounds.ts';
import type { Directive, FoundHead } from './directive.ts';
import type { Family } from './lexicon.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import type { ActionFault } from './remarks.ts';
import { reminded, taught, told } from './teaching.ts';
import { added } from './things.ts';
import { contacted, decided, reviewed, thought, tried, watched } from './thinking.ts';

/** What is wrong with a verb and what follows it. */
export function faultOf(directive: Directive, head: FoundHead): ActionFault | undefined {
  const end = directive.partEnd(head.to);
  const judge = judges[head.family];
  return judge({ directive, head, from: head.to, to: end, phrase: nounPhraseAt(directive, head.to) });
}

const judges: Readonly<Record<Family, (asked: Asked) => ActionFault | undefined>> = {
  think: thought,
  review: reviewed,
  check: ({ directive, from }) =>
    isBounded(directive, from, directive.length) || hasDeliverable(directive, from, directive.length)
      ? undefined
      : 'unmeasured',
  decide: decided,
  watch: watched,
  better: bettered,
  change: changed,
  assure: assured,
  prevent: prevented,
  address: addressed,
  fix: fixed,
  effort: ({ directive, from, to }) =>
    hasFigure(directive, from, to) || hasThing(directive, from, to) || hasMeans(directive, from, to)
      ? undefined
      : 'vague',
  try: tried,
  contact: contacted,
  add: added,
  teach: taught,
  remind: reminded,
  tell: told,
  obey: ({ directive, head, from, to }) =>
    /^(?:adhere|comply|respect|observe|abide|follow|recheck|re-check)$/.test(head.base) &&
    isBounded(directive, from, to)
      ? undefined
      : 'people',
};
