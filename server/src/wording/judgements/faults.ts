import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import { guardWords } from '../lexicon/errors.ts';
import { badWorkAdverbs } from '../lexicon/judgement.ts';
import { causingVerbs, faultVerbs, handVerbs, mindfulFaults, workVerbs } from '../lexicon/verbs.ts';
import type { Judged, Judgement } from '../remark.ts';
import { blameOf, setOf } from './shared.ts';

/** “The engineer ignored the alert”, “was overlooked”, “an engineer broke checkout”, “pulled the wrong fibre”. */
export const faults: Judgement = {
  kinds: ['blame', 'human-error'],
  opens: (low, verb) =>
    verb !== undefined &&
    (faultVerbs.has(verb) ||
      causingVerbs.has(verb) ||
      destroying.has(verb) ||
      harming.has(verb) ||
      badDeeds.has(verb) ||
      misdone.test(low)),
  beside: [{ holds: (low) => flawed.has(low) || isNovice(low), opens: (_, verb) => verb !== undefined }],
  judge: faultsAt,
};

function* faultsAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const { verb, tag } = reader.wordAt(index);
    if (!verb || !['finite', 'participle', 'base', 'ing'].includes(tag)) {
      continue;
    }
    const found =
      destroyed(reader, index, verb) ??
      gotWrong(reader, index) ??
      ofTheirs(reader, index, verb) ??
      mistreated(reader, index) ??
      (faultVerbs.has(verb) ? fault(reader, index, verb) : undefined) ??
      (causingVerbs.has(verb) ? causing(reader, index, verb) : undefined) ??
      (handVerbs.has(verb) ? wrongDeed(reader, index) : undefined) ??
      badlyDone(reader, index);
    if (found) {
      yield found;
    }
  }
}

/** A plain deed is a fault only where one of these is told with it. */
const flawed: ReadonlySet<string> = new Set([
  ...badWorkAdverbs,
  ...setOf('wrong incorrect nothing straight directly'),
  ...setOf('incorrectly falsely erroneously mistakenly wrongly blindly naively'),
]);

/** What a target is missed by is a figure, no fault. */
const targets = setOf('slo slos sla slas target targets objective objectives budget kpi');
const signals = setOf(
  'signal signals warning warnings alert alerts alarm alarms sign signs page pages ticket tickets email emails notice',
);
/** Done on purpose and rightly as often as not. */
const mildFaults = setOf(
  'ignore skip bypass dismiss miss circumvent confuse rush mislead stall violate breach disregard err',
);
const byAgents = setOf('by');

