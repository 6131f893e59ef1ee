import { hasMeans, isBounded } from './bounds.ts';
import type { Directive, FoundHead } from './directive.ts';
import { faultOf } from './families.ts';
import type { Lead } from './lead.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import type { ActionFault, ActionJudgement, Manner } from './remarks.ts';

/** Judges the verb that says what is to be done. */
export function judgeHead(directive: Directive, lead: Lead, manner: Manner): ActionJudgement | undefined {
  const progressive =
    /^(?:be|being)$/.test(directive.low(lead.at)) && lead.isIntroduced
      ? gerundBehind(directive, lead.at + 1)
      : undefined;
  const head = directive.headAt(progressive ?? lead.at);
  if (!head || !isUsableForm(directive, head, lead, progressive !== undefined, manner)) {
    return lead.byPeople ? judgeBehaviour(directive, lead) : undefined;
  }
  const coordinated = coordinatedWith(directive, head);
  const found = faultOf(directive, coordinated ?? head);
  const fault =
    coordinated && !found && !isBounded(directive, head.to, directive.length) && head.family === 'think'
      ? 'unmeasured'
      : found;
  if (!fault && lead.byPeople) {
    return judgeBehaviour(directive, lead);
  }
  return fault && made(directive, fault, { head, coordinated });
}

function gerundBehind(directive: Directive, start: number): number | undefined {
  const at = /ly$/.test(directive.low(start)) ? start + 1 : start;
  return directive.headAt(at)?.forms.has('ing') ? at : undefined;
}

function isUsableForm(
  directive: Directive,
  head: FoundHead,
  lead: Lead,
  isProgressive: boolean,
  manner: Manner,
): boolean {
  const isGerund = head.forms.has('ing') && head.forms.size === 1;
  if (isGerund) {
    return isProgressive || lead.isSoftened || (manner === 'item' && !isSubject(directive, head));
  }
  if (isProgressive || !head.forms.has('base')) {
    return false;
  }
  return lead.isIntroduced || !isSubject(directive, head);
}

/** “Review process was slow”: a finite verb behind it makes a subject of what looks like a request. */
function isSubject(directive: Directive, head: FoundHead): boolean {
  const opensClause = /^(?:if|whether|why|how|what|that)$/.test(directive.low(head.to - 1));
  if (opensClause || head.family === 'assure' || (head.family === 'obey' && head.to > head.from + 1)) {
    return false;
  }
  for (let at = head.to; at < Math.min(directive.length, head.to + 14); at += 1) {
    const low = directive.low(at);
    if (low === 'to' && directive.low(at + 1) === 'be' && head.forms.size === 1) {
      return true;
    }
    if (
      /^(?:that|which|who|when|if|where|why|how|what|whether|because|so|until|to|before|after|as|while|than|;|–|—|:|,|\.|\(|there)$/.test(
        low,
      )
    ) {
      return false;
    }
    if (
      /^(?:is|are|was|were|did|does|has|had|can|could|would|will|may|might|failed|took|caused|helped|worked|made|meant|led|went)$/.test(
        low,
      )
    ) {
      return at > head.from;
    }
  }
  return false;
}

/** “Investigate and fix”: the second verb says what comes of the first. */
function coordinatedWith(directive: Directive, head: FoundHead): FoundHead | undefined {
  if (
    !/^(?:think|review|check|decide|watch|contact)$/.test(head.family) ||
    !/^(?:and|or|\/|,)$/.test(directive.low(head.to))
  ) {
    return undefined;
  }
  const at = /^(?:then|and|potentially|possibly|maybe|if)$/.test(directive.low(head.to + 1))
    ? head.to + 2
    : head.to + 1;
  const other = directive.headAt(at);
  return other?.forms.has('base') && !/^(?:think)$/.test(other.family) ? other : undefined;
}

interface Heads {
  readonly head: FoundHead;
  readonly coordinated: FoundHead | undefined;
}

function made(
  directive: Directive,
  fault: ActionFault,
  { head: first, coordinated }: Heads,
): ActionJudgement {
  const head = coordinated && coordinated.family !== 'add' ? coordinated : first;
  const last = coordinated ?? first;
  const phrase = nounPhraseAt(directive, head.to);
  const isShort = phrase.to - head.to <= 3 && /^(?:better|change|tell|teach|assure)$/.test(head.family);
  const showsObject = head.family === 'add' || head.family === 'fix' || isShort;
  const to = showsObject && phrase.to > head.to ? phrase.to : head.to;
  // “Check whether it runs”: the clause that the verb opens is what it is about.
  const opensClause = /^(?:if|whether|why|how|what)$/.test(directive.low(last.to - 1));
  const object = { from: opensClause ? last.to - 1 : last.to, to: directive.partEnd(last.to) };
  return { fault, family: head.family, from: first.from, to, directive, object };
}

/** “Engineers should check the plan”: an action for a person’s behaviour, not for the system. */
function judgeBehaviour(directive: Directive, lead: Lead): ActionJudgement | undefined {
  const ahead = directive.phrase(lead.at, 3);
  const isPermission =
    /^(?:be able|have (?:access|no|permission|write|read|the)|not (?:have|be able|be allowed)|be (?:able|allowed|notified|paged|alerted|informed|blocked|prevented))/.test(
      ahead,
    );
  if (
    isPermission ||
    directive.words[lead.at]?.kind !== 'word' ||
    hasMeans(directive, lead.at, directive.length)
  ) {
    return undefined;
  }
  return {
    fault: 'people',
    family: 'obey',
    from: lead.at,
    to: lead.at + 1,
    directive,
    object: { from: lead.at, to: directive.partEnd(lead.at) },
  };
}
