import { ownerKind } from '../../../actions/owner.ts';
import { isKnownWord } from '../../../wording/knownWords.ts';
import {
  beForms,
  coordinators,
  determiners,
  haveForms,
  prepositions,
} from '../../../wording/lexicon/functionWords.ts';
import { firstNamesThatAreWords } from '../../../wording/lexicon/names.ts';
import { nameParticles } from '../../../wording/lexicon/people.ts';
import { wordList } from '../../../wording/lexicon/wordList.ts';
import { acronyms, isRole, tools } from '../../../wording/people.ts';

/** Somebody whom a document names in a place for people. */
export interface KnownPerson {
  /** As `nameKey` writes them. */
  readonly words: ReadonlySet<string>;
  /** Logins that can be made of the name, as `nameKey` writes them. */
  readonly logins: ReadonlySet<string>;
  /** In plain capitals without dots; empty where there are none. */
  readonly initials: string;
  /** How many words the name has, particles left out. Each may be written in several ways. */
  readonly length: number;
  readonly role: string | undefined;
}

/**
 * Where somebody is named: a field may hold a login in small letters only, and there and in a list other words may stand
 * behind a name. Actors may be systems, of which that is said, too.
 */
export type PlaceForPeople = 'field' | 'list' | 'actor';

/** How letters are written out where a keyboard or a login has none with marks: Müller is Mueller. */
const transliterations: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
/** Letters that do not consist of a plain one and a mark, and what stands for them: Sørensen is Sorensen, too. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** What most words are: nothing is in them to be written otherwise. */
const plainLetterWord = /^[a-z]+$/i;

/** The ways in which a word of a name is written, as `nameKey` writes each. */
export function nameKeys(word: string): readonly string[] {
  if (plainLetterWord.test(word)) {
    return [word.toLowerCase()];
  }
  const transliterated = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => transliterations[letter] ?? letter);
  return [...new Set([nameKey(word), nameKey(transliterated)])];
}

