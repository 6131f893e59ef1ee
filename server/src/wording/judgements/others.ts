import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import type { Tag } from '../lexeme.ts';
import type { Judged, Judgement, RemarkKind } from '../remark.ts';
import { blameOf, setOf } from './shared.ts';

const carefulness = setOf(
  'careful vigilant cautious attentive diligent mindful thorough alert disciplined conscientious rigorous proactive responsible',
);
const stays = setOf('be being stay remain');
const degrees = setOf('more extra very super much even especially particularly doubly as');

/** “Be more careful”, “pay attention”, “think twice”: a request to try harder. */
export const vigilance: Judgement = {
  kinds: ['vigilance'],
  opens: (low) => harderOpeners.has(low),
  beside: [
    {
      holds: (low) => carefulness.has(low) || low === 'happen',
      opens: (low) => stays.has(low) || duties.has(low),
    },
    { holds: (low) => trying.has(low), opens: (low) => plainOpeners.has(low) },
  ],
  judge: vigilanceAt,
};

function* vigilanceAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const low = reader.low(index);
    if (stays.has(low)) {
      const at = [index + 1, index + 2, index + 3].find((one) => carefulness.has(reader.low(one)));
      const between = reader.words.slice(index + 1, at ?? index + 1);
      const isAsked =
        at !== undefined && !isGuess(reader, index) && !/^responsible (?:for|to)$/.test(reader.phrase(at, 2));
      if (isAsked && between.every((word) => degrees.has(word.low) || word.tag === 'adverb')) {
        yield { kind: 'vigilance', from: index, to: at + 1 };
      }
    }
    const length = harder(reader.phrase(index, 7));
    const isMeant = low === 'extra' || reader.wordAt(index).tag !== 'noun';
    if (length > 0 && isMeant && !isPurpose(reader, index)) {
      yield { kind: 'vigilance', from: index, to: index + length };
    }
  }
}

/** “We change the lock to make sure that it does not happen again” says what is done for it; “we want to make sure …” does not. */
function isPurpose(reader: ClauseReader, index: number): boolean {
  const assuring = [2, 3, 4, 5, 6]
    .map((back) => index - back)
    .find((at) => at > 0 && /^(?:ensure|make sure|make certain)\b/.test(reader.phrase(at, 2)));
  return assuring !== undefined && reader.low(assuring - 1) === 'to' && isDeed(reader, assuring - 1);
}

/** As far as what is done may stand before “to make sure”. */
const farthestDeed = 16;

/** Whether a change stands right before an index: a noun of change, or a verb of change with what is changed. */
function isDeed(reader: ClauseReader, end: number): boolean {
  for (let at = end - 1; at >= Math.max(0, end - farthestDeed); at -= 1) {
    const { low, verb, tag } = reader.wordAt(at);
    const isVerb = tag !== 'noun' || at === 0;
    if (changes.has(low)) {
      return true;
    }
    if (isVerb && changing.has(verb ?? '')) {
      return (
        reader.group(at).isPassive || reader.words.slice(at + 1, end).some((word) => word.tag === 'noun')
      );
    }
    if (isVerb && making.has(verb ?? '') && reader.group(at).isPassive) {
      return reader.behind(at, 6, changes) !== undefined;
    }
    if (!besideNouns.has(tag)) {
      return false;
    }
  }
  return false;
}

const changes = setOf(
  'change changes measures fix fixes patch patches safeguard safeguards guardrail guardrails check checks test tests ' +
    'limits mechanism mechanisms improvements steps actions',
);
const changing = setOf(
  'change add remove replace fix rewrite introduce implement build deploy enable disable configure reconfigure set raise ' +
    'lower increase reduce limit cap block automate move migrate split update upgrade patch create install extend adjust ' +
    'modify improve switch pin redesign refactor delete',
);
/** “Changes were made to make sure” */
const making = setOf('make take put plan');
/** What may stand between a change and its purpose. */
const besideNouns: ReadonlySet<Tag> = new Set<Tag>([
  'noun',
  'determiner',
  'possessive',
  'preposition',
  'adverb',
  'coordinator',
  'to',
]);

