import { lowered } from '../text/lowered.ts';
import { numberBeforeSizePattern, numberWordSign, numberWordValue, sizeWordValue } from './numberWords.ts';

/** The number that somebody wrote, in figures or in words, in a regular expression without groups of its own. */
const figures =
  "(?:\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,2})?|\\d{1,3}(?:\\.\\d{3}){2,5}|\\d{1,3}\\.000|\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3}){1,5}(?!\\d)|\\d{1,3}(?:['’_]\\d{3}){1,5}|\\d{1,15}(?:[.,]\\d{1,6})?|[½¼¾⅓⅔])";
const signs = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
/** Short forms of sizes. */
const sizes = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
]);

const inWords = `${numberBeforeSizePattern}(?![\\p{L}\\p{N}])`;

/** Looks whether a number may start, in a source for the same flags: one character tells that it cannot at most places. */
export const numberAhead = '(?=[\\d½¼¾⅓⅔aefnostz])';
/** The same where none is written in words. */
export const figureAhead = '(?=[\\d½¼¾⅓⅔])';
/** A number as it is written, in small letters, in a source for regular expressions with the flag `u`. */
export const numberPattern = `(?:${figures}|${inWords})`;
/** The same without numbers in words: a search for this alone takes a part of the time. */
export const figurePattern = figures;

/** A number in words, where one may start: not within a word, unless that is what a range has between its ends. */
const numberWord = new RegExp(`(?=[aefnostz])(?:(?<!\\p{L})|(?<=to|or))${inWords}`, 'u');

/** What is at the start of each; most texts have nothing of the kind, and are searched for no more. */
const wordSign = new RegExp(`(?=[aefnostz])(?:(?<![a-z])|(?<=to|or))${numberWordSign}`);

/** Whether a number in words may be in a text; few texts have one. */
export function hasNumberWord(text: string): boolean {
  const low = lowered(text);
  return wordSign.test(low) && numberWord.test(low);
}
/** What multiplies a number behind it: `k`, ` million`. */
export const sizePattern =
  '(?:[ \\u00a0-]?(?:hundred[ ](?:thousand|million)|hundred|thousand|million|billion|trillion|dozen|mio|mn|bn)(?![\\p{L}\\p{N}])|[ \\u00a0]?[kmb](?![\\p{L}\\p{N}]))';

/** The value of what `numberPattern` found. */
export function numberValue(written: string): number {
  const word = written.toLowerCase();
  const sign = signs.get(word);
  if (sign !== undefined) {
    return sign;
  }
  if (!/^\d/.test(word)) {
    return numberWordValue(word) ?? 0;
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) || /^\d{1,3}(?:[ \u00a0\u202f'’_]\d{3})+$/.test(word)) {
    return Number(word.replace(/[, \u00a0\u202f'’_]/g, ''));
  }
  return /^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}\.000$/.test(word)
    ? Number(word.replaceAll('.', ''))
    : Number(word.replace(',', '.'));
}

/** By how much a size multiplies; 1 for none. */
export function sizeValue(written: string | undefined): number {
  const words = (written ?? '').toLowerCase().split(/[ \u00a0-]/);
  return words.reduce((product, word) => product * (sizes.get(word) ?? sizeWordValue(word) ?? 1), 1);
}