function fault(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const group = reader.group(index);
  // “Notifications to Slack” are of a product.
  const isProduct = verb === 'slack' && reader.words[index]?.capital === true;
  if (
    isProduct ||
    group.isNegated ||
    reader.isImagined(index) ||
    reader.ahead(index, 4, targets) !== undefined
  ) {
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
  const isLeftOut = (verb === 'miss' || verb === 'skip' || verb === 'omit') && details.has(subject.head);
  const isMixed = verb === 'confuse' && reader.low(index + 1) === 'with';
  const isSignal = signals.has(subject.head) || signals.has(`${subject.head}s`);
  const isMissed = mildFaults.has(verb) && verb !== 'confuse' && verb !== 'skip' && isSignal;
  const isBadly =
    /^(?:mis|botch|bungle|mishandle|underestimate)/.test(verb) && verb !== 'miss' && !technicalMis.has(verb);
  const isTold = reader.low(subject.from - 1) === 'that' || reader.low(subject.from - 1) === 'whether';
  return isMind || isMissed || isBadly || (isLeftOut && !isTold) || isMixed
    ? { kind: 'human-error', from: subject.from, to: index + 1 }
    : undefined;
}

/** What somebody works through by hand. */
const details = setOf(
  'step rule line entry item setting flag parameter case detail point requirement check test note warning dependency ' +
    'label value form page clause comment comma character field remark instruction',
);
const technicalMis = setOf('misconfigure misroute mislabel misreport misapply mislead misname misinterpret');

const incidents = setOf(
  'outage incident failure downtime crash loss breakage problem issue delay regression disruption interruption breach ' +
    'bug defect error vulnerability flaw mistake typo ' +
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
  'way place window account cluster environment environments directory folder region branch panel order database server ' +
    'host terminal tab subscription project machine node rack cable fibre fiber disk console system table file version ' +
    'button option value field box column row key dropdown tenant bucket repository repo port switch person channel ' +
    'date time unit units name address ip string command script flag job recipient list patient ward device drive',
);

/** Somebody's hand went to the wrong thing. */
function wrongDeed(reader: ClauseReader, index: number): Judged | undefined {
  const group = reader.group(index);
  const found = reader.ahead(index, 6, wrong);
  // “The script that we ran was wrong”: what is wrong is told of another thing.
  const isOfAnother = reader.words.slice(index + 1, found).some(({ tag }) => tag === 'be');
  const at = isOfAnother ? undefined : found;
  if (reader.isImagined(index) || group.isNegated) {
    return undefined;
  }
  // “The wrong disk was pulled”
  const object = group.isPassive ? reader.subject(index) : undefined;
  const isWrongThing =
    object !== undefined && reader.words.slice(object.from, object.to).some((word) => wrong.has(word.low));
  if (
    object &&
    isWrongThing &&
    group.isPast &&
    (!machineDeeds.has(reader.words[index]?.verb ?? '') ||
      isByHand(reader.words[index]?.verb ?? '', object.head)) &&
    reader.ahead(index, 3, byAgents) === undefined
  ) {
    return { kind: 'human-error', from: object.from, to: index + 1 };
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
    reader.ahead(index, 14, byAgents) === undefined
  ) {
    return { kind: 'human-error', from: index, to: at + 2 };
  }
  return undefined;
}

/** Programs do these all day. */
const machineDeeds = setOf(
  'send set release reset trigger execute run expire redirect route include import export log assign start stop cancel apply believe read cause introduce',
);

/** Whether people do it, too, where its object is a thing of theirs. */
function isByHand(verb: string, head: string): boolean {
  return /^(?:run|execute)$/.test(verb)
    ? /^(?:command|query|playbook|script|statement|migration|procedure)$/.test(head)
    : verb === 'release' &&
        /^(?:branch|version|build|image|package|tag|artefact|artifact|commit|firmware)$/.test(head);
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
    // “We redirect prematurely” is said of a program.
    (blamable.has(subject.kind) && (isPast || subject.kind !== 'we')) ||
    (subject.kind === 'vendor' && isPast) ||
    (subject.kind === 'nothing' && isPast);
  return isHuman ? blameOf(subject, index, index) : undefined;
}

const believed = setOf('incorrectly falsely erroneously mistakenly wrongly blindly naively');
const beliefs = setOf(
  'assume believe think trust expect suppose conclude presume assess judge determine decide estimate identify diagnose interpret classify understand',
);

const seenVerbs = setOf(
  'find see notice lose observe detect discover know hear expect need report receive get spot indicate reveal',
);

/** “Got the sign wrong”, “gave the wrong address”; “handed over nothing”. */
function gotWrong(reader: ClauseReader, index: number): Judged | undefined {
  const group = reader.group(index);
  const verb = reader.words[index]?.verb ?? '';
  if (group.isPassive || group.isNegated || !group.isPast || reader.isImagined(index)) {
    return undefined;
  }
  const at = reader.ahead(index, 7, wrong);
  const isNothing = [1, 2].some((step) => reader.low(index + step) === 'nothing') && !seenVerbs.has(verb);
  if (
    (at === undefined && !isNothing) ||
    (at !== undefined &&
      /^(?:notice|find|see|report|suspect|think|believe|assume|discover|fix|correct|spot|realise|realize|say|ask|know)$/.test(
        verb,
      ))
  ) {
    return undefined;
  }
  const between = at === undefined ? [] : reader.words.slice(index + 1, at);
  const subject = reader.subject(index);
  const isHuman = ['person', 'team', 'they', 'vendor'].includes(subject.kind);
  return isHuman &&
    !between.some((word) => word.kind === 'mark' || word.tag === 'subordinator' || word.tag === 'finite')
    ? blameOf(subject, index, at ?? index + 1)
    : undefined;
}

const works = setOf(
  'change commit patch fix edit command script query update merge deployment deploy release code pr action actions mistake migration push',
);
const harming = setOf('break cause trigger introduce bring take crash delete wipe corrupt expose');

const badDeeds = setOf('delete drop introduce expose leak disclose lose');

/** “Tom's change broke the checkout”, “was deleted by an engineer”. */
function ofTheirs(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const group = reader.group(index);
  if (group.isNegated || !group.isPast || reader.isImagined(index)) {
    return undefined;
  }
  if (group.isPassive) {
    const agent = reader.low(index + 1) === 'by' ? reader.phraseAt(index + 2) : undefined;
    const isBad = destroying.has(verb) || badDeeds.has(verb);
    return agent?.kind === 'person' && isBad && reader.words[agent.to]?.tag !== 'possessive'
      ? { kind: 'blame', from: group.from, to: agent.to, byPerson: true }
      : undefined;
  }
  if (!harming.has(verb)) {
    return undefined;
  }
  const subject = reader.subject(index);
  const owner = reader.words
    .slice(subject.from, subject.to)
    .findIndex((word) => word.tag === 'possessive' && word.low === "'s");
  const whose = owner > 0 ? reader.named(subject.from, subject.from + owner) : undefined;
  const isHers = /^(?:his|her)$/.test(reader.low(subject.from));
  return works.has(subject.head) && (isHers || whose?.kind === 'person')
    ? { kind: 'blame', from: subject.from, to: index + 1, byPerson: true }
    : undefined;
}

const destroying = setOf('wipe erase unplug overwrite nuke truncate purge');

/** A single person who destroyed something, or whose lack of experience is told with the deed. */
function destroyed(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const isDeed = handVerbs.has(verb) || workVerbs.has(verb);
  const group = reader.group(index);
  if (!isDeed || group.isPassive || group.isNegated || !group.isPast || reader.isImagined(index)) {
    return undefined;
  }
  const subject = reader.subject(index);
  const isByNovice = reader.words.slice(subject.from, subject.to).some(({ low }) => isNovice(low));
  // “deployed straight to production”
  const isBold = boldly.test(reader.phrase(index + 1, 7));
  return (subject.kind === 'person' && (destroying.has(verb) || isByNovice)) ||
    (['person', 'team', 'they', 'vendor'].includes(subject.kind) && isBold)
    ? blameOf(subject, index, index)
    : undefined;
}

const novices = setOf(
  'junior inexperienced untrained intern trainee apprentice unexperienced tired overworked newbie rookie newcomer hire starter ' +
    'impatient hasty careless sloppy overeager over-eager exhausted sleepy clumsy',
);
function isNovice(low: string): boolean {
  return novices.has(low) || (low.endsWith('s') && novices.has(low.slice(0, -1)));
}

const boldly =
  /^(?:\S+ ){0,4}(?:straight|directly) (?:to|into|on|in) (?:the )?(?:prod|production|main|master|live|trunk)\b/;

const misdone =
  /^mis-?(?:spel|label|count|key|fil|address|plac|calculat|read|typ|diagnos|judg|understood|cop|took|taken|handled|entered|dosed|tagged|numbered|dialled|dialed|set|aligned|wired|named|dated|sorted|quoted)/;

/** “The host was misspelt”: whoever did it is hidden in the participle. */
function mistreated(reader: ClauseReader, index: number): Judged | undefined {
  const word = reader.words[index];
  const group = reader.group(index);
  if (!word || !misdone.test(word.low) || !group.isPassive || group.isNegated || reader.isImagined(index)) {
    return undefined;
  }
  const isAgentless = reader.ahead(index, 3, byAgents) === undefined;
  return isAgentless ? { kind: 'human-error', from: group.from, to: index + 1 } : undefined;
}

/** The same for words that no list of verbs has, and for what was put in place of another. */
export const swaps: Judgement = {
  kinds: ['human-error'],
  opens: (low) => misdone.test(low) || low === 'forgotten' || mindful.test(low) || slipOpeners.has(low),
  beside: [
    {
      holds: (low) => low === 'instead' || low === 'place' || low === 'rather',
      opens: (_, verb) => verb !== undefined && handVerbs.has(verb),
    },
    { holds: (low) => slipWords.has(low), opens: (low) => plainSlipOpeners.has(low) },
    {
      holds: (low) => low === 'front' || low === 'hand',
      opens: (low) => low === 'back' || low === 'wrongly' || low === 'incorrectly' || low.startsWith('mis'),
    },
  ],
  judge: swapsAt,
};

/** “Logged errors while merging”: what a program met or reported is nobody's slip. */
function isMetError(reader: ClauseReader, index: number): boolean {
  return reader.low(index) === 'errors' && meets.has(reader.low(index - 1));
}

const meets = setOf(
  'encounter encounters encountered encountering hit hits hitting see sees saw seen seeing get gets got getting ' +
    'log logs logged logging report reports reported reporting return returns returned returning ' +
    'throw throws threw thrown throwing raise raises raised raising observe observed receive received show showed shows',
);

function* swapsAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const { low, tag, verb } = reader.wordAt(index);
    if (misdone.test(low) && (tag === 'participle' || /(?:ed|elt)$/.test(low)) && isBeBefore(reader, index)) {
      yield { kind: 'human-error', from: index - 1, to: index + 1 };
    }
    const isSwap =
      verb !== undefined &&
      handVerbs.has(verb) &&
      tag === 'participle' &&
      (!machineDeeds.has(verb) || isByHand(verb, reader.subject(index).head));
    if (
      isSwap &&
      reader.group(index).isPassive &&
      insteadOf.test(reader.phrase(index + 1, 6)) &&
      !reader.isImagined(index) &&
      !reader.group(index).isNegated &&
      reader.ahead(index, 6, byAgents) === undefined
    ) {
      yield { kind: 'human-error', from: index, to: index + 1 };
    }
    if (
      low === 'forgotten' &&
      reader.words[index + 1]?.tag === 'noun' &&
      !/^(?:password|passwords|pin)$/.test(reader.low(index + 1))
    ) {
      yield { kind: 'human-error', from: index, to: index + 2 };
    } else if (mindful.test(low) && ledToHarm(reader, index)) {
      yield { kind: 'human-error', from: index, to: index + 2 };
    }
    if (wasSwapped(reader, index) || typedWrong(reader, index)) {
      yield { kind: 'human-error', from: index - 1, to: index + 1 };
    }
    const length = slips.exec(reader.phrase(index, 7))?.[0].split(' ').length ?? 0;
    if (
      length > 0 &&
      !isMetError(reader, index) &&
      !reader.words
        .slice(Math.max(0, index - 4), index)
        .some((word) => word.tag === 'not' || word.low === 'no' || word.tag === 'modal')
    ) {
      yield { kind: 'human-error', from: index, to: index + length };
    }
  }
}

