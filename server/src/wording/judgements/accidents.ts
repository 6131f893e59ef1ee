import type { ClauseReader } from '../clause.ts';
import {
  accidentAdjectives,
  accidentAdverbs,
  deedNouns,
  guardWords,
  humanErrorNouns,
  weakAccidentAdverbs,
} from '../lexicon/errors.ts';
import { humanModifiers, personNouns } from '../lexicon/people.ts';
import { handVerbs, workVerbs } from '../lexicon/verbs.ts';
import type { Judged, Judgement } from '../remark.ts';
import { singular } from '../subjects.ts';
import { setOf } from './shared.ts';

/** “Was accidentally deleted”, “dropped by mistake”, “an accidental execution”. */
export const accidents: Judgement = {
  kinds: ['accident', 'blame'],
  opens: (low) =>
    accidentAdverbs.has(low) ||
    weakAccidentAdverbs.has(low) ||
    accidentAdjectives.has(low) ||
    accidentNouns.has(low) ||
    low === 'intended' ||
    low === 'meant',
  judge: accidentsAt,
};

function* accidentsAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const found = accident(reader, index, reader.low(index));
    if (found && !isGuarded(reader, found.from, index)) {
      yield found;
    }
  }
}

const accidentNouns = setOf('mistake accident error oversight inattention carelessness negligence');

function accident(reader: ClauseReader, index: number, low: string): Judged | undefined {
  if (accidentAdverbs.has(low) || weakAccidentAdverbs.has(low)) {
    return besideVerb(reader, index, weakAccidentAdverbs.has(low));
  }
  if (accidentAdjectives.has(low)) {
    return deedBehind(reader, index) ?? notIntended(reader, index);
  }
  // “Hints in error messages” tells of texts.
  if (
    accidentNouns.has(low) &&
    /^(?:by|through|in)$/.test(reader.low(index - 1)) &&
    !technicalTails.has(reader.low(index + 1))
  ) {
    return byMistake(reader, index);
  }
  return low === 'intended' || low === 'meant' ? notIntended(reader, index) : undefined;
}

/** What happened may be guarded against, or only imagined; then nobody erred. */
function isGuarded(reader: ClauseReader, from: number, index: number): boolean {
  const before = reader.behind(from, 9, guardWords);
  if (before === undefined) {
    const modal = reader.behind(index, 4, guardWords);
    return modal !== undefined && reader.words[modal]?.tag === 'modal';
  }
  // “Because X was dropped by mistake when …” tells of the past all the same.
  return (
    (reader.low(before) !== 'when' && reader.low(before) !== 'without') ||
    (!reader.group(index).isPast && reader.words[index]?.tag === 'base')
  );
}

/** The verb that an adverb belongs to: behind it, else before it. */
function verbBeside(reader: ClauseReader, index: number): number | undefined {
  const places = [index + 1, index + 2, index - 1];
  const isVerb = (at: number): boolean => {
    const word = reader.words[at];
    return (
      word !== undefined &&
      word.low.length > 2 &&
      ((word.verb !== undefined && ['finite', 'participle', 'base', 'ing'].includes(word.tag)) ||
        /.{3}ed$/.test(word.low))
    );
  };
  const near = places.find(isVerb);
  const isLast = (reader.words[index + 1]?.kind ?? 'mark') === 'mark';
  const back = isLast ? [2, 3, 4, 5, 6, 7, 8] : [2, 3, 4, 5];
  return near ?? back.map((step) => index - step).find(isVerb);
}

