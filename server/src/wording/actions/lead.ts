import { isGenericStretch } from './bounds.ts';
import type { Directive } from './directive.ts';

/** How a sentence comes to what is to be done. */
export interface Lead {
  /** Index of the word that says what is to be done: a verb, or a noun with what belongs to it. */
  readonly at: number;
  /** Index behind a box, a label and the like: where what is to be done starts to be told. */
  readonly from: number;
  /** Whether words before it make a wish or a duty of it: “we should”, “please”, “the team will”. */
  readonly isIntroduced: boolean;
  /** Whether the duty is that of people who are named: “engineers should”. */
  readonly byPeople: boolean;
  /** Whether it is to go on, or to be tried: the verb behind is in another form. */
  readonly isSoftened: boolean;
}

const modals = new Set('should must will shall could can may might would ought need needs wanna'.split(' '));
const adverbs = new Set(
  (
    'also perhaps maybe ideally additionally furthermore moreover therefore then next finally firstly secondly first second lastly ' +
    'quickly regularly always just simply again together still only generally probably potentially possibly periodically continuously ' +
    'further soon eventually urgently immediately definitely really even all actively proactively hence thus instead so and but better continually ' +
    'carefully properly personally thoroughly closely constantly consistently gradually similarly likewise specifically collectively jointly both'
  ).split(' '),
);
const conditions = new Set(
  'when whenever if before after during once until while for in as since because with given based on at where unless upon following without despite along besides to throughout within from whilst although though'.split(
    ' ',
  ),
);
const softeners = new Set(
  'try tries attempt strive aim endeavour endeavor seek start begin continue keep help'.split(' '),
);

/** Walks over labels, conditions, and words that only introduce. Undefined where a sentence states what is so. */
export function leadOf(directive: Directive, start: number): Lead {
  const labelled = behindLabel(directive, start);
  const at = behindCondition(directive, behindIdioms(directive, labelled));
  return introduced(
    directive,
    at,
    { at, from: labelled, isIntroduced: false, byPeople: false, isSoftened: false },
    0,
  );
}

/** Behind a box, a priority, “TODO:”, “(Process)”, “Platform:”; a colon at the end opens a list and is no label’s. */
function behindLabel(directive: Directive, start: number): number {
  let at = start;
  while (
    at < directive.length &&
    (directive.isMark(at) || /^(?:todo|fixme|tbd|p[0-5]|ai|action|task|x)$/.test(directive.low(at))) &&
    at < start + 12
  ) {
    const low = directive.low(at);
    if (low === '(') {
      const close = directive.words.findIndex(
        (word, index) => index > at && index < at + 12 && word.low === ')',
      );
      at = close === -1 ? at + 1 : close + 1;
      continue;
    }
    if (
      !directive.isMark(at) &&
      low !== 'todo' &&
      low !== 'fixme' &&
      low !== 'x' &&
      !directive.isMark(at + 1) &&
      directive.words[at + 1]?.kind !== 'number'
    ) {
      break;
    }
    at += 1;
  }
  if (directive.words[at]?.kind === 'handle' && at + 1 < directive.length) {
    at += 1;
  }
  const colon = directive.words.findIndex((word, index) => index > at && index <= at + 9 && word.low === ':');
  if (colon <= 0 || colon + 2 >= directive.length) {
    return at;
  }
  const isName =
    directive.headAt(at)?.forms.has('base') !== true && directive.headAt(colon + 1) !== undefined;
  // “Improve monitoring: add an alert on …”: what stands behind says what the improvement is.
  const isExplained =
    directive.length - colon > 3 &&
    !/^(?:why|how|what|if|whether|when|where|who|which)$/.test(directive.low(colon + 1)) &&
    !isGenericStretch(directive, colon + 1, directive.length);
  return isName || isExplained ? colon + 1 : at;
}

