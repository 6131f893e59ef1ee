import { isFunctionWord } from '../../../wording/knownWords.ts';
import { determiners, personalPronouns, possessives } from '../../../wording/lexicon/functionWords.ts';
import { goesOnWithDeed } from './deeds.ts';

/** In UTF-16 code units. */
const reachBehind = 60;
/** The word in small letters that follows. */
const next = /^[ \t]{1,2}(\p{Ll}{1,30})(?!\p{L})/u;

/**
 * Whether a word that somebody is called by is one of grammar where it stands: “An alert fired”, “Will we see it?”, “Do not
 * restart it”.
 * @param end where it ends
 */
export function isWordOfGrammar(word: string, text: string, end: number): boolean {
  const small = word.toLowerCase();
  if (!isFunctionWord(small)) {
    return false;
  }
  const behind = text.slice(end, end + reachBehind);
  const [, following = ''] = next.exec(behind) ?? [];
  if (small === 'an') {
    return /^[aeiou]/.test(following) && !isFunctionWord(following) && !goesOnWithDeed(behind);
  }
  return (
    [personalPronouns, determiners, possessives].some((words) => words.has(following)) ||
    (small === 'do' && following === 'not')
  );
}
