import { firstNames, firstNamesThatAreWords } from '../../../wording/lexicon/names.ts';
import { nameParticles } from '../../../wording/lexicon/people.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { nameKeys } from './nameKeys.ts';

/** Places that people are called by. Alone they are places: whoever is called so has a surname behind it. */
const places = wordSet(
  'adelaide asia austin brooklyn carolina charlotte chelsea dakota dallas devon florence georgia houston india ireland ' +
    'israel jackson jordan kenya kingston lincoln london madison milan orlando paris phoenix regina savannah sydney ' +
    'valencia vienna virginia',
);

/** Whether somebody is called so who would be called nothing else: “Sarah”, “Anna-Lena”. */
export function isFirstName(text: string): boolean {
  return nameKeys(text.split('-')[0] ?? '').some((key) => firstNames.has(key));
}

/** Whether it is a first name and a word: “Grace”, “Will”. */
export function isNameLikeWord(text: string): boolean {
  return nameKeys(text).some((key) => firstNamesThatAreWords.has(key));
}

/** Whether people are called so and places, too: “Virginia” of “Virginia Woolf”. */
export function isNameAndPlace(word: string): boolean {
  return places.has(word.toLowerCase());
}

/** Whether a word that is no name by itself is one in front of a surname: “Dev Patel”, “Paris Okafor”, “Ping Wu”, “De Souza”. */
export function mayBeFirstName(word: string): boolean {
  return isNameLikeWord(word) || isNameAndPlace(word) || isParticle(word) || word.toLowerCase() === 'ping';
}

/** Whether a word is a small one within a name, as “van” is. */
export function isParticle(word: string): boolean {
  return nameParticles.has(word.toLowerCase());
}
