import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import type { Judged, Judgement } from '../remark.ts';
import { blameOf, setOf } from './shared.ts';

/**
 * Idioms of reproach by the verb that opens them, from dictionaries of idioms: what may follow the verb, as one text.
 * A person must be their subject.
 */
const idioms: Readonly<Record<string, RegExp>> = {
  drop: /^the ball\b/,
  cut: /^(?:\S+ )?corners\b/,
  fall: /^(?:asleep|short|behind|for (?:an?|the|it|this|that)|over (?:themselves|himself|herself|each other))\b/,
  sit: /^(?:on|idle|back|around)\b/,
  stand: /^(?:idle|idly|by (?:and|while)|around)\b/,
  keep: /^(?:(?:us|them|users|customers|everyone) (?:in the dark|waiting|guessing)|quiet|silent|it to \S+self|breaking|ignoring|forgetting|making|causing|missing|putting (?:\S+ ){0,3}off|putting it off|postponing|delaying|deferring|pushing (?:\S+ ){0,3}(?:back|out))\b/,
  do: /^(?:nothing|too little|not enough|(?:a |an |such a )?(?:very |rather |really )?(?:bad|poor|lousy|terrible|sloppy|shoddy|awful|half-hearted) job|little to|next to nothing)\b/,
  lift: /^(?:a|one) finger\b/,
  turn: /^(?:a (?:blind eye|deaf ear)|(?:his|her|their) (?:phone|pager|mobile|ringer|notifications) off|off (?:his|her|their) (?:phone|pager|mobile|ringer|notifications))\b/,
  switch:
    /^(?:(?:his|her|their) (?:phone|pager|mobile|ringer|notifications) off|off (?:his|her|their) (?:phone|pager|mobile|ringer|notifications))\b/,
  mute: /^(?:his|her|their) (?:\S+ )?(?:phone|pager|mobile|ringer|notifications|alerts?|alarms?|channel)\b/,
  jump: /^(?:to (?:\S+ ){0,2}conclusions?|the gun)\b/,
  take: /^(?:(?:\S+ )?(?:too|so|forever|far too|unreasonably|unacceptably|ages)(?: very)? ?(?:long|much time|late)?\b|(?:their|his|her|our|its) (?:\S+ )?time\b|(?:a |many |too many |unnecessary )?(?:shortcuts?|chances|liberties)\b|the easy way\b|no (?:notice|action|responsibility|steps|interest)\b|it (?:up)?on (?:him|her|them|our)\S+\b|(?:\S+ ){1,4}down\b|it for granted|for granted)/,
  wait: /^(?:\S+ )?(?:too|so|far too|unreasonably) long\b/,
  react: /^(?:\S+ )?(?:too )?(?:late|slowly)\b/,
  respond: /^(?:\S+ )?(?:too )?(?:late|slowly)\b/,
  act: /^(?:\S+ )?(?:too )?(?:late|slowly|irresponsibly|carelessly)\b/,
  get: /^(?:cold feet|sidetracked|(?:\S+ )?carried away|complacent|lazy|sloppy|bogged down|in (?:each other 's|one another 's|the) way|(?:their|our|his|her) wires crossed)\b/,
  gloss: /^over\b/,
  hope: /^for the best\b/,
  muddle: /^(?:through|along)\b/,
  pass: /^(?:the buck|(?:the )?responsibility)\b/,
  press: /^(?:ahead|on (?:regardless|anyway|despite|without|although|in spite|with))\b/,
  push: /^(?:ahead(?! of)|on (?:regardless|anyway|despite|without)|(?:it|this|the \S+|\S+) through (?:regardless|despite|without|against)|for (?:the|an?) (?:\S+ )?(?:date|deadline|launch))\b/,
  shrug: /^/,
  claim: /^(?:that|to have|not to|it|otherwise)\b/,
  pretend: /^/,
  allege: /^/,
  promise: /^(?:\S+ ){1,12}(?:but|and) (?:never|did not)\b/,
  be: /^(?:the one (?:who|to|that)|not at (?:his|her|their) (?:desk|post|keyboard|computer)|away from (?:his|her|their)|out of (?:his|her|their) depth|in (?:no|little) hurry|nowhere to be|(?:of )?no help|asleep)\b/,
  bite: /^off more\b/,
  bring: /^(?:\S+ ){1,4}down\b|^it upon\b/,
  chalk: /^(?:\S+ ){1,4}up to\b/,
  cross: /^(?:their|our|his|her) fingers\b/,
  dodge: /^(?:the|this|that|his|her|their|our|any|all|every|questions?|responsibility)\b/,
  duck: /^(?:the|their|his|her|any|all|every|responsibility|out of)\b/,
  explain: /^(?:\S+ ){0,4}away\b/,
  fly: /^blind\b/,
  pull: /^(?:the plug|the trigger)\b/,
  look: /^(?:the other way|away)\b/,
  show: /^(?:no|little) (?:\S+ )?(?:interest|urgency|effort|will|concern|remorse|initiative)\b/,
  bury: /^/,
  sweep: /^(?:\S+ ){0,3}under\b/,
  kick: /^the can\b/,
  postpone: /^(?:\S+ ){0,3}(?:again|repeatedly|twice|for (?:months|years|weeks)|time and)\b/,
  talk: /^(?:past (?:each other|one another)|over (?:each other|one another))\b/,
  throw: /^(?:caution\b|(?:\S+ ){1,4}under the bus\b|in the towel\b)/,
  trust: /^(?:to luck|to chance|blindly)\b/,
  wing: /^it\b/,
  put: /^(?:(?:\S+ ){0,3}off (?:again|repeatedly|for (?:months|years|weeks))|(?:speed|convenience|features|deadlines) )/,
  wash: /^(?:their|his|her|our) hands\b/,
  expect: /^(?:someone|somebody|everyone|the other|the others|each other|another team)\b/,
  believe: /^(?:that )?(?:someone|somebody|the other|the others|each other|another team)\b/,
  assume:
    /^(?:that )?(?:someone|somebody|everyone|everybody|the (?:other|others)|each other|another team)\b|^(?:that )?(?:the )?(?:\S+ ){1,2}(?:team|people|vendor|provider|owners?|group) (?:would|was|were|had)\b/,
  tend: /^to (?:ignore|skip|forget|overlook|dismiss)\b/,
  prefer: /^to (?:ignore|skip|wait|blame|hide)\b/,
  point: /^(?:(?:\S+ )?fingers?|(?:at|to) (?:each other|one another))\b/,
  learn: /^nothing\b/,
  deny: /^(?:having|that|any|all|it|the problem|responsibility|everything)\b/,
  carry: /^on (?:regardless|anyway)\b|^on$/,
  blame: /^(?:it|the|each|everyone|others|us|them|him|her)\b/,
  pay: /^(?:no|little|too little|not enough|insufficient) (?:\S+ )?(?:attention|heed)\b/,
  give: /^(?:us|them|customers|everyone|the \S+) (?:the|a) (?:run-?around|cold shoulder|brush-off)\b|^(?:no|little|too little|not enough) (?:\S+ )?(?:thought|consideration|notice|warning|attention)\b|^up (?:too|on)\b|^away (?:the|his|her|their|our|an?)\b/,
  make: /^(?:(?:no|little) (?:\S+ )?(?:effort|attempt)\b|(?:a|an|the|one|two|several|many|some|another|this|that|such)? ?(?:\S+ ){0,2}(?:mistakes?|errors?|blunders?|oversights?|miscalculations?|slips?|typos?)\b|the wrong\b|(?:a|some) (?:\S+ )?(?:bad|poor|wrong|hasty) (?:\S+ )?(?:calls?|choices?|decisions?|assumptions?)\b|(?:an? |the |some )?(?:wrong|bad|false|incorrect|flawed|mistaken) (?:assumptions?|conclusions?|decisions?)\b|(?:things?|it|matters|the \S+|everything) (?:even |much |far |considerably )?worse\b)/,
  have: /^(?:(?:his|her|their|the) (?:\S+ )?(?:phone|pager|mobile|ringer|notifications) (?:on (?:silent|mute)|off|muted|silenced|(?:switched|turned) off)\b|(?:his|her|their) (?:head|mind|eyes) elsewhere\b|a (?:\S+ )?history of\b|other priorities\b|(?:no|not the|little) (?:\S+ )?(?:idea|clue|excuse|business|notion|understanding|sense|experience|interest|respect)\b|a habit of\b|better things\b)/,
  let: /^(?:(?:this|it|that|these|the|our|an?|one)(?: \S+){0,3} (?:slip|slide|lapse|expire|down|through|pass)\b|(?:us|our users|our customers|everyone|\S+ customers) down\b)/,
  know: /^(?:\S+ ){0,6}(?:but|and|yet) (?:\S+ ){0,2}(?:kept|ignored|did not|nothing|said nothing|went|never|chose|still)\b|^better\b|^full well\b/,
  screw: /^(?:\S+ ){0,3}up\b/,
  mess: /^(?:\S+ ){0,3}up\b/,
  slip: /^up\b/,
  foul: /^(?:\S+ ){0,3}up\b/,
  muck: /^up\b/,
  fail: /^(?:our|the|their|its|us|them|you) ?(?:users?|customers?|clients?|community|colleagues|patients|students|team|readers|subscribers|members)?\b/,
  choose:
    /^(?:to ignore|to do nothing|to look away|to wait|not to (?:test|check|tell|read|ask|wait|follow|review))\b/,
  decide: /^to (?:ignore|skip|bypass)\b|^(?:\S+ )?not to (?:test|check|tell|read|ask|review|follow)\b/,
  leave:
    /^(?:(?:\S+ ){1,7}half (?:done|finished|migrated|configured)\b|(?:us|them|users|everyone|customers|callers) (?:in the dark|alone|waiting|hanging|without)\b|it|the|them|this|everything|all)(?: \S+){0,4} (?:half|unattended|undone|to others|open|unfinished|unlocked|unanswered|in a mess)\b/,
  go: /^(?:rogue|off script|it alone|(?:round|around) in circles|through the motions|(?:\S+ )?down (?:the|a|an) (?:\S+ )?(?:wrong (?:path|road|track|route)|rabbit holes?|blind alleys?|dead ends?)|silent|quiet|awol|dark|missing|home|ahead (?:anyway|regardless|without)|(?:back )?to (?:bed|sleep|lunch))\b/,
  insist: /^/,
  hide: /^(?:the|it|this|that)\b/,
  conceal: /^/,
  withhold: /^/,
  lose: /^(?:interest|patience|track|sight|heart|their (?:nerve|heads?|way)|(?:his|her) (?:nerve|head|way))\b/,
  underperform: /^/,
  overreact: /^/,
  panic: /^/,
  tinker: /^/,
  meddle: /^/,
  drag: /^(?:\S+ ){0,2}feet\b/,
  brush: /^(?:\S+ ){0,4}(?:off|aside)\b/,
  wave: /^(?:\S+ ){0,4}(?:through|away)\b/,
  sleep: /^(?:through|on)\b/,
  play: /^(?:down|with fire)\b/,
  gamble: /^/,
  waste: /^/,
  ship: /^(?:\S+ ){0,3}without\b/,
  deploy: /^(?:\S+ ){0,4}(?:on a friday|blindly|untested|regardless)\b/,
  think:
    /^(?:that )?(?:someone|somebody|the other|the others|each other|another team)\b|^(?:\S+ ){0,3}(?:enough|it would be fine|nothing of it)\b/,
  lack: /^(?:the |any |a |basic |deeper |sufficient )*(?:discipline|care|diligence|understanding|skills?|knowledge|competence|experience|awareness|judgement|judgment|expertise|training|will)\b/,
};

