import type { ClauseReader } from '../../clause.ts';
import { blamable } from '../../clause.ts';
import { knownVerb } from '../../lexicon/knownVerbs.ts';
import { betterWords, savingParticiples, worseParticiples, worseWords } from '../../lexicon/outcomes.ts';
import { dutyVerbs, handVerbs, workVerbs } from '../../lexicon/verbs.ts';
import type { Subject } from '../../subjects.ts';
import { setOf } from '../shared.ts';
import { human } from './duty.ts';
import type { Perfect } from './perfect.ts';
import { isParticiple } from './perfect.ts';

/** A past that did not happen, as it is told: “would have been caught”. */
interface OtherPast {
  readonly reader: ClauseReader;
  readonly perfect: Perfect;
  readonly subject: Subject;
  /** The participle, and the verb it is of; empty where that is not known. */
  readonly word: string;
  readonly verb: string;
  readonly isBetter: boolean;
}

/** “Could”, “would” and “might have”: against the facts only where the end would have been better. */
export function otherHave(reader: ClauseReader, perfect: Perfect, subject: Subject): boolean {
  const word = reader.low(perfect.participle);
  const verb = knownVerb(word)?.base ?? '';
  const early = asOfNobody(reader, perfect, subject) ?? asWished(reader, perfect, subject, verb);
  if (early !== undefined) {
    return early;
  }
  const past = { reader, perfect, subject, word, verb, isBetter: betterAfter(reader, perfect.participle) };
  return (
    endsFree(past) ||
    (asHarm(past) ?? asDenied(past) ?? (perfect.isPassive ? isSparing(past) : isBetterDeed(past)))
  );
}

/** What nobody would have lost is better; undefined where it has to be read on. */
function asOfNobody(reader: ClauseReader, perfect: Perfect, subject: Subject): boolean | undefined {
  const { participle, modal: low } = perfect;
  const word = reader.low(participle);
  const isNone =
    subject.kind === 'nobody' ||
    /^(?:nothing|none|no|neither)$/.test(reader.low(subject.from)) ||
    /^(?:none|nothing)$/.test(reader.low(0));
  if (
    isNone &&
    low === 'would' &&
    (/^(?:happened|occurred|lost|affected|broken|necessary|needed)$/.test(word) ||
      (word === 'gone' && reader.low(participle + 1) === 'wrong'))
  ) {
    return true;
  }
  // “We did not know whether it could have been read”
  return isNone || isWorse(reader, perfect) || reader.low(subject.from - 1) === 'whether' ? false : undefined;
}

/** “But for the retry”, “the right thing would have been”, “we would have liked”; undefined where it has to be read on. */
function asWished(
  reader: ClauseReader,
  perfect: Perfect,
  subject: Subject,
  verb: string,
): boolean | undefined {
  const isButFor = /^(?:but|if not|were it not) for /.test(`${reader.phrase(0, 5)} `);
  if (isButFor || isRightThing(reader, perfect, subject)) {
    return true;
  }
  const isWish =
    /^(?:prefer|like|want|love|wish|hope|expect)$/.test(verb) ||
    /^(?:liked|preferred|wanted|hoped|loved)$/.test(reader.low(perfect.participle));
  return isWish ? perfect.modal === 'would' && (subject.kind === 'we' || subject.head === 'one') : undefined;
}

/** “There would have been no outage”, “without the missing index the job would have finished”. */
function endsFree({ reader, perfect, subject, word }: OtherPast): boolean {
  const { participle, from, isNegated, isPassive } = perfect;
  const tail = reader.phrase(participle, 3);
  const isWould = perfect.modal === 'would';
  return (
    (isPassive &&
      !isNegated &&
      /^no (?:outage|incident|impact|downtime|loss|need|problem|damage|interruption|failure)/.test(tail)) ||
    (isPassive && isNegated && /^an? (?:problem|issue|incident|outage|failure)\b/.test(tail)) ||
    (isNegated && /^(?:hurt|harmed|cost) /.test(`${tail} `) && isWould) ||
    /^gone off\b/.test(tail) ||
    // “Only a fraction of users would have been affected.”
    (isWould && !isNegated && isLimited(reader, perfect, subject)) ||
    (isWould && reader.behind(from, 8, ideals) !== undefined) ||
    (isWould && /^all it$/.test(reader.phrase(from - 2, 2))) ||
    (isWould && endsWell.has(word) && withoutFault.test(reader.phrase(0, 4)))
  );
}

