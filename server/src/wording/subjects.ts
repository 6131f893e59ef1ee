import { determiners } from './lexicon/functionWords.ts';
import { firstNames, technologies } from './lexicon/names.ts';
import {
  bareGroups,
  groupNouns,
  personNouns,
  personPlurals,
  technicalModifiers,
  userNouns,
  vendorNouns,
} from './lexicon/people.ts';
import { wordSet } from './lexicon/wordList.ts';
import type { Word } from './words.ts';

/**
 * Who or what does something: `we` (the writers), a `person`, a `team`, `they`, a `vendor`, the `users`, `nobody`, a
 * capitalised word that may be a `name`, `something` without a mind, or `nothing` where no subject is written.
 */
export type SubjectKind =
  | 'we'
  | 'person'
  | 'team'
  | 'they'
  | 'vendor'
  | 'users'
  | 'nobody'
  | 'name'
  | 'something'
  | 'nothing';

export interface Subject {
  readonly kind: SubjectKind;
  /** Indexes into the words, half open; empty where no subject is written. */
  readonly from: number;
  readonly to: number;
  /** The word that says what it is, in the singular where it is a plural in -s. */
  readonly head: string;
}

/** Names that a document itself declares, in lower case, each word by itself. */
export type Names = ReadonlySet<string>;

/** How far back a subject is looked for. */
const reach = 40;

/** The subject of the verb whose group (auxiliaries, “not”, adverbs) ends at an index. */
export function subjectOf(words: readonly Word[], verb: number, names: Names, depth = 0): Subject {
  let end = groupStart(words, verb);
  const first = end;
  end = beforeInsertion(words, end);
  if (end > 1 && behindNouns.has(words[end - 1]?.low ?? '') && words[end - 2]?.tag === 'noun') {
    end -= 1;
  }
  const last = words[end - 1];
  // “what he was told”: a pronoun right before its verb is the subject.
  if (last && /^(?:i|we|he|she|they)$/.test(last.low)) {
    return classify(words, { from: end - 1, to: end }, names);
  }
  // “The page warned us before it failed”: the pronoun opens a clause of its own.
  if (last?.low === 'it' && openers.has(words[end - 2]?.low ?? '')) {
    return classify(words, { from: end - 1, to: end }, names);
  }
  if (!last || last.low === ':') {
    return nothingAt(first);
  }
  if (depth > 4) {
    return unknownAt(first);
  }
  if (last.tag === 'coordinator' || last.low === ',' || last.low === '/') {
    return sharedSubject(words, end - 1, names, depth) ?? nothingAt(first);
  }
  if (last.tag === 'relative') {
    return antecedent(words, end - 1, names, depth);
  }
  if (last.tag === 'finite' || last.tag === 'participle') {
    return behindRelative(words, end - 1, names, depth) ?? unknownAt(first);
  }
  return phraseBefore(words, end, names, depth);
}

/** Words that open a clause, and stand in front of a noun as well. */
const openers = new Set(['before', 'after', 'until', 'till', 'since']);

function nothingAt(index: number): Subject {
  return { kind: 'nothing', from: index, to: index, head: '' };
}

/** A subject that could not be made out counts as something without a mind. */
function unknownAt(index: number): Subject {
  return { kind: 'something', from: index, to: index, head: '' };
}

/** Where the group of a verb starts: in front of its auxiliaries, negation and adverbs. */
export function groupStart(words: readonly Word[], verb: number): number {
  let start = verb;
  while (start > 0 && ['be', 'have', 'do', 'modal', 'not', 'adverb'].includes(words[start - 1]?.tag ?? '')) {
    start -= 1;
  }
  return start;
}

