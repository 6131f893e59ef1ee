import { lowered } from '../text/lowered.ts';

/** Words that are not what a number counts. */
const others = new Set(
  (
    'a about above across after again all also an and another are as at away be because been before behind below ' +
    'between but by came can could did do does down during each either etc even every for from had has have he her ' +
    'his how if in into is it its just later less like made may more most near next no nor not now of off on once ' +
    'only onto or other our out over per plus returned rose said same she should since so still such than that the ' +
    'their them then there these they this those through thus till to too total under until up upon us used versus ' +
    'via vs was we were what when where whether which while who whom whose why will with within without would yet you'
  ).split(' '),
);

const nextWord = /^\+?(?:-|[ \u00a0\u202f]{0,8})((?:[kmgtp]i?b(?:it)?s?\/s)|\p{L}[\p{L}'’]{0,30})/u;

/** “of our”, “of the 5”, or the article alone in “half the users”. */
const wholeOf =
  /^[ ]{1,8}(?:of[ ]{1,8}(?:(?:all|the|our|its|their|these|those|total|your)[ ]){0,3}(?:\d[\d.,]{0,12}[ ])?|(?:the|our|its|their)[ ])/;

/**
 * What a figure counts: of the next words the first in the plural, `users` in “1,204 paying users” and in “8 % of our
 * users”; where none is, the next word. Undefined where the sentence goes on without one: “12 in total”.
 */
export function unitBehind(text: string, end: number): string | undefined {
  let rest = lowered(text.slice(end, end + 120)).replace(wholeOf, ' ');
  const words: string[] = [];
  while (words.length < 4) {
    const [found = '', word] = nextWord.exec(rest) ?? [];
    if (word === undefined || others.has(word)) {
      break;
    }
    words.push(word);
    rest = rest.slice(found.length);
  }
  const [first] = words;
  return words.find(isPlural) ?? (first !== undefined && /\p{L}{3}ed$/u.test(first) ? undefined : first);
}

const plurals = new Set(['people', 'traffic', 'staff', 'data', 'revenue', 'customers', 'children']);

/** Whether a word in small letters names several, as far as its ending tells. */
export function isPlural(word: string): boolean {
  return plurals.has(word) || (/[^su]s$/.test(word) && word.length > 3);
}
