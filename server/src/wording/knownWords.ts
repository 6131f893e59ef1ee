import { companies, programs } from './lexicon/companies.ts';
import {
  accidentAdjectives,
  accidentAdverbs,
  ambiguousErrorNouns,
  deedNouns,
  guardWords,
  humanErrorNouns,
} from './lexicon/errors.ts';
import {
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  indefinitePronouns,
  modals,
  negations,
  objectPronouns,
  personalPronouns,
  plainAdverbs,
  possessives,
  prepositions,
  relatives,
  subordinators,
} from './lexicon/functionWords.ts';
import { formsWritten, possibleBases } from './lexicon/inflection.ts';
import { workNouns } from './lexicon/judgement.ts';
import { knownVerb } from './lexicon/knownVerbs.ts';
import { technologies } from './lexicon/names.ts';
import {
  bareGroups,
  departmentWords,
  groupNouns,
  personNouns,
  personPlurals,
  technicalModifiers,
  userNouns,
  vendorNouns,
} from './lexicon/people.ts';
import { cities, days, months, placeWords } from './lexicon/places.ts';
import { plainWords } from './lexicon/plainWords.ts';
import { tools } from './people.ts';
import { singular } from './subjects.ts';

const functionWords = [
  ...[beForms, haveForms, doForms, modals, negations, determiners, possessives, personalPronouns],
  ...[objectPronouns, indefinitePronouns, prepositions, subordinators, coordinators, relatives, plainAdverbs],
];
const products = [technologies, tools, companies, programs];
const times = [days, months];
const nouns = [
  ...[
    plainWords,
    personNouns,
    personPlurals,
    groupNouns,
    bareGroups,
    departmentWords,
    userNouns,
    vendorNouns,
  ],
  ...[technicalModifiers, humanErrorNouns, ambiguousErrorNouns, deedNouns, workNouns],
];
const others = [accidentAdjectives, accidentAdverbs, guardWords, placeWords, cities];

/** Endings of words that are no names. */
const ending = /^\p{Ll}{3,30}(?:[ts]ions?|ency|ability|ibility|arity|ively|(?:al|ful|ous|nt)ly)$/u;
/** What is written together with a word and leaves it what it is. */
const contracted = /(?:n['’]t|['’](?:s|ve|re|ll|d|m))$/;

/** A word of grammar, in small letters. */
export function isFunctionWord(word: string): boolean {
  return functionWords.some((words) => words.has(word));
}

/** A company, a product or a tool that is known by name, in small letters. */
export function isKnownProduct(word: string): boolean {
  return products.some((words) => words.has(word));
}

/** A noun that names no person, place or product, in small letters, also in the plural. */
export function isKnownNoun(word: string): boolean {
  const noun = singular(word);
  return nouns.some((words) => words.has(word) || words.has(noun)) || ending.test(word);
}

/**
 * Whether any list has a word, in small letters: in grammar, as a thing, a deed, a product, a company, a place or a day.
 * First names are asked for by themselves, since some of them are words.
 */
export function isKnownWord(word: string): boolean {
  const plain = word.replace(contracted, '');
  return (
    isFunctionWord(plain) ||
    isKnownProduct(plain) ||
    isKnownNoun(plain) ||
    times.some((words) => words.has(plain)) ||
    others.some((words) => words.has(plain)) ||
    knownVerb(plain) !== undefined ||
    // “Resized”
    [...possibleBases(plain)].some((verb) => plainWords.has(verb) && formsWritten(plain, verb).size > 0) ||
    (plain.includes('-') && plain.split('-').every((part) => part === '' || isKnownWord(part)))
  );
}
