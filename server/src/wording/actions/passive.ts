import {
  hasDeliverable,
  hasEndState,
  hasFigure,
  hasMeans,
  hasThing,
  hasVisibleEffect,
  isBounded,
} from './bounds.ts';
import type { Directive, FoundHead } from './directive.ts';
import { faultOf } from './families.ts';
import type { Lead } from './lead.ts';
import { genericNouns, qualityNouns } from './lexicon.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { isGeneric, isIncident, nounPhraseAt } from './nounPhrase.ts';
import type { ActionFault, ActionJudgement, Manner } from './remarks.ts';
import { thingFault } from './things.ts';

/** “Monitoring should be improved”, “steps will be taken”, “the runbook needs work”. */
export function judgePassive(directive: Directive, lead: Lead, manner: Manner): ActionJudgement | undefined {
  // “Monitoring to be extended”: what stands in front of the duty is its subject.
  const from = directive.low(lead.at) === 'be' ? lead.from : lead.at;
  for (let at = Math.max(0, lead.at - 1); at < Math.min(directive.length, lead.at + 30); at += 1) {
    const duty = dutyAt(directive, at);
    if (duty === undefined) {
      continue;
    }
    const verb = behindAdverbs(directive, duty.to);
    const head = directive.headAt(verb);
    // “The result should be a better experience” tells what an action is for.
    const isOutcome = outcomes.has(nounPhraseAt(directive, from, at).head);
    const fault = isOutcome ? undefined : faultBehind(directive, head, { verb, from, at, duty });
    if (fault) {
      return {
        fault,
        family: head?.family ?? 'wish',
        // “Run” alone “can mean anything”; “regular tests should be run” tells what does.
        from: head?.family === 'add' && at - from <= mostShown ? from : verb,
        to: head?.to ?? Math.max(verb + 1, Math.min(nounPhraseAt(directive, verb).to, verb + mostShown)),
        directive,
        object: { from, to: at },
      };
    }
    if (manner === 'prose') {
      return undefined;
    }
  }
  return undefined;
}

/** As many words of a wish or its subject as are shown: “a more descriptive name”. */
const mostShown = 5;

const outcomes = new Set(
  'result results outcome outcomes effect effects benefit benefits goal goals aim purpose intention'.split(
    ' ',
  ),
);

interface Place {
  readonly verb: number;
  readonly from: number;
  readonly at: number;
  readonly duty: Duty;
}

function faultBehind(
  directive: Directive,
  head: FoundHead | undefined,
  { verb, from, at, duty }: Place,
): ActionFault | undefined {
  const idiom = idiomatic.exec(directive.phrase(verb, 1));
  if (
    idiom &&
    cares.has(nounPhraseAt(directive, from).head) &&
    !isBounded(directive, verb, directive.length)
  ) {
    return 'vague';
  }
  if (head?.forms.has('participle')) {
    return passiveFault(directive, head, from, at, duty.isWeak);
  }
  // “The team will be monitoring …”, whoever that is.
  if (
    head?.forms.has('ing') &&
    duty.isBe &&
    !duty.isWeak &&
    /^(?:watch|think|review|contact|effort)$/.test(head.family)
  ) {
    return faultOf(directive, head);
  }
  return stateFault(directive, verb, duty.isBe);
}

/** “Attention should be paid”, “care must be taken”. */
const idiomatic = /^(?:given|paid|taken|placed|made|put|exercised|devoted|spent|directed)$/;
const cares = new Set(
  'consideration attention care emphasis effort efforts focus priority thought caution diligence time heed steps measures action actions precautions'.split(
    ' ',
  ),
);

interface Duty {
  readonly to: number;
  /** “Could be”: a gap as often as a wish. */
  readonly isWeak: boolean;
  readonly isBe: boolean;
}

/** The words that a duty starts with. */
const dutyOpeners = new Set(
  'should must will shall ought could can may might would need needs have has are is to require requires deserve deserves'.split(
    ' ',
  ),
);

function dutyAt(directive: Directive, at: number): Duty | undefined {
  if (!dutyOpeners.has(directive.low(at))) {
    return undefined;
  }
  const ahead = directive.phrase(at, 6);
  const found =
    /^(?:(?:should|must|will|shall|ought to|could|can|may|might|would)(?: (?:also|always|probably|definitely|then|still|\S+ly))? be|(?:need|needs|have|has|are|is|going) to be|to be|would benefit from|could do with|could use|need|needs|require|requires|deserves?|(?:should|must|could) (?:have|get|receive))(?= |$)/.exec(
      ahead,
    );
  if (!found || (at === 0 && !/ be$/.test(found[0])) || (found[0] === 'to be' && isTold(directive, at))) {
    return undefined;
  }
  const length = found[0].split(' ').length;
  const isBare = /^(?:need|needs|requires?|deserves?|would benefit from|could do with|could use)$/.test(
    found[0],
  );
  if (isBare && directive.low(at + 1) === 'to') {
    return undefined;
  }
  return {
    to: at + length,
    isWeak: !isBare && /^(?:could|can|may|might|would)/.test(found[0]),
    isBe: !isBare && !/(?:have|get|receive)$/.test(found[0]),
  };
}