/** “The new cache may be responsible” is a suspicion. */
function isGuess(reader: ClauseReader, index: number): boolean {
  const before = reader.words[index - 1];
  const modal = before?.tag === 'adverb' || before?.tag === 'not' ? index - 2 : index - 1;
  return /^(?:may|might|could|would|can)$/.test(reader.low(modal));
}

const harderPhrases =
  /^(?:pay(?:ing)? (?:(?:more|closer|better|extra|greater|special|particular|full|close) )?(?:attention|heed)\b|think(?:ing)? twice\b|try(?:ing)? harder\b|work(?:ing)? harder\b|do better (?:next time|than (?:this|that))\b|(?:must|should|shall|will|may|to|does|do) (?:never|not) happen again\b|never happen again\b|(?:double|triple)[- ]check(?:ing)? (?:everything|next time|before|all|in (?:the )?future|every)\b|keep(?:ing)? (?:this|that|it) in mind\b|learn(?:ed|t)? (?:our|the|a|their) lesson\b|take (?:more|greater|better|extra) care\b|(?:exercise|use) (?:more |extra |greater )?(?:caution|care)\b|(?:should|must|needs? to|have to|has to) (?:finally )?(?:learn|know better|do better|wake up|pull \S+ together|get \S+ act)|remember to (?:always|check|test|verify|tell|ask)\b)/;

/** The words that those phrases start with; common ones only beside one that they go on with. */
const harderOpeners = setOf(
  'pay paying think thinking double triple double-check double-checking triple-check triple-checking keep keeping learn ' +
    'learned learnt remember',
);
const plainOpeners = setOf(
  'try trying work working do never take exercise use should must need needs have has',
);
const trying = setOf('harder better happen care caution learn wake pull act');
/** “Must not happen again” */
const duties = setOf('must should shall will may to does do');

function harder(text: string): number {
  return harderPhrases.exec(text)?.[0].split(' ').length ?? 0;
}

const rulesOfWork = setOf(
  'process processes procedure procedures runbook runbooks policy policies protocol protocols checklist checklists ' +
    'guideline guidelines playbook playbooks practice practices instructions rules rule workflow instruction manual',
);

const unfollowed = setOf('follow respect obey observe adhere comply');
const broken = setOf('violate bypass circumvent breach flout disregard ignore skip deviate');

/** “The procedure was not followed”, “bypassed the review process”: work as written against work as done. */
export const procedure: Judgement = {
  kinds: ['procedure'],
  opens: (low, verb) =>
    unfollowed.has(verb ?? '') || broken.has(verb ?? '') || /^(?:deviated|violation|deviation)$/.test(low),
  judge: procedureAt,
};

function* procedureAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const { verb, low } = reader.wordAt(index);
    if (!verb && !/^(?:violation|deviation|breach|adherence|compliance)$/.test(low)) {
      continue;
    }
    const group = reader.group(index);
    const isUnfollowed = unfollowed.has(verb ?? '') && (group.isNegated || reader.low(index - 1) === 'not');
    const isBroken = broken.has(verb ?? '') || /^(?:deviated|violation|deviation)$/.test(low);
    if (
      (!isUnfollowed && !isBroken) ||
      (group.modal && group.modal !== 'could') ||
      reader.isImagined(index) ||
      reader.isQuestion()
    ) {
      continue;
    }
    const object = reader.ahead(index, 7, rulesOfWork);
    const subject = group.isPassive ? reader.subject(index) : undefined;
    if (subject && rulesOfWork.has(subject.head) && group.isPast) {
      yield { kind: 'procedure', from: subject.from, to: index + 1 };
    } else if (object !== undefined && !group.isPassive && isTold(reader, index, isUnfollowed)) {
      yield { kind: 'procedure', from: index, to: object + 1 };
    }
  }
}

