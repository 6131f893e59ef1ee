import type { ClauseReader } from '../clause.ts';
import type { Judged, Judgement } from '../remark.ts';
import { setOf } from './shared.ts';

/** “In hindsight”, “should have known”, “the signs were there”, “anyone could see”. */
export const hindsight: Judgement = {
  kinds: ['hindsight', 'obvious'],
  opens: (low) => (Object.hasOwn(phrases, low) && !plainOpeners.has(low)) || obviousWords.has(low),
  beside: [{ holds: (low) => behindPlain.has(low), opens: (low) => plainOpeners.has(low) }],
  judge: hindsightAt,
};

function* hindsightAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const low = reader.low(index);
    const length = spokenAfter(reader, index, low);
    if (length > 0) {
      yield { kind: 'hindsight', from: index, to: index + length };
    }
    const obvious = obviousAt(reader, index, low);
    if (obvious) {
      yield obvious;
    }
  }
}

/** Phrases by their first word; a group of dictionaries calls them wisdom after the event. */
const phrases: Readonly<Record<string, RegExp>> = {
  hindsight: /^hindsight\b/,
  retrospect: /^retrospect\b/,
  retrospectively: /^retrospectively\b(?! (?:add|appl|updat|fix|chang))/,
  looking:
    /^looking at (?:it|this|that) now\b|^looking back(?: ,| it| we| now| on (?:this|it|the)| at (?:this|it|the (?:incident|outage|day)))(?= |$)/,
  warning: /^warning signs\b|^warnings? (?:was|were) (?:\S+ ){0,2}(?:ignored|missed|there)\b/,
  signs: /^signs? (?:\S+ ){0,2}(?:were|was) (?:\S+ ){0,2}(?:there|missed|ignored|visible|obvious|clear)\b/,
  sign: /^sign (?:that )?(?:we|they|was|everyone|nobody) (?:\S+ )?missed\b|^sign (?:that|of) (?:something|trouble|things?|what)\b/,
  red: /^red flags?\b(?! is| are| on)/,
  plain: /^plain (?:as day|to see|for all|sight|that)\b/,
  common: /^common sense\b/,
  known: /^known better\b/,
  hard: /^hard to (?:miss|overlook)\b/,
  no: /^no (?:excuse|brainer|wonder|surprise)\b/,
  anyone:
    /^(?:anyone|anybody) (?:\S+ )?(?:could (?:have )?(?:see|seen|predict|predicted|tell|told|guess|guessed|known|know)|can see|with (?:half|any|a bit|common|eyes))\b/,
  anybody:
    /^anybody (?:\S+ )?(?:could (?:have )?(?:see|seen|predict|predicted|tell|told|guess|guessed|known|know)|can see|with (?:half|any|a bit|common|eyes))\b/,
  everyone: /^everyone (?:\S+ )?(?:knew|knows|could see)\b/,
  everybody: /^everybody (?:\S+ )?(?:knew|knows|could see)\b/,
  doomed: /^doomed\b/,
  bound: /^bound to (?:happen|fail|go wrong|break|come)\b/,
  waiting: /^waiting to happen\b/,
  matter: /^matter of time\b/,
  indications: /^indications? (?:\S+ ){1,20}(?:yet|but|still|although)\b/,
  predictable: /^predictable (?:failure|outcome|result|consequence|problem|from)\b/,
  writing: /^writing (?:was|had been) on the wall\b/,
  there: /^there for (?:all|everyone|anyone|everybody) to see\b/,
  told: /^told you so\b/,
  all: /^all along(?= [.,;:)]| (?:but|and|yet)\b|$)/,
  borrowed: /^borrowed time\b/,
  clear: /^clear from (?:the )?(?:very )?(?:start|beginning|outset|day one|first day)\b/,
  evident: /^evident (?:from (?:the )?(?:very )?(?:start|beginning|outset|day one|first day)|that)\b/,
  entirely: /^entirely (?:predictable|foreseeable)\b/,
  completely: /^completely (?:predictable|foreseeable)\b/,
  totally: /^totally (?:predictable|foreseeable)\b/,
  perfectly: /^perfectly (?:predictable|foreseeable)\b/,
  foreseeable: /^foreseeable\b(?! future)/,
  ever: /^ever going to (?:fail|break|happen|go wrong|end|blow)\b/,
  had: /^had to happen (?:sooner|eventually|one day|some day|at some point)\b/,
  inevitable: /^inevitable(?= [.;]|$)/,
  serves: /^serves (?:us|them|him|her) right\b/,
  right:
    /^right there in (?:the|our) (?:docs|documentation|logs?|runbook|manual|graphs?|dashboards?|ticket)\b/,
  surprisingly: /^surprisingly (?:enough )?,? ?(?:nobody|no|none|the team|we)\b/,
  unsurprisingly: /^unsurprisingly\b/,
  shocking: /^shocking\b/,
  astonishing: /^astonishing\b/,
  astonishingly: /^astonishingly\b/,
  ironically: /^ironically\b/,
  predictably: /^predictably ,/,
  now: /^now know (?:that|better)\b/,
  first: /^first signs? (?:was|were|of trouble|had)\b/,
  // “That Redis has no timeout by default” is told of a program, whatever came of it.
  surprising:
    /^surprising that (?:nobody|no one|none|we|they|he|she|anyone|it (?:was|had|took)|(?:\S+ ){1,5}(?:was|were|had|did|never|took|went))\b/,
  any: /^any (?:\S+ ){0,2}(?:engineer|developer|person|admin|administrator|operator|team|reviewer|professional|child|student|beginner|fool|novice) (?:could|can|would|should) (?:have )?(?:see|seen|tell|told|know|known|notice|noticed|spot|spotted|predict|predicted|guess|guessed|realise|realised|realize|realized)(?= (?:that|this|it|what|how|why)\b| the (?:\S+ ){1,2}\S+ing\b| ?[.,;]|$)/,
  child: /^child (?:could|would)\b/,
  recipe: /^recipe for (?:disaster|failure|trouble)\b/,
  ticking: /^ticking (?:time )?bomb\b/,
  question: /^question of time\b/,
  always: /^always going to (?:fail|break|happen|go wrong|end|come|blow|bite)\b/,
  never: /^never going to (?:work|hold|last|scale|end well|succeed)\b/,
  as: /^as (?:was to be|might have been|could have been|had to be) expected\b/,
  genius: /^genius to\b/,
  giveaway: /^giveaway\b/,
  nobody: /^nobody in their\b/,
  glaringly: /^glaringly\b/,
  blatantly: /^blatantly\b/,
  patently: /^patently\b/,
  plainly: /^plainly (?:wrong|visible|obvious|too|not|insufficient|inadequate|the)\b/,
};

