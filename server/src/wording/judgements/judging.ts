import type { ClauseReader } from '../clause.ts';
import {
  badWorkAdjectives,
  badWorkAdverbs,
  harshAdjectives,
  mentalNouns,
  workNouns,
} from '../lexicon/judgement.ts';
import type { Judged, Judgement } from '../remark.ts';
import type { SubjectKind } from '../subjects.ts';
import { singular } from '../subjects.ts';
import { setOf } from './shared.ts';

/** Verdicts on how people work: “a poor decision”, “the plan was naive”, “lack of care”, “unreasonably long”. */
export const judging: Judgement = {
  kinds: ['judgement'],
  opens: (low) =>
    harshAdjectives.has(low) ||
    badWorkAdjectives.has(low) ||
    shames.has(low) ||
    goodWords.has(low) ||
    low === 'too' ||
    low === 'lacking' ||
    harshAdverbs.has(low) ||
    hastyAdverbs.has(low) ||
    (Object.hasOwn(phrases, low) && !plainOpeners.has(low)),
  beside: [
    { holds: (low) => mentalNouns.has(singular(low)), opens: (low) => lacks.has(low) },
    { holds: (low) => behindPlain.has(low), opens: (low) => plainOpeners.has(low) },
  ],
  judge: judgingAt,
};

function* judgingAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const low = reader.low(index);
    const found =
      beforeNoun(reader, index, low) ??
      aboutNoun(reader, index, low) ??
      notGood(reader, index, low) ??
      lacking(reader, index, low) ??
      tooMuch(reader, index, low) ??
      notUpTo(reader, index, low) ??
      wasLacking(reader, index, low) ??
      phrase(reader, index, low);
    if (found) {
      yield found;
    }
  }
}

function judged(from: number, to: number): Judged {
  return { kind: 'judgement', from: Math.max(0, from), to };
}

/** Adjectives that are said of work in a technical sense, too: only with nouns of deciding and dealing. */
const mild = setOf(
  'late slow delayed incomplete limited wrong bad weak crude blind excessive minimal insufficient improper flawed non-existent nonexistent scant dubious unfortunate confused inefficient mistaken messy dire ill optimistic unhelpful lax patchy excessive inadequate poor sluggish',
);
const humanWork = setOf(
  'decision choice planning communication judgement judgment practice handling coordination preparation discipline ' +
    'assumption attitude culture effort job execution approach diagnosis thinking handover hand-over handoff hand-off supervision management ' +
    'leadership prioritisation prioritization idea habit behaviour behavior conduct strategy excuse reasoning trust ' +
    'teamwork collaboration follow-up estimate estimation assessment workmanship hygiene understanding awareness ' +
    'monitoring alerting tooling setup timing naming reaction oversight documentation testing review triage call engineering architecture briefing knowledge',
);
/** Facts about work, no verdict: “late response”, “limited testing” tell what was. */
const factual = setOf('late delayed incomplete limited slow minimal insufficient wrong weak');
const factualWork = setOf(
  'testing documentation review response reaction handling timing testing estimate assessment effort idea',
);
/** What programs' calls may be: “a bad call” is a decision, “slow calls” are requests. */
const ofCalls = setOf(
  'slow sluggish late delayed incomplete limited excessive inefficient minimal insufficient',
);

function beforeNoun(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const isHarsh = harshAdjectives.has(low);
  if (!isHarsh && !badWorkAdjectives.has(low)) {
    return undefined;
  }
  for (let at = index + 1; at <= index + 3; at += 1) {
    const noun = singular(reader.low(at));
    const wanted = mild.has(low) ? humanWork : workNouns;
    if (/^(?:monitoring|alerting|tooling|setup|timing)$/.test(noun) && !isHarsh) {
      return undefined;
    }
    if (wanted.has(noun) && reader.words[at + 1]?.tag !== 'noun') {
      const isFact = (factual.has(low) && factualWork.has(noun)) || (noun === 'call' && ofCalls.has(low));
      return isFact || isDenied(reader, index) || reader.behind(index, 9, feared) !== undefined
        ? undefined
        : judged(index, at + 1);
    }
    if (
      reader.words[at]?.kind !== 'word' ||
      !['noun', 'adverb', 'ing'].includes(reader.words[at]?.tag ?? '')
    ) {
      return undefined;
    }
  }
  return undefined;
}

