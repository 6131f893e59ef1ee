import type { MarkdownDocument } from '../../document/document.ts';
import { linksOf } from '../../document/links.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { Template } from '../../template/template.ts';
import { isKnownWord } from '../../wording/knownWords.ts';
import { firstNames, firstNamesThatAreWords } from '../../wording/lexicon/names.ts';
import { isRole } from '../../wording/people.ts';
import type { PossibleName } from '../exportInput.ts';
import type { CapitalisedWord } from './people/capitalisedWords.ts';
import { capitalisedWords } from './people/capitalisedWords.ts';
import { goesOnWithDeed } from './people/deeds.ts';
import { nameKeys } from './people/nameForm.ts';
import { isCalled } from './people/namePlaces.ts';
import { OwnWords } from './people/ownWords.ts';
import { goesOnWithPart, mayBeSurname } from './people/plainSurnames.ts';

/** What the edition says itself in the place of something. */
const standIn = /\[[^[\]\n]{1,60} removed\]|(?<!\p{L})Responder [A-Z]\d{0,4}(?![\p{L}\p{N}])/gu;
/** Initials in front of a surname. */
const initials = /(?<![\p{L}\p{N}])(?:\p{Lu}\.[ ]?){1,3}$/u;
/** What stands between two words of one name. */
const joint = /^[ \t]{1,2}$/;
/** What stands in front of a word within a sentence, where no capital is needed. */
const within = /(?:\p{Ll}|\p{N}|[,;])[ \t]+$/u;
/** What stands beside the name of a month that people are called by, too. */
const monthNames = new Set(['april', 'august', 'jan', 'june', 'may']);
const dayBefore = /\d(?:st|nd|rd|th)?[ \t.]*$/;
const dayBehind = /^[ \t]{1,2}\d/;
/** Letters for which the lists have no words. */
const foreign = /[^\p{Script=Latin}\p{M}'’-]/u;
/** What stands behind whoever is called alone. */
const ends = /^[ \t*_]{0,4}(?:$|[\n.,;:!?)|]|(?:and|who|to|about|that|again|at|for|via|by|on)(?!\p{L}))/u;
const reach = 40;
/** What stands in front of a name and is none. */
const titles = /^(?:dr|mr|mrs|ms|mx|prof)$/i;
/** The most words that are one name: a text of capitalised words is many, and not one for all of it. */
const longestName = 6;

/** What else may tell of somebody: a name behind a sign, and in code the folder of a user. */
const handle = /(?<![\p{L}\p{N}_/@＠.:-])[@＠]\p{L}[\p{L}\p{N}._-]{1,60}(?![\p{L}\p{N}_/@＠(-])/gu;

/**
 * The words of a finished edition that may still be names: words with capitals that neither a list, nor the template, nor
 * the document in small letters has. Each way to write one once, in the order in which they come.
 */
export function possibleNames(
  edition: MarkdownDocument,
  template: Template | undefined,
): readonly PossibleName[] {
  const { source, masked } = edition;
  const prose = blanked(masked.text, hiddenRanges(edition));
  const isKnown = knowing(new OwnWords(prose), template);
  const found = new Map<string, PossibleName>();
  for (const range of [...namesIn(prose, isKnown), ...handlesIn(source.text)].toSorted(
    (a, b) => a.start - b.start,
  )) {
    const text = source.slice(range);
    if (!found.has(text)) {
      found.set(text, { text, line: source.lineAt(range.start) + 1 });
    }
  }
  return [...found.values()];
}

/** Where links lead, and what the edition has written itself. */
function hiddenRanges(edition: MarkdownDocument): readonly OffsetRange[] {
  const links = linksOf(edition).map(({ targetRange }) => targetRange);
  const own = [...edition.source.text.matchAll(standIn)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  return [...links, ...own];
}

function blanked(text: string, ranges: readonly OffsetRange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (start >= from) {
      parts.push(text.slice(from, start), '|'.repeat(end - start));
      from = end;
    }
  }
  return [...parts, text.slice(from)].join('');
}

/** Whether a word is none that only a name could be. */
function knowing(own: OwnWords, template: Template | undefined): (word: string) => boolean {
  const fixed = new Set(
    [
      ...(template?.sections ?? []).flatMap(({ title, labels, table }) => [
        title,
        ...labels.map(({ label }) => label),
        ...(table?.columns ?? []).map(({ name }) => name),
      ]),
      ...(template?.fields ?? []).map(({ name }) => name),
    ].flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
  );
  return (text) => {
    const word = text.toLowerCase();
    return fixed.has(word) || own.has(word) || isKnownWord(word) || isRole(word);
  };
}

/** Words beside each other of which one at least may be a name, from that one on. */
function namesIn(prose: string, isKnown: (word: string) => boolean): readonly OffsetRange[] {
  return chainsIn(prose).flatMap((chain) => {
    const sure = chain.findIndex((word) => mayBeName(prose, word, isKnown));
    const from = sure > 0 && isFirstNameAndWord(chain[sure - 1]?.text ?? '') ? sure - 1 : sure;
    const [first, last] = [chain[from], chain.at(-1)];
    if (!first || !last) {
      return [];
    }
    const ahead = initials.exec(prose.slice(Math.max(0, first.range.start - 12), first.range.start));
    return [{ start: first.range.start - (ahead?.[0].length ?? 0), end: last.range.end }];
  });
}

function chainsIn(prose: string): readonly (readonly CapitalisedWord[])[] {
  const chains: CapitalisedWord[][] = [];
  for (const word of capitalisedWords(prose)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (
      chain &&
      last &&
      chain.length < longestName &&
      joint.test(prose.slice(last.range.end, word.range.start))
    ) {
      chain.push(word);
    } else {
      chains.push([word]);
    }
  }
  return chains;
}

function mayBeName(
  prose: string,
  { text, range }: CapitalisedWord,
  isKnown: (word: string) => boolean,
): boolean {
  const word = text.toLowerCase();
  const ahead = prose.slice(Math.max(0, range.start - reach), range.start);
  const behind = prose.slice(range.end, range.end + reach);
  const isDate = monthNames.has(word) && (dayBefore.test(ahead) || dayBehind.test(behind));
  if (isDate || titles.test(word)) {
    return false;
  }
  if (nameKeys(text.split('-')[0] ?? '').some((key) => firstNames.has(key))) {
    return true;
  }
  if (isFirstNameAndWord(text)) {
    return within.test(ahead) || goesOnWithDeed(behind);
  }
  return isKnown(word)
    ? mayBeSurname(word) && (goesOnWithPart(behind) || (isCalled(ahead) && ends.test(behind)))
    : !foreign.test(word) || within.test(ahead);
}

function isFirstNameAndWord(text: string): boolean {
  return nameKeys(text).some((key) => firstNamesThatAreWords.has(key));
}

function handlesIn(text: string): readonly OffsetRange[] {
  return [...text.matchAll(handle)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