const idioms =
  /^(?:(?:going|moving) forward|in (?:the )?future|next time(?: around)?|from now on|for the future|in general|as a (?:team|result|follow-up|next step|first step|minimum)|in addition|on top of (?:that|this)|until then|long[- ]term|short[- ]term|in the (?:long|short|medium) (?:term|run)|at (?:a|the) minimum|at least|as well|above all|most importantly|lesson(?:s)? learn(?:ed|t)|the (?:main |key )?(?:lesson|takeaway)(?: learn(?:ed|t))?(?: here)? is(?: that| to)?|note to self)\b/;

function behindIdioms(directive: Directive, start: number): number {
  const found = idioms.exec(directive.phrase(start, 9));
  const at = found ? start + found[0].split(' ').length : start;
  return found && /^[,:]$/.test(directive.low(at)) ? at + 1 : at;
}

/** “When a release is cut, …”: what is to be done stands behind the comma. */
function behindCondition(directive: Directive, start: number): number {
  if (!conditions.has(directive.low(start))) {
    return start;
  }
  const limit = Math.min(directive.length, start + 40);
  for (let at = start + 2; at < limit; at += 1) {
    if (
      directive.low(at) === ',' &&
      (directive.headAt(at + 1) ?? directive.headAt(at + 2) ?? isIntroduction(directive, at + 1))
    ) {
      return at + 1;
    }
  }
  return start;
}

function isIntroduction(directive: Directive, at: number): boolean {
  return /^(?:we|be|please|everyone|always|never|remain|stay|the team|let us|you|i)\b/.test(
    directive.phrase(at, 3),
  );
}

