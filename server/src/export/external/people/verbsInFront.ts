import { goesOnWithDeed } from './deeds.ts';

/** Where a sentence, an item or a cell starts: what is in front of its first word. */
const startOfSentence =
  /(?:^|[.!?:|\n])[ \t>]{0,4}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?(?:\[[ xX]\][ \t]{1,2})?["“(*_]{0,3}$/u;
/** Longer than what stands there without its mark, in UTF-16 code units. */
const reachAhead = 40;
const reachBehind = 160;

const question = /^[ ]\p{Ll}[^.?!\n|]{1,120}\?/u;
/**
 * Verbs that people are called by, too, with what follows whom they ask about or tell to do something to: nothing that
 * could follow a name, which would be left.
 */
const objects: ReadonlyMap<string, RegExp> = new Map([
  ['will', question],
  ['may', question],
  [
    'mark',
    /^[ ]as[ ](?:an?|the|our|its)[ ][\p{L}-]{1,20}(?:[ ](?:commander|contact|engineer|lead|manager|owner|reviewer))?(?:[.,;:|\n)]|$|[ ](?:of|for|in|on|until|from|at)[ ])/u,
  ],
  [
    'grant',
    /^[ ](?:(?:an?|the|all|full|temporary|permanent|limited|direct|emergency|read|write|read-only|read-write|admin|root|sudo|SSH|VPN|database|production|prod|staging)[ ]){0,4}(?:access|permissions?|rights|privileges)(?!\p{L})/iu,
  ],
  ['ping', /^(?:[ *_]{0,3}(?:$|[.,;!?)\n|])|[ ](?:about|again|for|if|in|on|to|until|via|when)(?!\p{L}))/u],
  ['bill', /^[ ]for[ ](?:an?|the|his|her|their|all|each|every)[ ]/u],
  ['skip', /^[ ](?:for[ ]now|in[ ](?:an?|the|this|all|each|every)[ ])/u],
  ['chase', /^[ ](?:about[ ]|up(?!\p{L})|for[ ](?:an?|the|his|her|their|all|each|every)[ ])/u],
]);

/**
 * Whether a word in front of a name is a verb and no first name: “Grant Okafor access to it”.
 * @param start where the word starts
 * @param end where the name behind it ends
 */
export function isVerbInFront(word: string, text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + reachBehind);
  return (
    objects.get(word.toLowerCase())?.test(behind) === true &&
    !goesOnWithDeed(behind) &&
    startOfSentence.test(text.slice(Math.max(0, start - reachAhead), start))
  );
}
