import { isFunctionWord, isKnownNoun, isKnownProduct } from '../../../wording/knownWords.ts';
import { knownVerb } from '../../../wording/lexicon/knownVerbs.ts';
import { days, months, placeWords } from '../../../wording/lexicon/places.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { acronyms, isRole } from '../../../wording/people.ts';
import { goesOnWithDeedOfSeveral } from './deeds.ts';
import { isNameAndPlace } from './firstNamesInFront.ts';
import type { NameChain } from './nameChains.ts';
import { nameChains } from './nameChains.ts';
import type { KnownPerson } from './nameForm.ts';
import { isParticle, personOf } from './nameForm.ts';
import {
  goesOnWithThing,
  isCalled,
  isCalling,
  isPersonsPlace,
  mayActBehind,
  reach,
  things,
} from './namePlaces.ts';
import { goesOnWithSpeech, mayBeSurname } from './plainSurnames.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isFirstName } from './vocabulary.ts';

/** As no word is written but a surname. */
const surname = /^(?:Ma?c\p{Lu}|\p{Lu}['’]\p{L})/u;
/** What stands between two who do something together. */
const together = /^[ \t*_]*(?:[,&+/]|(?:, )?(?:and|und|&))[ \t*_]*$/u;
/** What events begin with in front of whoever acts, beyond what grammars list. */
const leads = wordSet(
  'incident primary secondary duty meanwhile next today tonight yesterday tomorrow eventually',
);

/** A chain without what leads to the name in it, and what stands around that. */
interface Candidate {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Without what leads to the name, as “Then” does. */
  readonly ahead: string;
  readonly directlyAhead: string;
  readonly behind: string;
  /** Whether only a name is written so, or neither a list nor the document has one of its words. */
  readonly mayBeUnknown: boolean;
}

/**
 * The people whom events tell of in their text: by a common first name with another name beside it, or where whoever
 * acts or is called stands; by words that no list has where only a person would stand, and by two of them anywhere. A
 * company that is replaced does less harm than a name that is left.
 */
export function peopleTold(events: readonly string[], vocabulary: Vocabulary): readonly KnownPerson[] {
  return events.flatMap((event) => {
    const isName = (word: string): boolean => mayBeName(word, vocabulary);
    const chains = nameChains(event, { isName, isPlain: (word) => isPlainWord(word, isName) });
    const candidates = chains.flatMap((chain) => candidateIn(event, chain, vocabulary) ?? []);
    const speakers = chains.flatMap((chain) => speakerIn(event, chain, vocabulary) ?? []);
    const found = withCompanions(event, candidates, vocabulary);
    const named = candidates.flatMap((candidate) =>
      found.has(candidate) ? (personNamed(candidate) ?? []) : [],
    );
    return [...named, ...speakers];
  });
}

function candidateIn(
  event: string,
  { words, range }: NameChain,
  vocabulary: Vocabulary,
): Candidate | undefined {
  const from = words.findIndex(({ text }) => mayBeName(text, vocabulary));
  const [first, own] = [words[from], words.slice(from).map(({ text }) => text)];
  if (!first) {
    return undefined;
  }
  // “Then Okon proposed it”, “Engineer Thomas restarted it”, and no “San Diego”.
  const led = words.slice(0, from).map(({ text }) => text.toLowerCase());
  const areLeads = led.every((word) => isLead(word) || isNameAndPlace(word));
  const start = (areLeads ? (words[0] ?? first) : first).range.start;
  const last = own.at(-1) ?? '';
  const isThing = isKnownNoun(last.toLowerCase()) && !isFirstName(last) && !vocabulary.isNameLikeWord(last);
  return {
    words: own,
    start: first.range.start,
    end: range.end,
    ahead: event.slice(0, start).slice(-reach),
    directlyAhead: event.slice(0, first.range.start).slice(-reach),
    // “Nakamura-san joined”
    behind: event.slice(range.end, range.end + reach).replace(/^-\p{Ll}+/u, ''),
    mayBeUnknown:
      !led.some(isKnownProduct) &&
      !isThing &&
      own.some((word) => vocabulary.isUnknown(word) || vocabulary.isNameLikeWord(word)),
  };
}

/** Whoever speaks and is called by a plain word that the document does not use as one: “Power noticed it”. */
function speakerIn(
  event: string,
  { words, range }: NameChain,
  vocabulary: Vocabulary,
): KnownPerson | undefined {
  const [last, led] = [words.at(-1)?.text ?? '', words.slice(0, -1).map(({ text }) => text.toLowerCase())];
  const ahead = event.slice(0, range.start).slice(-reach);
  const isSpeaker =
    mayBeSurname(last) &&
    !vocabulary.isOwn(last) &&
    led.every((word) => isLead(word) && !isKnownProduct(word)) &&
    mayActBehind(ahead) &&
    goesOnWithSpeech(event.slice(range.end, range.end + reach));
  return isSpeaker ? personOf(last, undefined, 'actor') : undefined;
}

/** Those who are surely people, and whoever stands beside one with “and”. */
function withCompanions(
  event: string,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
): ReadonlySet<Candidate> {
  const found = new Set(candidates.filter((candidate) => isPerson(candidate, vocabulary)));
  for (const [index, one] of candidates.entries()) {
    const other = candidates[index + 1];
    if (other && together.test(event.slice(one.end, other.start))) {
      const isOfTwo = one.mayBeUnknown && other.mayBeUnknown;
      const doTogether = isOfTwo && mayActBehind(one.ahead) && goesOnWithDeedOfSeveral(other.behind);
      if (
        doTogether ||
        ((found.has(one) || found.has(other)) && (isOfTwo || isNamed(one) || isNamed(other)))
      ) {
        for (const each of [one, other].filter(({ mayBeUnknown }) => mayBeUnknown)) {
          found.add(each);
        }
      }
    }
  }
  return found;
}

function isPerson(candidate: Candidate, vocabulary: Vocabulary): boolean {
  const { words, ahead, directlyAhead, behind, mayBeUnknown } = candidate;
  return (
    isNamed(candidate) ||
    (mayBeUnknown &&
      (isPersonsPlace(ahead, directlyAhead, behind) ||
        words.filter((word) => vocabulary.isUnknown(word)).length > 1))
  );
}

/** Whether a first name says so, or a surname that no other word is like. */
function isNamed({ words, ahead, behind }: Candidate): boolean {
  const isThing = things.has((words[1] ?? '').toLowerCase());
  return words.some(isFirstName)
    ? (words.length > 1 && !isThing) ||
        isCalled(ahead) ||
        (mayActBehind(ahead) && !isThing && !goesOnWithThing(behind))
    : words.slice(1).some((word) => surname.test(word));
}

/** Where a word tells of a role, the others are a name still. */
function personNamed({ words }: Candidate): KnownPerson | undefined {
  const name = nameOf(words);
  return (
    personOf(name.join(' '), undefined, 'actor') ??
    personOf(name.filter((word) => !isRole(word) || isFirstName(word)).join(' '), undefined, 'actor')
  );
}

/**
 * The words of a name without what its bearer is or does: “Thomas Lead”. Parts behind hyphens get the capitals that
 * names have.
 */
function nameOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, index) => index > 0 && !isFirstName(word) && isRole(word));
  return words
    .slice(0, end < 0 ? undefined : end)
    .map((word) => word.replace(/-\p{Ll}/gu, (letter) => letter.toUpperCase()));
}

