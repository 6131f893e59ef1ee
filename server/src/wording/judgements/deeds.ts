import type { ClauseReader } from '../clause.ts';
import type { Judged, Judgement } from '../remark.ts';
import type { Subject, SubjectKind } from '../subjects.ts';
import { blameOf, setOf } from './shared.ts';

/** Whose deeds are told as a reproach. The writers' own are candour, and those of systems are analysis. */
const others: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['person', 'team', 'they', 'vendor']);

/**
 * A plain deed of somebody that is told with its flaw: “ran it, thinking it was the replica”, “drained more hosts than
 * intended”, “left debug logging on”, “approved it after a quick glance”, “went ahead despite the alert”.
 */
export const deeds: Judgement = {
  kinds: ['blame'],
  opens: (_, verb) => verb === 'leave',
  beside: [
    { holds: (low) => flawed.has(low), opens: (_, verb) => verb !== undefined && !helpers.has(verb) },
    { holds: (low) => secrets.has(low), opens: (_, verb) => verb !== undefined && givesAway.has(verb) },
  ],
  judge: deedsAt,
};

function* deedsAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const { verb, tag } = reader.wordAt(index);
    if (!verb || (tag !== 'finite' && tag !== 'participle')) {
      continue;
    }
    const group = reader.group(index);
    if (group.isPassive || group.isNegated || !group.isPast || reader.isImagined(index)) {
      continue;
    }
    const to = leftSo(reader, index, verb) ?? gaveAway(reader, index, verb) ?? flawBehind(reader, index);
    const subject = to === undefined ? undefined : reader.subject(index);
    if (to !== undefined && subject && isTheirs(subject)) {
      yield blameOf(subject, index, to - 1);
    }
  }
}

function isTheirs({ kind, head }: Subject): boolean {
  return others.has(kind) && head !== '';
}

/** How far behind a verb its flaw may start, in words. */
const reach = 18;
const tails = setOf(
  'thinking believing assuming knowing against than after despite although too instead at in even wrongly',
);

/** Where the flaw that is told with a verb ends; undefined where none is. */
function flawBehind(reader: ClauseReader, verb: number): number | undefined {
  for (let at = verb + 1; at <= Math.min(verb + reach, reader.words.length - 1); at += 1) {
    const word = reader.words[at];
    if (!word || /^[.;:()]$/.test(word.low) || startsClause(reader, at)) {
      return undefined;
    }
    const length = tails.has(word.low)
      ? (flaw.exec(reader.phrase(at, 8))?.[0].trim().split(' ').length ?? 0)
      : 0;
    if (length > 0) {
      return at + length;
    }
  }
  return undefined;
}

/** Another clause with a subject of its own. */
function startsClause(reader: ClauseReader, at: number): boolean {
  const word = reader.words[at];
  return (
    word?.tag === 'relative' ||
    (word?.tag === 'subordinator' && !/^(?:although|though|despite|than|after)$/.test(word.low)) ||
    (word?.tag === 'finite' &&
      reader.words[at - 1]?.tag !== 'coordinator' &&
      reader.words[at - 1]?.tag !== 'determiner' &&
      reader.words[at - 2]?.tag !== 'determiner')
  );
}

/**
 * What shows that a deed went wrong in somebody's head or hands: a mistaken identity, an excess, a cursory look, haste,
 * and what stood against it.
 */
