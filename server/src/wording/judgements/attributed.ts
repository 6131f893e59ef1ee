import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import { faultVerbs, handVerbs, workVerbs } from '../lexicon/verbs.ts';
import type { Judged, Judgement } from '../remark.ts';
import type { Subject, SubjectKind } from '../subjects.ts';
import { blameOf, setOf } from './shared.ts';

const incidents = setOf(
  'outage incident failure breakage bug downtime error disruption problem mess loss delay leak breach issue mistake ' +
    'damage deletion breakdown situation',
);

/** “Is to blame”, “at fault”, “our fault”, “responsible for the outage”, “because of an engineer”, “it was X's change”. */
export const attributed: Judgement = {
  kinds: ['blame'],
  opens: (low) => openers.has(low) || vices.has(low),
  beside: [{ holds: (low) => low === 'who' || harming.has(low), opens: (low) => low === 'it' }],
  judge: attributedAt,
};

function* attributedAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const found = attribution(reader, index, reader.low(index)) ?? vice(reader, index);
    if (found) {
      yield found;
    }
  }
}

/** The words at which `attribution` looks. */
const openers = setOf(
  'blame blamed fault responsible accountable culpable guilty liable culprit because due thanks owing cause who why ' +
    'despite responsibility accountability told warned reminded instructed anyway regardless whoever someone somebody',
);

const vices = setOf(
  'insistence reluctance unwillingness stubbornness obsession ignorance arrogance inaction inattention indecision neglect complacency inexperience incompetence carelessness laziness negligence haste silence indifference impatience slowness',
);

/** “The architect's insistence on it”, “the inaction of the team”. */
function vice(reader: ClauseReader, index: number): Judged | undefined {
  if (!vices.has(reader.low(index)) || reader.words[index]?.tag === 'finite') {
    return undefined;
  }
  if (
    reader.words[index - 1]?.tag === 'possessive' &&
    isHuman(reader.named(Math.max(0, index - 2), index - 1))
  ) {
    return { kind: 'blame', from: index - 2, to: index + 1, byPerson: true };
  }
  const whose = /^(?:of|by)$/.test(reader.low(index + 1)) ? reader.phraseAt(index + 2) : undefined;
  return whose && isHuman(whose) ? { kind: 'blame', from: index, to: whose.to } : undefined;
}

function attribution(reader: ClauseReader, index: number, low: string): Judged | undefined {
  switch (low) {
    case 'blame':
    case 'blamed':
      return blame(reader, index);
    case 'fault':
      return fault(reader, index);
    case 'responsible':
    case 'accountable':
    case 'culpable':
    case 'guilty':
    case 'liable':
      return responsible(reader, index);
    case 'culprit':
      return isBe(reader, index + 1) ? byThose(reader, index, index + 2) : undefined;
    case 'because':
    case 'due':
    case 'thanks':
    case 'owing':
      return owing(reader, index);
    case 'cause':
      return isBe(reader, index + 1) ? byThose(reader, index, index + 2) : undefined;
    case 'it':
      return cleft(reader, index);
    case 'who':
    case 'why':
      return accusingQuestion(reader, index);
    case 'despite':
      return despite(reader, index);
    case 'responsibility':
    case 'accountability':
      return blame(reader, index);
    case 'told':
    case 'warned':
    case 'reminded':
    case 'instructed':
      return wasTold(reader, index);
    case 'anyway':
    case 'regardless':
      return inSpite(reader, index);
    case 'whoever':
      return reader.words[index + 1]?.tag === 'finite'
        ? { kind: 'blame', from: index, to: index + 2, byPerson: true }
        : undefined;
    case 'someone':
    case 'somebody':
      return somebody(reader, index);
    default:
      return undefined;
  }
}

function isBe(reader: ClauseReader, index: number): boolean {
  return reader.words[index]?.tag === 'be';
}

function isHuman({ kind }: Subject): boolean {
  return kind === 'we' || kind === 'person' || kind === 'team' || kind === 'they' || kind === 'vendor';
}

function byThose(reader: ClauseReader, from: number, at: number): Judged | undefined {
  const who = reader.phraseAt(at);
  const isTheirs = reader.words[who.to]?.tag === 'possessive';
  return isHuman(who) && !isTheirs && who.kind !== 'vendor'
    ? { kind: 'blame', from, to: who.to, byPerson: who.kind === 'person' }
    : undefined;
}