/** “Would not have happened” is better, “would have happened” is worse; undefined where nothing is said to happen. */
function asHarm({ reader, perfect, word, isBetter }: OtherPast): boolean | undefined {
  if (!happenings.has(word) && !worseParticiples.has(word)) {
    return undefined;
  }
  return (
    perfect.isNegated ||
    (word === 'failed' && reader.low(perfect.participle + 1) === 'over') ||
    (/^(?:gone|run|lasted)$/.test(word) && isBetter) ||
    (perfect.modal === 'would' && word === 'taken' && isBetter)
  );
}

const happenings = setOf('happened occurred affected needed necessary been');

/** “The bug would never have reached production”; “would not have helped” is analysis. Undefined where nothing is denied. */
function asDenied({ reader, perfect, subject, word }: OtherPast): boolean | undefined {
  if (!perfect.isNegated || perfect.modal === 'might') {
    return undefined;
  }
  return (
    perfect.modal === 'would' &&
    isParticiple(reader, perfect) &&
    subject.kind !== 'users' &&
    !unhelpful.has(word) &&
    !savingParticiples.has(word) &&
    !betterWords.has(word)
  );
}

/** “Would have been caught”, “could have been reviewed”. */
function isSparing(past: OtherPast): boolean {
  const { reader, perfect, word, verb, isBetter } = past;
  const isCould = perfect.modal === 'could';
  const isAvoided =
    isSaving(past) || isBetter || (isCould && (dutyVerbs.has(verb) || human.has(verb)) && verb !== 'give');
  const isKept =
    perfect.modal === 'would' &&
    verb === 'keep' &&
    reader.behind(perfect.participle, 10, ideals) !== undefined;
  return (
    isAvoided ||
    isKept ||
    (isParticiple(reader, perfect) &&
      isCould &&
      (workVerbs.has(verb) || handVerbs.has(verb)) &&
      worse(reader, perfect.participle) === undefined &&
      word !== 'exposed' &&
      word !== 'made')
  );
}

/** “A canary would have caught it”, “we could have looked at the log”. */
function isBetterDeed(past: OtherPast): boolean {
  const { reader, perfect, subject, verb } = past;
  if (isSaving(past) || past.isBetter || isFound(reader, perfect.participle) || isInstead(reader, perfect)) {
    return true;
  }
  const isOurs = blamable.has(subject.kind) || (subject.kind === 'nothing' && perfect.from === 0);
  return isOurs && perfect.modal === 'could' && isParticiple(reader, perfect) && verb !== 'cause';
}

function isSaving({ reader, perfect, subject, word }: OtherPast): boolean {
  return (
    savingParticiples.has(word) &&
    (perfect.modal !== 'may' || saves.has(word)) &&
    !isHazard(reader, perfect.participle, word, subject)
  );
}

const endsWell = setOf('worked succeeded completed finished held passed continued');
/** “Without the missing index the job would have finished.” */
const withoutFault =
  /^without (?:(?:this|that|the|these|those) (?:\S+ )?(?:bug|error|mistake|typo|delay|oversight|defect|flaw|problem|issue|fault|regression|misconfiguration)|(?:the|this|that) (?:missing|wrong|broken|faulty|bad|stale))\b/;

/** “Would have turned this up” */
function isFound(reader: ClauseReader, participle: number): boolean {
  return /^(?:turned|flushed) (?:\S+ ){0,3}(?:up|out)\b/.test(reader.phrase(participle, 5));
}

const instead = setOf('instead');

/** “Could have started at 14:00 instead of 15:10” */
function isInstead(reader: ClauseReader, { modal: low, participle }: Perfect): boolean {
  const at = low === 'could' ? reader.ahead(participle, 8, instead) : undefined;
  return at !== undefined && reader.low(at + 1) === 'of';
}

const unhelpful = setOf(
  'helped mattered changed worked made noticed possible able visible sufficed fixed solved shown told been had done received expected wanted liked known',
);

/** What would have been worse is told with “all”, and what would have been better with “only”. */
function isLimited(reader: ClauseReader, { participle }: Perfect, subject: Subject): boolean {
  const isHarm =
    worseParticiples.has(reader.low(participle)) ||
    /^(?:seen|noticed|felt|hit|impacted|involved)$/.test(reader.low(participle));
  const before = reader.words.slice(Math.max(0, subject.from - 2), subject.to);
  const behind = reader.words.slice(participle + 1, participle + 3);
  return isHarm && [...before, ...behind].some(({ low }) => /^(?:only|just|merely|fewer)$/.test(low));
}

