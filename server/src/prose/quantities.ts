import type { OffsetRange } from '../document/sourceText.ts';
import { lazily } from '../memory/lazily.ts';
import { remembered } from '../memory/remembered.ts';
import { lowered } from '../text/lowered.ts';
import { matchesIn } from '../text/matches.ts';
import { findDurations } from '../time/duration.ts';
import { isApproximate } from './approximation.ts';
import { fractions, wholes } from './fractions.ts';
import { withoutNames } from './notQuantities.ts';
import type { Quantity } from './quantity.ts';
import { unitBehind } from './unit.ts';
import {
  figureAhead,
  figurePattern,
  hasNumberWord,
  numberAhead,
  numberPattern,
  numberValue,
  sizePattern,
  sizeValue,
} from './writtenNumber.ts';

/**
 * The figures in a text, in order: numbers, percentages, fractions, amounts of money, durations, and the words that are
 * as exact: “none”, “no users”, “all customers”. Ids, versions, dates, times and status codes are none, nor is “a few”.
 */
export const quantitiesIn: (text: string) => readonly Quantity[] = remembered(findQuantities);

function findQuantities(text: string): readonly Quantity[] {
  let found: readonly Quantity[] = [];
  let rest = withoutNames(text).replace(betweenTwo, (_, lead: string) => `${lead}   – `);
  const patterns = hasNumberWord(rest) ? withWords() : withFigures();
  for (const find of finders) {
    const quantities = find(rest, patterns);
    if (quantities.length > 0) {
      found = found.length > 0 ? [...found, ...quantities] : quantities;
      rest = without(rest, quantities);
    }
  }
  return inOrder(found);
}

function inOrder(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.length > 1
    ? quantities.toSorted((one, other) => one.range.start - other.range.start)
    : quantities;
}

type Finder = (text: string, patterns: Patterns) => readonly Quantity[];

/** In this order: what one has found, the next ones do not see. */
const finders: readonly Finder[] = [durations, money, fractions, numbers, wholes];

/** “between 5 and 10 %” is the range “5 – 10 %”. */
const betweenTwo =
  /(\bbetween[ ][^ \p{L}]{1,20}(?:[ ]?(?:[kmb]|thousand|million|billion|percent))?) and (?=[\p{N}€$£])/giu;

/** The text without what was read already; the sign in its place is none that a number or a word may touch. */
function without(text: string, quantities: readonly Quantity[]): string {
  if (quantities.length === 0) {
    return text;
  }
  const parts: string[] = [];
  let from = 0;
  for (const { range } of quantities) {
    parts.push(text.slice(from, range.start), '\0'.repeat(range.end - range.start));
    from = range.end;
  }
  return [...parts, text.slice(from)].join('');
}

function durations(text: string): readonly Quantity[] {
  return findDurations(text)
    .filter(({ range }) => isLength(text, range))
    .map(({ range, least, most, approximate }) => {
      const told = approximate || isApproximate(text, range);
      return { range, kind: 'duration', least, most, approximate: told, unit: undefined };
    });
}

/** Whether it is a figure, and a length of time: not “a few minutes”, “10 requests a day”, or clocks. */
function isLength(text: string, range: OffsetRange): boolean {
  const written = text.slice(range.start, range.end);
  const isClock = range.end - range.start === text.length && /\d:\d/.test(written);
  const isRate =
    /^an?[ -]/i.test(written) &&
    /[\p{L}\p{N}\0)][ ]$/u.test(text.slice(Math.max(0, range.start - 2), range.start));
  const isEach = /(?:\bper|\bevery|\beach|\/)[ ]?$/i.test(
    text.slice(Math.max(0, range.start - 8), range.start),
  );
  return !(isClock || isEach || /\b(?:few|several)\b/i.test(written) || (isRate && !lasting(text, range)));
}

/** “for a minute”, “about an hour”, “took a day”, against “10 requests a day”. */
function lasting(text: string, { start }: OffsetRange): boolean {
  return /\b(?:for|about|around|over|under|than|within|after|in|took|lasted|of|nearly|almost|roughly|approximately|least|most|by|is|was|to|and|or|up|half|only|just|just under|within|additional)[ ]$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

// To read a pattern that also takes capitals takes several times as long: these are for small letters.
const between = '[ ]{0,3}(?:-|–|—|to|or)[ ]?';
/** A number or a range of two, either with its size; between the two may stand what stands behind the range. */
function spanOf(number: string, sign = ''): string {
  return `(?:(?<low>${number})(?<lowSize>${sizePattern})?${sign}${between})?(?<high>${number})(?<size>${sizePattern})?`;
}

const currency = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['us dollars', 'USD'],
  ['pounds', 'GBP'],
  ['francs', 'CHF'],
  ['yen', 'JPY'],
]);
const codes = 'eur|usd|gbp|chf|jpy|inr|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|brl|mxn|cny|sgd|hkd|zar|krw|try';
const before = `(?:(?<sign>us\\$|[€$£¥₹])|(?<!\\p{L})(?<code>${codes}))[ \\u00a0]?`;
const behind = `[ \\u00a0]?(?:(?<signBehind>[€£¥₹$])|(?<codeBehind>${codes}|euros?|(?:us[ ])?dollars?|pounds|francs|yen)(?!\\p{L}))`;
const moneyBefore = new RegExp(
  `${before}${spanOf(numberPattern).replace('(?<high>', '(?:us\\$|[€$£¥₹])?(?<high>')}`,
  'gu',
);

/** A look for these alone is quick, and spares most texts the patterns. */
const moneySign = new RegExp(`[€$£¥₹]|(?<![a-z])(?:${codes}|euro|dollar|pounds|francs|yen)`);