function mayBeName(text: string, vocabulary: Vocabulary): boolean {
  return (
    isFirstName(text) ||
    isParticle(text) ||
    vocabulary.isNameLikeWord(text) ||
    (vocabulary.isUnknown(text) && !isLead(text.toLowerCase()))
  );
}

/** What may stand in front of a name within a sentence: when, what was done, or what its bearer is, in small letters. */
function isLead(word: string): boolean {
  return (
    leads.has(word) ||
    isCalling(word) ||
    isKnownProduct(word) ||
    // And no Molly, Connolly or Kimberly.
    (/(?:ally|ully|[^lo]ly)$/.test(word) && !/^(?:li|car|bever|kimber)ly$/.test(word)) ||
    days.has(word) ||
    isFunctionWord(word) ||
    // “Mark”, “Drew” and “Ping” are people.
    (/(?:ed|ing)$/.test(word) && knownVerb(word) !== undefined) ||
    isRole(word)
  );
}

/** Whether a word behind a hyphen is none of a name: “Thomas-led”, “Felix-API”, “Nakamura-san”. */
function isPlainWord(word: string, isName: (word: string) => boolean): boolean {
  return (
    acronyms.has(word) ||
    (word === word.toLowerCase() &&
      (isFunctionWord(word) ||
        knownVerb(word) !== undefined ||
        /^(?:led|based|side|style|like|related|specific|san|sama|kun|ji)$/.test(word) ||
        months.has(word) ||
        placeWords.has(word) ||
        !isName(word)))
  );
}
