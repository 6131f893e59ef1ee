import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import { knownVerb } from '../lexicon/knownVerbs.ts';
import { betterWords, savingParticiples, worseParticiples, worseWords } from '../lexicon/outcomes.ts';
import { dutyVerbs, handVerbs, workVerbs } from '../lexicon/verbs.ts';
import type { Judged, Judgement } from '../remark.ts';
import type { Subject } from '../subjects.ts';
import { singular } from '../subjects.ts';
import { setOf } from './shared.ts';

/** What did not happen, told as if it had: “should have”, “would have prevented”, “had we”, “if only”. */
export const counterfactuals: Judgement = {
  kinds: ['counterfactual'],
  opens: (low) => openers.has(low),
  beside: [
    { holds: (low) => low === 'have' || low === 'of', opens: (low) => modals.has(low) },
    { holds: (low) => low === 'have', opens: (low) => low === 'for' },
    { holds: (low) => low === 'did', opens: (low) => low === 'have' },
    { holds: (low) => low === 'had' || low === 'only', opens: (low) => low === 'if' },
  ],
  judge: counterfactualsAt,
};

function* counterfactualsAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const found = counterfactual(reader, index, reader.low(index));
    if (found) {
      yield found;
      return;
    }
  }
}

/** The words at which `counterfactual` looks in any sentence, and those that mean nothing to it without “have”. */
const openers = setOf(
  'had need needed needs supposed meant expected avoidable preventable possible avoided prevented opportunity ' +
    'opportunities chance wish',
);
const modals = setOf("should ought could would might may 'd");

function counterfactual(reader: ClauseReader, index: number, low: string): Judged | undefined {
  switch (low) {
    case 'should':
    case 'ought':
    case 'could':
    case 'would':
    case 'might':
    case 'may':
      return modal(reader, index, low);
    case "'d":
      return modal(reader, index, 'would');
    case 'had':
      return inverted(reader, index);
    case 'have':
    case 'need':
      return neededNot(reader, index) ?? (low === 'need' ? modal(reader, index, low) : undefined);
    case 'if':
      return condition(reader, index);
    case 'needed':
    case 'needs':
      return reader.phrase(index + 1, 2) === 'to have' ? made(index, index + 3) : undefined;
    case 'supposed':
    case 'meant':
    case 'expected':
      return supposed(reader, index);
    case 'avoidable':
    case 'preventable':
      return isVerdict(reader, index) ? made(index - 1, index + 1) : undefined;
    case 'possible':
      return foreseen(reader, index);
    case 'avoided':
    case 'prevented':
      return /^(?:easily|entirely|completely|totally)$/.test(reader.low(index - 1)) &&
        /^(?:could|would)$/.test(reader.low(index - 3))
        ? made(index - 3, index + 1)
        : undefined;
    case 'opportunity':
    case 'opportunities':
    case 'chance':
      return missedChance(reader, index);
    case 'wish':
      return reader.subject(index).kind === 'we' && reader.ahead(index, 3, setOf('had')) !== undefined
        ? made(index, index + 2)
        : undefined;
    case 'for':
      return forToHave(reader, index);
    default:
      return undefined;
  }
}

function made(from: number, to: number): Judged {
  return { kind: 'counterfactual', from: Math.max(0, from), to };
}

/** A modal, “have” and the participle behind them. */
interface Perfect {
  readonly modal: string;
  readonly from: number;
  readonly participle: number;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
}

function perfectAt(reader: ClauseReader, index: number, low: string): Perfect | undefined {
  let at = index + 1;
  let isNegated = false;
  const skip = (): void => {
    while (
      at < index + 8 &&
      (['adverb', 'not'].includes(reader.words[at]?.tag ?? '') || reader.low(at) === 'to')
    ) {
      isNegated ||= reader.words[at]?.tag === 'not';
      at += 1;
    }
  };
  skip();
  // “Would this have been caught?”
  const isInverted = reader.low(at) !== 'have' && reader.low(at) !== 'of' && index < 2;
  if (isInverted) {
    while (at < index + 6 && reader.low(at) !== 'have') {
      at += 1;
    }
  }
  if (reader.low(at) !== 'have' && reader.low(at) !== 'of') {
    return undefined;
  }
  at += 1;
  skip();
  let isPassive = false;
  if (
    reader.low(at) === 'been' ||
    reader.low(at) === 'be' ||
    reader.low(at) === 'gotten' ||
    reader.low(at) === 'got'
  ) {
    isPassive = true;
    at += 1;
    skip();
  }
  return { modal: low, from: index, participle: at, isNegated, isPassive };
}

