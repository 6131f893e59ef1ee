import {
  hasComparative,
  hasDeliverable,
  hasEndState,
  hasFigure,
  hasMeans,
  hasThing,
  hasVisibleEffect,
  isBounded,
  isGenericStretch,
} from './bounds.ts';
import type { Directive, FoundHead } from './directive.ts';
import type { Lead } from './lead.ts';
import type { Family } from './lexicon.ts';
import {
  abstractNouns,
  actionNouns,
  genericNouns,
  incidentNouns,
  meetingNouns,
  qualityNouns,
  vagueStates,
} from './lexicon.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { isGeneric, isHollow, isIncident, nounPhraseAt } from './nounPhrase.ts';
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

/** What is wrong with a verb and what follows it. */
export function faultOf(directive: Directive, head: FoundHead): ActionFault | undefined {
  const end = directive.partEnd(head.to);
  const judge = judges[head.family];
  return judge({ directive, head, from: head.to, to: end, phrase: nounPhraseAt(directive, head.to) });
}

interface Asked {
  readonly directive: Directive;
  readonly head: FoundHead;
  readonly from: number;
  readonly to: number;
  readonly phrase: NounPhrase;
}

const judges: Readonly<Record<Family, (asked: Asked) => ActionFault | undefined>> = {
  think: ({ directive, from }) =>
    hasDeliverable(directive, from, directive.length) || actsThen(directive, from) ? undefined : 'vague',
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
  effort: ({ directive, from, to, phrase }) =>
    hasFigure(directive, from, to) ||
    hasThing(directive, from, to) ||
    hasMeans(directive, from, to) ||
    (phrase.isEmpty && phrase.to === from && from === to && false)
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

function tried({ directive, head, from, to }: Asked): ActionFault | undefined {
  if (isBounded(directive, from, to) || hasDeliverable(directive, from, to)) {
    return undefined;
  }
  const isAimed = /^(?:to|for|towards?)$/.test(directive.low(from));
  // “Try to restart the hub” names what is to be done, and not whether it must come about.
  const isNamed = directive.low(from) === 'to' && !isGenericStretch(directive, from + 2, to);
  return isAimed && !isNamed ? 'vague' : isAimed || head.base === 'plan' ? 'unmeasured' : undefined;
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

function reviewed({ directive, from, phrase }: Asked): ActionFault | undefined {
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

function decided({ directive, head, from }: Asked): ActionFault | undefined {
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

function watched({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (
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

function bettered({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (
    isBounded(directive, from, to) ||
    hasEndState(directive, from, to) ||
    hasDeliverable(directive, from, to)
  ) {
    return undefined;
  }
  // “Better monitoring” is read as a wish, “better document it” is not.
  if (plainVerbs.has(head.base) && head.to === head.from + 1 && !(phrase.isEmpty || isGeneric(phrase))) {
    return head.base === 'tighten' || head.base === 'simplify' ? 'unmeasured' : undefined;
  }
  return 'vague';
}

function changed({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
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

function assured({ directive, from, to, phrase }: Asked): ActionFault | undefined {
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

function prevented({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
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

function addressed({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
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

function fixed({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
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

function contacted({ directive, from, to }: Asked): ActionFault | undefined {
  const isDone =
    hasFigure(directive, from, to) ||
    hasThing(directive, from, to) ||
    hasDeliverable(directive, from, to) ||
    hasEndState(directive, from, to);
  return isDone ? undefined : 'vague';
}

function taught({ directive, head, phrase, from, to }: Asked): ActionFault | undefined {
  const isMachine = /^(?:model|models|classifier|network|networks|filter|algorithm|weights|llm)$/.test(
    phrase.head,
  );
  return isMachine || (head.base === 'instruct' && hasThing(directive, from, to)) ? undefined : 'people';
}

function reminded({ directive, from, to }: Asked): ActionFault | undefined {
  const isMachine =
    /\b(?:automatic(?:ally)?|automated|bot|job|cron|calendar|e-?mail|pipeline|script|hook|slackbot|linter)\b/.test(
      directive.phrase(from, to - from),
    );
  return isMachine || hasFigure(directive, from, to) || hasThing(directive, from, to) ? undefined : 'people';
}

function told({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  if (isBounded(directive, from, to)) {
    return undefined;
  }
  if (/^(?:inform|tell|ask|force)$/.test(head.base)) {
    return directive.peopleAt(from) === undefined ? undefined : 'people';
  }
  const isOpen =
    head.to > head.from + 1 ||
    phrase.isEmpty ||
    phrase.wish !== undefined ||
    isGeneric(phrase) ||
    isIncident(phrase) ||
    hasComparative(directive, from, to) ||
    /\b(?:clearly|early|openly|often|proactively|effectively)\b/.test(directive.phrase(from, to - from));
  return isOpen ? 'people' : undefined;
}

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
function added({ directive, head, from, to, phrase }: Asked): ActionFault | undefined {
  return thingFault(directive, { from, to, phrase, isOwnVerb: contentVerbs.has(head.base), verb: head.base });
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