function isDenied(reader: ClauseReader, index: number): boolean {
  return reader.words
    .slice(Math.max(0, index - 3), index)
    .some((word) => word.tag === 'not' || word.low === 'no' || word.tag === 'modal');
}

/** Verbs between a noun and the verdict on it. */
const copulas =
  /^(?:was|were|is|are|been|being|seemed|seems|looked|looks|proved|became|felt|appears|appeared|sounds)$/;

const shames = setOf('mess disgrace shambles farce joke disaster catastrophe');

/** “The analysis was superficial”, “which is unacceptable”. */
function aboutNoun(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const isHarsh = harshAdjectives.has(low);
  if (!isHarsh && !badWorkAdjectives.has(low) && !shames.has(low)) {
    return undefined;
  }
  let be = index - 1;
  while (
    be > index - 5 &&
    be > 0 &&
    (['adverb', 'determiner', 'coordinator', 'preposition'].includes(reader.words[be]?.tag ?? '') ||
      badWorkAdjectives.has(reader.low(be)))
  ) {
    be -= 1;
  }
  if (!copulas.test(reader.low(be)) || reader.words[index + 1]?.tag === 'noun') {
    return undefined;
  }
  const subject = reader.subject(be);
  const group = reader.group(be);
  if (
    group.isNegated ||
    reader.isImagined(be) ||
    reader.words.slice(be, index).some((word) => word.tag === 'not')
  ) {
    return undefined;
  }
  // “The assumption that the cache is warm was naive”: the verdict is on what opens the sentence.
  const opener = reader.phraseAt(0);
  const isOpener =
    !workNouns.has(subject.head) &&
    subject.kind === 'something' &&
    workNouns.has(opener.head) &&
    /^(?:that|to|of|not)$/.test(reader.low(opener.to));
  const head = isOpener ? opener.head : subject.head;
  const isWork = mild.has(low) ? humanWork.has(head) : workNouns.has(head);
  const isFact = factual.has(low) && factualWork.has(head);
  const isHuman = ['we', 'person', 'team', 'they', 'vendor'].includes(subject.kind);
  const isClause = head === '' || /^(?:it|this|that|which|what)$/.test(head);
  const isShame = shames.has(low);
  return (isWork && !isFact) ||
    (isHarsh && (isHuman || isClause)) ||
    (isShame && (isWork || isClause || humanWork.has(head)))
    ? judged(be, index + 1)
    : undefined;
}

const goodWords = setOf(
  'adequate sufficient acceptable good thorough careful professional satisfactory convincing timely appropriate sensible wise smart clever reasonable prudent great ideal rigorous proper impressive helpful effective responsible transparent justified justifiable',
);

/** “The preparation was not adequate”: the opposite of a good word is a bad one. */
function notGood(reader: ClauseReader, index: number, low: string): Judged | undefined {
  if (!goodWords.has(low)) {
    return undefined;
  }
  let be = index - 1;
  while (be > index - 5 && be > 0 && ['adverb', 'not', 'determiner'].includes(reader.words[be]?.tag ?? '')) {
    be -= 1;
  }
  const isNegated = reader.words
    .slice(be, index)
    .some((word) => word.tag === 'not' || /^(?:hardly|barely|scarcely)$/.test(word.low));
  if (!isNegated || !/^(?:was|were|is|are|been)$/.test(reader.low(be)) || reader.isImagined(be)) {
    return undefined;
  }
  const { head } = reader.subject(be);
  return humanWork.has(head) ||
    (/^(?:it|this|that)$/.test(head) &&
      /^(?:acceptable|professional|smart|clever|wise|responsible|good|sensible|prudent|justified|justifiable)$/.test(
        low,
      ))
    ? judged(be, index + 1)
    : undefined;
}

const lacks = setOf('lack no little insufficient inadequate poor missing without enough');

/** “Lack of care”: a verdict on minds. A lack of tests is a finding. */
function lacking(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const opens =
    (low === 'lack' && reader.low(index + 1) === 'of') ||
    (low !== 'lack' && low !== 'enough' && lacks.has(low)) ||
    (low === 'enough' && reader.low(index - 1) === 'not');
  if (!opens) {
    return undefined;
  }
  const start = low === 'lack' ? index + 2 : index + 1;
  for (let at = start; at < start + 4; at += 1) {
    const noun = singular(reader.low(at));
    if (mentalNouns.has(noun)) {
      return isMental(reader, low, noun, at) ? judged(index, at + 1) : undefined;
    }
    const word = reader.words[at];
    if (!word || !['adverb', 'noun', 'determiner', 'coordinator', 'participle'].includes(word.tag)) {
      return undefined;
    }
  }
  return undefined;
}