/** Participles that are adjectives before a noun: “should have automated tests”. */
const adjectival = setOf(
  'automated dedicated detailed improved defined documented standardized standardised limited shared separate separated ' +
    'unified managed named enforced restricted increased advanced scheduled agreed isolated reserved required read ' +
    'published verified tested reduced encrypted signed trained replicated distributed balanced set fixed closed open ' +
    'redundant cut',
);

function isParticiple(reader: ClauseReader, { participle, isPassive }: Perfect): boolean {
  const word = reader.words[participle];
  const next = reader.words[participle + 1];
  if (word?.kind !== 'word') {
    return false;
  }
  const known = knownVerb(word.low);
  const isForm =
    known?.forms.has('participle') === true ||
    /.{2}ed$/.test(word.low) ||
    (!isPassive && /^(?:lead|prevent|detect|catch|avoid|help|be)$/.test(word.low));
  if (!isForm || isPassive) {
    return isForm;
  }
  const isBeforeNoun = next?.tag === 'noun' && next.kind === 'word';
  return !(adjectival.has(word.low) && isBeforeNoun);
}

function modal(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const perfect = perfectAt(reader, index, low);
  if (!perfect) {
    return undefined;
  }
  if (low === 'need' && !perfect.isNegated) {
    return undefined;
  }
  // In “the better course would have been to wait” the verb behind “to” has no subject.
  const isInfinitive = reader.low(perfect.participle - 1) === 'to';
  const subject = reader.subject(
    isInfinitive || index + 1 === reader.words.length ? index : perfect.participle,
  );
  // A heading of templates, and “would have a chance”, which is of now
  const isHeading = /^things?$/.test(reader.low(0)) && index < 3;
  if (isHeading || (!perfect.isPassive && reader.words[perfect.participle]?.tag === 'determiner')) {
    return undefined;
  }
  const isReal =
    low === 'should' || low === 'ought' || low === 'need'
      ? shouldHave(reader, perfect, subject)
      : otherHave(reader, perfect, subject);
  return isReal ? made(index, Math.min(reader.words.length, perfect.participle + 1)) : undefined;
}

/** What people make and are to make well: of these “should have” is said as of their makers. */
const artefacts = setOf(
  'rota roster plan plans runbook playbook process procedure documentation document checklist review test tests policy ' +
    'design change release migration rollout deployment training handover monitoring alerting alert alerts decision ' +
    'analysis investigation communication announcement template guideline message estimate specification contract ' +
    'ticket page warning metric dashboard check checks linter ci pipeline staging approval limit this that it what which',
);

/** What a system does by itself: of these “should have” states how it is meant to work. */
function shouldHave(reader: ClauseReader, perfect: Perfect, subject: Subject): boolean {
  const verb = knownVerb(reader.low(perfect.participle))?.base ?? '';
  // “Customers should not have been the ones to tell us”
  if (/^the (?:one|ones|first) to\b/.test(reader.phrase(perfect.participle, 3))) {
    return true;
  }
  if (subject.kind === 'users') {
    return perfect.isPassive && /^(?:tell|inform|warn|notify|contact|ask)$/.test(verb);
  }
  if (perfect.modal === 'need' || isRoutine(reader, perfect)) {
    return true;
  }
  if (isRightQuantity(reader, perfect, subject) && !dutyVerbs.has(verb)) {
    return false;
  }
  if (isByThen(reader, perfect.participle) || isByProgram(reader, perfect)) {
    return false;
  }
  if (perfect.isPassive && plain.has(reader.low(perfect.participle))) {
    return true;
  }
  if (
    perfect.isPassive &&
    /^in (?:production|place|use|service)\b/.test(reader.phrase(perfect.participle, 2))
  ) {
    return true;
  }
  if (!isParticiple(reader, perfect)) {
    return perfect.isPassive && subject.kind !== 'something';
  }
  if (subject.kind !== 'something') {
    return true;
  }
  if (
    reader.low(perfect.participle) === 'gone' &&
    /^(?:out|live|in|ahead|through)$/.test(reader.low(perfect.participle + 1))
  ) {
    return true;
  }
  const isArtefact = artefacts.has(subject.head) || subject.head === '';
  if (
    reader.ahead(perfect.participle, 6, setOf('automatically')) !== undefined ||
    reader.behind(perfect.participle, 3, setOf('automatically')) !== undefined
  ) {
    return false;
  }
  const isHandmade =
    dutyVerbs.has(verb) ||
    workVerbs.has(verb) ||
    handVerbs.has(verb) ||
    savingParticiples.has(reader.low(perfect.participle)) ||
    verb === '' ||
    human.has(verb);
  return perfect.isPassive ? isHandmade : isArtefact;
}

