import { isFunctionWord, isKnownNoun } from '../../../wording/knownWords.ts';
import { personNouns } from '../../../wording/lexicon/people.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { isRole } from '../../../wording/people.ts';
import { singular } from '../../../wording/subjects.ts';
import { goesOnWithDeed } from './deeds.ts';

// Where in a sentence of an event somebody stands, by what is in front of a word and what is behind it.

/** What stands before whoever is called. */
const called =
  /(?<!\p{L})(?:pag|call|ping|phon|ask|t(?:ell|old)|inform|notif|messag|email|contact)(?:e|y|s|es|ed|ied|ies)?[ \t*_]*$/iu;
/** What stands before whoever acts; also roles. */
const before =
  /(?:^|[,;:(“"–—→-]|(?<!\p{L})(?:and|by|with|from|to|for|via|because|when|after|before|while|until|since|that|as|if|once|then|so|engineer|developer|lead|manager|admin|operator|responder|commander|colleague|IC|DBA|SRE|Dr\.?))[ \t*_]*$/iu;
/** What stands before whoever takes over, talks or did it. */
const handed =
  /(?<!\p{L})(?:(?:escalat|hand|pass|assign|delegat|transfer|reassign|speak|spok|talk|report|forward|switch)\p{Ll}{0,5}(?:[ ]\p{Ll}{1,12}){0,3}[ ](?:to|with)|(?:call|chat|meeting|session|pair|pairing|sync|working|together)[ ]with|help[ ](?:from|of)|by)[ \t*_]*$/iu;
/** What stands before whoever says what was quoted. */
const saying = /(?<!\p{L})(?:says|said|adds|added|writes|wrote|answers|answered|replie[sd])[ \t*_]*$/iu;
/** What stands behind whoever is named alone: an end, or a word of grammar. */
const ending = /^[ \t*_]{0,4}(?:$|[.,;:!?)\]|“”"–—→&+/-]|(\p{Ll}{1,12})(?![\p{L}-]))/u;
/** A word in small letters, and the next. */
const smallWord = /^[ \t*_]{1,4}(\p{Ll}{1,30})(?![\p{L}-])(?:[ \t*_]{1,4}(\p{Ll}{1,30}))?/u;
const inBrackets = /^[ ]\(([^()\n]{1,30})\)/;
/** As much as stands between such a word and a name, in UTF-16 code units. */
export const reach = 40;

/** Things that are called by a first name in front of them. No verb is written as any of these. */
export const things = wordSet(
  'service server servers cluster dashboard dashboards pipeline region website app endpoint endpoints connector ' +
    'connectors holidays metrics logs traces labs cloud systems networks technologies software',
);

/** Whether whoever stands behind is called or told. */
export function isCalled(ahead: string): boolean {
  return called.test(ahead);
}

/** Whether a word in front of a name is of calling. */
export function isCalling(word: string): boolean {
  return called.test(word) && word !== 'ping';
}

/** Whether somebody who acts may stand behind. */
export function mayActBehind(ahead: string): boolean {
  return before.test(ahead);
}

/** “Christian holidays”, and not “Carlos service owner”. Whatever else follows may be what somebody does. */
export function goesOnWithThing(behind: string): boolean {
  const [, word = '', next = ''] = smallWord.exec(behind) ?? [];
  return things.has(word) && !personNouns.has(singular(next));
}

/**
 * Whether the place between two texts is one for a person, where only a name can stand there that no list has.
 * @param directlyAhead with what leads to the name, as in “Paged Mbeki”
 */
export function isPersonsPlace(ahead: string, directlyAhead: string, behind: string): boolean {
  const isAlone = endsThere(behind);
  return (
    (mayActBehind(ahead) && goesOnWithDeed(behind)) ||
    ([called, handed, saying].some((place) => place.test(directlyAhead)) && isAlone) ||
    /^['’]s(?!\p{L})/u.test(behind) ||
    (/^[ \t*_]*$/.test(ahead) && (behind.startsWith(':') || isRole(inBrackets.exec(behind)?.[1] ?? ''))) ||
    (/\([ ]?$/.test(ahead) && behind.startsWith(')'))
  );
}

/** Whether no noun follows that a name could tell more of: “Mbeki, no answer”, and no “Bookworm images”. */
function endsThere(behind: string): boolean {
  const found = ending.exec(behind);
  const word = found?.[1];
  return found !== null && (word === undefined || isFunctionWord(word) || !isKnownNoun(word));
}