/** “We were lucky to be informed” tells what was. */
function isTold(directive: Directive, at: number): boolean {
  return [2, 3].some((back) => /^(?:was|were)$/.test(directive.low(at - back)));
}

function behindAdverbs(directive: Directive, start: number): number {
  let at = start;
  while (
    /ly$/.test(directive.low(at)) ||
    /^(?:better|further|also|more|then|again|put|regularly|well|a|some|much)$/.test(directive.low(at))
  ) {
    if (
      directive.low(at) === 'put' ||
      (/^(?:better|more)$/.test(directive.low(at)) &&
        directive.headAt(at + 1)?.forms.has('participle') !== true)
    ) {
      break;
    }
    at += 1;
  }
  return at;
}

/** Something that is to be done by nobody in particular: “the limits should be reviewed”. */
interface PassiveClause {
  readonly directive: Directive;
  readonly head: FoundHead;
  readonly subject: NounPhrase;
  /** Where the subject begins, as an index of words. */
  readonly from: number;
  /** Where the verb stands, as an index of words. */
  readonly verb: number;
  /** Behind the last word, as an index of words. */
  readonly end: number;
}

/** What is wrong with something that is to be done by nobody in particular. */
function passiveFault(
  directive: Directive,
  head: FoundHead,
  from: number,
  verb: number,
  isWeak: boolean,
): ActionFault | undefined {
  if (isWeak && head.family !== 'better') {
    return undefined;
  }
  const subject = nounPhraseAt(directive, from);
  const end = directive.partEnd(head.to);
  switch (head.family) {
    case 'think':
    case 'better':
      return isBounded(directive, head.to, end) ||
        hasDeliverable(directive, head.to, end) ||
        hasEndState(directive, head.to, end)
        ? undefined
        : 'vague';
    case 'review':
    case 'address':
    case 'fix':
    case 'watch':
    case 'prevent':
    case 'change':
    case 'effort':
    case 'assure':
      return careFault({ directive, head, subject, from, verb, end });
    case 'teach':
    case 'remind':
      return directive.peopleAt(from) !== undefined || subject.isEmpty || head.base !== 'train'
        ? 'people'
        : undefined;
    case 'obey':
    case 'tell':
      return isBounded(directive, from, end) ? undefined : 'people';
    case 'add':
      return addedFault({ directive, head, subject, from, verb, end });
    default:
      return undefined;
  }
}

/** “The alerts should be reviewed”: care for something, which ends nowhere. */
function careFault({ directive, head, subject, from, end }: PassiveClause): ActionFault | undefined {
  if (isBounded(directive, from, end) || hasVisibleEffect(directive, head.to, end)) {
    return undefined;
  }
  const isOpen =
    subject.isEmpty || isGeneric(subject) || isIncident(subject) || genericNouns.has(subject.head);
  if (isOpen || head.family === 'effort' || qualityNouns.has(subject.head)) {
    return 'vague';
  }
  return head.family === 'fix' || head.family === 'change' ? undefined : 'unmeasured';
}

/** “Monitoring should be added”: a thing, of which nothing tells when it is there. */
function addedFault({ directive, head, subject, from, verb, end }: PassiveClause): ActionFault | undefined {
  const fault = thingFault(directive, {
    from,
    to: verb,
    phrase: subject,
    isOwnVerb: head.base === 'run',
    verb: head.base,
  });
  const isTold =
    hasVisibleEffect(directive, head.to, end) ||
    hasFigure(directive, verb, end) ||
    hasMeans(directive, verb, end) ||
    hasThing(directive, verb, end);
  return isTold ? undefined : fault;
}

/** “Should be more robust”, “needs improvement”: what it is to be, and not what makes it so. */
function stateFault(directive: Directive, at: number, isBe: boolean): ActionFault | undefined {
  const ahead = directive.phrase(at, 3);
  const end = directive.partEnd(at);
  const isState = isBe
    ? /^(?:(?:much |far )?(?:more (?!than)\S+|better|clearer|faster|easier|stricter|simpler|safer|robust|resilient|reliable|cleaner)|(?:taken|put in(?:to)? place|made|done))(?= |$)/.test(
        ahead,
      ) && !/^(?:taken|put|made|done)/.test(ahead)
    : /^(?:(?:more|further|some|better|additional|a lot of|serious|urgent|to be) )*(?:(?:more|better|clearer|stronger|improved) \S+|improv\w+|attention|work|care|love|refactoring|rework|reworking|hardening|tuning|optimi[sz]ation|reviewing|review|investigation|fixing|monitoring|testing|documentation|training|maintenance|clarification|cleanup)(?= |$)/.test(
        ahead,
      );
  return isState && !isBounded(directive, at, end) && !hasEndState(directive, at, end) ? 'vague' : undefined;
}
