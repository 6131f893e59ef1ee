import { isFunctionWord, isKnownNoun } from '../../../wording/knownWords.ts';
import { goesOnWithDeed } from './deeds.ts';
import { nameChains } from './nameChains.ts';
import type { KnownPerson } from './nameForm.ts';
import { isParticle, personOf } from './nameForm.ts';
import { things } from './namePlaces.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isFirstName } from './vocabulary.ts';

/** “J. Ruiz”, “J.R. van der Berg”, “K. O'Neill-Sato”. */
const withInitials =
  /(?<![\p{L}\p{N}.&@/_-])(?:\p{Lu}\.[ ]?){1,3}((?:\p{Ll}{2,3}[ ]){0,2})((?:\p{Lu}['’]\p{L}|(?:Ma?c)?\p{Lu})[\p{Ll}\p{M}]{1,30}(?:-\p{Lu}[\p{Ll}\p{M}]{1,30})?)(?![\p{L}\p{N}_@/]|\.\p{L})/gu;
/** The word in front of an initial, on its line. */
const wordAhead = /(?:^|[\n|(,;:])[ \t*_]*$|(\p{L}{1,20})[ \t*_]{1,4}$/u;
const reach = 40;

/**
 * The people whom a text names wherever it does, by what is written as no other word is: initials with a surname, and a
 * common first name with a word that no list has.
 */
export function peopleNamed(text: string, vocabulary: Vocabulary): readonly KnownPerson[] {
  return [...peopleWithInitials(text, vocabulary), ...peopleWithFirstNames(text, vocabulary)];
}

function peopleWithInitials(text: string, vocabulary: Vocabulary): readonly KnownPerson[] {
  return [...text.matchAll(withInitials)].flatMap(
    ({ index, 0: written, 1: particles = '', 2: surname = '' }) => {
      const areParticles = (particles.match(/\p{L}+/gu) ?? []).every(isParticle);
      const ahead = text.slice(Math.max(0, index - reach), index);
      const behind = text.slice(index + written.length, index + written.length + reach);
      const isSurname = vocabulary.isUnknown(surname) || isNamesPlace(ahead, behind);
      return areParticles && isSurname ? (personOf(surname, undefined, 'actor') ?? []) : [];
    },
  );
}

/** Whether a surname that is a word may stand with its initial between two texts: “seen by J. Banks”, and no “Plan B. Banks”. */
function isNamesPlace(ahead: string, behind: string): boolean {
  const [found, word] = wordAhead.exec(ahead) ?? [];
  const isAfterWord = word !== undefined && isFunctionWord(word.toLowerCase());
  return found !== undefined && (isAfterWord || (word === undefined && goesOnWithDeed(behind)));
}

function peopleWithFirstNames(text: string, vocabulary: Vocabulary): readonly KnownPerson[] {
  const isName = (word: string): boolean => isFirstName(word) || vocabulary.isUnknown(word);
  return nameChains(text, {
    isName,
    isPlain: (word) => word === word.toLowerCase() && !isName(word),
  }).flatMap(({ words }) => {
    const from = words.findIndex((word) => isFirstName(word.text));
    const name = words.slice(from, from + 3).map((word) => word.text);
    const isWhole =
      from >= 0 &&
      name.slice(1).some((word) => vocabulary.isUnknown(word) || isFirstName(word)) &&
      !name.some((word) => things.has(word.toLowerCase()) || isKnownNoun(word.toLowerCase()));
    return isWhole ? (personOf(name.join(' '), undefined, 'actor') ?? []) : [];
  });
}