function blame(reader: ClauseReader, index: number): Judged | undefined {
  if (reader.low(index - 1) === 'git' || reader.isImagined(index) || reader.group(index).isNegated) {
    return undefined;
  }
  if (
    /^(?:ourselves|themselves|himself|herself|myself)$/.test(reader.low(index - 2)) &&
    reader.low(index - 1) === 'to'
  ) {
    return { kind: 'blame', from: index - 2, to: index + 1, ofSelves: reader.low(index - 2) === 'ourselves' };
  }
  if (reader.low(index - 1) === 'to') {
    const be = [index - 2, index - 3].find((at) => isBe(reader, at));
    const subject = be === undefined ? undefined : reader.subject(be);
    return subject && isHuman(subject) && !reader.words.slice(be, index).some((word) => word.tag === 'not')
      ? blameOf(subject, index, index)
      : undefined;
  }
  const rests = /^(?:rests?|rested|lies|lay|falls?|fell|goes|belongs)$/;
  const at = [1, 2, 3, 4, 5].map((step) => index + step).find((step) => rests.test(reader.low(step)));
  const on = at === undefined ? undefined : reader.ahead(at, 3, setOf('with on to at upon'));
  const onWhom = on === undefined ? undefined : reader.phraseAt(on + 1);
  return onWhom && isHuman(onWhom) ? { kind: 'blame', from: index, to: onWhom.to } : undefined;
}

function fault(reader: ClauseReader, index: number): Judged | undefined {
  const group = reader.words.slice(Math.max(0, index - 4), index);
  if (group.some((word) => word.tag === 'not' || word.low === 'no')) {
    return undefined;
  }
  const before = reader.low(index - 1);
  if (before === 'at') {
    const be = [index - 2, index - 3].find((at) => isBe(reader, at));
    const subject = be === undefined ? undefined : reader.subject(be);
    return subject && isHuman(subject) ? blameOf(subject, index - 1, index) : undefined;
  }
  if (/^(?:our|my|his|her|their|your)$/.test(before) || (before === 'own' && index > 1)) {
    return { kind: 'blame', from: index - 1, to: index + 1, ofSelves: before === 'our' || before === 'my' };
  }
  if (before === "'s" && isHuman(reader.phraseAt(Math.max(0, index - 3)))) {
    return { kind: 'blame', from: index - 2, to: index + 1, byPerson: true };
  }
  const theirs = [2, 3]
    .map((step) => reader.low(index + step))
    .some((low) => /^(?:ours|mine|theirs|his|hers)$/.test(low));
  if (theirs) {
    return { kind: 'blame', from: index, to: index + 3, ofSelves: true };
  }
  const at = [1, 2, 3]
    .map((step) => index + step)
    .find((step) => /^(?:lies|lay|of|rests)$/.test(reader.low(step)));
  const whose = at === undefined ? undefined : reader.phraseAt(reader.low(at) === 'of' ? at + 1 : at + 2);
  return whose && isHuman(whose) ? { kind: 'blame', from: index, to: whose.to } : undefined;
}

function responsible(reader: ClauseReader, index: number): Judged | undefined {
  const be = [index - 1, index - 2, index - 3].find((at) => isBe(reader, at) || reader.low(at) === 'held');
  if (be === undefined) {
    return undefined;
  }
  const subject = reader.subject(be);
  const isOfThen = /^(?:was|were|been|held)$/.test(reader.low(be));
  const isTotal = reader.words
    .slice(be, index)
    .some((word) => /^(?:always|ultimately|solely|entirely|fully|held|alone|partly)$/.test(word.low));
  const isForHarm = reader.low(index + 1) === 'for' && reader.ahead(index + 1, 6, incidents) !== undefined;
  const isReproach = isForHarm || (isTotal && isOfThen) || /^(?:culpable|guilty)$/.test(reader.low(index));
  return isReproach && isHuman(subject) && !reader.group(be + 1).isNegated
    ? blameOf(subject, index, index)
    : undefined;
}

/** “Because of a developer”, “due to the operator”; what hangs on it otherwise (“the operator's laptop”) is no person. */
function owing(reader: ClauseReader, index: number): Judged | undefined {
  const next = reader.low(index + 1);
  if (next !== 'of' && next !== 'to') {
    return undefined;
  }
  const who = reader.phraseAt(index + 2);
  const follows = reader.words[who.to];
  const acts =
    follows !== undefined && (follows.tag === 'ing' || follows.tag === 'relative' || follows.tag === 'not');
  const alone = !follows || follows.tag === 'mark';
  return (who.kind === 'person' || who.kind === 'team') && (acts || alone) && follows?.tag !== 'possessive'
    ? { kind: 'blame', from: index, to: who.to + (acts ? 1 : 0), byPerson: true }
    : undefined;
}