const verbsOfIdioms = new Set([...Object.keys(idioms), 'escape']);

/** Common verbs; the idioms that they open go on with one of those words. */
const plainVerbs = setOf('be do have show deploy wait pay pull pass trust switch turn push');
const behindPlain = setOf(
  'one nothing little enough job idea clue excuse business notion understanding sense experience interest respect habit ' +
    'better urgency effort will concern remorse initiative phone pager mobile ringer notifications elsewhere history priorities ' +
    'desk post keyboard computer away depth hurry nowhere help asleep friday blindly untested regardless long attention heed ' +
    'plug trigger buck responsibility luck chance eye ear phones ahead anyway despite without against date deadline launch',
);

export const idiomatic: Judgement = {
  kinds: ['blame', 'human-error'],
  opens: (low, verb) =>
    (verb !== undefined && verbsOfIdioms.has(verb) && !plainVerbs.has(verb)) ||
    personal.has(low) ||
    hardly.has(low) ||
    low === 'bothered' ||
    low === 'behind' ||
    answers.has(low),
  beside: [
    { holds: (low) => behindPlain.has(low), opens: (_, verb) => verb !== undefined && plainVerbs.has(verb) },
  ],
  judge: idiomaticAt,
};

function* idiomaticAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const verb = reader.verb(index);
    const found =
      verb && verbsOfIdioms.has(verb)
        ? (idiom(reader, index, verb) ??
          slowly(reader, index, verb) ??
          lost(reader, index, verb) ??
          inPassive(reader, index, verb))
        : undefined;
    if (found) {
      yield found;
    }
    const judgedPerson = adjective(reader, index);
    if (judgedPerson) {
      yield judgedPerson;
    }
    const bothered = unbothered(reader, index);
    if (bothered) {
      yield bothered;
    }
    const silent = noAnswer(reader, index);
    if (silent) {
      yield silent;
    }
  }
}