const insteadOf = /^(?:\S+ ){0,3}(?:instead of|in place of|rather than)(?= |$)/;
const slips =
  /^(?:(?:in|under|through) (?:the |a |great |all the )*(?:haste|hurry|rush|confusion|heat of)|(?:a|one|an extra|an additional) (?:zero|digit|nought|comma) too many|(?:an extra|an additional) (?:zero|digit|nought)|(?:when|although|while|but|where) \S+ (?:was|were|had been) (?:meant|intended|wanted)|not (?:the intention|intentional|on purpose|deliberate)|wrong way (?:round|around|up)|upside down|back to front|(?:wrongly|incorrectly|mis[a-z]+) (?:\S+ ){0,2}by hand|finger trouble|slip of the \S+|(?:moment|lapse) of (?:inattention|attention|concentration|distraction|carelessness)|lapse in (?:judge?ment|attention|concentration)|momentary (?:lapse|inattention|distraction)|brain ?fart|autopilot|muscle memory|absent-?minded(?:ly|ness)?|mixed up|mix-up|swapped by hand|transposed|off by a zero|(?:the|an?|this|that|their|our|his|her) (?:\S+ )?(?:error|mistake|slip|blunder|oversight|lapse) (?:by|of|on the part of) (?:the|an?|our|one|those|some)? ?(?:\S+ )?(?:engineers?|developers?|admins?|administrators?|operators?|technicians?|teams?|person|colleagues?|contractors?|staff|vendor|installer|analyst|author|nurse|clerk|people)|errors? (?:while|when|in) (?:typing|editing|copying|entering|keying|transcribing|merging|renaming|pasting|configuring|updating|filling|setting)|(?:error|errors) (?:was|were) made|error (?:that )?(?:was )?made (?:by|when|while|during|in)|human hand|misplaced (?:decimal|comma|bracket|quote|parenthesis|character|semicolon|digit|dot|zero|brace)|extra (?:zero|digit|nought))(?= |$)/;

