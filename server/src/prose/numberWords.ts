// The whole numbers below a hundred, as English writes them in words.

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

/** The value of what `numberWordPattern` found, in letters of either size: 0 to 99; undefined for anything else. */
export function numberWordValue(written: string): number | undefined {
  const word = written.toLowerCase();
  const [ten = '', one] = word.split(/[- ]/);
  const value = small.get(word) ?? tens.get(ten);
  return value === undefined || one === undefined ? value : value + (small.get(one) ?? 0);
}
