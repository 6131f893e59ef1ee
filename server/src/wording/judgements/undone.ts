import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import { negations } from '../lexicon/functionWords.ts';
import { goodWorkAdverbs, workParticiples } from '../lexicon/judgement.ts';
import { dutyVerbs, handVerbs, workVerbs } from '../lexicon/verbs.ts';
import type { Judged, Judgement } from '../remark.ts';
import type { Subject } from '../subjects.ts';
import { technicalDuties } from './failing.ts';
import { blameOf, setOf } from './shared.ts';

/** “We did not check”, “nobody noticed”, “the team has never tested”: what people did not do. */
export const undone: Judgement = {
  kinds: ['blame', 'omission'],
  opens: (low) => low === 'without' || low === 'instead',
  beside: [
    {
      holds: (low) => denials.has(low),
      opens: (low, verb) => denials.has(low) || low === 'would' || (verb !== undefined && isDeniable(verb)),
    },
    {
      holds: (low) => nobodies.has(low),
      opens: (low, verb) => low === 'stepped' || (verb !== undefined && isDutiful(verb)),
    },
  ],
  judge: undoneAt,
};

function* undoneAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const word = reader.wordAt(index);
    if (word.verb && ['finite', 'base', 'participle', 'ing', 'noun'].includes(word.tag)) {
      const found = negated(reader, index, word.verb) ?? byNobody(reader, index, word.verb);
      if (found) {
        yield found;
      }
    }
    if (
      word.low === 'never' &&
      /^(?:did|has|have)$/.test(reader.low(index + 1)) &&
      (reader.words[index + 2]?.kind ?? 'mark') === 'mark'
    ) {
      const subject = reader.subject(index + 1);
      if (['person', 'team', 'they', 'vendor'].includes(subject.kind)) {
        yield blameOf(subject, index, index + 1);
      }
    }
    const idle = noneStepped(reader, index);
    if (idle) {
      yield idle;
    }
    const unwilling = wouldNot(reader, index) ?? gotAround(reader, index);
    if (unwilling) {
      yield unwilling;
    }
    if (word.tag === 'not' || word.low === 'without' || word.low === 'instead') {
      const found = gerund(reader, index);
      if (found) {
        yield found;
      }
    }
  }
}

/** Without one of these no verb is denied. */
const denials: ReadonlySet<string> = new Set([...negations, ...setOf('neither nor')]);
/** Without one of these nobody is said to have done something. */
const nobodies = setOf('nobody none no no-one neither');

/** Whether it may be worth a remark that something was not done. */
function isDeniable(verb: string): boolean {
  return (
    dutyVerbs.has(verb) ||
    workVerbs.has(verb) ||
    handVerbs.has(verb) ||
    duty.has(verb) ||
    communicating.has(verb) ||
    told.has(verb) ||
    verb === 'do' ||
    verb === 'have' ||
    verb === 'get' ||
    verb === 'know'
  );
}

/** Whether it may be worth a remark that nobody did something. */
function isDutiful(verb: string): boolean {
  return dutyVerbs.has(verb) || alsoDue.has(verb);
}

const alsoDue = setOf(
  'own feel fix update maintain address clean patch handle follow remove disable close finish intervene speak object',
);

/** These are duties only with certain objects: “take into account”, “give thought to”. */
const dutiful = setOf(
  'account seriously action care consideration precautions attention thought notice warning heed time measures steps ' +
    'responsibility ownership note information details feedback reason answer',
);
const needsObject = setOf('take give');
/** Not doing these is often plain, because there was nothing to do it with. */
const plainForSelves = setOf(
  'measure record state estimate detect label own remember recall share help specify adopt',
);

function negated(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const { tag } = reader.words[index] ?? {};
  const group = reader.group(index);
  if (group.isNegated && group.isPassive && !group.modal) {
    return passive(reader, index, verb);
  }
  if (!group.isNegated || group.modal || group.isPassive || tag === 'noun' || reader.isImagined(index)) {
    return undefined;
  }
  const subject = reader.subject(index);
  // “No test uses that path, so we did not notice”: the reason is told.
  if (subject.kind === 'we' && reader.low(subject.from - 1) === 'so' && subject.from > 1) {
    return undefined;
  }
  const isStill = group.words.some((word) => word.low === 'still' || word.low === 'never');
  const isLate = reader.low(index + 1) === 'yet';
  // “AWS did not inform us”: what tells people something is an organisation.
  if (
    subject.kind === 'something' &&
    communicating.has(verb) &&
    reader.low(index + 1) === 'us' &&
    namesOne(reader, subject)
  ) {
    return blameOf(subject, index, index);
  }
  if (subject.kind === 'nothing') {
    return opensUndone(reader, index, verb, group.from) ? blameOf(subject, group.from, index) : undefined;
  }
  const unable = unprepared(reader, index, verb, subject);
  if (unable) {
    return unable;
  }
  // “did not run the smoke tests”
  const isOfDuty =
    duty.has(verb) && reader.ahead(index, 5, dutyObjects) !== undefined && blamable.has(subject.kind);
  if (isOfDuty && group.isPast) {
    return blameOf(subject, index, index, subject.kind === 'we' ? 'omission' : 'blame');
  }
  if (!isWanted(reader, index, verb) || !isReproached(verb, subject, group.isPast)) {
    return (workVerbs.has(verb) ||
      (handVerbs.has(verb) && subject.kind !== 'we' && !personalUse.has(verb))) &&
      isWorkUndone(reader, index, subject, isStill || isLate, group.isPast)
      ? blameOf(subject, index, index)
      : undefined;
  }
  return blameOf(subject, index, index);
}

