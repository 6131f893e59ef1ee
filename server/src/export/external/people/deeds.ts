import { isFunctionWord, isKnownNoun } from '../../../wording/knownWords.ts';
import {
  beForms,
  determiners,
  doForms,
  haveForms,
  modals,
  objectPronouns,
  possessives,
} from '../../../wording/lexicon/functionWords.ts';
import { knownVerb } from '../../../wording/lexicon/knownVerbs.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';

/** A word in small letters behind a name, and the next. */
const smallWords = /^[ \t*_]{1,4}(\p{Ll}[\p{Ll}-]{1,30})(?!\p{L})(?:[ \t*_]{1,4}(\p{Ll}{1,30}))?/u;
/** What is said of people alone, that it was done to them, what they led or where they were. */
const ofPeople =
  /^-led(?!\p{L})|^[ \t*_]{1,4}(?:was|is|were|are|got)[ ](?:(?:then|also|already|not|still)[ ]){0,2}(?:paged|pinged|called(?![ ]by)|asked|told|informed|notified|assigned|contacted|asleep|on[ -]call|unsure|the[ ](?:only[ ]one|one[ ]who))(?!\p{L})/u;
/** Endings that no verb has in the third person. */
const noThirdPerson = /(?:[siu]s|ics)$/;
/** What systems do, and people in an incident hardly. */
const systemsVerbs = wordSet(
  'crash degrade drain emit evict exceed exhaust exit expire fail fall fetch fill fire flap flood generate halt hang ' +
    'increase ingest lag leak overflow overload populate process queue receive reconnect recover reject ' +
    'respond return saturate serve spike stall stream sync throttle throw timeout',
);
/** What systems do as often as people, who do it to something certain: “Okafor sent the notice”. */
const sharedVerbs = wordSet('alert detect drop lose miss open report send show start stop store support');

/** What stands behind whoever thinks or speaks, as things seldom do. Nothing that was said by somebody. */
const speaks =
  /^[ \t*_]{1,4}(?:suggest(?:s|ed)|thinks|thought|wonder(?:s|ed)|decide[sd]|reali[sz]e[sd]|propose[sd]|agree[sd]|signs off|signed off|notice[sd]|ask(?:s|ed)|says|said)(?!\p{L}| by(?!\p{L}))/u;
/** What stands behind whoever takes part, as things do now and then. */
const takesPart =
  /^[ \t*_]{1,4}(?:join(?:s|ed)|ack(?:s|ed)|acknowledge[sd]|confirm(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|writes|wrote|mention(?:s|ed)|explained|volunteer(?:s|ed)|advise[sd]|suspect(?:s|ed)|believe[sd]|remember(?:s|ed)|apologi[sz]e[sd]|tells|told|guess(?:es|ed)|insist(?:s|ed)|admit(?:s|ted)|woke|hand(?:s|ed) over|takes over|took over|log(?:s|ged) (?:in|on))(?!\p{L}| by(?!\p{L}))/u;

/**
 * Whether a text goes on with what somebody does or did: “greps the logs”, “has left”, “took over”. Nothing that was done
 * to a thing by somebody, and no plural: “restarts failed”.
 */
export function goesOnWithDeed(text: string): boolean {
  const [, word = '', next = ''] = smallWords.exec(text) ?? [];
  return (
    next !== 'by' &&
    // “Has left” is done by somebody, as “restarts failed” is not.
    !(word.endsWith('s') && (haveForms.has(word) ? beForms.has(next) : isPastOrModal(next))) &&
    // “Services the queue” has an object as no noun has one.
    (isFiniteVerb(word) || (/\p{Ll}{2}[^s]s$/u.test(word) && isObject(next)))
  );
}

/** Whether a text goes on with what several do: “open the call”, “debugging the queue”. */
export function goesOnWithDeedOfSeveral(text: string): boolean {
  const [, word = ''] = smallWords.exec(text) ?? [];
  return goesOnWithDeed(text) || knownVerb(word) !== undefined || /\p{Ll}{3}ing$/u.test(word);
}

function isObject(word: string): boolean {
  return [determiners, possessives, objectPronouns].some((words) => words.has(word)) || word === 'it';
}

function isFiniteVerb(word: string): boolean {
  if (isFunctionWord(word)) {
    return haveForms.has(word) || doForms.has(word);
  }
  const forms = knownVerb(word)?.forms;
  if (forms) {
    return forms.has('s') || forms.has('past');
  }
  return (
    !isKnownNoun(word) &&
    (/\p{Ll}ed$/u.test(word) || (/\p{Ll}{2}s$/u.test(word) && !noThirdPerson.test(word)))
  );
}

function isPastOrModal(word: string): boolean {
  return (
    beForms.has(word) ||
    haveForms.has(word) ||
    modals.has(word) ||
    (knownVerb(word)?.forms.has('past') ?? false)
  );
}

/** Whether a text goes on with what somebody is or was busy with: “is looking at it”. */
export function goesOnAtWork(text: string): boolean {
  const [, word = '', next = ''] = smallWords.exec(text) ?? [];
  return /^(?:is|was)$/.test(word) && next.endsWith('ing') && knownVerb(next) !== undefined;
}

/** Whether a text goes on with what is said of people alone: “was paged”, “is on call”, “-led”. */
export function goesOnOfPeople(text: string): boolean {
  return ofPeople.test(text);
}

/** What nobody does: “rolls back automatically”. */
const byItself = /^[^.,;|\n]{1,40}[ ](?:automatically|itself)(?!\p{L})/u;

/** Whether a text goes on with what systems do: “returns 502”, “has failed”, “sends emails”, and no “sent the notice”. */
export function goesOnWithSystemsDeed(text: string): boolean {
  const [, said = '', following = ''] = smallWords.exec(text) ?? [];
  const [word, next] = haveForms.has(said) ? [following, ''] : [said, following];
  const base = knownVerb(word)?.base ?? word.replace(/(?:es|s|ed)$/, '');
  return (
    next === 'its' ||
    byItself.test(text) ||
    systemsVerbs.has(base) ||
    systemsVerbs.has(word.replace(/s$/, '')) ||
    (sharedVerbs.has(base) && !isObject(next))
  );
}

/** Whether a text goes on with what somebody says or thinks: “noticed it”, “agreed”. */
export function goesOnWithSpeech(behind: string): boolean {
  return speaks.test(behind);
}

/** Whether a text goes on with what people do in an incident and things now and then: also “joined”, “confirmed it”. */
export function goesOnWithPart(behind: string): boolean {
  return speaks.test(behind) || takesPart.test(behind);
}