const flaw = new RegExp(
  `^(?:${[
    '(?:thinking|believing|assuming) (?:that )?(?:it|this|that|they|these|he|she|nobody|no one|everything) (?:was|were|had|would|is|did)\\b',
    'knowing (?:that|full|about|it|of|the|very)\\b',
    'against (?:the |our |all |any |company |explicit |their |his |her )*(?:polic(?:y|ies)|procedures?|advice|rules?|recommendations?|instructions?|guidelines?|process|warnings?)\\b',
    'than (?:was |were |he |she |they )?(?:intended|planned|needed|necessary|requested|agreed|allowed|approved|meant|asked)\\b',
    'after (?:only )?an? (?:quick|brief|cursory|superficial|short|fleeting|hasty) (?:glance|look|check|review|scan|skim)\\b',
    '(?:despite|in spite of|even though|although) (?:the |a |an |all |several |many |multiple |two |three |being |having )*(?:\\S+ )?(?:warn(?:ed|ings?)|failing|failed|failures?|red|open|unresolved|alerts?|errors?|objections?|concerns|reminders?|instructions?|freeze|polic(?:y|ies)|known|knowing|told|asked|test failures)\\b',
    'too (?:early|soon|quickly|hastily|fast|eagerly|much trust)\\b',
    'instead of (?:one by one|one at a time|escalating|asking|waiting|checking|testing|calling|following|reading|reporting|verifying|the (?:documented|correct|proper|approved|agreed|intended)|(?:just|only) )',
    'at the wrong (?:time|moment)\\b',
    'in (?:a|great|his|her|their) (?:hurry|haste|rush|panic)\\b',
  ].join('|')})`,
);

/** One of these is in each of those phrases. */
const flawed = setOf(
  'thinking believing assuming knowing against than quick brief cursory superficial short fleeting hasty despite spite ' +
    'though although too instead wrong hurry haste rush panic',
);
/** They tell no deed. */
const helpers = setOf('be have');

/** “Left the port open”, “had left the job undocumented”. */
function leftSo(reader: ClauseReader, index: number, verb: string): number | undefined {
  if (verb !== 'leave') {
    return undefined;
  }
  for (let at = index + 2; at <= Math.min(index + 9, reader.words.length - 1); at += 1) {
    const low = reader.low(at);
    const isState =
      /^(?:un\S{3,}ed|enabled|disabled|open|behind|half-\S+|lying|exposed|incomplete|unfinished)$/.test(
        low,
      ) ||
      (/^(?:on|off|in)$/.test(low) && isEnd(reader, at + 1)) ||
      /^in (?:production|the (?:code|repository|config|configuration))$/.test(reader.phrase(at, 2));
    if (isState) {
      return at + 1;
    }
    if (/^[.,;:()]$/.test(low)) {
      return undefined;
    }
  }
  return undefined;
}

const givesAway = setOf(
  'commit push paste upload post publish share send attach copy write put store check include',
);
const secrets = setOf(
  'key keys secret secrets password passwords passphrase passphrases credential credentials token tokens dump dumps list ' +
    'lists records data',
);
/** Of these a commit gives away nothing. */
const plainSecrets = setOf('dump dumps list lists records data');
/** Where others can read it, or where a secret stays for good. */
const openPlaces = setOf(
  'public repository repo repositories gist pastebin chat channel forum internet wiki ticket git github gitlab mail ' +
    'email spreadsheet',
);

/** “Committed the API key to a public repository”: where a secret got out, told of whose hand it was. */
function gaveAway(reader: ClauseReader, index: number, verb: string): number | undefined {
  const secret = givesAway.has(verb) ? reader.ahead(index, 6, secrets) : undefined;
  // “the public key”
  if (secret === undefined || reader.low(secret - 1) === 'public') {
    return undefined;
  }
  const place = reader.ahead(secret, 6, openPlaces);
  const isIntoIt =
    place !== undefined &&
    /^(?:to|in|into|on|onto)$/.test(reader.low(secret + 1)) &&
    isOpen(reader, secret, place);
  return isIntoIt ? place + 1 : undefined;
}

/** Lists and data are secret in public places only. */
function isOpen(reader: ClauseReader, secret: number, place: number): boolean {
  return (
    !plainSecrets.has(reader.low(secret)) ||
    reader.words
      .slice(secret, place + 1)
      .some(({ low }) => /^(?:public|internet|gist|pastebin|forum)$/.test(low))
  );
}

function isEnd(reader: ClauseReader, at: number): boolean {
  const word = reader.words[at];
  return (
    !word ||
    word.kind === 'mark' ||
    word.tag === 'subordinator' ||
    word.tag === 'coordinator' ||
    /^(?:after|when|before|for|since|during)$/.test(word.low)
  );
}