/** “Did not do our homework”, “did not know what he was doing”, “did not have the experience”. */
function unprepared(reader: ClauseReader, index: number, verb: string, subject: Subject): Judged | undefined {
  const object = reader.phrase(index + 1, 4);
  const isHomework =
    verb === 'do' &&
    /^(?:our|their|his|her|its|the|any) (?:home ?work|job|part|due|bit|preparation|research)\b/.test(object);
  if (isHomework && blamable.has(subject.kind)) {
    return blameOf(subject, index, index + 2);
  }
  const isLost = verb === 'know' && /^what (?:he|she|they) (?:was|were) doing$/.test(object);
  if (isLost && blamable.has(subject.kind)) {
    return blameOf(subject, index, index + 4);
  }
  const isMindless =
    verb === 'have' &&
    reader.ahead(index, 5, minds) !== undefined &&
    subject.kind !== 'something' &&
    subject.kind !== 'users';
  return isMindless ? blameOf(subject, index, index) : undefined;
}

/** What people do not do for reasons of their own. */
const personalUse = setOf(
  'choose select enter type pay click believe assume expire trigger execute issue cause introduce leak hit',
);

const told = setOf('consult inform tell warn involve ask brief');

/** “Was not watched by its owners”, “backend was never consulted”. */
function passive(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const group = reader.group(index);
  const subject = reader.subject(index);
  const agent = reader.low(index + 1) === 'by' ? reader.phraseAt(index + 2) : undefined;
  const isSecond =
    /^(?:another|second|other)$/.test(reader.low(index + 2)) || reader.low(index + 3) === 'second';
  if (agent && isSecond) {
    return undefined;
  }
  if (agent && dutyVerbs.has(verb) && ['person', 'team', 'we', 'they'].includes(agent.kind) && group.isPast) {
    return { kind: 'blame', from: group.from, to: agent.to };
  }
  const isKept = ['we', 'team', 'person', 'users'].includes(subject.kind) && told.has(verb) && group.isPast;
  return isKept && !reader.isImagined(index) && !agent
    ? blameOf(subject, index, index, 'omission')
    : undefined;
}

function isWanted(reader: ClauseReader, index: number, verb: string): boolean {
  return dutyVerbs.has(verb) && (!needsObject.has(verb) || reader.ahead(index, 6, dutiful) !== undefined);
}

function isReproached(verb: string, { kind, head }: Subject, isPast: boolean): boolean {
  switch (kind) {
    case 'person':
    case 'team':
      return true;
    case 'they':
      return isPast;
    case 'we':
      return isPast && !plainForSelves.has(verb);
    case 'vendor':
      return isPast && (communicating.has(verb) || !technicalDuties.has(verb));
    case 'name':
      return isPast && (communicating.has(verb) || thinking.has(verb)) && head !== '';
    default:
      return false;
  }
}

function namesOne(reader: ClauseReader, { from, to }: Subject): boolean {
  const head = reader.words[to - 1];
  return to > from && head?.capital === true && reader.words[from]?.tag !== 'determiner';
}

const communicating = setOf(
  'tell inform communicate announce warn escalate reply answer ask consult coordinate disclose admit apologise',
);
const thinking = setOf(
  'realise realize think consider bother anticipate foresee understand prioritise prioritize plan prepare double-check read rehearse care test review',
);

function isWorkUndone(
  reader: ClauseReader,
  index: number,
  { kind }: Subject,
  isStill: boolean,
  isPast: boolean,
): boolean {
  const thirdParty = kind === 'person' || kind === 'team' || kind === 'they';
  if (thirdParty) {
    const verb = reader.words[index]?.verb ?? '';
    return isPast && (!mere.has(verb) || (isStill && verb !== 'use') || verb === 'keep');
  }
  const badly = [reader.low(index + 1), reader.low(index - 1)].some((low) => goodWorkAdverbs.has(low));
  return kind === 'we' && isPast && (isStill || badly) && !mere.has(reader.words[index]?.verb ?? '');
}