/** They are told of third parties only: the writers' “we insisted” is no reproach. */
const ofOthers = setOf(
  'claim allege promise bring pull be insist fail have go play sit stand wave choose decide lose waste deny deploy press push ' +
    'turn switch mute get hope dodge duck explain trust talk',
);

function idiom(reader: ClauseReader, index: number, base: string): Judged | undefined {
  if (base === 'be' && !/^(?:was|were)$/.test(reader.low(index))) {
    return undefined;
  }
  const rest = reader.phrase(index + 1, 9);
  const pattern = idioms[base];
  if (base === 'keep' && /ing\b/.test(reader.low(index + 1)) && reader.low(index) === 'keeps') {
    const who = reader.subject(index);
    return who.kind === 'team' || who.kind === 'person' || who.kind === 'vendor'
      ? blameOf(who, index, index + 1)
      : undefined;
  }
  const length = pattern?.exec(rest)?.[0].trim();
  if (
    length === undefined ||
    reader.isImagined(index) ||
    (reader.words[index]?.tag === 'noun' && base !== 'shrug')
  ) {
    return undefined;
  }
  const group = reader.group(index);
  if (group.isNegated || group.isPassive) {
    return undefined;
  }
  const subject = reader.subject(index);
  const isPast = group.isPast || !['base'].includes(reader.words[index]?.tag ?? '');
  const self =
    subject.kind === 'we' && ofOthers.has(base) && !(base === 'fail' || base === 'have' || base === 'waste');
  const hits =
    blamable.has(subject.kind) ||
    subject.kind === 'vendor' ||
    (subject.kind === 'name' && base !== 'fail' && base !== 'take' && base !== 'do' && base !== 'have');
  return hits && isPast && !self
    ? blameOf(subject, index, index + (length === '' ? 0 : length.split(' ').length))
    : undefined;
}