function isTold(reader: ClauseReader, index: number, isUnfollowed: boolean): boolean {
  const { kind } = reader.subject(index);
  const isNoun = reader.words[index]?.verb === undefined;
  return (
    isNoun || blamable.has(kind) || kind === 'nothing' || (isUnfollowed && reader.words[index]?.tag === 'ing')
  );
}

const tooLittle = setOf('insufficient inadequate enough lack little few');
/** “There was insufficient alerting”: what is missing, told as an amount instead of as the thing itself. */
export const missingControl: Judgement = {
  kinds: ['missing-control'],
  opens: (low) => low === 'insufficient' || low === 'inadequate',
  beside: [
    {
      holds: (low) => tooLittle.has(low),
      opens: (low) => low === 'there',
    },
  ],
  judge: missingControlAt,
};

function* missingControlAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const { low, tag } = reader.wordAt(index);
    if (low === 'there' && /^(?:was|were)$/.test(reader.low(index + 1))) {
      const found =
        /^(?:insufficient|inadequate|not enough|(?:a )?(?:\S+ )?lack of|too little|too few)\b/.exec(
          reader.phrase(index + 2, 4),
        );
      if (found) {
        yield { kind: 'missing-control', from: index, to: index + 2 + found[0].split(' ').length };
      }
    } else if (
      /^(?:insufficient|inadequate)$/.test(low) &&
      /^(?:monitoring|alerting|testing|logging|validation|documentation|tests|coverage|observability)$/.test(
        reader.low(index + 1),
      ) &&
      tag === 'noun'
    ) {
      yield { kind: 'missing-control', from: index, to: index + 2 };
    }
  }
}

/** “Yet again”, “as usual”, “so-called”; and heroes. */
export const tone: Judgement = {
  kinds: ['tone'],
  opens: (low) => toneOpeners.has(low),
  beside: [
    { holds: (low) => toneWords.has(low), opens: (low) => tonePlainOpeners.has(low) },
    { holds: (low) => low === 'again', opens: (low) => low === 'time' },
  ],
  judge: toneAt,
};

function* toneAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const found = tonePhrases.exec(reader.phrase(index, 7));
    if (found) {
      yield { kind: 'tone', from: index, to: index + found[0].split(' ').length };
    }
  }
}

const tonePhrases =
  /^(?:not the first time|yet again|time and (?:time )?again|again and again|umpteenth|as always|as so often|courtesy of|of all (?:times|days|places)|as usual|so-called|surprise ,? ?surprise|as if that|of all things|for (?:god|heaven|christ|goodness) 's sake|what a (?:mess|joke|surprise|shame|disaster)|sigh|unbelievabl[ey]|facepalm|wtf|believe it or not|go figure|shockingly|how (?:on earth|could (?:we|they|anyone|anybody))|why on earth|saved the day|single-?handedly|rock ?stars?|superstars?|hero(?:es|ics?|ically)?)(?= |$)/;

/** The words that those phrases start with; those that half of all sentences have only beside a word that is in them. */
const toneOpeners = setOf(
  'yet again umpteenth courtesy so-called surprise sigh unbelievable unbelievably facepalm wtf believe go ' +
    'shockingly saved single-handedly singlehandedly rock rock-stars rock-star rockstars rockstar super-stars ' +
    'super-star superstars superstar heroes heroics heroic heroically hero',
);
const tonePlainOpeners = setOf('not as of for what how why');
const toneWords = setOf(
  'first always often usual if all god heaven christ goodness mess joke surprise shame disaster earth could',
);

/** Two or more exclamation marks, or with question marks. A single one is left alone: it may be praise. */
export const exclamation: Judgement = {
  kinds: ['exclamation'],
  opens: (low) => low === '!' || low === '?',
  judge: exclamationAt,
};

function* exclamationAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  let from = 0;
  for (const index of places) {
    if (index < from) {
      continue;
    }
    let end = index;
    while (
      /^[!?]$/.test(reader.low(end)) &&
      (end === index || reader.words[end]?.start === reader.words[end - 1]?.end)
    ) {
      end += 1;
    }
    const marks = reader.words.slice(index, end);
    if (
      marks.length > 1 &&
      marks.some((word) => word.low === '!') &&
      index > 0 &&
      reader.words[index - 1]?.end === marks[0]?.start
    ) {
      yield { kind: 'exclamation', from: index, to: end };
    }
    from = end;
  }
}