/** Said of an arrangement as often as of a mind. */
const arranged = setOf(
  'ownership responsibility communication coordination planning preparation training focus interest leadership will expertise knowledge engagement accountability respect attention awareness initiative imagination',
);

function isMental(reader: ClauseReader, low: string, noun: string, at: number): boolean {
  if (low === 'no' || low === 'without' || low === 'missing') {
    return (
      (!arranged.has(noun) && noun !== 'understanding') ||
      (/^(?:care|thought|consideration)$/.test(noun) && reader.low(at + 1) !== 'team')
    );
  }
  return noun !== 'ownership' && noun !== 'interest' && noun !== 'will';
}

const tooAdjectives = setOf(
  'late slow long optimistic hasty quick trusting careless confident lax relaxed quickly slowly hastily eager casual casually lightly',
);
const waits = setOf(
  'detection response reaction recovery communication escalation time decision investigation diagnosis mitigation assessment estimate plan handover we it this confidence approval rollback',
);

const harshAdverbs = setOf(
  'unreasonable unreasonably unacceptably inexcusably ridiculously embarrassingly woefully painfully shamefully ' +
    'absurdly needlessly laughably pathetically inexplicably unforgivably scandalously wildly hopelessly grossly ' +
    'totally completely utterly hugely badly seriously',
);
const hastyAdverbs = setOf(
  'prematurely hastily carelessly sloppily recklessly blindly naively rashly hurriedly thoughtlessly ' +
    'negligently',
);

/** “Far too optimistic”, “too much trust”, “unreasonably long”. */
function tooMuch(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const next = reader.low(index + 1);
  if (
    low === 'too' &&
    next === 'much' &&
    /^(?:trust|faith|confidence|reliance|optimism)$/.test(reader.low(index + 2))
  ) {
    return judged(index, index + 3);
  }
  if (low === 'too' && tooAdjectives.has(next)) {
    const be = [index - 1, index - 2].find(
      (at) => copulas.test(reader.low(at)) || reader.words[at]?.tag === 'finite',
    );
    const subject = be === undefined ? undefined : reader.subject(be);
    const isWork =
      subject !== undefined &&
      (waits.has(subject.head) ||
        subject.kind === 'team' ||
        subject.kind === 'person' ||
        subject.kind === 'we');
    return isWork && !reader.isImagined(be ?? 0) ? judged(index, index + 2) : undefined;
  }
  if (harshAdverbs.has(low)) {
    const isPlain = /^(?:wildly|hopelessly|grossly|totally|completely|utterly|hugely|badly|seriously)$/.test(
      low,
    );
    const isWord = isPlain
      ? /^(?:wrong|off|underestimated|misjudged|mistaken|inadequate|insufficient|unprepared|misguided|unacceptable)$/.test(
          next,
        )
      : reader.words[index + 1]?.kind === 'word';
    return isWord && !isDenied(reader, index) && !isOfThings(reader, index + 1)
      ? judged(index, index + 2)
      : undefined;
  }
  if (badWorkAdverbs.has(low) && hastyAdverbs.has(low)) {
    const before = reader.words.slice(Math.max(0, index - 8), index);
    const isProgram = [index + 1, index - 1].some((at) => {
      const verb = reader.words[at];
      const group = reader.group(at);
      return (
        verb?.verb !== undefined &&
        /^(?:finite|base)$/.test(verb.tag) &&
        !group.isPassive &&
        isOfProgram(reader.subject(at).kind, group.isPast)
      );
    });
    return isProgram || isTechnicalEnd(before.map((word) => word.low)) ? undefined : judged(index, index + 1);
  }
  return undefined;
}

const measures = setOf('high low large big small slow fast heavy expensive many much complex short hot full');

/** “Unreasonably high load” is of a machine; “an unreasonably long detection” is not. */
function isOfThings(reader: ClauseReader, index: number): boolean {
  const noun = singular(reader.low(index + 1));
  return (
    measures.has(reader.low(index)) &&
    reader.words[index + 1]?.tag === 'noun' &&
    !waits.has(noun) &&
    !workNouns.has(noun)
  );
}

