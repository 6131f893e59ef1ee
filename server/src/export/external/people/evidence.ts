import { isFunctionWord, isKnownNoun, isKnownProduct } from '../../../wording/knownWords.ts';
import { businessNouns } from '../../../wording/lexicon/companies.ts';
import { userNouns } from '../../../wording/lexicon/people.ts';
import { isRole } from '../../../wording/people.ts';
import type { Candidate } from './candidates.ts';
import {
  goesOnAtWork,
  goesOnOfPeople,
  goesOnWithDeed,
  goesOnWithPart,
  goesOnWithSpeech,
  goesOnWithSystemsDeed,
} from './deeds.ts';
import { isFirstName, isNameAndPlace, isNameLikeWord, isParticle } from './firstNames.ts';
import { namedDay } from './nameForm.ts';
import {
  endsBehind,
  goesOnWithThing,
  isAtStart,
  isBehindLabel,
  isCalled,
  isHeading,
  isInBrackets,
  isInFrontOfBlank,
  isTold,
  isWithin,
  mayActBehind,
  things,
} from './places.ts';
import { mayBeSurname } from './plainSurnames.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isLead } from './vocabulary.ts';

type Finder = (candidate: Candidate, vocabulary: Vocabulary) => boolean;

/** Letters for which the lists have no words. */
const foreign = /(?!-|['’‘ʼ′´])[^\p{Script=Latin}\p{M}]/u;
const possession = /^['’‘ʼ′´]s(?!\p{L})/u;
/** The word that a clause ends with. */
const lastWord = /(\p{L}{1,20})[ \t*_]{1,4}$/u;

/** Everything that may speak for or against it that words are somebody's name, each by the question whether it does. */
const finders = {
  // What the words are.
  'first name': ({ words }) => words.some(isFirstName),
  'first name and another name': isFullName,
  'full name': isOfUnknownNames,
  'several words': ({ words }) => words.length > 1,
  'initials in front': ({ initials }) => initials !== '',
  'unknown word': (candidate, vocabulary) => !isInOneCase(candidate) && hasUnknown(candidate, vocabulary),
  'several unknown words': ({ words }, vocabulary) =>
    words.filter((word) => vocabulary.isUnknown(word)).length > 1,
  'unknown small word': isSmall,
  'unknown word in capitals': isLarge,
  'unknown long word in capitals': (candidate) =>
    isLarge(candidate) && candidate.words.some((word) => word.length > 5),
  'script without capitals': ({ words: [only = ''] }) => /^\p{Lo}/u.test(only),
  'word that is a first name': ({ words }) => words.some(isNameLikeWord),
  'word within names': ({ words }, vocabulary) =>
    words.every(isParticle) && words.some((word) => vocabulary.isUnknown(word)),
  'place that is a first name': ({ words }) => words.length === 1 && words.every(isNameAndPlace),
  'plain word': ({ words, led }, vocabulary) =>
    words.length === 1 &&
    words.every((word) => !vocabulary.mayBeName(word) && mayBeSurname(word)) &&
    led.every((word) => isLead(word) && !isKnownProduct(word)),
  'word of the document': ({ words }, vocabulary) => words.every((word) => vocabulary.isOwn(word)),
  'letters of the lists': (candidate, vocabulary) =>
    !isInOneCase(candidate) && hasUnknown(candidate, vocabulary, (word) => !foreign.test(word)),
  'other letters than the text': (candidate, vocabulary) =>
    vocabulary.isLatin && hasUnknown(candidate, vocabulary, (word) => foreign.test(word)),
  'word and first name beside another': ({ words: [first = '', second = '', ...others] }) =>
    others.length === 0 && isNameLikeWord(first) && second !== '' && mayBeSurname(second),
  'agent of a deed': ({ words: [only = '', ...others] }, vocabulary) =>
    others.length === 0 && vocabulary.isAgent(only),
  thing: isThing,
  'thing in front': isNamedThing,
  'thing behind a first name': ({ words }) => things.has((words[1] ?? '').toLowerCase()),
  date: isDate,
  // Where they stand.
  'in an event': ({ place }) => place === 'event',
  'in a list of people': ({ place }) => place === 'list',
  'at the start': ({ directlyAhead }) => isAtStart(directlyAhead),
  'where somebody acts': ({ ahead }) => mayActBehind(ahead),
  'behind calling': ({ ahead, directlyAhead }) => isCalled(ahead) || isCalled(directlyAhead),
  'told, and no noun behind': ({ directlyAhead, behind }) => isTold(directlyAhead, behind),
  'within a sentence': ({ directlyAhead }) => isWithin(directlyAhead),
  'at the end': ({ behind }) => endsBehind(behind),
  'behind a label for people': ({ ahead }) => isBehindLabel(ahead),
  'alone in a link': ({ directlyAhead, behind }) =>
    /\[[ *_]{0,3}$/.test(directlyAhead) && /^[ *_]{0,3}\]/.test(behind),
  possession: ({ behind }) => possession.test(behind),
  'heads the event': ({ ahead, behind }) => isHeading(ahead, behind),
  'in brackets': ({ ahead, behind }) => isInBrackets(ahead, behind),
  'in front of a stand-in': ({ behind }) => isInFrontOfBlank(behind),
  'behind a word of grammar': ({ ahead }) => isFunctionWord(lastWord.exec(ahead)?.[1]?.toLowerCase() ?? ''),
  // What is said of them.
  acts: ({ ahead, behind }) => mayActBehind(ahead) && goesOnWithDeed(behind),
  'does as people do': ({ ahead, behind }) =>
    goesOnOfPeople(behind) || (mayActBehind(ahead) && goesOnWithPart(behind)),
  deed: ({ behind }) => goesOnWithDeed(behind),
  'deed of a system': ({ behind }) => goesOnWithSystemsDeed(behind),
  speech: ({ behind }) => goesOnWithSpeech(behind),
  'part in the incident': ({ behind }) => goesOnWithPart(behind),
  'said of people alone': ({ behind }) => goesOnOfPeople(behind),
  'is at work': ({ behind }) => goesOnAtWork(behind),
  'noun for a thing': ({ behind }) => goesOnWithThing(behind),
} as const satisfies Record<string, Finder>;

/** What is true of a candidate by itself. */
export type OwnEvidence = keyof typeof finders;

/** Whether some evidence is of a candidate by itself. */
export function isOwnEvidence(kind: string): kind is OwnEvidence {
  return Object.hasOwn(finders, kind);
}

/** All that speaks for or against a candidate by itself: each is looked for when it is first asked for, and kept. */
export class EvidenceOf {
  readonly candidate: Candidate;
  readonly #vocabulary: Vocabulary;
  readonly #found: Partial<Record<OwnEvidence, boolean>> = {};

  constructor(candidate: Candidate, vocabulary: Vocabulary) {
    this.candidate = candidate;
    this.#vocabulary = vocabulary;
  }

  has(kind: OwnEvidence): boolean {
    const known = this.#found[kind];
    if (known !== undefined) {
      return known;
    }
    const find: Finder = finders[kind];
    const found = find(this.candidate, this.#vocabulary);
    this.#found[kind] = found;
    return found;
  }
}

function isSmall({ words: [only = ''] }: Candidate): boolean {
  return /^\p{Ll}[\p{Ll}\p{M}._-]*$/u.test(only);
}

function isLarge({ words: [only = ''] }: Candidate): boolean {
  return /^\p{Lu}{2,}$/u.test(only);
}

function isInOneCase(candidate: Candidate): boolean {
  return isSmall(candidate) || isLarge(candidate);
}

/** Whether a word is in no list, also in none of those for words within names. */
function hasUnknown(
  { words }: Candidate,
  vocabulary: Vocabulary,
  isWanted: (word: string) => boolean = () => true,
): boolean {
  return words.some(
    (word) => !isNameLikeWord(word) && !isParticle(word) && isWanted(word) && vocabulary.isUnknown(word),
  );
}

function isFullName({ words }: Candidate, vocabulary: Vocabulary): boolean {
  const first = words.findIndex(isFirstName);
  const name = first < 0 ? [] : words.slice(first, first + 3);
  return (
    name.slice(1).some((word) => vocabulary.isUnknown(word) || isFirstName(word)) &&
    !name.some((word) => things.has(word.toLowerCase()) || isKnownNoun(word.toLowerCase()))
  );
}

/** Two words and more, of which none is known as anything but a word of names, and the last as nothing. */
function isOfUnknownNames(candidate: Candidate, vocabulary: Vocabulary): boolean {
  const { words } = candidate;
  const isName = (word: string): boolean =>
    vocabulary.isUnknown(word) || isFirstName(word) || isNameLikeWord(word) || isParticle(word);
  return (
    words.length > 1 &&
    !isInOneCase(candidate) &&
    words.every(isName) &&
    vocabulary.isUnknown(words.at(-1) ?? '')
  );
}

/** What companies have behind their names in capitals. */
const legalForm = /^,?[ ](?:AG|AB|BV|GmbH|KG|LLC|LLP|NV|PLC|SA|SE)(?!\p{L})/u;

function isThing(candidate: Candidate, vocabulary: Vocabulary): boolean {
  const { words, led, behind } = candidate;
  const last = words.at(-1) ?? '';
  const noun = last.toLowerCase().replace(/^.*-/, '');
  const isName = isFirstName(last) || (isNameLikeWord(last) && !vocabulary.isOwn(last));
  return (
    led.some(isKnownProduct) ||
    (isKnownNoun(noun) && !isName) ||
    (words.length > 1 && businessNouns.has(noun)) ||
    legalForm.test(behind) ||
    isNamedThing(candidate)
  );
}

/** “Hurricane Ian”, “Project Zubble”, and not “Customer Okafor”, “Engineer Okafor” and “Then Okafor”. */
function isNamedThing({ led }: Candidate): boolean {
  const word = led.at(-1) ?? '';
  const isNoun = isKnownNoun(word) && !isLead(word);
  return (isKnownProduct(word) || isNoun) && !(isRole(word) || userNouns.has(word) || isNameLikeWord(word));
}

const monthNames = new Set(['april', 'august', 'jan', 'june', 'may']);
const dayBefore = /\d(?:st|nd|rd|th)?[ \t.]*$/;
const dayBehind = /^[ \t]{1,2}\d/;

function isDate({ words, directlyAhead, behind }: Candidate): boolean {
  return (
    namedDay.test(words.join(' ') + (/^[ ]\p{Lu}\p{Ll}{1,8}/u.exec(behind)?.[0] ?? '')) ||
    words.every(
      (word) =>
        monthNames.has(word.toLowerCase()) && (dayBefore.test(directlyAhead) || dayBehind.test(behind)),
    )
  );
}
