import { hasDeliverable, hasFigure } from './bounds.ts';
import type { Directive } from './directive.ts';
import type { Lead } from './lead.ts';
import type { ActionJudgement, Manner } from './remarks.ts';

const openWords =
  /(?<![\p{L}\p{N}-])(?:up[- ]to[- ]date|thoroughly|properly|adequately|gracefully|as (?:needed|appropriate|required|necessary|possible|much as possible|soon as possible)|(?:where|wherever|if|when|whenever) (?:appropriate|possible|needed|applicable|necessary|required|feasible)|regularly|periodically|continuously|continually|on an ongoing basis|on a regular basis|from time to time|frequently|and so on|going forward|moving forward|in (?:the )?future|eventually|at some point)(?![\p{L}\p{N}-])/iu;
const vagueWays =
  /(?<![\p{L}\p{N}-])(?:somehow|seriously|happens? again|repeats? itself|some (?:kind|sort|form|type) of|(?:earlier|faster|better|harder|easier)(?=[.!]?[^\p{L}\p{N}]*$)|something (?:more|better|else|similar|like that)|in a (?:better|smarter|cleaner|safer|more \p{L}{3,20}) (?:way|manner)|(?:more|much) (?:robust|reliable|resilient|generic|visible|stable|carefully|quickly|proactively|efficiently|effectively|frequently)|quicker|sooner)(?![\p{L}\p{N}-]| than\b)/iu;

/** “… so we can tell in the future”: what it is for may go on. */
function isPurpose(directive: Directive, from: number, to: number): boolean {
  return directive.words.slice(from, to).some(({ low }) => /^(?:so|because|which|to)$/.test(low));
}

/** “As needed”, “regularly”, “something more robust”: no moment at which it is finished. */
export function openEnded(directive: Directive, lead: Lead, manner: Manner): ActionJudgement | undefined {
  const isRequest =
    manner === 'item' || lead.isIntroduced || directive.headAt(lead.at)?.forms.has('base') === true;
  if (
    !isRequest ||
    hasFigure(directive, lead.at, directive.length) ||
    hasDeliverable(directive, lead.at, directive.length)
  ) {
    return undefined;
  }
  const vague = vagueWays.exec(directive.text);
  const found = vague ?? openWords.exec(directive.text);
  const from = found ? directive.words.findIndex((word) => word.start >= found.index) : -1;
  if (!found || from < lead.at || (!vague && isPurpose(directive, lead.at, from))) {
    return undefined;
  }
  const end = found.index + found[0].length;
  const to = directive.words.findIndex((word, index) => index >= from && word.end >= end) + 1;
  return {
    fault: vague ? 'vague' : 'unmeasured',
    family: 'open',
    from,
    to: Math.max(to, from + 1),
    directive,
  };
}