const longWait =
  /^(?:\S+ )?(?:(?:\d{2,}|twenty|thirty|forty|fifty|sixty|ninety) minutes|(?:\d+|an?|half an|two|three|four|five|six|seven|eight|several|many) (?:full |whole |more |long |and a half )?(?:hours?|days?|weeks?|months?)) to (?:\S+ )?(?:answer|reply|respond|react|join|call|acknowledge|ack|notice|realise|realize|escalate|page|tell|inform|notify|admit|confirm|act|come|show|pick|look|ask|declare|decide|approve)\b/;

/** “The vendor took six hours to answer”: how long somebody let others wait. The writers' own time is a figure. */
function slowly(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const group = reader.group(index);
  if (verb !== 'take' || !group.isPast || group.isNegated || group.isPassive || reader.isImagined(index)) {
    return undefined;
  }
  const length = longWait.exec(reader.phrase(index + 1, 9))?.[0].split(' ').length;
  const subject = length === undefined ? undefined : reader.subject(index);
  return length !== undefined && subject && /^(?:person|team|they|vendor)$/.test(subject.kind)
    ? blameOf(subject, index, index + length)
    : undefined;
}

/** How a thing got out of people's minds, by the verb that opens the idiom. */
const losses: Readonly<Record<string, RegExp>> = {
  slip: /^(?:(?:\S+ ){1,3}minds?\b|through the (?:cracks|net)\b)/,
  fall: /^(?:through the (?:cracks|net)|by the wayside|between (?:the |two )?(?:cracks|chairs|stools|teams)|off (?:\S+ ){1,3}radar)\b/,
  get: /^(?:lost|buried|forgotten) in the (?:shuffle|noise|rush|hurry|heat|excitement)\b/,
  escape: /^(?:\S+ ){1,3}(?:notice|attention)\b/,
};