/** Steps over what is put between a subject and its verb: brackets, and what stands between two commas. */
function beforeInsertion(words: readonly Word[], end: number): number {
  const last = words[end - 1]?.low;
  const opening = last === ')' ? '(' : last === ',' || last === '–' || last === '—' ? last : undefined;
  if (!opening) {
    return end;
  }
  for (let index = end - 2; index >= Math.max(0, end - 25); index -= 1) {
    const word = words[index];
    if (word?.low === opening) {
      const inside = words.slice(index + 1, end - 1);
      const opener = inside[0];
      const isInsertion =
        opening !== ',' ||
        opener?.tag === 'relative' ||
        inside.every((one) => one.tag === 'adverb') ||
        (inside.length < 7 &&
          inside.every((one) => one.kind === 'word' && ['noun', 'determiner'].includes(one.tag))) ||
        (opener?.tag === 'preposition' && words[index - 1]?.tag === 'noun' && inside.length < 10);
      return isInsertion ? beforeAdverbs(words, index) : end;
    }
  }
  return end;
}

function beforeAdverbs(words: readonly Word[], end: number): number {
  let at = end;
  while (at > 0 && words[at - 1]?.tag === 'adverb') {
    at -= 1;
  }
  return at;
}

/** “The alert fired and paged”: a verb behind “and” or a comma has the subject of the verb before it. */
function sharedSubject(
  words: readonly Word[],
  joint: number,
  names: Names,
  depth: number,
): Subject | undefined {
  for (let index = joint - 1; index >= Math.max(0, joint - reach); index -= 1) {
    const word = words[index];
    if (word?.low === ';' || word?.low === '.') {
      return undefined;
    }
    const isVerb =
      word?.tag === 'finite' ||
      word?.tag === 'be' ||
      word?.tag === 'do' ||
      word?.tag === 'modal' ||
      (word?.tag === 'have' && words[index - 1]?.tag !== 'to');
    if (isVerb) {
      const nearest = subjectOf(words, index, names, depth + 1);
      return nearest.kind === 'something' ? (ofMainClause(words, index, names, depth) ?? nearest) : nearest;
    }
  }
  return undefined;
}

/**
 * “The team assumed that it was safe and never asked”: behind a clause of its own with “that”, the verb goes on with
 * the main clause if that one has a person.
 */
function ofMainClause(
  words: readonly Word[],
  verb: number,
  names: Names,
  depth: number,
): Subject | undefined {
  const sub = words.findLastIndex(
    (word, index) =>
      index < verb &&
      index > verb - 14 &&
      (word.tag === 'subordinator' ||
        word.low === 'that' ||
        (believing.has(words[index - 1]?.low ?? '') && ['determiner', 'pronoun', 'noun'].includes(word.tag))),
  );
  for (let index = sub - 1; sub > 0 && index >= Math.max(0, sub - 4); index -= 1) {
    if (words[index]?.tag === 'finite') {
      const main = subjectOf(words, index, names, depth + 1);
      return main.kind === 'something' || main.kind === 'nothing' ? undefined : main;
    }
  }
  return undefined;
}

/** “Assumed the backup had finished and did not check.” */
const believing = new Set([
  'assumed',
  'thought',
  'believed',
  'hoped',
  'expected',
  'trusted',
  'said',
  'felt',
  'knew',
]);

/** What a relative pronoun stands for: the phrase before it. */
function antecedent(words: readonly Word[], relative: number, names: Names, depth: number): Subject {
  const comma = words[relative - 1]?.low === ',' ? relative - 1 : relative;
  const before = phraseBefore(words, comma, names, depth);
  const isPerson = before.kind !== 'something' && before.kind !== 'nothing';
  if (words[relative]?.low === 'who' && !isPerson) {
    return {
      kind: before.kind === 'nothing' ? 'person' : 'name',
      from: before.from,
      to: relative + 1,
      head: 'who',
    };
  }
  return before;
}

/** “The team that owns the alert failed”: behind a relative clause the subject stands in front of it. */
function behindRelative(
  words: readonly Word[],
  verb: number,
  names: Names,
  depth: number,
): Subject | undefined {
  for (let index = verb; index >= Math.max(0, verb - reach); index -= 1) {
    if (words[index]?.tag === 'relative') {
      return antecedent(words, index, names, depth + 1);
    }
    if (words[index]?.tag === 'mark') {
      return undefined;
    }
  }
  return undefined;
}