/** Common words that open some of these, and the rarer ones with which those go on. */
const plainOpeners = setOf('no there first now bound any always never as all had ever right');
const behindPlain = setOf(
  'excuse brainer wonder surprise see seen tell told know known notice noticed spot spotted predict predicted guess guessed ' +
    'realise realised realize realized sign signs happen fail wrong break come going expected along docs documentation log logs runbook manual graph graphs dashboard ' +
    'dashboards ticket',
);

function spokenAfter(reader: ClauseReader, index: number, low: string): number {
  const found = Object.hasOwn(phrases, low) ? phrases[low]?.exec(reader.phrase(index, 24)) : undefined;
  if (!found) {
    return 0;
  }
  const isNegated = reader.words
    .slice(Math.max(0, index - 2), index)
    .some((word) => word.tag === 'not' || word.low === 'no');
  if ((isNegated && low !== 'no') || (low === 'everyone' && reader.isQuestion())) {
    return 0;
  }
  if (
    low === 'inevitable' &&
    !(reader.low(index - 1) === 'was' && ends.has(reader.subject(index - 1).head))
  ) {
    return 0;
  }
  // “The failure was hard to miss”; of a banner that is, it is praise.
  if (afterWas.has(low) && !/^(?:was|were)$/.test(reader.low(index - 1))) {
    return 0;
  }
  // “A child could see”; the child of a process is another.
  if (low === 'child' && reader.low(index - 1) !== 'a') {
    return 0;
  }
  if (
    low === 'hindsight' &&
    /^(?:the|of|bias|about)$/.test(reader.low(index + 1)) &&
    reader.low(index + 1) === 'bias'
  ) {
    return 0;
  }
  // “In hindsight it is most likely because …” tells a cause that was found later.
  if (
    low === 'hindsight' &&
    /^hindsight (?:, )?(?:it|this|that) (?:is|was) (?:\S+ )?(?:likely|probably)\b/.test(
      reader.phrase(index, 8),
    )
  ) {
    return 0;
  }
  return found[0].split(' ').length;
}