/** “The renewal had slipped our minds”: whose mind it was is left out. */
function lost(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const found = Object.hasOwn(losses, verb) ? losses[verb]?.exec(reader.phrase(index + 1, 6)) : undefined;
  const group = found ? reader.group(index) : undefined;
  return found && group?.isPast && !group.isNegated && !reader.isImagined(index)
    ? { kind: 'human-error', from: index, to: index + 1 + found[0].split(' ').length }
    : undefined;
}

/** What the same idioms are about where they are told in the passive. */
const passives: Readonly<Record<string, ReadonlySet<string>>> = {
  cut: setOf('corner'),
  drop: setOf('ball'),
  pass: setOf('buck'),
  point: setOf('finger'),
  take: setOf('shortcut chance gamble'),
};

/** “Corners were cut”: whose they were is left out. */
function inPassive(reader: ClauseReader, index: number, verb: string): Judged | undefined {
  const heads = Object.hasOwn(passives, verb) ? passives[verb] : undefined;
  const group = heads ? reader.group(index) : undefined;
  if (!group?.isPassive || !group.isPast || group.isNegated || reader.isImagined(index)) {
    return undefined;
  }
  const subject = reader.subject(index);
  return heads?.has(subject.head)
    ? { kind: 'blame', from: subject.from, to: index + 1, ofSelves: true }
    : undefined;
}

/** What is said of people only as a reproach. */
const personal = setOf(
  'careless sloppy negligent lazy incompetent overconfident complacent reckless irresponsible unprepared ill-prepared ' +
    'distracted inattentive asleep unresponsive uncooperative unprofessional clueless oblivious naive naïve dishonest ' +
    'unreachable absent unqualified untrained inexperienced stubborn arrogant hasty thoughtless unwilling reluctant forgetful tired drunk ' +
    'overwhelmed unhelpful impatient ignorant inept late slow ashamed too unaware unfamiliar incapable nowhere hopeless indifferent lax short-sighted stubborn sluggish unconcerned',
);
const hardly = setOf(
  'reachable contactable prepared careful ready thorough attentive diligent vigilant interested proactive responsive cooperative willing trained qualified serious capable competent bothered forthcoming cooperative disciplined focused',
);