const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const relativeDates = new RegExp(
  `^(?:yesterday|tomorrow|tonight|last (?:night|week|month|year|quarter|sprint|${days})|this (?:morning|afternoon|evening|week|month|quarter)|next (?:week|month|quarter|sprint|year|${days})|(?:the )?(?:day|week) before (?:yesterday|last)|(?:a|two|three|few) (?:days?|weeks?|months?) ago)(?= |$)`,
);

const spans: ReadonlySet<string> = new Set([
  ...days.split('|'),
  ...setOf('morning afternoon evening night week month quarter year sprint'),
]);

const relativeDays = setOf('yesterday tomorrow tonight');
const stepsBack = setOf('the day week a two three few');
/** “Yesterday”, “last Tuesday”: nobody knows a year later when that was. */
export const relativeDate: Judgement = {
  kinds: ['relative-date'],
  opens: (low) => relativeDays.has(low),
  beside: [
    { holds: (low) => spans.has(low), opens: (low) => low === 'last' || low === 'this' || low === 'next' },
    {
      holds: (low) => low === 'before' || low === 'ago',
      opens: (low) => stepsBack.has(low),
    },
  ],
  judge: relativeDateAt,
};

function* relativeDateAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const found = relativeDates.exec(reader.phrase(index, 4));
    if (
      found &&
      reader.words[index + found[0].split(' ').length]?.tag !== 'possessive' &&
      !isSupposed(reader, index)
    ) {
      yield { kind: 'relative-date', from: index, to: index + found[0].split(' ').length };
    }
  }
}

/** “If it happened tomorrow”: no day is meant. */
function isSupposed(reader: ClauseReader, index: number): boolean {
  if (!/^(?:tomorrow|tonight|next)$/.test(reader.low(index))) {
    return false;
  }
  const start = reader.words.slice(0, index).findLastIndex(({ kind }) => kind === 'mark') + 1;
  return reader.words.slice(start, index).some(({ low }) => low === 'if');
}

const personal = setOf('i he she');

/** “We” and “I” as subjects. */
export const pronoun: Judgement = {
  kinds: ['pronoun'],
  opens: (low) => personal.has(low),
  judge: pronounAt,
};

function* pronounAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const { low, tag } = reader.wordAt(index);
    if (tag === 'pronoun' && personal.has(low) && !isInitial(reader, index)) {
      yield { kind: 'pronoun', from: index, to: index + 1 };
    }
  }
}

/** “I. Castro”, “Ann I. Castro”; the stop may end the sentence. */
function isInitial({ words }: ClauseReader, index: number): boolean {
  const isStopped = words[index]?.low === 'i' && words[index + 1]?.low === '.';
  return isStopped && words[index - 1]?.capital !== false;
}

const vagueOpeners = setOf(
  'somehow mysteriously mysterious glitches glitched glitchy glitch ' +
    'hiccups hiccup hiccuped blips blip gremlins gremlin acted acting flaked',
);
const behindVague = setOf('reasons reason moment nowhere blue luck haywire crazy mad wrong');
const plainVague = setOf('for had out bad went something');
/** What is said in a root cause instead of one. */
export const vagueCause: Judgement = {
  kinds: ['vague-cause'],
  opens: (low) => vagueOpeners.has(low),
  beside: [
    {
      holds: (low) => behindVague.has(low),
      opens: (low) => plainVague.has(low),
    },
  ],
  judge: vagueCauseAt,
};

function* vagueCauseAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  yield* phrasesOf(reader, places, 'vague-cause', vaguePhrases);
}