function besideVerb(reader: ClauseReader, index: number, isWeak: boolean): Judged | undefined {
  const at = verbBeside(reader, index);
  const word = at === undefined ? undefined : reader.words[at];
  if (at === undefined || !word) {
    return undefined;
  }
  const group = reader.group(at);
  const verb = word.verb ?? '';
  const byHandOnly = onlyByHand.has(verb);
  const isDeed =
    handVerbs.has(verb) ||
    workVerbs.has(verb) ||
    (!isWeak && word.verb === undefined && word.tag === 'participle') ||
    /^(?:force-pushed|fat-fingered|misread)$/.test(word.low);
  if (group.isNegated || (group.modal && group.modal !== 'should') || (!isDeed && isWeak)) {
    return undefined;
  }
  const agent = [1, 2, 3, 4].map((step) => at + step).find((step) => reader.low(step) === 'by');
  const subject = reader.subject(at);
  const from = Math.min(at, index);
  const to = Math.max(at, index) + 1;
  if (['we', 'person', 'team', 'they', 'name'].includes(subject.kind) && !group.isPassive) {
    // “We wrongly redirect” is said of a program.
    const isProgram = subject.kind === 'we' && !group.isPast && word.tag === 'finite';
    return isProgram
      ? undefined
      : {
          kind: subject.kind === 'we' || subject.kind === 'name' ? 'accident' : 'blame',
          from: Math.min(from, subject.from),
          to,
          byPerson: subject.kind !== 'we',
          ofSelves: subject.kind === 'we',
        };
  }
  if (isWeak && !byHandOnly) {
    return undefined;
  }
  if (agent !== undefined && reader.words[agent + 1]?.tag !== 'ing') {
    const who = reader.phraseAt(agent + 1);
    return ['person', 'team'].includes(who.kind)
      ? { kind: 'blame', from, to: who.to, byPerson: true }
      : undefined;
  }
  const isAgentless =
    group.isPassive ||
    word.tag === 'participle' ||
    (word.tag === 'ing' && reader.low(at - 1) !== 'of') ||
    subject.kind === 'nothing';
  return isDeed && isAgentless && !isSystemsDeed(reader, at) ? { kind: 'accident', from, to } : undefined;
}

/** “, accidentally overwriting the annotations” hangs on a passive; behind something that acts it is that one's deed. */
function isSystemsDeed(reader: ClauseReader, at: number): boolean {
  const word = reader.words[at];
  if (word?.tag !== 'ing') {
    return false;
  }
  for (let before = at - 1; before >= Math.max(0, at - 14); before -= 1) {
    const main = reader.words[before];
    if (main?.verb && (main.tag === 'finite' || main.tag === 'participle')) {
      const group = reader.group(before);
      return !group.isPassive && reader.subject(before).kind === 'something';
    }
  }
  return false;
}

/** Of programs these are unintended as often: a change of state, an upgrade that came along. */
const plainDeeds = setOf(
  'change update upgrade configuration setting exposure operation action use reset restart selection behaviour assignment',
);

function deedBehind(reader: ClauseReader, index: number): Judged | undefined {
  const isMild = /^(?:unintended|erroneous|mistaken|misguided|involuntary)$/.test(reader.low(index));
  for (let at = index + 1; at <= index + 3; at += 1) {
    if (deedNouns.has(singular(reader.low(at)))) {
      // “One accidental click could delete it” tells of no deed.
      const isImagined = reader.words[at + 1]?.tag === 'modal';
      return isImagined || (isMild && plainDeeds.has(singular(reader.low(at))))
        ? undefined
        : { kind: 'accident', from: index, to: at + 1 };
    }
    if (reader.words[at]?.kind === 'mark') {
      return undefined;
    }
  }
  return undefined;
}

/** “The deletion was not intended”, “was unintentional”. */
function notIntended(reader: ClauseReader, index: number): Judged | undefined {
  const be = [index - 1, index - 2].find((at) => reader.words[at]?.tag === 'be');
  const isNegated =
    reader.low(index - 1) === 'not' || reader.low(index) === 'accidental' || /^un/.test(reader.low(index));
  if (be === undefined || !isNegated) {
    return undefined;
  }
  const { head } = reader.subject(be);
  return deedNouns.has(head) || head === 'deed' ? { kind: 'accident', from: be, to: index + 1 } : undefined;
}

function byMistake(reader: ClauseReader, index: number): Judged | undefined {
  const low = reader.low(index);
  const preposition = reader.low(index - 1);
  if (preposition === 'in' && low !== 'error') {
    return undefined;
  }
  const at = verbBeside(reader, index - 1);
  const subject = at === undefined ? undefined : reader.subject(at);
  const isPassive = at !== undefined && reader.group(at).isPassive;
  if (subject?.kind === 'users' && !isPassive) {
    return undefined;
  }
  if (preposition === 'in' && !(at !== undefined && handVerbs.has(reader.words[at]?.verb ?? ''))) {
    return undefined;
  }
  return {
    kind: 'accident',
    from: at !== undefined && index - at < 8 ? Math.min(at, index) : index - 1,
    to: index + 1,
  };
}