const minds = setOf(
  'knowledge awareness experience skill skills discipline expertise competence understanding courage decency patience',
);

/** Work on what somebody is told to go by, or to try a change with. */
const duty = setOf(
  'run use do perform make take follow open execute complete conduct carry keep go apply write',
);
const dutyObjects = setOf(
  'test tests checklist checklists check checks runbook playbook procedure process review reviews backup backups ' +
    'rehearsal drill drills dry-run dry inventory list audit retrospective verification validation analysis policy guideline guidelines docs documentation',
);

/** Too general to be work left undone: “did not use”, “have not run”. */
const mere = setOf('use make start stop do put keep include push change leave wait run open restart apply');

/** “Did not disable the pipeline despite the risk”: an entry that opens with what was not done. */
function opensUndone(reader: ClauseReader, index: number, verb: string, from: number): boolean {
  if (
    reader.words.slice(0, from).some((word) => word.kind !== 'mark' && word.tag !== 'adverb') ||
    !/^(?:did|had|have|has|never|was|were|not)$/.test(reader.low(from))
  ) {
    return false;
  }
  // “Not reported by users”
  if (reader.ahead(index, 5, byAgents) !== undefined) {
    return false;
  }
  const isDuty = isWanted(reader, index, verb) && !plainForSelves.has(verb);
  return isDuty || (workVerbs.has(verb) && reader.ahead(index, 8, concessions) !== undefined);
}

const concessions = setOf('despite although though');

/** “Nobody noticed”. “Nobody was paged” names a missing alert and is left alone. */
function byNobody(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const group = reader.group(index);
  if (group.isNegated || group.modal || group.isPassive || reader.isImagined(index)) {
    return undefined;
  }
  const isGoingOn = reader.words[index]?.tag === 'ing' && group.words.some(({ tag }) => tag === 'be');
  const isActive = group.isPast || isGoingOn;
  if (!isDutiful(verb) || !isActive) {
    return undefined;
  }
  const subject = reader.subject(index);
  // “No alert was configured, so nobody noticed”
  if (reader.low(subject.from - 1) === 'so') {
    return undefined;
  }
  return subject.kind === 'nobody' && !/^(?:user|customer|client)/.test(subject.head)
    ? blameOf(subject, index, index, 'omission')
    : undefined;
}

/** “No one stepped in”; a step of a pipeline is no verb. */
function noneStepped(reader: ClauseReader, index: number): Judged | undefined {
  if (reader.low(index) !== 'stepped' || !/^(?:in|up|forward)$/.test(reader.low(index + 1))) {
    return undefined;
  }
  const subject = reader.subject(index);
  return subject.kind === 'nobody' ? blameOf(subject, index, index + 1, 'omission') : undefined;
}

const omittedNouns = setOf(
  'review reviewing testing tests test approval checking check checks notice warning thought regard care consideration ' +
    'permission consent coordination communication rehearsal verification validation dry-run planning preparation ' +
    'supervision authorisation authorization sign-off signoff discussion consultation asking flag backup understanding staging canary rehearsing announcing',
);

/** “Deployed without checking”, “restarted it instead of asking”, “not having tested”. */
function gerund(reader: ClauseReader, index: number): Judged | undefined {
  const at = reader.words.findIndex(
    (word, position) =>
      position > index &&
      position < index + 6 &&
      ((word.verb !== undefined && word.tag === 'ing') || omittedNouns.has(word.low)),
  );
  const deed = reader.words[at];
  if (
    !deed ||
    reader.words
      .slice(index + 1, at)
      .some(
        (word) =>
          word.tag === 'mark' || word.tag === 'finite' || (word.tag === 'preposition' && word.low !== 'of'),
      )
  ) {
    return undefined;
  }
  const { low } = reader.words[index] ?? { low: '' };
  if (low !== 'without' && low !== 'instead') {
    // “not having tested the restore”
    const next = reader.low(index + 1);
    const participle = reader.words[index + 2]?.verb ?? '';
    const isUndone = next === 'having' && dutyVerbs.has(participle);
    return isUndone ? { kind: 'omission', from: index, to: index + 3 } : undefined;
  }
  const isDuty =
    deed.tag === 'ing'
      ? dutyVerbs.has(deed.verb ?? '') ||
        /^(?:waiting|going through|getting|asking|telling)$/.test(deed.low) ||
        (deed.verb !== undefined && duty.has(deed.verb) && reader.ahead(at, 5, dutyObjects) !== undefined)
      : low === 'without';
  if (!isDuty || (deed.tag === 'ing' && dutyNotReproach.has(deed.verb ?? ''))) {
    return undefined;
  }
  return withoutIt(reader, index, at);
}

