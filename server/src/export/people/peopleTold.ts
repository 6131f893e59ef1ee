import {
  beForms,
  determiners,
  doForms,
  haveForms,
  indefinitePronouns,
  personalPronouns,
  plainAdverbs,
  possessives,
  prepositions,
  subordinators,
} from '../../wording/lexicon/functionWords.ts';
import { knownVerb } from '../../wording/lexicon/knownVerbs.ts';
import { firstNames, technologies } from '../../wording/lexicon/names.ts';
import { technicalModifiers, userNouns } from '../../wording/lexicon/people.ts';
import { wordSet } from '../../wording/lexicon/wordList.ts';
import { singular } from '../../wording/subjects.ts';
import type { KnownPerson } from './nameForm.ts';
import { isParticle, nameKeys, personOf } from './nameForm.ts';

/** A word with a capital: “Sarah”, “Anna-Lena”, “O'Neill”, “McKay”. */
const capitalised =
  /(?<![\p{L}\p{N}@/._-])(?:Ma?c|\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}]{1,30}(?:-\p{Lu}[\p{Ll}\p{M}]{1,30}){0,3}(?![\p{L}\p{N}@/_])/gu;
/** What stands between two of one name: “Thomas von Berg”, “María de la Cruz”. */
const joint = /^[ \t]((?:\p{Ll}{1,3}[ \t]){0,2})$/u;
/** As no word is written but a surname. */
const surname = /^(?:Ma?c|\p{Lu}['’])\p{Lu}/u;
/** What stands before whoever acts, or is called. */
const before =
  /(?:^|[,;:(–—→-]|(?<!\p{L})(?:and|by|with|from|to|paged|called|pinged|phoned|asked|told|informed))[ \t*_]*$/iu;
/** What stands behind whoever thinks, as no system does, and companies seldom. */
const thinks =
  /^[ \t*_]{1,4}(?:suggest(?:s|ed)|thinks|thought|wonder(?:s|ed)|decide[sd]|reali[sz]e[sd]|propose[sd]|agree[sd]|signs off|signed off)(?!\p{L})/iu;
/** What stands behind whoever speaks; companies do so, too. */
const speaks = /^[ \t*_]{1,4}(?:notice[sd]|ask(?:s|ed)|says|said)(?!\p{L})/iu;
/** A word in small letters. */
const smallWord = /^[ \t*_]{1,4}(\p{Ll}+)(?!\p{L})/u;
/** As much as stands between such a word and a name, in UTF-16 code units. */
const reach = 20;
/** As many words as a name has here. */
const mostWords = 4;

/** Words with capitals that stand beside each other. */
interface Chain {
  readonly words: readonly { readonly text: string; readonly start: number }[];
  readonly end: number;
}

/** Somebody whom an event seems to tell of. */
interface ToldPerson {
  readonly person: KnownPerson;
  /** Whether a company is not told of so. */
  readonly isSure: boolean;
}

/**
 * The people whom events tell of in their text: by a common first name with another name behind it, or where whoever
 * acts or is called stands; else where somebody thinks or speaks. Other words with capitals are systems as often as
 * people, and one word that speaks once is a company as often.
 */
export function peopleTold(events: readonly string[]): readonly KnownPerson[] {
  const told = events.flatMap(toldIn);
  const times = new Map<string, number>();
  for (const { person } of told) {
    times.set(signOf(person), (times.get(signOf(person)) ?? 0) + 1);
  }
  return told
    .filter(({ person, isSure }) => isSure || (times.get(signOf(person)) ?? 0) > 1)
    .map(({ person }) => person);
}

function signOf({ words }: KnownPerson): string {
  return [...words].join(' ');
}

function toldIn(event: string): readonly ToldPerson[] {
  return chainsIn(event).flatMap(({ words, end }) => {
    const from = [isFirstName, isNoOther]
      .map((is) => words.findIndex(({ text }) => is(text)))
      .find((index) => index >= 0);
    const [first, second] = words.slice(from);
    if (from === undefined || !first) {
      return [];
    }
    // “Then Okon proposed it.”
    const { start } = words.slice(0, from).every(({ text }) => plainAdverbs.has(text.toLowerCase()))
      ? (words[0] ?? first)
      : first;
    const isPlace = before.test(event.slice(Math.max(0, start - reach), start));
    const rest = event.slice(end, end + reach);
    const isNamed = isFirstName(first.text)
      ? second !== undefined || (isPlace && !isThing(rest))
      : second !== undefined && surname.test(second.text);
    const isSpeaker = isPlace && speaks.test(rest);
    const isSure = isNamed || (isPlace && thinks.test(rest)) || (isSpeaker && second !== undefined);
    const name = words.slice(from).map(({ text }) => text);
    // Without the small words within it, which no name is known by.
    const person = isSure || isSpeaker ? personOf(name.join(' '), undefined, 'actor') : undefined;
    return person ? [{ person, isSure }] : [];
  });
}

function chainsIn(event: string): readonly Chain[] {
  const chains: Chain[] = [];
  for (const { index: start, 0: text } of event.matchAll(capitalised)) {
    const word = { text, start };
    const end = start + text.length;
    const last = chains.at(-1);
    const isNext =
      last !== undefined &&
      last.words.length < mostWords &&
      joins(event.slice(last.end, start)) &&
      // A name that is whole already ends at what it uses: “Sarah Okafor Grafana”.
      (last.words.length < 2 || isNoOther(text));
    if (isNext) {
      chains[chains.length - 1] = { words: [...last.words, word], end };
    } else {
      chains.push({ words: [word], end });
    }
  }
  return chains;
}

function joins(between: string): boolean {
  const [, small] = joint.exec(between) ?? [];
  // “Y” is “and” where it does not stand between two surnames.
  return (
    small !== undefined && (small.match(/\p{L}+/gu) ?? []).every((word) => isParticle(word) && word !== 'y')
  );
}

function isFirstName(word: string): boolean {
  return nameKeys(word.split('-')[0] ?? '').some((key) => firstNames.has(key));
}

/** Things that are called by a word in front of them. */
const things = wordSet('server service dashboard pipeline test release region endpoint website app');
/** Deeds of operators that are told in the present, beyond the verbs that are known. */
const deeds = wordSet(
  'acks bounces cordons emails evicts flips kicks messages pauses silences spins texts triages tweets',
);
const functionWords = [
  ...[beForms, haveForms, doForms, determiners, possessives],
  ...[prepositions, subordinators, plainAdverbs],
];

/** Whether a noun follows, as in “Christian holidays”; what may be a verb as well, such as “restarts”, is none. */
function isThing(behind: string): boolean {
  const [, word = ''] = smallWord.exec(behind) ?? [];
  const bare = word.replace(/^(?:un|re|de)(?=\p{L}{3})/u, '');
  const isDeed =
    functionWords.some((words) => words.has(word)) ||
    [word, bare].some((form) => deeds.has(form) || knownVerb(form)?.forms.has('s'));
  return technicalModifiers.has(word) || things.has(word) || (/[^su]s$/u.test(word) && !isDeed);
}

const others = [determiners, indefinitePronouns, personalPronouns, plainAdverbs, technologies];

/** Not a word that is said of anybody, of users and customers, of what they use, or of when. */
function isNoOther(word: string): boolean {
  const low = word.toLowerCase();
  return !(low.endsWith('ly') || others.some((words) => words.has(low)) || userNouns.has(singular(low)));
}