const harming = setOf('broke caused triggered brought introduced took');

/** “It was Ada's change that broke checkout”, “it was an engineer who …”. */
function cleft(reader: ClauseReader, index: number): Judged | undefined {
  if (!isBe(reader, index + 1)) {
    return undefined;
  }
  const who = reader.phraseAt(index + 2);
  const broke = reader.ahead(index + 2, 8, harming);
  const possessor = reader.words.slice(index + 2, who.to).findIndex((word) => word.tag === 'possessive');
  const owner = possessor > 0 ? reader.words[index + 1 + possessor] : undefined;
  const relative = who.kind === 'person' ? whoBehind(reader, who.to) : undefined;
  if (relative !== undefined) {
    return { kind: 'blame', from: index, to: relative + 1, byPerson: true };
  }
  const isPersons = owner?.capital || /^(?:my|his|her)$/.test(reader.low(index + 2)) || who.kind === 'person';
  return broke !== undefined && isPersons
    ? { kind: 'blame', from: index, to: broke + 1, byPerson: true }
    : undefined;
}

/** “An engineer from the data team who …” */
function whoBehind(reader: ClauseReader, index: number): number | undefined {
  const at = reader.low(index) === 'who' ? index : reader.ahead(index, 5, setOf('who'));
  const between = reader.words.slice(index, at);
  return between.every(({ tag }) => /^(?:preposition|determiner|noun)$/.test(tag)) ? at : undefined;
}

const accusing = setOf('forget fail ignore miss skip overlook neglect omit break delete');

function accusingQuestion(reader: ClauseReader, index: number): Judged | undefined {
  if (index > 1 || !reader.isQuestion()) {
    return undefined;
  }
  if (reader.low(index) === 'who') {
    const next = reader.words[index + 1];
    const isDeed =
      next?.tag === 'finite' &&
      /^(?:approved|deployed|merged|pushed|reviewed|wrote|decided|allowed|let|broke|deleted|changed|signed|thought|forgot|left|said|authorised|authorized|ran)$/.test(
        next.low,
      );
    return isDeed ? { kind: 'blame', from: index, to: index + 2, byPerson: true } : undefined;
  }
  const helper = reader.words[index + 1];
  const start = reader.words[index + 2]?.tag === 'not' ? index + 3 : index + 2;
  const who = reader.phraseAt(start);
  const fault = reader.words.findIndex(
    ({ verb }, at) => at > start && at < start + 5 && accusing.has(verb ?? ''),
  );
  const isFault = fault !== -1 && blamable.has(reader.named(start, fault).kind);
  const isReproach =
    who.kind === 'nobody' ||
    isFault ||
    (blamable.has(who.kind) && reader.words.slice(index, who.to + 2).some((word) => word.tag === 'not'));
  return helper && /^(?:did|was|were|had|has|have)$/.test(helper.low) && isReproach
    ? { kind: 'blame', from: index, to: Math.max(who.to, index + 2) }
    : undefined;
}

/** “Was told twice not to ship”: what somebody knew is held against them. */
function wasTold(reader: ClauseReader, index: number): Judged | undefined {
  const group = reader.group(index);
  const subject = reader.subject(index);
  const isPressed =
    /^(?:\S+ )?(?:twice|repeatedly|times|again|not to|to (?:stop|wait|leave)|about (?:this|it|that|the (?:risk|problem|danger|issue)))(?= |$)/.test(
      reader.phrase(index + 1, 5),
    );
  return group.isPassive &&
    !group.isNegated &&
    group.isPast &&
    isPressed &&
    blamable.has(subject.kind) &&
    !reader.isImagined(index)
    ? blameOf(subject, index, index)
    : undefined;
}

/** “Deployed it anyway”. */
function inSpite(reader: ClauseReader, index: number): Judged | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    const word = reader.words[at];
    if (word?.kind === 'mark') {
      return undefined;
    }
    if (word?.tag === 'finite' || word?.low === 'did') {
      const subject = reader.subject(at);
      return ['person', 'team', 'they', 'vendor'].includes(subject.kind)
        ? blameOf(subject, at, index)
        : undefined;
    }
  }
  return undefined;
}

/** What people do to tell others something, which changes nothing: whatever follows, and where it is something told. */
const alwaysTelling = setOf('comment page invite');
const maybeTelling = setOf('send write post forward submit');

const told = setOf(
  'mail e-mail email message note ticket link invitation invite report question page alert screenshot graph comment reply ' +
    'answer reminder announcement warning summary update letter suggestion hint',
);