/** “What should have been a routine change took the site down.” */
function isRoutine(reader: ClauseReader, { from, participle, isPassive }: Perfect): boolean {
  return (
    isPassive &&
    reader.low(from - 1) === 'what' &&
    /^an? (?:\S+ )?(?:routine|simple|quick|trivial|small|minor|easy|harmless|straightforward)\b/.test(
      reader.phrase(participle, 3),
    )
  );
}

const quantities = setOf(
  'amount value sum total size balance quantity figure rate ratio percentage price fee share result count',
);

/** “The amount which should have been added” tells how much is right, as a formula does, and wishes for no other past. */
function isRightQuantity(reader: ClauseReader, { from, isPassive }: Perfect, { head }: Subject): boolean {
  const isRelative = reader.words[from - 1]?.tag === 'relative';
  const nearest = singular(reader.low(from - 2));
  return isPassive && isRelative && (quantities.has(head) || quantities.has(nearest));
}

const plain = setOf(
  'clear obvious evident apparent visible known enough easy aware foreseeable better earlier sooner',
);

/** “Should have been replaced by the autoscaler” tells how it is meant to work. */
function isByProgram(reader: ClauseReader, { participle, isPassive }: Perfect): boolean {
  const by = [1, 2, 3].map((step) => participle + step).find((step) => reader.low(step) === 'by');
  return (
    isPassive &&
    by !== undefined &&
    reader.phraseAt(by + 1).kind === 'something' &&
    reader.words[by + 1]?.tag === 'determiner' &&
    !artefacts.has(reader.phraseAt(by + 1).head)
  );
}

const human = setOf(
  'rush do design build choose write allow make take raise give know identify discuss decide keep hold use',
);

/** “By 14:00 the lease should have expired”: what was expected, not what was missed. */
function isByThen(reader: ClauseReader, participle: number): boolean {
  return (
    /^(?:expired|finished|recovered|converged|propagated|taken effect|opened|returned|rejected|resolved|succeeded|worked|failed)$/.test(
      reader.low(participle),
    ) && reader.behind(participle, 12, setOf('by')) !== undefined
  );
}

