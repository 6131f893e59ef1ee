import { isKnownNoun } from '../../../wording/knownWords.ts';
import { beForms, haveForms, modals } from '../../../wording/lexicon/functionWords.ts';
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
  return isFiniteVerb(word) && next !== 'by' && !(word.endsWith('s') && isPastOrModal(next));
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
