import {
  determiners,
  indefinitePronouns,
  personalPronouns,
  plainAdverbs,
} from '../../wording/lexicon/functionWords.ts';
import { firstNames, technologies } from '../../wording/lexicon/names.ts';
import { userNouns } from '../../wording/lexicon/people.ts';
import { singular } from '../../wording/subjects.ts';
import type { KnownPerson } from './nameForm.ts';
import { nameKeys, personOf } from './nameForm.ts';

/** A word with a capital, and the one behind it that has one, too. */
const capitalised =
  /(?<![\p{L}\p{N}@/._-])(\p{Lu}[\p{Ll}\p{M}]{1,30})(?:[ \t]((?:\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}'’-]{1,30}))?(?![\p{L}\p{N}@/_])/gu;
/** What stands before whoever acts, or is called. */
const before =
  /(?:^|[,;:(–—-]|(?<!\p{L})(?:and|by|with|from|to|paged|called|pinged|phoned|asked|told|informed))[ \t*_]*$/iu;
/** What stands behind whoever thinks or speaks, as no system does. */
const behind =
  /^[ \t*_]{1,4}(?:notice[sd]|ask(?:s|ed)|suggest(?:s|ed)|says|said|thinks|thought|wonder(?:s|ed)|decide[sd]|reali[sz]e[sd]|propose[sd]|agree[sd]|signs off|signed off)(?!\p{L})/iu;
/** As much as stands between such a word and a name, in UTF-16 code units. */
const reach = 20;

/**
 * The people whom an event tells of in its text: by a common first name with another name behind it, or where whoever
 * acts or is called stands; else where somebody thinks or speaks. Other words with capitals are systems as often as
 * people.
 */
export function peopleTold(event: string): readonly KnownPerson[] {
  return [...event.matchAll(capitalised)].flatMap(({ index, 0: written, 1: first = '', 2: last }) => {
    const isFirstName = nameKeys(first).some((key) => firstNames.has(key));
    const isPlace = before.test(event.slice(Math.max(0, index - reach), index));
    const end = index + written.length;
    const isSpeaker = isPlace && behind.test(event.slice(end, end + reach)) && !isOther(last ?? first);
    const name = last === undefined ? first : `${first} ${last}`;
    return (isFirstName && (last !== undefined || isPlace)) || isSpeaker
      ? (personOf(name, undefined, 'actor') ?? [])
      : [];
  });
}

const others = [determiners, indefinitePronouns, personalPronouns, plainAdverbs, technologies];

/** A word that is said of anybody, of users and customers, of what they use, or of when. */
function isOther(word: string): boolean {
  const low = word.toLowerCase();
  return low.endsWith('ly') || others.some((words) => words.has(low)) || userNouns.has(singular(low));
}
