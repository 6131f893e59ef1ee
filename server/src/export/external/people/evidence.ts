import { isFunctionWord, isKnownNoun, isKnownProduct } from '../../../wording/knownWords.ts';
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

/** Something that speaks for or against it that words are somebody's name. */
export type Evidence =
  // What the words are.
  | 'first name'
  | 'first name and another name'
  | 'several words'
  | 'form of a surname'
  | 'initials in front'
  | 'unknown word'
  | 'several unknown words'
  | 'unknown small word'
  | 'unknown word in capitals'
  | 'script without capitals'
  | 'word that is a first name'
  | 'word within names'
  | 'place that is a first name'
  | 'plain word'
  | 'word of the document'
  | 'thing'
  | 'thing behind a first name'
  | 'date'
  | 'letters of the lists'
  // Where they stand.
  | 'in an event'
  | 'in a list of people'
  | 'at the start'
  | 'where somebody acts'
  | 'behind calling'
  | 'told, and no noun behind'
  | 'within a sentence'
  | 'at the end'
  | 'possession'
  | 'heads the event'
  | 'in brackets'
  | 'behind a word of grammar'
  | 'in front of a stand-in'
  // What is said of them.
  | 'deed'
  | 'deed of a system'
  | 'speech'
  | 'part in the incident'
  | 'said of people alone'
  | 'is at work'
  | 'noun for a thing'
  // Who else is there.
  | 'beside a person'
  | 'beside a first name'
  | 'acts with another';

/** What is true of a candidate. */
type Findings = Readonly<Partial<Record<Evidence, boolean>>>;
type Finder = (candidate: Candidate, vocabulary: Vocabulary) => Findings;

const finders: readonly Finder[] = [ofWords, ofThings, ofPlace, ofDeeds];

/** All that speaks for or against a candidate by itself. */
export function evidenceOf(candidate: Candidate, vocabulary: Vocabulary): ReadonlySet<Evidence> {
  const kinds = new Set<Evidence>();
  for (const find of finders) {
    const findings = find(candidate, vocabulary);
    let kind: Evidence;
    for (kind in findings) {
      if (findings[kind]) {
        kinds.add(kind);
      }
    }
  }
  return kinds;
}

/** As no word is written but a surname. */
const surname = /^(?:Ma?c\p{Lu}|\p{Lu}['’]\p{L})/u;
/** Letters for which the lists have no words. */
const foreign = /[^\p{Script=Latin}\p{M}'’-]/u;

function ofWords({ words, initials, led }: Candidate, vocabulary: Vocabulary): Findings {
  const first = words.findIndex(isFirstName);
  const name = first < 0 ? [] : words.slice(first, first + 3);
  const unlisted = words.filter((word) => vocabulary.isUnknown(word));
  const unknown = unlisted.filter((word) => !isNameLikeWord(word) && !isParticle(word));
  const [only = ''] = words;
  const isSmall = /^\p{Ll}/u.test(only);
  const isLarge = /^\p{Lu}{2,}$/u.test(only);
  return {
    'first name': first >= 0,
    'first name and another name':
      name.slice(1).some((word) => vocabulary.isUnknown(word) || isFirstName(word)) &&
      !name.some((word) => things.has(word.toLowerCase()) || isKnownNoun(word.toLowerCase())),
    'several words': words.length > 1,
    'form of a surname': words.slice(1).some((word) => surname.test(word)),
    'initials in front': initials !== '',
    'unknown word': unknown.length > 0 && !isSmall && !isLarge,
    'unknown small word': isSmall,
    'unknown word in capitals': isLarge,
    'script without capitals': /^\p{Lo}/u.test(only),
    'several unknown words': unlisted.length > 1,
    'word that is a first name': words.some(isNameLikeWord),
    'word within names': words.every(isParticle) && unlisted.length > 0,
    'place that is a first name': words.length === 1 && isNameAndPlace(only),
    'plain word':
      words.length === 1 &&
      !vocabulary.mayBeName(only) &&
      mayBeSurname(only) &&
      led.every((word) => isLead(word) && !isKnownProduct(word)),
    'word of the document': words.every((word) => vocabulary.isOwn(word)),
    'letters of the lists': !isSmall && !isLarge && unknown.some((word) => !foreign.test(word)),
  };
}

const monthNames = new Set(['april', 'august', 'jan', 'june', 'may']);
const dayBefore = /\d(?:st|nd|rd|th)?[ \t.]*$/;
const dayBehind = /^[ \t]{1,2}\d/;

function ofThings({ words, led, directlyAhead, behind }: Candidate, vocabulary: Vocabulary): Findings {
  const last = words.at(-1) ?? '';
  const isName = isFirstName(last) || (isNameLikeWord(last) && !vocabulary.isOwn(last));
  return {
    thing: led.some(isKnownProduct) || (isKnownNoun(last.toLowerCase().replace(/^.*-/, '')) && !isName),
    'thing behind a first name': things.has((words[1] ?? '').toLowerCase()),
    date:
      namedDay.test(words.join(' ') + (/^[ ]\p{Lu}\p{Ll}{1,8}/u.exec(behind)?.[0] ?? '')) ||
      words.every(
        (word) =>
          monthNames.has(word.toLowerCase()) && (dayBefore.test(directlyAhead) || dayBehind.test(behind)),
      ),
  };
}

function ofPlace({ ahead, directlyAhead, behind, place }: Candidate): Findings {
  const word = /(\p{L}{1,20})[ \t*_]{1,4}$/u.exec(ahead)?.[1];
  return {
    'in an event': place === 'event',
    'in a list of people': place === 'list',
    'at the start': isAtStart(directlyAhead),
    'where somebody acts': mayActBehind(ahead),
    'behind calling': isCalled(ahead) || isCalled(directlyAhead),
    'told, and no noun behind': isTold(directlyAhead, behind),
    'within a sentence': isWithin(directlyAhead),
    'at the end': endsBehind(behind),
    possession: /^['’]s(?!\p{L})/u.test(behind),
    'heads the event': isHeading(ahead, behind),
    'in brackets': isInBrackets(ahead, behind),
    'in front of a stand-in': isInFrontOfBlank(behind),
    'behind a word of grammar': word !== undefined && isFunctionWord(word.toLowerCase()),
  };
}

function ofDeeds({ behind }: Candidate): Findings {
  return {
    deed: goesOnWithDeed(behind),
    'deed of a system': goesOnWithSystemsDeed(behind),
    speech: goesOnWithSpeech(behind),
    'part in the incident': goesOnWithPart(behind),
    'said of people alone': goesOnOfPeople(behind),
    'is at work': goesOnAtWork(behind),
    'noun for a thing': goesOnWithThing(behind),
  };
}