/** The words that those start with; those that half of all sentences have only beside a word that is in them. */
const slipOpeners = setOf(
  'wrong upside finger slip moment lapse momentary brain brain-fart brainfart autopilot muscle absent ' +
    'absent-mindedly absent-mindedness absent-minded absentmindedly absentmindedness absentminded mixed mix-up swapped ' +
    'transposed interchanged off errors error human misplaced extra',
);
const plainSlipOpeners = setOf(
  'in under through a one an when although while but where not the this that their our his her',
);
const slipWords = setOf(
  'haste hurry rush confusion heat zero digit nought comma meant intended wanted intention intentional purpose deliberate ' +
    'error mistake slip blunder oversight lapse',
);

const mindful =
  /^(?:mis-?(?:typed|read|spelt|spelled|keyed|heard|copied|counted|calculated|judged|understood|labell?ed|dialled|placed)|overlooked|fat-?fingered)$/;

const ledTo = setOf('led sent took caused broke brought removed deleted meant triggered went let cost left');
const causes = setOf('to of by from behind was');

/** “A mistyped host name sent the traffic away”, “due to a misread ticket”: the mistake is told as a thing that acts. */
function ledToHarm(reader: ClauseReader, index: number): boolean {
  const article = reader.low(index - 1);
  const isThing =
    reader.words[index + 1]?.tag === 'noun' && /^(?:an?|the|one|this|that|single)$/.test(article);
  return (
    isThing &&
    (reader.ahead(index, 6, ledTo) !== undefined || causes.has(reader.low(index - 2))) &&
    reader.behind(index, 9, guardWords) === undefined
  );
}