/** “Could”, “would” and “might have”: against the facts only where the end would have been better. */
function otherHave(reader: ClauseReader, perfect: Perfect, subject: Subject): boolean {
  const { participle, modal: low, isNegated, isPassive } = perfect;
  const word = reader.low(participle);
  const verb = knownVerb(word)?.base ?? '';
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
  if (isNone || isWorse(reader, perfect) || reader.low(subject.from - 1) === 'whether') {
    return false;
  }
  if (
    /^(?:but|if not|were it not) for /.test(`${reader.phrase(0, 5)} `) ||
    isRightThing(reader, perfect, subject)
  ) {
    return true;
  }
  if (
    /^(?:prefer|like|want|love|wish|hope|expect)$/.test(verb) ||
    /^(?:liked|preferred|wanted|hoped|loved)$/.test(word)
  ) {
    return low === 'would' && (subject.kind === 'we' || subject.head === 'one');
  }
  const better = betterAfter(reader, participle);
  const tail = reader.phrase(participle, 3);
  const isFree =
    (isPassive &&
      !isNegated &&
      /^no (?:outage|incident|impact|downtime|loss|need|problem|damage|interruption|failure)/.test(tail)) ||
    (isPassive && isNegated && /^an? (?:problem|issue|incident|outage|failure)\b/.test(tail)) ||
    (isNegated && /^(?:hurt|harmed|cost) /.test(`${tail} `) && low === 'would') ||
    /^gone off\b/.test(tail) ||
    // “Only a fraction of users would have been affected.”
    (low === 'would' && !isNegated && isLimited(reader, perfect, subject)) ||
    (low === 'would' && reader.behind(perfect.from, 8, ideals) !== undefined) ||
    (low === 'would' && /^all it$/.test(reader.phrase(perfect.from - 2, 2))) ||
    (low === 'would' && endsWell.has(word) && withoutFault.test(reader.phrase(0, 4)));
  if (isFree) {
    return true;
  }
  if (
    word === 'happened' ||
    word === 'occurred' ||
    word === 'affected' ||
    word === 'needed' ||
    word === 'necessary' ||
    word === 'been' ||
    worseParticiples.has(word)
  ) {
    // “would not have happened” is better, “would have happened” is worse.
    return (
      isNegated ||
      (word === 'failed' && reader.low(participle + 1) === 'over') ||
      (/^(?:gone|run|lasted)$/.test(word) && better) ||
      (low === 'would' && word === 'taken' && better)
    );
  }
  if (isNegated && low !== 'might') {
    // “The bug would never have reached production”; “would not have helped” is analysis.
    return (
      low === 'would' &&
      isParticiple(reader, perfect) &&
      subject.kind !== 'users' &&
      !unhelpful.has(word) &&
      !savingParticiples.has(word) &&
      !betterWords.has(word)
    );
  }
  const isSaving =
    savingParticiples.has(word) &&
    (low !== 'may' || saves.has(word)) &&
    !isHazard(reader, participle, word, subject);
  if (perfect.isPassive) {
    const isAvoided =
      isSaving || better || (low === 'could' && (dutyVerbs.has(verb) || human.has(verb)) && verb !== 'give');
    const isKept =
      low === 'would' &&
      verb === 'keep' &&
      reader.behind(participle, 10, setOf('ideal ideally perfect')) !== undefined;
    return (
      isAvoided ||
      isKept ||
      (isParticiple(reader, perfect) &&
        low === 'could' &&
        (workVerbs.has(verb) || handVerbs.has(verb)) &&
        worse(reader, participle) === undefined &&
        word !== 'exposed' &&
        word !== 'made')
    );
  }
  if (isSaving || better || isFound(reader, participle) || isInstead(reader, perfect)) {
    return true;
  }
  const isOurs = blamable.has(subject.kind) || (subject.kind === 'nothing' && perfect.from === 0);
  return isOurs && low === 'could' && isParticiple(reader, perfect) && verb !== 'cause';
}

const endsWell = setOf('worked succeeded completed finished held passed continued');
/** “Without the missing index the job would have finished.” */
const withoutFault =
  /^without (?:(?:this|that|the|these|those) (?:\S+ )?(?:bug|error|mistake|typo|delay|oversight|defect|flaw|problem|issue|fault|regression|misconfiguration)|(?:the|this|that) (?:missing|wrong|broken|faulty|bad|stale))\b/;

/** “Would have turned this up” */
function isFound(reader: ClauseReader, participle: number): boolean {
  return /^(?:turned|flushed) (?:\S+ ){0,3}(?:up|out)\b/.test(reader.phrase(participle, 5));
}