const afterWas = setOf('hard entirely completely totally perfectly');

/** What “was inevitable” is a verdict on. */
const ends = setOf('it this that incident outage failure');

/** The words at which `obviousAt` looks. */
const obviousWords = setOf(
  'obviously unsurprisingly evidently clearly naturally obvious course clearer plainer clear needless',
);

const openers = setOf('obviously clearly evidently naturally');
const verdict = /^(?:was|were|is|been|seemed|seems|looked|looks|became|becomes)$/;

/** “Obviously”, “it was clear”: of a search that found nothing obvious it is said neutrally. */
function obviousAt(reader: ClauseReader, index: number, low: string): Judged | undefined {
  if (!obviousWords.has(low)) {
    return undefined;
  }
  const before = reader.words.slice(Math.max(0, index - 3), index);
  if (
    before.some((word) => word.tag === 'not' || /^(?:no|nothing|without|any|less|most|more)$/.test(word.low))
  ) {
    return undefined;
  }
  // “Very obviously crafted for …” tells how.
  if (low === 'obviously' && /^(?:very|quite|rather|so|too)$/.test(before.at(-1)?.low ?? '')) {
    return undefined;
  }
  if (low === 'obviously' || low === 'unsurprisingly' || low === 'evidently') {
    return { kind: 'obvious', from: index, to: index + 1 };
  }
  if (openers.has(low) && (index === 0 || (before.at(-1)?.kind === 'mark' && before.at(-1)?.low !== '('))) {
    return { kind: 'obvious', from: index, to: index + 1 };
  }
  if (low === 'clearly') {
    const next = reader.words[index + 1];
    const isReproach =
      next?.tag === 'modal' ||
      next?.tag === 'do' ||
      next?.tag === 'not' ||
      /^(?:wrong|not|too|insufficient|inadequate|a|an|was|were|had)$/.test(next?.low ?? '') ||
      (reader.low(index - 1) === 'was' &&
        /^(?:wrong|not|too|insufficient|a|an|inadequate)$/.test(next?.low ?? ''));
    return isReproach ? { kind: 'obvious', from: index, to: index + 1 } : undefined;
  }
  if (low === 'obvious' && before.some((word) => verdict.test(word.low))) {
    return { kind: 'obvious', from: index, to: index + 1 };
  }
  if (low === 'course' && reader.low(index - 1) === 'of') {
    return { kind: 'obvious', from: index - 1, to: index + 1 };
  }
  if (
    /^(?:obvious|clearer|plainer|clear)$/.test(low) &&
    reader.phrase(index - 5, 5).startsWith('could not have been')
  ) {
    return { kind: 'obvious', from: index - 5, to: index + 1 };
  }
  return low === 'needless' && reader.low(index + 1) === 'to'
    ? { kind: 'obvious', from: index, to: index + 3 }
    : undefined;
}
