import { firstNamesThatAreWords } from '../../../wording/lexicon/names.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';

/** Places that people are called by. Alone they are places: whoever is called so has a surname behind it. */
const places = wordSet(
  'adelaide asia austin brooklyn carolina charlotte chelsea dakota dallas devon florence georgia houston india ireland ' +
    'israel jackson jordan kenya kingston lincoln london madison milan orlando paris phoenix regina savannah sydney ' +
    'valencia vienna virginia',
);

/** Whether people are called so and places, too: “Virginia” of “Virginia Woolf”. */
export function isNameAndPlace(word: string): boolean {
  return places.has(word.toLowerCase());
}

/** Whether a word that is no name by itself is one in front of a surname: “Dev Patel”, “Paris Okafor”, “Ping Wu”. */
export function mayBeFirstName(word: string): boolean {
  const low = word.toLowerCase();
  return firstNamesThatAreWords.has(low) || places.has(low) || low === 'ping';
}