const vaguePhrases =
  /^(?:somehow|for (?:some|an unknown|unknown|whatever|no apparent) reasons?|mysterious(?:ly)?|out of (?:nowhere|the blue)|glitch(?:es|ed|y)?|hiccups?|hiccuped|blips?|gremlins?|bad luck|acted up|acting up|went haywire|flaked out|had a moment|went (?:crazy|mad|wrong)|something went wrong)(?= |$)/;

const hedges = setOf(
  'probably presumably perhaps maybe possibly apparently supposedly ' +
    'seems seem seemingly appears appear unclear likely',
);
const opinions = setOf('think believe suspect assume guess sure clear certain likely');
const opinionated = setOf('we i not most');
export const hedge: Judgement = {
  kinds: ['hedge'],
  opens: (low) => hedges.has(low),
  beside: [
    {
      holds: (low) => opinions.has(low),
      opens: (low) => opinionated.has(low),
    },
  ],
  judge: hedgeAt,
};

function* hedgeAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  yield* phrasesOf(reader, places, 'hedge', hedgePhrases);
}

const hedgePhrases =
  /^(?:probably|presumably|perhaps|maybe|possibly|apparently|supposedly|(?:we|i) (?:think|believe|suspect|assume|guess)|seems? (?:to|like)|seemingly|appears? to|not (?:entirely )?(?:sure|clear|certain)|unclear|likely (?:cause|due|caused|because)|most likely)(?= |$)/;

const causes = setOf('cause reason culprit');
const soleOpeners = setOf('the sole only single one');
const solely = setOf('solely only entirely exclusively');
export const soleCause: Judgement = {
  kinds: ['sole-cause'],
  beside: [
    {
      holds: (low) => causes.has(low),
      opens: (low) => soleOpeners.has(low),
    },
    {
      holds: (low) => solely.has(low),
      opens: (low) => low === 'caused' || low === 'explained',
    },
  ],
  judge: soleCauseAt,
};

function* soleCauseAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  yield* phrasesOf(reader, places, 'sole-cause', solePhrases);
}

const solePhrases =
  /^(?:the )?(?:sole|only|single|one) (?:true |real |root |underlying )?(?:cause|reason|culprit)(?= |$)|^(?:caused|explained) (?:solely|only|entirely|exclusively) by(?= |$)/;

function* phrasesOf(
  reader: ClauseReader,
  places: readonly number[],
  kind: RemarkKind,
  pattern: RegExp,
): Iterable<Judged> {
  let from = 0;
  for (const index of places) {
    const found = index < from ? undefined : pattern.exec(reader.phrase(index, 5));
    if (found) {
      from = index + found[0].split(' ').length;
      yield { kind, from: index, to: from };
    }
  }
}

const duty = setOf('should must has have needs need ought');
const amends = setOf(
  'ashamed fired disciplined reprimanded retrained held one sanctioned answer explain apologise apologize know',
);

/** “Who knew better”: kept for the subjects of other verdicts. */
export const ashamed: Judgement = {
  kinds: ['blame'],
  beside: [{ holds: (low) => amends.has(low), opens: (low) => duty.has(low) }],
  judge: ashamedAt,
};

function* ashamedAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const low = reader.low(index);
    const isDuty = duty.has(low);
    const found = isDuty
      ? /^(?:to )?(?:be (?:ashamed|fired|disciplined|reprimanded|retrained|held|the one to explain|sanctioned)|answer for|explain (?:why|himself|herself|themselves)|apologi[sz]e|know better)(?= |$)/.exec(
          reader.phrase(index + 1, 6),
        )
      : undefined;
    const subject = found ? reader.subject(index + 1) : undefined;
    if (
      found &&
      subject &&
      (blamable.has(subject.kind) || subject.kind === 'name' || subject.kind === 'vendor')
    ) {
      yield blameOf(subject, index, index + found[0].split(' ').length);
    }
  }
}