/** A noun phrase without what hangs on it. */
interface Phrase {
  readonly from: number;
  to: number;
  readonly hangs: boolean;
}

/** The first noun phrase of the clause that ends at an index that does not hang on a preposition. */
function phraseBefore(words: readonly Word[], end: number, names: Names, depth: number): Subject {
  const start = clauseStart(words, end);
  // “The decision to skip the drill was …”: what stands in front of the verb belongs to the infinitive.
  const to = words[start - 1]?.tag === 'base' ? infinitiveAt(words, start - 1) : undefined;
  if (to !== undefined && to > 0 && depth < 3) {
    return phraseBefore(words, to, names, depth + 1);
  }
  const phrases = phrasesIn(words, start, end);
  const free = phrases.find((phrase) => !phrase.hangs);
  const closer = words[start - 1];
  if (!free) {
    const relative = closer && ['finite', 'base', 'participle', 'ing'].includes(closer.tag);
    if (relative) {
      return behindRelative(words, start - 1, names, depth) ?? unknownAt(end);
    }
    return start === 0 || closer?.low === ':' || start === end ? nothingAt(end) : unknownAt(end);
  }
  // “The team that owns the alert failed”: what stands in front of “failed” is the object of “owns”.
  if (closer && ['finite', 'base'].includes(closer.tag) && free.from === start) {
    const outer = behindRelative(words, start - 1, names, depth + 1);
    if (outer) {
      return outer;
    }
  }
  const subject = classify(words, withQuantity(words, free, phrases), names);
  // “None of the reviewers noticed” is said as “nobody noticed”.
  const isNone =
    /^(?:none|neither|nobody|no-one)$/.test(words[free.from]?.low ?? '') &&
    subject.kind !== 'something' &&
    subject.kind !== 'users';
  return isNone ? { ...subject, kind: 'nobody', from: free.from } : subject;
}

function infinitiveAt(words: readonly Word[], verb: number): number | undefined {
  const before = beforeAdverbs(words, verb);
  return words[before - 1]?.tag === 'to' ? before - 1 : undefined;
}

/** “one of our engineers”: the people are those behind “of”. */
function withQuantity(words: readonly Word[], phrase: Phrase, phrases: readonly Phrase[]): Phrase {
  const head = words[phrase.to - 1]?.low ?? '';
  const next = phrases[phrases.indexOf(phrase) + 1];
  const isNumber = words[phrase.to - 1]?.kind === 'number';
  return next && words[phrase.to]?.low === 'of' && (quantities.has(head) || isNumber)
    ? { ...next, hangs: false }
    : phrase;
}

const quantities = new Set([
  ...[
    'one',
    'some',
    'none',
    'many',
    'most',
    'all',
    'each',
    'several',
    'few',
    'both',
    'any',
    'neither',
    'either',
  ],
  ...[
    'number',
    'member',
    'members',
    'part',
    'half',
    'group',
    'majority',
    'two',
    'three',
    'somebody',
    'someone',
  ],
  ...['nobody', 'person', 'another', 'rest'],
]);

function clauseStart(words: readonly Word[], end: number): number {
  let start = end;
  while (start > 0 && end - start < reach) {
    const word = words[start - 1];
    if (!word || isBorder(word)) {
      break;
    }
    start -= 1;
  }
  return start;
}

function isBorder({ tag, low }: Word): boolean {
  switch (tag) {
    case 'mark':
      return low !== '/' && low !== '&' && low !== '-';
    case 'subordinator':
    case 'relative':
    case 'finite':
    case 'base':
    case 'participle':
    case 'modal':
    case 'be':
    case 'have':
    case 'do':
      return true;
    case 'coordinator':
      return true;
    default:
      return false;
  }
}

