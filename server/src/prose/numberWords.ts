// Whole numbers, as English writes them in words.

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 10 * (index + 2)]),
);
const ones = [...small.keys()].slice(1, 10).join('|');
const longestFirst = [...small.keys()].toSorted((one, other) => other.length - one.length).join('|');

/** One of the numbers from one to nine in small letters, in a source for regular expressions without groups of its own. */
export const digitWordPattern = `(?:${ones})`;

/**
 * A number from zero to ninety-nine in small letters, in a source for regular expressions with the flag `u`; not a part of
 * a longer one (“twenty” of “twenty-five”), but maybe of a longer word.
 */
export const numberWordPattern = `(?:(?:${[...tens.keys()].join('|')})(?:[- ](?:${ones})|(?![- ](?:${ones})(?!\\p{L})))|${longestFirst})`;

/** The words that multiply a number in front of them. */
const sizes = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const size = '[ -](?:hundred|thousand|million|billion|trillion)(?!\\p{L})';
const start = `(?:an?(?=${size}|[ -]dozen(?!\\p{L}))|${numberWordPattern})`;
/** How every number in small letters starts, in a source for regular expressions, beside much that is none. */
export const numberWordSign = `(?:an?[ -](?:${[...sizes.keys()].join('|')})|${[...tens.keys(), ...small.keys()].join('|')})`;
/**
 * What follows a size. “Between a hundred and two hundred” are two numbers, and so are “between one thousand and two
 * thousand” and “two hundred one-hour sessions”.
 */
const rest = `(?:[ -]and(?![ -][a-z]{3,9}[ -]hundred|(?<=(?:thousand|illion)[ -]and)[ -][a-z]{3,9}[ -](?:thousand|[mbtr]{1,2}illion))[ -]|-|[ ](?!(?:${ones})-\\p{L}))${numberWordPattern}(?!\\p{L})(?:${size}){0,2}`;

/** Any whole number in small letters: “forty”, “a hundred and twenty”, “two dozen”; see `numberWordPattern`. */
export const wholeNumberPattern = `${start}(?:[ -]dozen(?!\\p{L})|(?:${size}){1,2}(?:${rest}){0,4})?`;

/** The same but for a size at the end of those that have no more parts: of “two thousand” it is “two”. */
export const numberBeforeSizePattern = `${start}(?:(?:${size}){1,2}(?:${rest}){1,4})?`;

/** By how much a word multiplies the number in front of it, as “thousand” does; undefined for any other word. */
export function sizeWordValue(word: string): number | undefined {
  return sizes.get(word);
}

/** The value of a whole number that one of these patterns found, in letters of either size; undefined for anything else. */
export function numberWordValue(written: string): number | undefined {
  let whole = 0;
  let part: number | undefined;
  for (const word of written.toLowerCase().split(/[ \t-]/)) {
    const value = /^an?$/.test(word) ? 1 : (small.get(word) ?? tens.get(word));
    const size = sizes.get(word);
    if (value !== undefined) {
      part = (part ?? 0) + value;
    } else if (size !== undefined && part !== undefined) {
      part *= size;
      if (size >= 1e3) {
        whole += part;
        part = 0;
      }
    } else if (word !== 'and' || part === undefined) {
      return undefined;
    }
  }
  return part === undefined ? undefined : whole + part;
}