/** “We prematurely redirect”, in the present, is said of a program, too. */
function isOfProgram(kind: SubjectKind, isPast: boolean): boolean {
  return kind === 'something' || (kind === 'we' && !isPast);
}

/** “The job ended prematurely”: programs do so without a verdict. */
function isTechnicalEnd(lows: readonly string[]): boolean {
  return lows.some((low) =>
    /^(?:ended|end|ends|exit|exited|exits|terminated|terminate|expired|expire|closed|close|timed|died|failed|aborted|stopped|released|evicted|killed|finished|returned|freed|disconnected)$/.test(
      low,
    ),
  );
}

/** Phrases that are a verdict by themselves, by their first word. */
const phrases: Readonly<Record<string, RegExp>> = {
  unrealistic:
    /^unrealistic (?:\S+ )?(?:dates?|deadlines?|timelines?|estimates?|schedules?|expectations?|goals?|plans?|targets?|assumptions?)\b/,
  bad: /^bad (?:idea|call|move|judge?ment|practice)\b/,
  unacceptable: /^unacceptable\b/,
  inexcusable: /^inexcusable\b/,
  embarrassing: /^embarrassing\b/,
  ridiculous: /^ridiculous\b/,
  rookie: /^rookie\b/,
  amateur: /^amateur (?:hour|mistake)\b/,
  half: /^half (?:baked|hearted)\b/,
  ill: /^ill (?:prepared|considered|advised|conceived|thought|judged|informed)\b/,
  hard: /^hard to (?:believe|understand|justify|excuse)\b/,
  cannot: /^can not believe\b/,
  can: /^can not (?:believe|understand how|be excused)\b/,
  difficult: /^difficult to (?:believe|justify|excuse)\b/,
  beyond: /^beyond (?:me|belief|comprehension)\b/,
  leaves: /^leaves (?:much|a lot) to be desired\b/,
  left: /^left (?:much|a lot) to be desired\b/,
  cursory: /^cursory\b/,
  rushed: /^rushed (?:into|through|out|to production|release|job|without)\b/,
  cutting: /^cutting corners\b/,
  shame: /^shame(?:ful|fully)?\b/,
  ashamed: /^ashamed\b/,
  disgrace: /^disgrace\b/,
  shambles: /^shambles\b/,
  wishful: /^wishful thinking\b/,
  sloppy: /^sloppy\b/,
  careless: /^careless(?:ness)?\b/,
  carelessness: /^carelessness\b/,
  negligence: /^negligence\b/,
  sloppiness: /^sloppiness\b/,
  incompetence: /^incompetence\b/,
  laziness: /^laziness\b/,
  complacency: /^complacency\b/,
  recklessness: /^recklessness\b/,
  stupidity: /^stupidity\b/,
  laughable: /^laughable\b/,
  misplaced: /^misplaced (?:trust|confidence|faith|optimism)\b/,
  never: /^never (?:a good|an acceptable) (?:idea|practice)\b/,
  what: /^what were (?:we|they|you) thinking\b/,
  second: /^second nature\b/,
  prematurely:
    /^prematurely (?:put|released|deployed|launched|shipped|closed the|declared|rolled|enabled|moved)\b/,
  woefully: /^woefully\b/,
  appalling: /^appalling\b/,
  dreadful: /^dreadful\b/,
  pathetic: /^pathetic\b/,
  abysmal: /^abysmal\b/,
  stupid: /^stupid\b/,
  silly: /^silly\b/,
  foolish: /^foolish\b/,
  idiotic: /^idiotic\b/,
  lazy: /^lazy (?!loading|load|loaded|loads|evaluation|evaluated|initiali[sz]|init|import|migration|delet|expir|fetch|read|writ|binding|propert)\S+/,
  incompetent: /^incompetent\b/,
  unprofessional: /^unprofessional\b/,
  irresponsible: /^irresponsible\b/,
  reckless: /^reckless\b/,
  significant: /^significant miss\b/,
  debacle: /^debacle\b/,
  mere: /^mere formality\b/,
  lip: /^lip service\b/,
  afterthought: /^afterthought\b/,
  asking: /^asking for trouble\b/,
  held: /^held together (?:with|by)\b/,
  cobbled: /^cobbled together\b/,
  deaf: /^deaf ears\b/,
  madness: /^madness\b/,
  lunacy: /^lunacy\b/,
  folly: /^folly\b/,
  formality: /^formality\b/,
  years: /^years of (?:neglect|mismanagement|under-?investment)\b/,
  made: /^made (?:no|little) sense to\b/,
  slapped: /^slapped together\b/,
  thrown: /^thrown together\b/,
  hacked: /^hacked together\b/,
  dirty: /^dirty (?:hack|fix|workaround|trick)s?\b/,
  poor: /^poor quality of (?:the|our|its|their|this) (?:\S+ )?(?:runbooks?|documentation|docs|code|tests?|reviews?|plans?|design|handover|communication|testing|instructions|procedures?|work)\b/,
  nothing: /^nothing to be proud of\b/,
  wild: /^wild guess(?:es|work)?\b/,
  guesswork: /^guesswork\b/,
  ugly: /^ugly\b/,
  right: /^right (?:in front of|under) (?:us|them|our|their|everyone)\b/,
  virtually: /^virtually (?:non-?existent|useless|unusable)\b/,
  practically: /^practically (?:non-?existent|useless|unusable)\b/,
  all: /^all but (?:non-?existent|useless)\b/,
  playing: /^playing with fire\b/,
  tempting: /^tempting fate\b/,
  alarm: /^alarm bells\b/,
  beggars: /^beggars belief\b/,
  defies: /^defies (?:belief|logic|common sense)\b/,
  fundamentally: /^fundamentally (?:broken|flawed|wrong)\b/,
  deeply: /^deeply (?:flawed|embarrassing|disappointing|irresponsible|troubling)\b/,
  convoluted: /^convoluted (?:process|procedure|design|setup)\b/,
  disaster: /^disaster (?:from|waiting|in the making)\b/,
  fiasco: /^fiasco\b/,
  farce: /^farce\b/,
  circus: /^circus\b/,
  travesty: /^travesty\b/,
  embarrassment: /^embarrassment\b/,
  nightmare: /^nightmare\b/,
  own: /^own goal\b/,
  useless: /^useless\b/,
  worthless: /^worthless\b/,
  hopeless: /^hopeless(?:ly)?\b/,
  hopelessly: /^hopelessly\b/,
  pitiful: /^pitiful\b/,
  pitifully: /^pitifully\b/,
  miserable: /^miserabl[ey]\b/,
  miserably: /^miserably\b/,
  atrocious: /^atrocious\b/,
  horrendous: /^horrendous(?:ly)?\b/,
  ghastly: /^ghastly\b/,
  glaring: /^glaring\b/,
  blatant: /^blatant\b/,
  egregious: /^egregious\b/,
  flagrant: /^flagrant\b/,
  gross: /^gross (?:negligence|error|oversight|mistake|failure|misjudge?ment|incompetence|violation)\b/,
  less: /^less than (?:ideal|optimal|stellar|perfect|professional|adequate|satisfactory|impressive)\b/,
  far: /^far from (?:ideal|adequate|perfect|sufficient|professional|acceptable|good|enough|optimal)\b/,
  anything: /^anything but (?!the\b)/,
  exactly: /^exactly (?:ideal|clever|smart|wise|professional|rocket|reassuring)\b/,
  rocket: /^rocket science\b/,
  suboptimal: /^suboptimal (?:decision|choice|handling|communication|response|planning)\b/,
  disappointing: /^disappointing(?:ly)?\b/,
  most: /^most basic\b/,
  such: /^such an? (?:basic|simple|trivial|elementary|obvious|stupid|silly)\b/,
  something: /^something (?:so|this|as|that) (?:basic|simple|trivial|obvious)\b/,
  against:
    /^against (?:all |any |our |their |every |better |own )*(?:best practices?|common sense|better judge?ment|advice|recommendations?)\b/,
  false: /^false sense of\b/,
  lulled: /^lulled into\b/,
  quick: /^quick (?:and dirty|glance|skim)\b/,
  hacky: /^hacky\b/,
  kludge: /^kludge\b/,
  patchwork: /^patchwork\b/,
  naivety: /^naivety\b/,
  blind: /^blind (?:faith|trust|confidence|spot in our thinking)\b/,
  wrong:
    /^wrong (?:call|priorities|priority|mindset|attitude|day to|time to|place to|decision|choice|assumption)\b/,
  took: /^took (?:us |them |him |her )?(?:(?:far |way |much |entirely |altogether )too long\b|too long (?:for us )?(?:to|until|before) (?:\S+ )?(?:notice|realise|realize|detect|respond|find|escalate|communicate|understand|identify|diagnose|react|decide|recognise|recognize|page|restore|admit|call|we|the|anyone|somebody|someone)\b)/,
  taken: /^taken (?:us |them )?(?:far |way |much )too long\b/,
  basic:
    /^basic (?:hygiene|precautions?|engineering (?:practice|discipline)|competence|diligence|common sense)\b/,
  elementary: /^elementary (?:precautions?|mistake|error|check|rule)\b/,
  professional:
    /^professional (?:team|organi[sz]ation|company|engineer|service) (?:\S+ ){0,3}(?:work|do|act|behave|works|does|acts)\b/,
  below: /^below (?:our|the|any) (?:own )?standards?\b/,
  standards: /^standards we (?:expect|set)\b/,
  unforgivable: /^unforgivable\b/,
  unbelievable: /^unbelievable\b/,
  outrageous: /^outrageous\b/,
  ludicrous: /^ludicrous\b/,
  absurd: /^absurd(?:ly)?\b/,
  horrible: /^horribl[ey]\b/,
  terrible: /^terribl[ey]\b/,
  awful: /^awful(?:ly)?\b/,
  lousy: /^lousy\b/,
  shoddy: /^shoddy\b/,
  amateurish: /^amateurish\b/,
  haphazard: /^haphazard(?:ly)?\b/,
  negligent: /^negligent(?:ly)?\b/,
  shortsighted: /^shortsighted(?:ness)?\b/,
  staring: /^staring (?:us|them|everyone|everybody) in the face\b/,
  inexperience: /^inexperience\b/,
  arrogance: /^arrogance\b/,
  haste: /^haste\b/,
  overconfidence: /^overconfidence\b/,
  stubbornness: /^stubbornness\b/,
  indifference: /^indifference\b/,
  hubris: /^hubris\b/,
  thoughtlessness: /^thoughtlessness\b/,
  forgetfulness: /^forgetfulness\b/,
  impatience: /^impatience\b/,
  apathy: /^apathy\b/,
  how: /^how (?:(?:anyone|anybody|somebody) could (?:think|believe|assume|have|miss|approve|come)|trivial|obvious|simple|careless|stupid|foolish)\b/,
};