function phrasesIn(words: readonly Word[], start: number, end: number): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let current: Phrase | undefined;
  let hangs = false;
  for (let index = start; index < end; index += 1) {
    const word = words[index];
    if (!word) {
      break;
    }
    switch (word.tag) {
      case 'preposition':
      case 'to':
      case 'ing':
        current = undefined;
        // “About 9 % of users”
        hangs =
          words[index + 1]?.kind !== 'number' || !/^(?:about|around|over|under|near|up|to)$/.test(word.low);
        break;
      case 'determiner':
      case 'pronoun':
        current =
          word.tag === 'determiner' && current?.to === index && determiners.has(words[index - 1]?.low ?? '')
            ? current
            : { from: index, to: index + 1, hangs };
        current.to = index + 1;
        if (phrases.at(-1) !== current) {
          phrases.push(current);
        }
        hangs = false;
        if (word.tag === 'pronoun') {
          current = undefined;
        }
        break;
      case 'adverb':
      case 'not':
        break;
      default:
        if (!current) {
          current = { from: index, to: index + 1, hangs };
          phrases.push(current);
          hangs = false;
        }
        current.to = index + 1;
    }
  }
  return phrases;
}

/** What a noun phrase names. */
export function classify(
  words: readonly Word[],
  { from, to }: Pick<Phrase, 'from' | 'to'>,
  names: Names,
): Subject {
  // “the team responsible for billing”
  const last = to - 1 > from && behindNouns.has(words[to - 1]?.low ?? '') ? to - 2 : to - 1;
  const head = words[last];
  const made = (kind: SubjectKind): Subject => ({ kind, from, to, head: singular(head?.low ?? '') });
  if (!head) {
    return made('nothing');
  }
  if (head.kind === 'handle') {
    return made('person');
  }
  if (head.tag === 'pronoun' || head.tag === 'determiner') {
    return made(kindOfPronoun(words, from, head.low));
  }
  if (names.has(head.low) && head.capital) {
    return made('person');
  }
  // “the group responsible for DNS”
  if (/^(?:group|unit|function)$/.test(head.low) && words[last + 1]?.low === 'responsible') {
    return made('team');
  }
  return made(kindOfNoun(words.slice(from, last), head));
}

/** Adjectives that stand behind their noun. */
const behindNouns = new Set([
  'responsible',
  'involved',
  'concerned',
  'available',
  'present',
  'affected',
  'alone',
  'itself',
  'themselves',
  'himself',
  'herself',
  'ourselves',
  'myself',
  'members',
]);

function kindOfPronoun(words: readonly Word[], from: number, low: string): SubjectKind {
  switch (low) {
    case 'i':
    case 'we':
    case 'us':
    case 'me':
      return 'we';
    case 'he':
    case 'she':
    case 'him':
    case 'her':
    case 'someone':
    case 'somebody':
    case 'anyone':
    case 'anybody':
    case 'everyone':
    case 'everybody':
    case 'whoever':
      return 'person';
    case 'nobody':
    case 'none':
      return 'nobody';
    case 'they':
    case 'them':
      return 'they';
    case 'neither':
      return 'nobody';
    case 'both':
      return words[from]?.low === low ? 'they' : 'something';
    default:
      return 'something';
  }
}