const ideals = setOf('ideal ideally perfect');
/** “It would have taken one look to see this” */
const littleEffort =
  /^(?:us |them |him |her |anyone )?(?:(?:one|an?|a single|two|no more than an?) (?:\S+ )?(?:look|glance|query|line|click|command|check|test|call|message|question|mail|search|minute|second|keystroke|lookup)s?|(?:a few |a couple of |two |three |five |ten |thirty |\d{1,2} )(?:minutes|seconds)|(?:little|no) (?:effort|time)) (?:\S+ ){0,5}to\b/;

/** “The right thing would have been to wait”, “it would have taken only a minute”. */
function isRightThing(
  reader: ClauseReader,
  { from, participle, isPassive }: Perfect,
  { head, from: opening }: Subject,
): boolean {
  const isOption =
    isPassive &&
    /^(?:moment|point|place|reaction|answer|decision|thing|option|choice|approach|move|way|call|step|course|response|solution|order|time)$/.test(
      head,
    );
  const isCheap =
    /^(?:taken|cost|required|needed)$/.test(reader.low(participle)) &&
    ([from + 1, participle - 1, participle + 1, opening - 1].some((at) =>
      /^(?:only|just|merely)$/.test(reader.low(at)),
    ) ||
      (head === 'it' && littleEffort.test(reader.phrase(participle + 1, 8))));
  return isOption || isCheap;
}

/** These end well only for those who respond: “would have allowed anyone to upload” is a hazard. */
const eitherWay = setOf(
  'allowed enabled let exposed revealed led triggered fired paged closed picked given made found known told raised cut run ' +
    'switched covered skipped seen shown saved refused rejected reacted tripped opened',
);
const hazards = setOf(
  'flaw bug vulnerability issue endpoint exploit error token key hole leak weakness defect request attack',
);
const anybody = setOf(
  'anyone anybody someone any arbitrary third unauthorised unauthorized remote anonymous everyone others',
);

function isHazard(reader: ClauseReader, participle: number, word: string, { kind, head }: Subject): boolean {
  if (!eitherWay.has(word) || kind !== 'something') {
    return false;
  }
  const isVague =
    /^(?:it|this|that|which|these)?$/.test(head) &&
    /^(?:allowed|enabled|let|given|exposed|led|made|opened)$/.test(word);
  const isForUs = reader.ahead(participle, 4, ours) !== undefined;
  return hazards.has(head) || reader.ahead(participle, 3, anybody) !== undefined || (isVague && !isForUs);
}

const ours = setOf('us we our team responders on-call oncall engineers operators');

const saves = setOf('prevented avoided caught helped reduced shortened mitigated averted spared');

function betterAfter(reader: ClauseReader, participle: number): boolean {
  return (
    betterWords.has(reader.low(participle)) ||
    reader.ahead(participle, 6, betterWords) !== undefined ||
    // “Could have been a five-minute fix”
    reader.words
      .slice(participle, participle + 3)
      .some(({ low }) => /-(?:minute|second|line|click)$/.test(low))
  );
}

function worse(reader: ClauseReader, participle: number): number | undefined {
  return reader.ahead(participle - 1, 8, worseWords);
}

const spared = setOf('attacker attackers adversary adversaries malicious hacker hackers exploit');
const luck = setOf('luck lucky luckily fortunately thankfully otherwise worse');

function isWorse(reader: ClauseReader, { participle, isNegated }: Perfect): boolean {
  const at = worse(reader, participle);
  const isLess = at !== undefined && /^(?:less|fewer|not)$/.test(reader.low(at - 1));
  const better =
    betterAfter(reader, participle) && (isLess || !/^(?:severe|serious)$/.test(reader.low(at ?? -1)));
  const isAttack =
    reader.ahead(participle - 1, 12, spared) !== undefined ||
    reader.behind(participle, 12, spared) !== undefined;
  const isLuck = reader.ahead(-1, 6, luck) !== undefined || reader.ahead(participle, 30, luck) !== undefined;
  return (
    isAttack ||
    isLuck ||
    (at !== undefined && !better && !isNegated && !savingParticiples.has(reader.low(participle)))
  );
}