/** Common words that open some of these, and the rarer ones with which those go on. */
const plainOpeners = setOf('most all can how what second such held below never took up made');
const behindPlain = setOf(
  'basic simple trivial elementary obvious careless stupid silly foolish non-existent nonexistent useless believe ' +
    'understand excused anyone anybody somebody thinking nature together standard standards good acceptable long scratch par ' +
    'snuff expectations job task mark sense',
);

/** “Communication was lacking” */
function wasLacking(reader: ClauseReader, index: number, low: string): Judged | undefined {
  if (low !== 'lacking') {
    return undefined;
  }
  const be = [index - 1, index - 2].find((at) => /^(?:was|were|is|are|been)$/.test(reader.low(at)));
  const head = be === undefined ? '' : reader.subject(be).head;
  return be !== undefined && (mentalNouns.has(head) || humanWork.has(head)) && !isDenied(reader, index)
    ? judged(be, index + 1)
    : undefined;
}

/** “The response was not up to standard” */
function notUpTo(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const found =
    low === 'up'
      ? /^up to (?:standard|scratch|par|snuff|expectations|(?:the|its) (?:job|task|mark)|(?:our|the) (?:own |usual )?standards?)(?= |$)(?! to)/.exec(
          reader.phrase(index, 6),
        )
      : undefined;
  return found && isDenied(reader, index) && /^(?:was|were|been)$/.test(reader.low(index - 2))
    ? judged(index - 2, index + found[0].split(' ').length)
    : undefined;
}

/** What stands behind one of these is feared, and nobody did it. */
const feared = setOf(
  'warn warns warned prevent prevents prevented avoid avoids against protects guards guard',
);

const rendering = setOf('make makes making made render renders rendering rendered');

function phrase(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const pattern = Object.hasOwn(phrases, low) ? phrases[low] : undefined;
  const found = pattern?.exec(reader.phrase(index, 8));
  // “making the stolen cookies useless”
  const isMade = low === 'useless' && reader.behind(index, 8, rendering) !== undefined;
  return found && !isMade && !isDenied(reader, index) && reader.behind(index, 9, feared) === undefined
    ? judged(index, index + found[0].trim().split(' ').length)
    : undefined;
}