const swapped = setOf('swapped transposed interchanged');
const swappable = setOf(
  'cable wire lead label digit figure name argument parameter column port address card tape sample plug connector fibre fiber ' +
    'feed number initial',
);

/** “The two cables had been swapped”. */
function wasSwapped(reader: ClauseReader, index: number): boolean {
  const group = swapped.has(reader.low(index)) ? reader.group(index) : undefined;
  if (!group?.isPassive || !group.isPast || group.isNegated) {
    return false;
  }
  return (
    swappable.has(reader.subject(index).head) && !/^(?:out|in|for|by|with|back)$/.test(reader.low(index + 1))
  );
}

const typing = setOf('type enter key copy fill label wire dial spell');

/** “The address was typed in wrong”. */
function typedWrong(reader: ClauseReader, index: number): boolean {
  const at = [index - 1, index - 2].find((one) => typing.has(reader.verb(one) ?? ''));
  return (
    wrong.has(reader.low(index)) &&
    at !== undefined &&
    reader.words[index + 1]?.tag !== 'noun' &&
    reader.group(at).isPassive &&
    !reader.isImagined(at)
  );
}

function isBeBefore(reader: ClauseReader, index: number): boolean {
  return reader.words[index - 1]?.tag === 'be' && reader.ahead(index, 3, byAgents) === undefined;
}