const reasons = setOf('because since as');

/** “The operator was careless”, “we were not prepared”. */
function adjective(reader: ClauseReader, index: number): Judged | undefined {
  const low = reader.low(index);
  const isBad = personal.has(low);
  if (!isBad && !hardly.has(low)) {
    return undefined;
  }
  const be = [index - 1, index - 2, index - 3].find(
    (at) =>
      reader.words[at]?.tag === 'be' || /^(?:got|became|become|seemed|appeared|looked)$/.test(reader.low(at)),
  );
  const between = be === undefined ? [] : reader.words.slice(be + 1, index);
  if (
    be === undefined ||
    between.some((word) => word.tag !== 'adverb' && word.tag !== 'not') ||
    reader.isImagined(be)
  ) {
    return undefined;
  }
  if (
    low === 'too' &&
    !/^(?:late|slow|busy|tired|optimistic|quick|hasty|confident|focused|reliant|trusting|eager|relaxed|lax|careless)$/.test(
      reader.low(index + 1),
    )
  ) {
    return undefined;
  }
  const isNegated = between.some((word) => word.tag === 'not') || reader.group(be).isNegated;
  const subject = reader.subject(be);
  if (subject.kind === 'nobody') {
    return hardly.has(low) ? blameOf(subject, index, index, 'omission') : undefined;
  }
  // With its reason, or of the writers, it is an account of what was known.
  const isExplained = reader.ahead(index, 20, reasons) !== undefined;
  if (/^un(?:aware|familiar)$/.test(low) && (subject.kind === 'we' || isExplained)) {
    return undefined;
  }
  const isPast =
    /^(?:was|were|been|got|became|become|seemed|appeared|looked)$/.test(reader.low(be)) ||
    subject.kind !== 'we';
  // “The host was unreachable”
  const isOfThings = /^(?:late|absent|(?:un)?reachable|contactable)$/.test(low);
  const hits = blamable.has(subject.kind) || (subject.kind === 'vendor' && !isOfThings);
  return isBad !== isNegated && hits && isPast && reader.low(be) !== 'be'
    ? blameOf(subject, index, index)
    : undefined;
}

/** “Could not be bothered”, “behind our back”. */
function unbothered(reader: ClauseReader, index: number): Judged | undefined {
  if (
    reader.low(index) === 'bothered' &&
    reader.words.slice(Math.max(0, index - 3), index).some((word) => word.tag === 'not')
  ) {
    const subject = reader.subject(index);
    return blamable.has(subject.kind) || subject.kind === 'vendor'
      ? blameOf(subject, index, index)
      : undefined;
  }
  const isBehind =
    reader.low(index) === 'behind' &&
    /^behind (?:our|their|my|his|her|everyone 's|everybody 's) backs?(?= |$)/.test(reader.phrase(index, 4));
  return isBehind ? { kind: 'blame', from: index, to: index + 3 } : undefined;
}

/** “No response from the team”, “difficulty getting an answer from the vendor”. */
function noAnswer(reader: ClauseReader, index: number): Judged | undefined {
  if (!answers.has(reader.low(index)) || reader.low(index + 1) !== 'from') {
    return undefined;
  }
  const who = reader.phraseAt(index + 2);
  const missing = reader.behind(index, 5, lacking);
  return missing !== undefined && (who.kind === 'team' || who.kind === 'person' || who.kind === 'vendor')
    ? { kind: 'blame', from: missing, to: who.to }
    : undefined;
}

const answers = setOf('response reply answer feedback reaction cooperation communication');
const lacking = setOf(
  'no lack slow late poor difficulty without little delayed hardly insufficient difficult hard trouble getting',
);
