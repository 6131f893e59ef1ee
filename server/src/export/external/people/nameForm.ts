import { ownerKind } from '../../../actions/owner.ts';
import { isKnownWord } from '../../../wording/knownWords.ts';
import {
  beForms,
  coordinators,
  determiners,
  haveForms,
  prepositions,
} from '../../../wording/lexicon/functionWords.ts';
import { wordList } from '../../../wording/lexicon/wordList.ts';
import { acronyms, isRole, tools } from '../../../wording/people.ts';
import { isNameLikeWord, isParticle } from './firstNames.ts';
import type { KnownPerson } from './knownPerson.ts';
import { personNamed } from './knownPerson.ts';
import { initialsKey } from './nameKeys.ts';

/**
 * Where somebody is named: a field may hold a login in small letters only, and there and in a list other words may stand
 * behind a name. Actors may be systems, of which that is said, too.
 */
export type PlaceForPeople = 'field' | 'list' | 'actor';

const titles = /^(?:(?:dr|prof|mr|mrs|ms|mx|sir)\.?[ ])+/i;

/** A login in small letters, or a name by somebody who writes no capitals. */
const smallName = /^\p{Ll}{3,30}$|^\p{Ll}{2,30}(?: \p{Ll}{2,30}){1,2}$/u;
/** A name in a script without capitals: without spaces in some, where more letters are a sentence. */
const withoutCapitals =
  /^\p{Lo}{2,5}$|^(?!\p{M})(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{Lo}\p{M}]){2,20}$/u;
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
  const isWithoutCapitals = withoutCapitals.test(name);
  const isInitials = /^\p{Lu}{2,3}$/u.test(name);
  if (isInitials) {
    const key = initialsKey(name);
    return { words: new Set([key]), logins: new Set(), initials: key.toUpperCase(), length: 1, role };
  }
  if (
    !(isHandle || isLogin || isWord || isName || isWithoutCapitals) ||
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

const wordOfName = /^@?\p{Lu}[\p{L}\p{M}'’‘′´]{0,40}$/u;

function isWordOfName(word: string): boolean {
  return wordOfName.test(word) || isParticle(word);
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