const causes = setOf('due because through from of by to after with as was were is been behind');
const mended = setOf(
  'fix fixed fixes fixing correct corrected correcting corrects learn learned learnt from',
);
/** No program types or ticks. */
const onlyByHand = setOf(
  'copy paste type enter key label pick choose select transcribe edit click press tick fill',
);
const technicalTails = setOf(
  'rate rates code codes page pages budget budgets log logs message messages handler handling bound class classes type types count counts ratio tolerance recovery correction report reports tracking response responses margin probability reporting factors',
);
const negators = setOf(
  'not no never than avoid avoids avoided avoiding without beyond rule ruled excluded exclude against accept rather prevent prevents prevented preventing suspected assumed instead eliminate reduce unlikely possible potential future',
);

/** Behind the error: it was not one, or is not known to be. */
const deniers = setOf('ruled excluded unlikely suspected rather');

/** “Human error”, “an oversight in the plan”, “due to a typo”, “a mistake was made”, “a misclick”. */
export const humanErrors: Judgement = {
  kinds: ['human-error'],
  opens: (low) => low === 'human' || fatFinger.has(low) || isErrorNoun(singular(low)),
  judge: humanErrorsAt,
};

function* humanErrorsAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const low = reader.low(index);
    const noun = singular(low);
    const found = alwaysHuman(reader, index, low) ?? errorNoun(reader, index, noun);
    if (
      found &&
      reader.behind(found.from, 5, negators) === undefined &&
      reader.ahead(found.to - 1, 3, deniers) === undefined &&
      !/^(?:if|when|unless)$/.test(reader.low(found.from - 2))
    ) {
      yield found;
    }
  }
}

const fatFinger = setOf(
  'fat-fingered fat-fingering fat-fingers fat-finger fatfingered fatfingering fatfinger pebkac misclicked ' +
    'misclicks misclick mis-clicked mis-clicks mis-click fat',
);

function alwaysHuman(reader: ClauseReader, index: number, low: string): Judged | undefined {
  if (fatFinger.has(low)) {
    const isFat = low !== 'fat' || /^finger/.test(reader.low(index + 1));
    return isFat ? { kind: 'human-error', from: index, to: index + (low === 'fat' ? 2 : 1) } : undefined;
  }
  const next = singular(reader.low(index + 1));
  if (
    low === 'human' &&
    /^(?:error|mistake|failure|factor|oversight|negligence|fallibility|slip|fault|inattention|carelessness|miscommunication)$/.test(
      next,
    )
  ) {
    const isFactors =
      next === 'factor' &&
      (reader.low(index + 1) === 'factors' ||
        reader.ahead(index + 1, 2, setOf('workshop analysis review training expert')) !== undefined);
    return isFactors ? undefined : { kind: 'human-error', from: index, to: index + 2 };
  }
  return undefined;
}

const plainErrors = setOf('error failure fault');

function isErrorNoun(noun: string): boolean {
  return plainErrors.has(noun) || humanErrorNouns.has(noun);
}

/** “A lapse in our process” is no person's. */
const ofProcess =
  /^(?:lapse|slip|omission|oversight)s? (?:in|of|within) (?:(?:our|the|their|its|this|that) )?(?:\S+ ){0,2}(?:process(?:es)?|procedures?|tooling|automation|pipelines?|monitoring|alerting|coverage)(?= |$)/;