/** Where people talk. */
const channels = setOf(
  'channel list thread chat forum room bridge call ticket issue group discussion slack discord teams twitter irc',
);

/** Whether a verb tells somebody something: “sent us a link”, “wrote in the channel”, “posted that …”; not “sent traffic to”. */
function isTelling(reader: ClauseReader, verb: number): boolean {
  const name = reader.verb(verb) ?? '';
  if (!maybeTelling.has(name)) {
    return alwaysTelling.has(name) && reader.low(verb + 1) !== 'out';
  }
  const first = reader.phraseAt(behindAdverbs(reader, verb + 1));
  const second = reader.phraseAt(first.to);
  const object = listeners.has(first.kind) && second.to > second.from ? second : first;
  if (object.to === object.from) {
    return !isPreposition(reader, object.to) || isToListeners(reader, object.to);
  }
  return (
    told.has(object.head) || (/^(?:it|them|this)$/.test(object.head) && isToListeners(reader, object.to))
  );
}

/** “Quickly sent out an e-mail.” */
function behindAdverbs(reader: ClauseReader, index: number): number {
  let at = index;
  while (reader.words[at]?.tag === 'adverb' || reader.low(at) === 'out') {
    at += 1;
  }
  return at;
}

const listeners: ReadonlySet<SubjectKind> = new Set(['we', 'person', 'team', 'they', 'vendor', 'users']);

function isPreposition(reader: ClauseReader, index: number): boolean {
  return reader.words[index]?.tag === 'preposition' || reader.words[index]?.tag === 'to';
}

/** Whether “to” somebody, or “in” a channel, follows. */
function isToListeners(reader: ClauseReader, index: number): boolean {
  const { kind, head, from } = reader.phraseAt(index + 1);
  const first = reader.words[from];
  const isTagged = first !== undefined && reader.text[first.start - 1] === '#';
  return isPreposition(reader, index) && (listeners.has(kind) || channels.has(head) || isTagged);
}

/** “The result of someone editing the file”, “somebody had changed it”: the search is for whom. */
function somebody(reader: ClauseReader, index: number): Judged | undefined {
  const before = reader.low(index - 1);
  const at = reader.words.findIndex(
    (word, position) =>
      position > index &&
      position < index + 4 &&
      word.verb !== undefined &&
      ['finite', 'participle', 'ing'].includes(word.tag),
  );
  const verb = reader.words[at];
  if (!verb?.verb || isTelling(reader, at) || reader.isImagined(at) || reader.group(at).modal) {
    return undefined;
  }
  if (isGoingAway(reader, at)) {
    return undefined;
  }
  const isDeed =
    handVerbs.has(verb.verb) || workVerbs.has(verb.verb) || faultVerbs.has(verb.verb) || verb.verb === 'make';
  const isCause =
    verb.tag === 'ing'
      ? /^(?:of|was|by|is|to|from)$/.test(before)
      : !/^(?:that|when|until|before)$/.test(before) || before === 'that';
  return isDeed && isCause ? { kind: 'blame', from: index, to: at + 1, byPerson: true } : undefined;
}

/** “Somebody who had left”, “who left the company in May”: nothing that was done. “Left the flag on” is. */
function isGoingAway(reader: ClauseReader, verb: number): boolean {
  if (reader.verb(verb) !== 'leave') {
    return false;
  }
  const { head, to } = reader.phraseAt(verb + 1);
  return endsClause(reader, verb + 1) || (employers.has(head) && endsClause(reader, to));
}

/** Whether nothing but a day or a month follows. */
function endsClause(reader: ClauseReader, index: number): boolean {
  const word = reader.words[index];
  const isWhen = isPreposition(reader, index) && reader.words[index + 1]?.capital === true;
  return word === undefined || word.kind === 'mark' || isWhen;
}

const employers = setOf('company team organisation organization project business firm department us');

const knowledge = setOf(
  'aware told warned known knowing informed reminded warning warnings advice recommendation recommendations reminders ' +
    'reminder indications indication instructions requests request objections knowledge signs concerns',
);

/** “Despite being aware of the risk”, “despite repeated warnings”. */
function despite(reader: ClauseReader, index: number): Judged | undefined {
  const at = reader.ahead(index, 5, knowledge);
  const between = at === undefined ? [] : reader.words.slice(index + 1, at);
  return at !== undefined && !between.some((word) => word.tag === 'mark')
    ? { kind: 'blame', from: index, to: at + 1 }
    : undefined;
}
