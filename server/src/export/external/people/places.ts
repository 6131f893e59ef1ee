import { isFunctionWord, isKnownNoun } from '../../../wording/knownWords.ts';
import { personNouns } from '../../../wording/lexicon/people.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { isRole } from '../../../wording/people.ts';
import { singular } from '../../../wording/subjects.ts';

// Where in a sentence somebody stands, by what is in front of a word and what is behind it.

/** What stands before whoever is called. */
const called =
  /(?<!\p{L})(?:thank(?:s to)?|pag|call|ping|phon|ask|t(?:ell|old)|inform|notif|messag|email|contact)(?:e|y|s|es|ed|ied|ies)?[ \t*_]*$/iu;
/** What stands before whoever acts; also roles. */
const before =
  /(?:^|[,;:(“"–—→-]|(?<!\p{L})(?:and|by|with|from|to|for|via|because|when|after|before|while|until|since|that|as|if|once|then|so|engineer|developer|lead|manager|admin|operator|responder|commander|colleague|IC|DBA|SRE|Dr\.?)|(?<!\p{N})\d{1,2}:\d\d(?:[ ]?[ap]m|[ ]\p{Lu}{2,4})?)[ \t*_]*$/iu;
/** What stands before whoever takes over, talks or did it. */
const handed =
  /(?<!\p{L})(?:(?:escalat|hand|pass|check|consult|discuss|coordinat|assign|delegat|transfer|reassign|speak|spok|talk|report|forward|switch)\p{Ll}{0,5}(?:[ ]\p{Ll}{1,12}){0,3}[ ](?:to|with)|(?:call|chat|meeting|session|pair|pairing|sync|working|together)[ ]with|help[ ](?:from|of)|(?<!(?:ing|\p{Ll}s)[ ])by)[ \t*_]*$/iu;
/** What stands before whoever says what was quoted. */
const saying = /(?<!\p{L})(?:says|said|adds|added|writes|wrote|answers|answered|replie[sd])[ \t*_]*$/iu;
/** What says who did something, as fields and trailers have it. */
const label =
  /(?:^|[^\p{L}])(?:owners?|authors?|assignees?|reviewers?|approvers?|scribe|commander|facilitator|contacts?|attendees|participants|responders?|(?:reported|reviewed|approved|written|fixed|signed-off|authored|merged|owned|led|found)[ -]by|cc)(?:[ \t*_]*:[ \t*_]*|[ \t]+)(?:\[[ ]?)?$/iu;
/** What stands behind whoever is named alone: an end, or a word of grammar. */
const ending = /^[ \t*_]{0,4}(?:$|[\n.,;:!?)\]|“”"–—→&+/-]|(\p{Ll}{1,12})(?![\p{L}-]))/u;
/** A word in small letters, and the next. */
const smallWord = /^[ \t*_]{1,4}(\p{Ll}{1,30})(?![\p{L}-])(?:[ \t*_]{1,4}(\p{Ll}{1,30}))?/u;
const inBrackets = /^[ ]\(([^()\n]{1,30})\)/;

/** Things that are called by a first name in front of them. No verb is written as any of these. */
export const things = wordSet(
  'service server servers cluster dashboard dashboards pipeline region website app endpoint endpoints connector ' +
    'connectors holidays metrics logs traces labs cloud systems networks technologies software',
);

/** Whether whoever stands behind is called or told. */
export function isCalled(ahead: string): boolean {
  return called.test(ahead);
}

/** Whether it stands behind a word that says for what people are named: “Owner: Mbeki”, “Reviewed-by: Mbeki”. */
export function isBehindLabel(ahead: string): boolean {
  return label.test(ahead);
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
  return (
    things.has(word) &&
    !(word === 'logs' && /^(?:in|into|on|off|out)$/.test(next)) &&
    !personNouns.has(singular(next))
  );
}

/** Whether whoever stands behind is told, called or handed something, or speaks, and no noun follows: “Escalated to Mbeki”. */
export function isTold(directlyAhead: string, behind: string): boolean {
  return [called, handed, saying].some((place) => place.test(directlyAhead)) && isAlone(behind);
}

/** Whether no noun follows that a name could tell more of: “Mbeki, no answer”, and no “Bookworm images”. */
function isAlone(behind: string): boolean {
  const found = ending.exec(behind);
  const word = found?.[1];
  return found !== null && (word === undefined || isFunctionWord(word) || !isKnownNoun(word));
}

/** Whether it is in front of what somebody says or is: “Mbeki: done”, “Mbeki (SRE) joined”. */
export function isHeading(ahead: string, behind: string): boolean {
  return /^[ \t*_]*$/.test(ahead) && (behind.startsWith(':') || isRole(inBrackets.exec(behind)?.[1] ?? ''));
}

/** Whether it stands in brackets alone. */
export function isInBrackets(ahead: string, behind: string): boolean {
  return /\([ ]?$/.test(ahead) && behind.startsWith(')');
}

/** Whether only a time or “then” stands in front. */
export function isAtStart(directlyAhead: string): boolean {
  return /^(?:then[ ])?[ \t*_]{0,4}$|\d(?:[ ]?\p{Lu}{2,4})?[ ]?[:|–—-][ \t*_]{1,4}$/iu.test(directlyAhead);
}

/** Whether something follows that a text has no more: a name that was taken out. */
export function isInFrontOfBlank(behind: string): boolean {
  return /^[ ]\|{3}/.test(behind);
}

/** What stands in front of a word within a sentence, where no capital is needed. */
const within = /(?:\p{Ll}|\p{N}|[,;])[ \t]+$/u;
/** What stands behind whoever is called alone. */
const ends = /^[ \t*_]{0,4}(?:$|[\n.,;:!?)|]|(?:and|who|to|about|that|again|at|for|via|by|on)(?!\p{L}))/u;

/** Whether a word stands within a sentence, where no capital is needed. */
export function isWithin(directlyAhead: string): boolean {
  return within.test(directlyAhead);
}

/** Whether a clause ends behind it, or goes on with a word of grammar. */
export function endsBehind(behind: string): boolean {
  return ends.test(behind);
}