/** Nouns that are an error of a person even where nothing else says so, if they are what caused something. */
function errorNoun(reader: ClauseReader, index: number, noun: string): Judged | undefined {
  const before = reader.words[index - 1];
  if (
    !isErrorNoun(noun) ||
    reader.words[index]?.tag === 'finite' ||
    technicalTails.has(reader.low(index + 1)) ||
    ofProcess.test(reader.phrase(index, 6))
  ) {
    return undefined;
  }
  const modifier = modifierOf(reader, index);
  if (modifier !== undefined) {
    return { kind: 'human-error', from: modifier, to: index + 1 };
  }
  if (plainErrors.has(noun)) {
    return undefined;
  }
  const from = phraseStart(reader, index);
  const cause = reader.words[from - 1];
  const isCause =
    cause !== undefined && causes.has(cause.low) && !(cause.low === 'of' && !causedBefore(reader, from - 1));
  const isSource = reader.ahead(index, 6, causing) !== undefined && before?.low !== 'no';
  // A mistake is a person's, wherever it stands; what may happen, or is looked for, is not one that happened.
  const isTold =
    (noun === 'mistake' || noun === 'oversight' || noun === 'typo') &&
    reader.behind(from, 3, mended) === undefined &&
    // “Fixes the typo” opens with what looks like a noun.
    !reader.words.slice(from, index).some((word) => mended.has(word.low)) &&
    singular(reader.low(index)) === reader.low(index) &&
    reader.words.slice(from, index).some((word) => word.tag === 'determiner') &&
    reader.behind(from, 6, guardWords) === undefined;
  if (isTold) {
    return { kind: 'human-error', from, to: index + 1 };
  }
  const isMade = reader.ahead(index, 3, setOf('made committed happened occurred while')) !== undefined;
  return (isCause && mayCause(reader, index, noun, cause?.low ?? '')) ||
    isSource ||
    (isMade && (noun === 'mistake' || noun === 'typo' || noun === 'slip'))
    ? { kind: 'human-error', from: Math.max(0, from), to: index + 1 }
    : undefined;
}

const causing = setOf(
  'led leads caused causes resulted meant brought triggered removed took deleted sent left lead created allowed introduced',
);
const states = setOf('confusion fatigue distraction misunderstanding');
const asVerdict = setOf('was were is been as');

/** A verdict (“was an oversight”) needs a noun that is a verdict; a cause may be any of them. */
function mayCause(reader: ClauseReader, index: number, noun: string, cause: string): boolean {
  // “Slow, with some confusion”: what goes with something did not cause it.
  if (cause === 'with' && states.has(noun)) {
    return false;
  }
  if (cause === 'of' || cause === 'to' || !asVerdict.has(cause)) {
    return cause !== 'by' || !/^(?:mistake|omission)$/.test(noun) || reader.low(index - 1) !== 'by';
  }
  return noun !== 'omission' && noun !== 'fatigue' && noun !== 'distraction';
}

function causedBefore(reader: ClauseReader, index: number): boolean {
  return /^(?:because|result|consequence|outcome|case|matter|combination|fruit|down|series|chain)$/.test(
    reader.low(index - 1),
  );
}

function phraseStart(reader: ClauseReader, index: number): number {
  let from = index;
  while (
    from > 0 &&
    index - from < 5 &&
    ['noun', 'determiner', 'adverb', 'possessive'].includes(reader.words[from - 1]?.tag ?? '')
  ) {
    from -= 1;
  }
  return from;
}

/** “operator error”, “our mistake”, “the engineer's error”, “a copy and paste error”. */
function modifierOf(reader: ClauseReader, index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const { low, tag } = reader.words[at] ?? { low: '', tag: 'mark' };
    // “User reports 500 errors”: what is counted is told of a program.
    if (reader.words[at]?.kind === 'number') {
      return undefined;
    }
    if (tag === 'possessive') {
      return personNouns.has(singular(reader.low(at - 1))) ||
        /^(?:team|someone|somebody|one)$/.test(reader.low(at - 1))
        ? at - 1
        : undefined;
    }
    if (
      humanModifiers.has(low) &&
      !(low === 'simple' || low === 'basic' || low === 'common'
        ? /^(?:error|failure|fault)$/.test(reader.low(index))
        : false)
    ) {
      const isOwn = /^(?:my|our|his|her|their)$/.test(low);
      const noun = singular(reader.low(index));
      return isOwn && (noun === 'error' || noun === 'failure' || noun === 'fault') ? undefined : at;
    }
    if (
      low === 'user' &&
      reader.low(index) === 'error' &&
      (/^(?:to|by|was|a)$/.test(reader.low(at - 1)) || reader.ahead(index, 6, causing) !== undefined)
    ) {
      return at;
    }
    if (low === 'paste' || (low === 'and' && reader.low(at + 1) === 'paste')) {
      return low === 'paste' ? Math.max(0, at - 2) : at - 1;
    }
    if (tag === 'preposition' || tag === 'mark' || tag === 'be' || tag === 'finite') {
      return undefined;
    }
  }
  return undefined;
}