const dutyNotReproach = setOf('notice realise realize raise record respond recognise recognize');

function withoutIt(reader: ClauseReader, index: number, last: number): Judged | undefined {
  const main = mainVerb(reader, index);
  if (main === undefined) {
    return undefined;
  }
  const group = reader.group(main);
  const isPast = group.isPast || (reader.words[main]?.tag === 'participle' && group.words.length === 0);
  if (!isPast || group.isNegated || reader.isImagined(main) || reader.low(group.from - 1) === 'be') {
    return undefined;
  }
  const subject = reader.subject(main);
  if (blamable.has(subject.kind) || subject.kind === 'nothing' || subject.kind === 'vendor') {
    return { ...blameOf(subject, main, last), from: index, kind: 'omission' };
  }
  const verb = reader.words[main]?.verb ?? '';
  const isDeed =
    !/^(?:notice|warning|permission|consent|authorisation|authorization|understanding|backup)$/.test(
      reader.low(last),
    ) &&
    group.isPassive &&
    (handVerbs.has(verb) || workVerbs.has(verb)) &&
    reader.ahead(main, 4, byAgents) === undefined;
  return isDeed && reader.low(index) === 'without'
    ? { kind: 'omission', from: index, to: last + 1 }
    : undefined;
}

const byAgents = setOf('by');

function mainVerb(reader: ClauseReader, index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 25); at -= 1) {
    const word = reader.words[at];
    if (word?.verb && ['finite', 'participle'].includes(word.tag)) {
      return at;
    }
    if (word && /^[.;:]$/.test(word.low)) {
      return undefined;
    }
  }
  return undefined;
}

const badly = setOf(
  'poorly badly inadequately insufficiently hastily carelessly sloppily superficially half-heartedly barely ' +
    'hardly shoddily',
);

/** “Not properly tested”, “never seriously considered”: a verdict on work, whoever did it. */
export const notProperly: Judgement = {
  kinds: ['judgement'],
  beside: [
    {
      holds: (low) => goodWorkAdverbs.has(low) || badly.has(low) || low === 'thought',
      opens: (low) => workParticiples.has(low) || low === 'taken',
    },
  ],
  judge: notProperlyAt,
};

function* notProperlyAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const word = reader.wordAt(index);
    if (!(workParticiples.has(word.low) || word.low === 'taken') || reader.isImagined(index)) {
      continue;
    }
    const around = [index - 1, index + 1].find(
      (at) =>
        (goodWorkAdverbs.has(reader.low(at)) && (at < index || !/^(?:well|really)$/.test(reader.low(at)))) ||
        (word.low === 'thought' && at > index && /^(?:through|out)$/.test(reader.low(at))) ||
        (word.low === 'taken' && reader.low(at) === 'seriously'),
    );
    const group = reader.group(index);
    if (
      around !== undefined &&
      (group.isNegated || reader.low(index - 2) === 'not') &&
      (group.isPast || reader.low(group.from) === 'not')
    ) {
      yield { kind: 'judgement', from: Math.min(group.from, index - 1), to: Math.max(index, around) + 1 };
    }
    if (badly.has(reader.low(index - 1))) {
      yield { kind: 'judgement', from: index - 1, to: index + 1 };
    } else if (
      group.isPassive &&
      badly.has(reader.low(index + 1)) &&
      !/^(?:barely|hardly)$/.test(reader.low(index + 1))
    ) {
      yield { kind: 'judgement', from: index, to: index + 2 };
    }
  }
}

/** “The provider would not admit it”: an unwillingness of third parties. */
function wouldNot(reader: ClauseReader, index: number): Judged | undefined {
  const verb = reader.words[index + 2];
  if (
    reader.low(index) !== 'would' ||
    reader.words[index + 1]?.tag !== 'not' ||
    !/^(?:admit|answer|help|listen|cooperate|share|tell|respond|accept|agree|explain|escalate|reply|budge|act|acknowledge)$/.test(
      verb?.low ?? '',
    )
  ) {
    return undefined;
  }
  const subject = reader.subject(index + 2);
  const hits = ['person', 'team', 'they', 'vendor'].includes(subject.kind);
  return hits && !reader.words.some(({ low }) => low === 'if' || low === 'had')
    ? blameOf(subject, index, index + 2)
    : undefined;
}

/** “Never got around to writing it”. */
function gotAround(reader: ClauseReader, index: number): Judged | undefined {
  const isIt = /^(?:got|get|gotten) (?:a)?round to(?= |$)/.test(reader.phrase(index, 3));
  const subject = isIt && reader.group(index).isNegated ? reader.subject(index) : undefined;
  return subject && blamable.has(subject.kind) ? blameOf(subject, index, index + 2) : undefined;
}