/** What an amount starts with that has its sign in front. */
const signBeforeNumber = new RegExp(`[€$£¥₹]|(?:${codes})[ \\u00a0]?${numberAhead}`, 'u');

function money(written: string, { moneyBehind }: Patterns): readonly Quantity[] {
  const text = lowered(written);
  if (!moneySign.test(text)) {
    return [];
  }
  const first = signBeforeNumber.test(text) ? matches(text, moneyBefore, written) : [];
  return inOrder([...first, ...matches(without(text, first), moneyBehind, written)]);
}

/** @param written the same text with its capitals */
function matches(text: string, pattern: RegExp, written: string): readonly Quantity[] {
  return matchesIn(text, pattern).flatMap((found) => {
    const { sign, code, signBehind, codeBehind } = found.groups ?? {};
    // “We try two of them” is about no money.
    if (code === 'try' && !written.startsWith('TRY', found.index)) {
      return [];
    }
    const name = sign ?? code ?? signBehind ?? codeBehind ?? '';
    const unit = currency.get(name) ?? name.toUpperCase();
    return [{ ...valued(text, found), kind: 'money', unit }];
  });
}

const percent = '[ \\u00a0\\u202f]?(?:%|percent(?:age[ ]points?)?|per[ ]cent|pct|pp)(?!\\p{L})';

/** What numbers are read with, for texts with numbers in words or for those without. */
interface Patterns {
  readonly moneyBehind: RegExp;
  readonly percents: RegExp;
  readonly plain: RegExp;
}

/** @param ahead looks whether a number may start: one character tells that it cannot at most places */
function patternsOf(number: string, ahead: string): Patterns {
  const span = spanOf(number);
  return {
    moneyBehind: new RegExp(`${ahead}(?<![\\p{L}\\p{N}.,])${span}${behind}`, 'gu'),
    percents: new RegExp(`${ahead}(?<![\\p{L}\\p{N}.,])${spanOf(number, `(?:${percent})?`)}${percent}`, 'gu'),
    // Behind a number may stand letters that are a unit, as in `512MB`; with others it is a name.
    plain: new RegExp(
      `${ahead}(?<![\\p{L}\\p{N}_/.,-]|[\\p{L}\\p{N}][-/])(?:(?<=\\p{L}|^|[\\p{P}\\p{S}\\s\\0]))${span}(?<glued>ms|[µμ]s|us|ns|[kmgtp]i?b(?:it)?s?(?:\\/s|ps)?|[kmg]?hz|rps|qps|tps|rpm|x|×)?(?![\\p{L}\\p{N}_])(?!\\/\\d|\\.\\d|,\\d)`,
      'gu',
    ),
  };
}

const withWords = lazily(() => patternsOf(numberPattern, numberAhead));
const withFigures = lazily(() => patternsOf(figurePattern, figureAhead));

const percentSign = /%|per|pct|pp/;

function percentages(text: string, { percents }: Patterns): readonly Quantity[] {
  if (!percentSign.test(text)) {
    return [];
  }
  return matchesIn(text, percents).map((found): Quantity => {
    const figure = valued(text, found);
    return { ...figure, kind: 'percent', unit: unitBehind(text, figure.range.end) };
  });
}

function numbers(written: string, patterns: Patterns): readonly Quantity[] {
  const text = lowered(written);
  const shares = percentages(text, patterns);
  const rest = without(text, shares);
  const counts = matchesIn(rest, patterns.plain).flatMap((found): readonly Quantity[] => {
    const figure = valued(rest, found);
    const glued = found.groups?.['glued'];
    const unit = glued ?? unitBehind(rest, figure.range.end);
    const counted: Quantity = { ...figure, kind: unit === undefined ? 'bare' : 'count', unit };
    return isFigure(rest, counted, found[0]) ? [counted] : [];
  });
  return inOrder([...shares, ...counts]);
}

/** Whether a number counts something: “one of them” and “one way” do not, nor does the version in “moved to 4.18”. */
function isFigure(text: string, { range, kind, approximate }: Quantity, written: string): boolean {
  if (/^one$/i.test(written)) {
    const isPronoun =
      /\b(?:no|any|every|each|the|this|that|which|some|another|last|first)[ -](?:(?:new|old|other|previous|next|right|wrong|good|bad|big|main)[ ])?$/i;
    const words =
      /^[ ](?:of|another|or|that|which|who|by|more|day|thing|way|reason|side|hand|time|such|place|point)\b/i;
    return (
      kind === 'count' &&
      !isPronoun.test(text.slice(Math.max(0, range.start - 20), range.start)) &&
      !words.test(text.slice(range.end, range.end + 12))
    );
  }
  const isDecimal = /^\d{1,6}\.\d{1,6}$/.test(written);
  return !(
    kind === 'bare' &&
    isDecimal &&
    !approximate &&
    /\p{L}[^\p{N}]{0,3}$/u.test(text.slice(Math.max(0, range.start - 6), range.start))
  );
}

type Figure = Pick<Quantity, 'range' | 'least' | 'most' | 'approximate'>;

/** The place and the values of what a pattern with a span found. */
function valued(text: string, found: RegExpMatchArray): Figure {
  const { low, lowSize, high = '', size } = found.groups ?? {};
  const start = found.index ?? 0;
  const range = { start, end: start + found[0].length };
  const most = numberValue(high) * sizeValue(size);
  if (low === undefined) {
    return { range, least: most, most, approximate: isApproximate(text, range) };
  }
  // “10-15k” starts at ten thousand.
  const shared = lowSize === undefined && numberValue(low) <= numberValue(high) ? size : lowSize;
  return { range, least: numberValue(low) * sizeValue(shared), most, approximate: true };
}