function kindOfNoun(before: readonly Word[], head: Word): SubjectKind {
  const noun = singular(head.low);
  const modifier = before.at(-1);
  const isTechnical =
    modifier !== undefined &&
    (modifier.kind === 'thing' || (modifier.kind === 'word' && technicalModifiers.has(modifier.low)));
  if (head.low === 'one' && before.some((word) => word.low === 'no')) {
    return 'nobody';
  }
  if (head.low === 'one' && before.some((word) => word.low === 'any' || word.low === 'every')) {
    return 'person';
  }
  if (userNouns.has(noun) && !personPlurals.has(head.low)) {
    return 'users';
  }
  if (technologies.has(head.low) && head.capital) {
    return 'something';
  }
  if (firstNames.has(head.low) && head.capital && !head.shouted && before.length === 0) {
    return 'person';
  }
  if (mostlyPrograms.has(noun) && !before.some((word) => humanSettings.has(word.low))) {
    return 'something';
  }
  const isNobody = isNobodys(before);
  if (personPlurals.has(head.low) || (personNouns.has(noun) && !(isTechnical && ambiguous.has(noun)))) {
    return isNobody ? 'nobody' : 'person';
  }
  const isTitled = before.some((word) => /^(?:mr|mrs|ms|mx|dr|prof)$/.test(word.low));
  if (isTitled && head.capital) {
    return 'person';
  }
  // “The networking group”; a consumer group, a security group or a resource group is none of people.
  if (noun === 'group' && modifier && ofPeople.has(modifier.low)) {
    return isNobody ? 'nobody' : 'team';
  }
  if (/^(?:shift|centre|center)$/.test(noun) && before.some((word) => shiftWords.has(word.low))) {
    return 'team';
  }
  const isVendors = before.some(
    (word, index) => word.tag === 'possessive' && vendorNouns.has(before[index - 1]?.low ?? ''),
  );
  if (
    isVendors &&
    /^(?:support|helpdesk|sales|engineering|staff|team|engineer|technician|desk)$/.test(noun)
  ) {
    return 'vendor';
  }
  const isPlainBare = before.every((word) => plainBefore.has(word.low));
  const isBare = (bareGroups.has(noun) || bareGroups.has(head.low)) && !(before.length > 0 && isPlainBare);
  if (
    (groupNouns.has(noun) || groupNouns.has(head.low)) &&
    (!isBare || before.length === 0 || head.capital)
  ) {
    return isNobody ? 'nobody' : 'team';
  }
  if (isBare && before.length === 0) {
    return 'team';
  }
  if (vendorNouns.has(noun) && !isTechnical) {
    return 'vendor';
  }
  return looksLikeName(before, head) ? 'name' : 'something';
}

function isNobodys(before: readonly Word[]): boolean {
  return before.some((word) => word.low === 'no' || word.low === 'neither');
}

/** Fields and duties: what stands before “group” where it is one of people. */
const ofPeople = wordSet(
  'engineering operations ops devops qa netops secops support procurement marketing sales finance legal hr networking ' +
    'platform identity architecture payments billing integration release reliability quality desktop telephony facilities ' +
    'infrastructure infra development on-call oncall helpdesk analytics mobile compliance',
);

const shiftWords = new Set([
  'night',
  'day',
  'late',
  'early',
  'morning',
  'operations',
  'call',
  'support',
  'command',
]);
/** “Customer support” is people, “network security” is not. */
const plainBefore = new Set([
  'customer',
  'technical',
  'tech',
  'central',
  'local',
  'our',
  'their',
  'corporate',
  'internal',
  'external',
  'site',
  'field',
  "'s",
  'client',
]);

/** Roles that programs have, too. */
const ambiguous = new Set(
  'operator manager owner author leader lead coordinator supervisor inspector planner dispatcher director editor reader translator steward member driver master reviewer moderator maintainer responder scribe contributor'.split(
    ' ',
  ),
);

/** Roles that are a program's as a rule; of a person something says so. */
const mostlyPrograms = new Set(['leader', 'coordinator', 'dispatcher', 'planner', 'translator', 'inspector']);
const humanSettings = new Set(
  'incident shift team squad project change release emergency duty on-call oncall technical tech group department our human night major problem crisis security operations ops deployment'.split(
    ' ',
  ),
);

/** One or two words with a capital and no article: a name of a person, a product or a company. */
function looksLikeName(before: readonly Word[], head: Word): boolean {
  return (
    head.kind === 'word' &&
    head.capital &&
    !/\d|_/.test(head.low) &&
    before.every((word) => word.kind === 'word' && word.capital && word.tag === 'noun') &&
    before.length < 3
  );
}

export function singular(noun: string): string {
  if (noun.endsWith('ies')) {
    return `${noun.slice(0, -3)}y`;
  }
  return noun.length > 3 &&
    noun.endsWith('s') &&
    !/(?:ss|is|us)$/.test(noun) &&
    noun !== 'devops' &&
    noun !== 'sales'
    ? noun.slice(0, -1)
    : noun;
}
