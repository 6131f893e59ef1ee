import { isKnownNoun } from '../../../wording/knownWords.ts';
import {
  beForms,
  determiners,
  haveForms,
  modals,
  objectPronouns,
  possessives,
} from '../../../wording/lexicon/functionWords.ts';
import { knownVerb } from '../../../wording/lexicon/knownVerbs.ts';

/** A word in small letters behind a name, and the next. */
const smallWords = /^[ \t*_]{1,4}(\p{Ll}[\p{Ll}-]{1,30})(?!\p{L})(?:[ \t*_]{1,4}(\p{Ll}{1,30}))?/u;
/** Endings that no verb has in the third person. */
const noThirdPerson = /(?:[siu]s|ics)$/;

/**
 * Whether a text goes on with what somebody does or did: “greps the logs”, “has left”, “took over”. Nothing that was done
 * to a thing by somebody, and no plural: “restarts failed”.
 */
export function goesOnWithDeed(text: string): boolean {
  const [, word = '', next = ''] = smallWords.exec(text) ?? [];
  return (
    next !== 'by' &&
    !(word.endsWith('s') && isPastOrModal(next)) &&
    // “Services the queue” has an object as no noun has one.
    (isFiniteVerb(word) || (/[^s]s$/.test(word) && isObject(next)))
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
  const forms = knownVerb(word)?.forms;
  if (forms) {
    return forms.has('s') || forms.has('past');
  }
  return (
    haveForms.has(word) ||
    (!isKnownNoun(word) && (/\p{Ll}ed$/u.test(word) || (/\p{Ll}s$/u.test(word) && !noThirdPerson.test(word))))
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
