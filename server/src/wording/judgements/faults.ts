import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import { badWorkAdverbs } from '../lexicon/judgement.ts';
import { causingVerbs, faultVerbs, handVerbs, mindfulFaults } from '../lexicon/verbs.ts';
import type { Judged } from '../remark.ts';
import { blameOf, setOf } from './shared.ts';

/** “The engineer ignored the alert”, “was overlooked”, “an engineer broke checkout”, “pulled the wrong fibre”. */
export function* faults(reader: ClauseReader): Iterable<Judged> {
  for (const [index, { verb, tag }] of reader.words.entries()) {
    if (!verb || !['finite', 'participle', 'base', 'ing'].includes(tag)) {
      continue;
    }
    const found =
      (faultVerbs.has(verb) ? fault(reader, index, verb) : undefined) ??
      (causingVerbs.has(verb) ? causing(reader, index, verb) : undefined) ??
      (handVerbs.has(verb) ? wrongDeed(reader, index) : undefined) ??
      badlyDone(reader, index);
    if (found) {
      yield found;
    }
  }
}

/** What a target is missed by is a figure, no fault. */
const targets = setOf('slo slos sla slas target targets objective objectives budget kpi');
const signals = setOf(
  'warning warnings alert alerts alarm alarms sign signs page pages ticket tickets email emails notice',
);
/** Done on purpose and rightly as often as not. */
const mildFaults = setOf(
  'ignore skip bypass dismiss miss circumvent confuse rush mislead stall violate breach disregard err',
);
const byAgents = setOf('by');

function fault(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const group = reader.group(index);
  if (group.isNegated || reader.isImagined(index) || reader.ahead(index, 4, targets) !== undefined) {
    return undefined;
  }
  if (group.isPassive) {
    return passiveFault(reader, index, verb);
  }
  const subject = reader.subject(index);
  const isPast = group.isPast || reader.words[index]?.tag === 'participle';
  if (verb === 'rush' && reader.low(index + 1) === 'to') {
    return undefined;
  }
  if (blamable.has(subject.kind) || (subject.kind === 'name' && mindfulFaults.has(verb))) {
    return isPast || !mildFaults.has(verb) ? blameOf(subject, index, index) : undefined;
  }
  if (subject.kind === 'vendor' && isPast && !mildFaults.has(verb)) {
    return blameOf(subject, index, index);
  }
  const opens = subject.kind === 'nothing' && group.from < 2 && reader.words[index]?.tag === 'finite';
  return opens && (mindfulFaults.has(verb) || reader.ahead(index, 4, signals) !== undefined)
    ? blameOf(subject, index, index)
    : undefined;
}

/** A passive without an agent hides a person as well; one with an agent names it. */
function passiveFault(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const agent = reader.ahead(index, 3, byAgents);
  const subject = reader.subject(index);
  if (agent !== undefined) {
    const who = reader.phraseAt(agent + 1);
    return blamable.has(who.kind) ? { ...blameOf(subject, index, who.to - 1), byPerson: true } : undefined;
  }
  const isMind = mindfulFaults.has(verb) && verb !== 'underestimate';
  const isSignal = signals.has(subject.head) || signals.has(`${subject.head}s`);
  const isMissed = mildFaults.has(verb) && verb !== 'confuse' && verb !== 'skip' && isSignal;
  const isBadly =
    /^(?:mis|botch|bungle|mishandle|underestimate)/.test(verb) && verb !== 'miss' && !technicalMis.has(verb);
  return isMind || isMissed || isBadly
    ? { kind: 'human-error', from: subject.from, to: index + 1 }
    : undefined;
}

const technicalMis = setOf('misconfigure misroute mislabel misreport misapply mislead misname misinterpret');

const incidents = setOf(
  'outage incident failure downtime crash loss breakage problem issue delay regression disruption interruption breach ' +
    'leak mess chaos trouble damage cascade',
);
const harmless = setOf('down into up out');

function causing(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const group = reader.group(index);
  const agent = reader.low(index + 1) === 'by' ? reader.phraseAt(index + 2) : undefined;
  if (agent && (verb === 'cause' || verb === 'trigger' || verb === 'break')) {
    const isHuman = ['we', 'person', 'team', 'they'].includes(agent.kind);
    return isHuman && !group.isNegated
      ? { kind: 'blame', from: index, to: agent.to, byPerson: agent.kind === 'person' }
      : undefined;
  }
  if (group.isPassive || group.isNegated || reader.isImagined(index) || harmless.has(reader.low(index + 1))) {
    return undefined;
  }
  const subject = reader.subject(index);
  const isHuman = ['we', 'person', 'team', 'they'].includes(subject.kind);
  const harms = verb === 'cause' || verb === 'break' || reader.ahead(index, 6, incidents) !== undefined;
  const isPast = group.isPast || reader.words[index]?.tag === 'participle';
  return isHuman && harms && isPast ? blameOf(subject, index, index) : undefined;
}

const wrong = setOf('wrong incorrect');
/** What a person picks; a program that serves the wrong certificate picked nothing. */
const places = setOf(
  'place window account cluster environment environments directory folder region branch panel order database server ' +
    'host terminal tab subscription project machine node rack cable fibre fiber disk console system table file version ' +
    'button option value field box column row key dropdown tenant bucket repository repo port switch person channel ' +
    'date time unit units name address ip string command script flag job recipient list patient ward device drive',
);

/** Somebody's hand went to the wrong thing. */
function wrongDeed(reader: ClauseReader, index: number): Judged | undefined {
  const group = reader.group(index);
  const at = reader.ahead(index, 6, wrong);
  if (reader.isImagined(index) || group.isNegated) {
    return undefined;
  }
  // “Wrong environment selected in the dropdown”
  const before = reader.behind(index, 3, wrong);
  if (at === undefined) {
    const isOpening = before !== undefined && before < 2 && group.from === index && placeNear(reader, before);
    return isOpening ? { kind: 'human-error', from: before, to: index + 1 } : undefined;
  }
  const subject = reader.subject(index);
  if (!group.isPassive && group.isPast && ['person', 'team', 'they', 'we', 'vendor'].includes(subject.kind)) {
    return blameOf(subject, index, at);
  }
  if (
    (group.isPassive || subject.kind === 'nothing') &&
    placeNear(reader, at) &&
    reader.ahead(index, 8, byAgents) === undefined
  ) {
    return { kind: 'human-error', from: index, to: at + 2 };
  }
  return undefined;
}

function placeNear(reader: ClauseReader, adjective: number): boolean {
  return places.has(reader.low(adjective + 1)) || places.has(reader.low(adjective + 2));
}

/** “We blindly trusted”, “wrongly assumed”: a person's deed with a verdict on it. */
function badlyDone(reader: ClauseReader, index: number): Judged | undefined {
  const { words, isPassive, isPast } = reader.group(index);
  const adverb = words.find((word) => badWorkAdverbs.has(word.low) || believed.has(word.low));
  if (!adverb || isPassive || reader.isImagined(index)) {
    return undefined;
  }
  const isBelief = beliefs.has(reader.words[index]?.verb ?? '');
  if (!badWorkAdverbs.has(adverb.low) && !isBelief) {
    return undefined;
  }
  const subject = reader.subject(index);
  const isHuman =
    blamable.has(subject.kind) ||
    (subject.kind === 'vendor' && isPast) ||
    (subject.kind === 'nothing' && isPast);
  return isHuman ? blameOf(subject, index, index) : undefined;
}

const believed = setOf('incorrectly falsely erroneously mistakenly wrongly blindly naively');
const beliefs = setOf('assume believe think trust expect suppose conclude presume');