/** “Could have started at 14:00 instead of 15:10” */
function isInstead(reader: ClauseReader, { modal: low, participle }: Perfect): boolean {
  const at = low === 'could' ? reader.ahead(participle, 8, setOf('instead')) : undefined;
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

/** “Had the change been reviewed, …”. */
function inverted(reader: ClauseReader, index: number): Judged | undefined {
  const before = reader.words[index - 1];
  const starts =
    index === 0 ||
    before?.kind === 'mark' ||
    before?.low === 'and' ||
    before?.low === 'but' ||
    before?.low === 'minutes' ||
    /^(?:prevented|avoided|smaller|shorter|happened)$/.test(before?.low ?? '');
  const isInverted =
    starts || /^(?:smaller|faster|sooner|earlier|quicker|less|better)$/.test(before?.low ?? '');
  const next = reader.words[index + 1];
  if (
    !isInverted ||
    !next ||
    !(
      next.tag === 'pronoun' ||
      next.tag === 'determiner' ||
      (next.tag === 'noun' && (index === 0 || next.capital)) ||
      (next.tag === 'not' && /^(?:pronoun|determiner)$/.test(reader.words[index + 2]?.tag ?? ''))
    ) ||
    next.low === 'no'
  ) {
    return undefined;
  }
  const at = reader.words.findIndex(
    (word, position) =>
      position > index + 1 &&
      position < index + 14 &&
      (word.tag === 'participle' ||
        word.low === 'been' ||
        (word.tag === 'finite' && word.verb !== undefined)),
  );
  if (
    at === -1 ||
    reader.words
      .slice(index + 1, at)
      .some((word) => word.kind === 'mark' || (word.tag === 'be' && word.low !== 'been'))
  ) {
    return undefined;
  }
  // “Had the token been used, the log would show it” tells how one can know.
  const later = reader.words.findIndex(
    (word, position) => position > at && /^(?:would|could|might)$/.test(word.low),
  );
  const isUnreal =
    later === -1 ||
    later < index ||
    reader.words.slice(later, later + 5).some((word) => word.low === 'have' || word.low === 'be');
  return !isUnreal || endsWorse(reader, index) ? undefined : made(index, at + 1);
}

/** “If the importer had limited …”, “if only …”. What would be worse, or is a rule for later, is no counterfactual. */
function condition(reader: ClauseReader, index: number): Judged | undefined {
  if (reader.low(index + 1) === 'only') {
    return /^(?:one|two|a|an|\d+|some)$/.test(reader.low(index + 2)) ? undefined : made(index, index + 3);
  }
  const had = reader.ahead(index, 9, setOf('had'));
  const would = reader.words.some(
    (word, at) =>
      word.tag === 'modal' &&
      /^(?:would|could|might)$/.test(word.low) &&
      reader.words.slice(at + 1, at + 5).some((one) => one.low === 'have'),
  );
  const isAttack = reader.ahead(index, 12, setOf('exploited abused attacked compromised')) !== undefined;
  if (had === undefined || isAttack || endsWorse(reader, index)) {
    return undefined;
  }
  const next = reader.words
    .slice(had + 1, had + 4)
    .find((word) => word.tag !== 'adverb' && word.tag !== 'not');
  // “If we had a canary, we would have …”
  const isOwning =
    next !== undefined &&
    ['determiner', 'noun'].includes(next.tag) &&
    blamable.has(reader.subject(had).kind) &&
    would;
  if (isOwning) {
    return made(index, had + 1);
  }
  const isPerfect =
    next !== undefined &&
    (next.tag === 'participle' || next.low === 'been' || next.tag === 'finite' || /ed$/.test(next.low));
  const subject = reader.subject(had);
  const isOurs = blamable.has(subject.kind) || artefacts.has(subject.head);
  return isPerfect &&
    next?.low !== 'to' &&
    (would
      ? betterEnd(reader, index, had + 4) || isOurs
      : isOurs && reader.words.length < 40 && isPastEnd(reader))
    ? made(index, had + 2)
    : undefined;
}

/** Whether a sentence ends well outside of its condition. */
function betterEnd(reader: ClauseReader, from: number, to: number): boolean {
  return reader.words.some(
    (word, at) =>
      (at < from || at >= to) &&
      (savingParticiples.has(word.low) ||
        betterWords.has(word.low) ||
        (/^(?:able|possible)$/.test(word.low) && reader.words[at - 3]?.tag !== 'not') ||
        (word.low === 'would' &&
          reader.low(at + 1) === 'not' &&
          reader.words
            .slice(at + 2, at + 6)
            .some(
              (one) =>
                worseParticiples.has(one.low) ||
                /^(?:needed|necessary|reached|gone|deployed|merged)$/.test(one.low),
            ))),
  );
}

function isPastEnd(reader: ClauseReader): boolean {
  return reader.words.some((word) => word.low === 'was' || word.low === 'were' || word.tag === 'modal');
}

function endsWorse(reader: ClauseReader, index: number): boolean {
  const isWorseEnd = reader.words.some(
    (word, at) =>
      at > index &&
      worseWords.has(word.low) &&
      word.low !== 'more' &&
      word.low !== 'still' &&
      word.low !== 'later' &&
      word.low !== 'unavailable' &&
      word.low !== 'lost',
  );
  const better =
    reader.words.some(
      (word) =>
        savingParticiples.has(word.low) &&
        word.low !== 'made' &&
        word.low !== 'given' &&
        word.low !== 'seen' &&
        word.low !== 'found',
    ) ||
    reader.words.some((word) =>
      /^(?:earlier|sooner|faster|smaller|shorter|better|quicker|less)$/.test(word.low),
    );
  const would = reader.words.findIndex((word) => /^(?:would|could|might)$/.test(word.low));
  const isPlainlyWorse =
    would >= 0 &&
    reader.words.slice(would, would + 6).some((word) => worseParticiples.has(word.low)) &&
    !reader.words.slice(would, would + 6).some((word) => word.tag === 'not');
  return (isWorseEnd || isPlainlyWorse) && !better;
}

/** “This did not have to happen”. */
function neededNot(reader: ClauseReader, index: number): Judged | undefined {
  // “There was no need for this to happen.”
  if (reader.phrase(index - 2, 2) === 'was no') {
    const end = reader.ahead(index, 5, setOf('happen last take occur spread escalate'));
    return end !== undefined && reader.low(index + 1) === 'for' && reader.low(end - 1) === 'to'
      ? made(index - 2, end + 1)
      : undefined;
  }
  const isPast = reader.phrase(index - 2, 2) === 'did not';
  return isPast && /^to (?:happen|last|be|take|occur|spread|end|come|go)\b/.test(reader.phrase(index + 1, 2))
    ? made(index - 2, index + 3)
    : undefined;
}

/** “It was possible to see this coming”. */
function foreseen(reader: ClauseReader, index: number): Judged | undefined {
  const isPast = /^(?:was|been)$/.test(reader.low(index - 1)) && reader.subject(index - 1).head === 'it';
  return isPast &&
    /^to (?:\S+ )?(?:see|foresee|predict|prevent|avoid|detect|notice|know|catch)\b/.test(
      reader.phrase(index + 1, 3),
    )
    ? made(index - 2, index + 3)
    : undefined;
}

/** “The duty engineer was supposed to check”: of a person a reproach, of a job a design. */
function supposed(reader: ClauseReader, index: number): Judged | undefined {
  const be = [index - 1, index - 2].find((at) => /^(?:was|were)$/.test(reader.low(at)));
  if (be === undefined || reader.low(index + 1) !== 'to') {
    return undefined;
  }
  const subject = reader.subject(be);
  return subject.kind === 'person' || subject.kind === 'team' || subject.kind === 'we'
    ? made(be, index + 3)
    : undefined;
}

function isVerdict(reader: ClauseReader, index: number): boolean {
  const before = [reader.low(index - 1), reader.low(index - 2)];
  return (
    (before.some((low) =>
      /^(?:was|were|is|been|entirely|easily|completely|wholly|perfectly|totally|an)$/.test(low),
    ) &&
      !before.some((low) => low === 'not') &&
      !before.includes('reduce')) ||
    (/^(?:incident|outage|mistake|error|failure|disaster|loss|downtime|delay|problem|accident)s?$/.test(
      reader.low(index + 1),
    ) &&
      /^(?:an?|this|the|such|another|entirely|easily|completely|perfectly|totally)$/.test(
        reader.low(index - 1),
      ))
  );
}

/** “There was a chance to stop it, and it was not taken”, “a missed opportunity”. */
function missedChance(reader: ClauseReader, index: number): Judged | undefined {
  // “We had every chance to stop it”
  if (reader.low(index + 1) === 'to' && /^(?:every|ample|of)$/.test(reader.low(index - 1))) {
    const had = reader.behind(index, 3, setOf('had'));
    return had !== undefined && blamable.has(reader.subject(had).kind) ? made(had, index + 1) : undefined;
  }
  if (/^(?:missed|lost|wasted)$/.test(reader.low(index - 1))) {
    return made(index - 1, index + 1);
  }
  if (
    reader.behind(index, 3, setOf('missed missing wasted')) !== undefined &&
    !reader.words.slice(Math.max(0, index - 3), index).some((word) => word.kind === 'mark')
  ) {
    return made(index - 2, index + 1);
  }
  const untaken = reader.words.findIndex(
    (word, at) =>
      at > index &&
      /^(?:missed|taken|used|wasted|seized)$/.test(word.low) &&
      (word.low === 'missed' ||
        word.low === 'wasted' ||
        reader.words.slice(at - 3, at).some((one) => one.tag === 'not')),
  );
  return untaken > 0 && untaken < index + 20 ? made(index, untaken + 1) : undefined;
}

function forToHave(reader: ClauseReader, index: number): Judged | undefined {
  const have = reader.words.findIndex(
    (word, at) => at > index + 1 && at < index + 10 && word.low === 'have' && reader.low(at - 1) === 'to',
  );
  return have > 0 &&
    savingParticiples.has(reader.low(have + 1)) &&
    !reader.words.slice(index, have).some((word) => word.kind === 'mark')
    ? made(index, have + 2)
    : undefined;
}