/** What a word of a name is compared by: without case, accents, width and an ending for possession. */
export function nameKey(word: string): string {
  if (plainLetterWord.test(word)) {
    return word.toLowerCase();
  }
  return word
    .normalize('NFKD')
    .replace(/['’]s$/i, '')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** What initials are compared by, as they are made of a name: the first of what `nameKey` makes of each letter. */
export function initialsKey(letters: string): string {
  return Array.from(letters.normalize('NFC'), (letter) => nameKey(letter).slice(0, 1)).join('');
}

const titles = /^(?:(?:dr|prof|mr|mrs|ms|mx|sir)\.?[ ])+/i;

/** A login in small letters, or a name by somebody who writes no capitals. */
const smallName = /^\p{Ll}{3,30}$|^\p{Ll}{2,30}(?: \p{Ll}{2,30}){1,2}$/u;
/** Words that join others, or tell of a state or a department, are in no name of several small words. */
const noSmallWords: ReadonlySet<string> = new Set([
  ...[prepositions, determiners, beForms, haveForms, coordinators].flatMap((words) => [...words]),
  ...wordList(
    'not see will await awaiting awaits assigned done follow later need needs noch offen open pending review soon still ' +
      'tbd todo unknown waiting business client cloud customer data external internal product success',
  ),
]);
/** What places, days and groups begin with where they are written like names. */
const noFirstWord =
  /^(?:the|our|your|their|in|on|at|by|from|for|with|during|after|before|since|until|when|while|all|every\p{Ll}*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;
/** Days that are written like names. Others may be somebody: Sunday, Monday and Friday are surnames. */
export const namedDay =
  /^(?:ash wednesday|(?:black|good) friday|(?:blue|cyber|easter|whit) monday|(?:easter|palm|whit) sunday|maundy thursday|holy saturday|(?:fat|patch|shrove|super) tuesday)$/i;

/**
 * Whoever a text names, if it has the form of a name, a login or initials.
 * @param written without marks
 * @param role what stands beside the name
 */
export function personOf(
  written: string,
  role: string | undefined,
  place: PlaceForPeople,
): KnownPerson | undefined {
  const name = written.replace(titles, '');
  if (isRoleAlone(name.replace(/^@/, '')) || tools.has(name.toLowerCase()) || acronyms.has(name)) {
    return undefined;
  }
  const isHandle = /^@[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}$/u.test(name);
  const isLogin = /^\p{Ll}[\p{Ll}\p{N}]*[._-]\p{Ll}[\p{Ll}\p{N}._-]*$/u.test(name);
  const words = name.split(/[\s._-]+/).filter((word) => word !== '');
  const isSmall =
    smallName.test(name) && (words.length === 1 || !words.some((word) => noSmallWords.has(word)));
  const isWord = place === 'field' && isSmall && ownerKind(name) === 'person';
  const isName =
    words.length < 6 &&
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every(isWordOfName) &&
    !(place !== 'field' && namedDay.test(words.join(' '))) &&
    !(place === 'list' && noFirstWord.test(words[0] ?? ''));
  const isIdeographic = /^\p{Lo}{2,5}$/u.test(name);
  const isInitials = /^\p{Lu}{2,3}$/u.test(name);
  if (isInitials) {
    const key = initialsKey(name);
    return { words: new Set([key]), logins: new Set(), initials: key.toUpperCase(), length: 1, role };
  }
  if (
    !(isHandle || isLogin || isWord || isName || isIdeographic) ||
    (words.length === 1 && /^\p{Lu}{4,}$/u.test(name))
  ) {
    return place === 'actor' ? undefined : personInFront(words, role, place);
  }
  return personNamed(name, words, role, isHandle || isLogin || isWord);
}

/** Whether a text names a role, and nobody who is called like one: “Dev Patel”. */
function isRoleAlone(name: string): boolean {
  const [first = '', ...others] = name.split(' ');
  return isRole(name) && !(isNameLikeWord(first) && others.length > 0 && !others.some(isOfRole));
}

function isOfRole(word: string): boolean {
  return isRole(word) || isKnownWord(word.toLowerCase());
}

function isNameLikeWord(word: string): boolean {
  return firstNamesThatAreWords.has(word.toLowerCase());
}

/** Whether a word is a small one within a name, as “van” is. */
export function isParticle(word: string): boolean {
  return nameParticles.has(word.toLowerCase());
}

function isWordOfName(word: string): boolean {
  return /^@?\p{Lu}[\p{L}\p{M}'’]{0,40}$/u.test(word) || isParticle(word);
}

/** “Ada Okafor until 14:00”: two words and more that a name may have, in front of others. */
function personInFront(
  words: readonly string[],
  role: string | undefined,
  place: PlaceForPeople,
): KnownPerson | undefined {
  const end = words.findIndex((word) => !isWordOfName(word));
  const name = words.slice(0, Math.min(Math.max(end, 0), 5));
  return name.filter((word) => !isParticle(word)).length > 1 &&
    !noFirstWord.test(name[0] ?? '') &&
    !(place === 'list' && namedDay.test(name.join(' '))) &&
    !isRole(name.join(' '))
    ? personNamed(name.join(' '), name, role, false)
    : undefined;
}

function personNamed(
  name: string,
  words: readonly string[],
  role: string | undefined,
  isLogin: boolean,
): KnownPerson | undefined {
  const own = words.filter((word) => !isParticle(word)).map((word) => word.replace('@', ''));
  const keys = own.map(nameKey);
  const known = own.flatMap(nameKeys).filter((key) => key.length > 1);
  // Small words of their own are words: only beside each other they are a name.
  const isOfWords = isLogin && name.includes(' ');
  const logins = [
    ...(isOfWords ? [] : [keys, own.map((word) => nameKeys(word).at(-1) ?? '')].flatMap(madeLogins)),
    ...(isLogin ? [...(isOfWords ? [] : known), nameKey(name.replace(/[ @._-]/g, ''))] : []),
  ];
  const initials =
    keys.length > 1 && keys.length < 4
      ? keys
          .map((key) => key[0] ?? '')
          .join('')
          .toUpperCase()
      : '';
  return known.length === 0
    ? undefined
    : {
        words: new Set(known),
        logins: new Set(logins.filter((login) => login.length > 2)),
        initials: isLogin || acronyms.has(initials) ? '' : initials,
        length: own.length,
        role,
      };
}

/** The logins that are made of the first and the last word of a name. */
function madeLogins(keys: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [keys.at(0), keys.length > 1 ? keys.at(-1) : ''];
  return last === '' ? [] : [`${first}${last}`, `${first[0] ?? ''}${last}`, `${first}${last[0] ?? ''}`];
}