const opening =
  /^(?:please|let us|kindly|it (?:is|would be|will be|might be|may be|could be|'s) (?:\S+ )?(?:important|necessary|recommended|advisable|advised|good|best|better|useful|helpful|nice|great|essential|crucial|vital|worth|worthwhile|key|imperative|critical|beneficial|valuable|prudent|wise|ideal|suggested|desirable)(?: idea| practice)?(?: for (?:us|the team|everyone|all))?(?: to| that)?|there is a need (?:to|for)|there (?:should|must|needs to|need to|has to|will|ought to) be|there is (?:still )?room for|the (?:plan|goal|aim|intention|idea|next step|action|objective|recommendation|suggestion) (?:is|would be) (?:to|that)|(?:our|my) (?:plan|goal|aim|intention|next step|recommendation) is (?:to|that)|(?:it is )?recommended to|would like to|want to|plan to see|time to|action (?:is )?to|suggest(?:ion)? to|(?:i|we) (?:suggest|recommend|propose|believe|think|feel)(?: that)?)(?= |$)/;

function introduced(directive: Directive, start: number, lead: Lead, depth: number): Lead {
  if (depth > 6) {
    return lead;
  }
  let at = start;
  while (
    (adverbs.has(directive.low(at)) && !startsWish(directive, at)) ||
    (directive.low(at) === ',' && at > 0)
  ) {
    at += 1;
  }
  const found = opening.exec(directive.phrase(at, 12));
  if (found) {
    const behind = at + found[0].split(' ').length;
    return introduced(directive, behind, { ...lead, at: behind, isIntroduced: true }, depth + 1);
  }
  const duty = dutyAt(directive, at, lead.isIntroduced);
  if (duty) {
    const next = { ...lead, at: duty.at, isIntroduced: true, byPeople: lead.byPeople || duty.byPeople };
    return introduced(directive, duty.at, next, depth + 1);
  }
  const softened = softenedAt(directive, at);
  if (softened !== undefined) {
    return introduced(directive, softened, { ...lead, at: softened, isSoftened: true }, depth + 1);
  }
  return { ...lead, at };
}

/** “Better alerts” is a wish; in “should better handle” the word only says how. */
function startsWish(directive: Directive, at: number): boolean {
  return directive.low(at) === 'better' || (directive.low(at) === 'further' && !directive.headAt(at + 1));
}

/** “We should”, “the team will”, “needs to”, “to”, “SRE to”; where the verb stands that comes then. */
function dutyAt(
  directive: Directive,
  start: number,
  isIntroduced: boolean,
): { at: number; byPeople: boolean } | undefined {
  let at = start;
  let byPeople = false;
  if (/^(?:we|i|you|they)$/.test(directive.low(at))) {
    at += 1;
  } else {
    const people = directive.peopleAt(at);
    if (people !== undefined) {
      byPeople = !isOwnTeam(directive, at, people);
      at = people;
    }
  }
  const modal = behindModal(directive, at, at > start);
  if (modal !== undefined) {
    return { at: modal, byPeople: byPeople && !underWay.test(directive.phrase(at, 4)) };
  }
  // “We need better alerts”
  if (
    at > start &&
    !byPeople &&
    /^(?:need|needs|want|wants|require|requires|lack)$/.test(directive.low(at)) &&
    directive.low(at + 1) !== 'to'
  ) {
    return { at, byPeople };
  }
  // “We have a talk with …” behind “it is good that”.
  if (at > start && !byPeople && isIntroduced) {
    return { at, byPeople };
  }
  // “Platform to review the limits”
  if (at === start && !directive.headAt(start)) {
    for (let to = start + 1; to <= start + 4; to += 1) {
      if (directive.low(to) === 'to' && (directive.headAt(to + 1) ?? directive.low(to + 1) === 'be')) {
        const isNamed = directive.words
          .slice(start, to)
          .every((word) => word.kind === 'word' && (word.capital || /^(?:team|and)$/.test(word.low)));
        return isNamed ? { at: to + 1, byPeople: false } : undefined;
      }
    }
  }
  return undefined;
}

/** “Engineers are working to build a cache” tells what they make, and asks nobody to be different. */
const underWay = /^(?:is|are) (?:\p{L}{3,12} )?(?:going|working|planning|aiming) (?:to|on)(?= |$)/u;

/** A team that says what it will do itself is not told to be different. */
function isOwnTeam(directive: Directive, from: number, to: number): boolean {
  return directive.low(to - 1) === 'team' || /^(?:someone|somebody)$/.test(directive.low(from));
}

function behindModal(directive: Directive, start: number, hasSubject: boolean): number | undefined {
  let at = start;
  while (adverbs.has(directive.low(at)) && directive.low(at) !== 'better') {
    at += 1;
  }
  const low = directive.low(at);
  const ahead = directive.phrase(at, 4);
  const found =
    /^(?:(?:should|must|need to|needs to|will) be able to|(?:have|has|want|wants|plan|plans|intend|intends|aim|aims|hope|hopes|like|expect|expects|agreed|ought|need|needs|wish|promise|commit|decided) to|(?:might|may) (?:want|need|wish) to|(?:are|is|am) (?:currently |already |actively )?working on|could do with|would benefit from|(?:are|is|am|were) (?:going|planning|looking|aiming|intending|hoping|trying|working|committed|expected|supposed|encouraged|required|advised) to|had better|had best|would like to|(?:are|is) to)(?= |$)/.exec(
      ahead,
    );
  if (
    found &&
    (hasSubject ||
      /^(?:need|needs|have|has|want|should|must|will|might|may|had better|ought|are|is)/.test(found[0]))
  ) {
    return at + found[0].split(' ').length;
  }
  if (low === 'to' && directive.low(at + 1) !== 'the') {
    return at + 1;
  }
  if (modals.has(low) && (low !== 'need' || /^(?:be|not)$/.test(directive.low(at + 1))) && low !== 'needs') {
    return at + 1;
  }
  return undefined;
}

/** “Try to”, “continue”, “start by”: what follows is what is meant. */
function softenedAt(directive: Directive, at: number): number | undefined {
  if (!softeners.has(directive.low(at))) {
    return undefined;
  }
  const behind = /^(?:to|by|with|on|and)$/.test(directive.low(at + 1)) ? at + 2 : at + 1;
  const head = directive.headAt(behind);
  const isVerb =
    head !== undefined && (directive.low(behind - 1) !== directive.low(at) || head.forms.has('ing'));
  return isVerb && head.family !== 'add' ? behind : undefined;
}
