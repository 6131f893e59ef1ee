import type { OffsetRange } from '../document/sourceText.ts';
import { lazily } from '../memory/lazily.ts';
import { remembered } from '../memory/remembered.ts';
import { numberWordSign, numberWordValue, wholeNumberPattern } from '../prose/numberWords.ts';
import { lowered } from '../text/lowered.ts';
import { matchesIn } from '../text/matches.ts';

/**
 * The minutes of the first duration in a text: `2 hours 15 minutes`, `1h50`, `about half an hour`, `45-minute`, `1:30`,
 * `PT1H30M`, `10:00–12:15`; of a range the longer one. Undefined where the text states none.
 */
export const findDuration: (text: string) => number | undefined = remembered(durationIn);

function durationIn(text: string): number | undefined {
  return isoMinutes(text) ?? unitDurations(text).next().value?.most ?? clockMinutes(text);
}

/** A length of time as somebody states it. */
export interface StatedDuration {
  /** Its place in the text that was searched. */
  readonly range: OffsetRange;
  /** In minutes; the two differ for a range such as `30–45 minutes`. */
  readonly least: number;
  readonly most: number;
  /** Whether it is a range, or says itself that it is not exact: “about”, “over”, “a few”. */
  readonly approximate: boolean;
}

/** Every duration in a text that has units, in order; where none has, the one in ISO 8601 or as clocks show it. */
export const findDurations: (text: string) => readonly StatedDuration[] = remembered(durationsIn);

function durationsIn(text: string): readonly StatedDuration[] {
  const iso = isoMinutes(text);
  const worded = iso === undefined ? [...unitDurations(text)] : [];
  const whole = worded.length > 0 ? undefined : (iso ?? clockMinutes(text));
  return whole === undefined
    ? worded
    : [{ range: { start: 0, end: text.length }, least: whole, most: whole, approximate: false }];
}

const minutesOf = new Map([
  ['s', 1 / 60],
  ['m', 1],
  ['h', 60],
  ['d', 24 * 60],
  ['w', 7 * 24 * 60],
]);

/** What stands for a number, though it is none or not exactly one. */
const amounts = new Map([
  ['half', 0.5],
  ['a', 1],
  ['an', 1],
  ['couple', 2],
  ['few', 3],
  ['several', 4],
]);

const gap = String.raw`[ \t-]{0,2}`;
/** `1,500` is a thousand and a half, as `0,125` is less than one; `1½` and `1 1/2` are the same. */
const digits = String.raw`(?:\d{1,3}[ \t]?)?[¼½¾]|(?:\d{1,3}[ \t])?[1-3]/[2-4]|[1-9]\d{0,2}(?:,\d{3}){1,2}(?:\.\d{1,3})?(?![.,]?\d)|\d{1,6}(?:[.,]\d{1,3})?`;
const words = String.raw`(?!zero[ \t-]days?(?!\p{L}))${wholeNumberPattern}|(?:(?:a|an|the)[ \t])?(?:half|couple|few)(?:[ \t](?:an?|of(?:[ \t]an?)?))?|${[...amounts.keys()].join('|')}`;
// A “zero-day” is none.
const digitsOrWords = `${digits}|(?:${words})(?![\\p{L}\\p{N}])`;
// `30-45 minutes`, `3 to 4 hours`, `2+ hours`: the number that counts is the last one.
const numberOf = (last: string): string =>
  String.raw`(?:(?<![\p{L}\p{N}.:])|(?<=\d(?:[dhw]|hrs?|hours?)))(?:(?<low>${digits})[ \t]?(?:-|\u2013|\u2014|to|or)[ \t]?)?(?<number>${last})\+?`;
const kind = String.raw`(?:(?:support|business|working|office|calendar|full|more|other)[ \t-])?`;
const unit = String.raw`(?<unit>sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|w(?:ee)?ks?|[smhdw])(?![\p{L}])`;
// For small letters: to read it for capitals, too, takes several times as long.
const andHalf = String.raw`[ \t-]and[ \t-]a[ \t-]half`;
const quantityOf = (last: string): RegExp =>
  new RegExp(`${numberOf(last)}(?<halfMore>${andHalf})?${gap}${kind}${unit}(?<half>${andHalf})?`, 'gu');
const quantityInFigures = lazily(() => quantityOf(digits));
/** The same with numbers in words: to make this takes as long as to read a short document. */
export const quantity = lazily(() => quantityOf(digitsOrWords));
/** What is in each number that is written in words; “a” may follow a unit or what stands within a range: “2h a”, “1toa”. */
const wordSign = new RegExp(`${numberWordSign}|half|couple|few|several|(?:^|[^a-z]|[dhorsw])an?(?![a-z])`);

/** The expression that finds all quantities of a text in small letters. */
export function quantityIn(text: string): RegExp {
  return wordSign.test(text) ? quantity() : quantityInFigures();
}

/** A look for a unit alone is quick, and spares most texts the pattern. */
const unitSign = /sec|min|h(?:ou)?r|day|w(?:ee)?k|(?<!\p{L})[smhdw](?!\p{L})/u;
// A single capital is no unit of time: 512M, 3D.
const otherUnit = /(?<=\d[ \t]?)[MDSW](?!\p{L})/gu;
// The twelfth week of a year is no length: 2026-W12.
const weekOfYear = /(?<!\d)\d{4}-?W\d{1,2}(?!\d)/gi;
// What may stand between the parts of one duration.
const joint = /^\.?[ \t]{0,2}(?:,|and|&|\+)?[ \t]{0,2}$/;
const bareMinutes = /^(\d{1,2})(?![\p{L}\p{N}]|[.:]\d)/u;

const inexactBefore =
  /(?:~|≈|(?<!\p{L})(?:about|around|ca\.?|circa|roughly|approx\.?|approximately|nearly|almost|over|under|more than|less than|up to|at least|at most|some))[ \t]*$/iu;
const inexactAmount = /few|couple|several|half|\+/i;

const hourClock = (name: string): string => String.raw`(?<${name}Hour>\d{1,2})h(?<${name}Minute>[0-5]\d)`;
const hourRange = new RegExp(
  String.raw`(?<![\p{L}\p{N}.:])${hourClock('from')}[ \t]{0,2}(?:-|\u2013|\u2014|à|às|até|to|until)[ \t]{0,2}${hourClock('to')}(?![\p{L}\p{N}])`,
  'iu',
);

/**
 * The durations with units, in order. `10h00–12h15` is the time between two clocks; where an hour has one digit, they may
 * as well be two lengths.
 */
function* unitDurations(text: string): Generator<StatedDuration, undefined> {
  const found = /\dh\d/i.test(text) ? hourRange.exec(text) : null;
  if (!found) {
    return yield* wordDurations(text);
  }
  const start = found.index;
  const end = start + found[0].length;
  yield* wordDurations(text.slice(0, start));
  yield { range: { start, end }, ...betweenHours(found.groups ?? {}) };
  for (const { range, ...duration } of wordDurations(text.slice(end))) {
    yield { range: { start: range.start + end, end: range.end + end }, ...duration };
  }
  return undefined;
}

function betweenHours({
  fromHour = '',
  fromMinute = '',
  toHour = '',
  toMinute = '',
}: Readonly<Record<string, string | undefined>>): Omit<StatedDuration, 'range'> {
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  const between = (to - from + 24 * 60) % (24 * 60);
  return fromHour.length === 2 && toHour.length === 2
    ? { least: between, most: between, approximate: false }
    : { least: Math.min(between, from, to), most: Math.max(between, from, to), approximate: true };
}

/** The durations in words, each made of parts that follow each other, the larger unit first. */
function* wordDurations(text: string): Generator<StatedDuration, undefined> {
  const told = /\d-?W\d/i.test(text) ? text.replace(weekOfYear, (week) => '?'.repeat(week.length)) : text;
  const searched = lowered(/\dH/.test(told) ? told : told.replace(otherUnit, '?'));
  let current: StatedDuration | undefined;
  let smallest = 0;
  for (const found of unitSign.test(searched) ? matchesIn(searched, quantityIn(searched)) : []) {
    const { number: amount = '', low, unit: name = '', halfMore, half } = found.groups ?? {};
    const size = minutesOf.get(name.charAt(0).toLowerCase()) ?? 0;
    const most = (amountOf(amount) + (halfMore || half ? 0.5 : 0)) * size;
    const least = low === undefined ? most : amountOf(low) * size;
    const longest = isOneOrTheNext(amount, name) ? Number(amount.at(-1)) * size : most;
    const start = found.index;
    const end = start + found[0].length;
    if (current && size < smallest && joint.test(text.slice(current.range.end, start))) {
      const { range, approximate } = current;
      const sum = { least: current.least + least, most: current.most + longest };
      current = { range: { start: range.start, end }, ...sum, approximate };
    } else {
      if (current) {
        yield withBareMinutes(text, current, smallest);
      }
      const approximate =
        least !== longest ||
        inexactAmount.test(found[0]) ||
        inexactBefore.test(text.slice(Math.max(0, start - 20), start));
      current = { range: { start, end }, least, most: longest, approximate };
    }
    smallest = size;
  }
  if (current) {
    yield withBareMinutes(text, current, smallest);
  }
  return undefined;
}

/** `1h50`: the hour is followed by its minutes. */
function withBareMinutes(text: string, duration: StatedDuration, smallest: number): StatedDuration {
  const { start, end } = duration.range;
  const minutes =
    smallest === minutesOf.get('h') ? bareMinutes.exec(text.slice(end, end + 10))?.[1] : undefined;
  return minutes === undefined
    ? duration
    : {
        ...duration,
        range: { start, end: end + minutes.length },
        least: duration.least + Number(minutes),
        most: duration.most + Number(minutes),
      };
}

/** Whether a fraction may as well be a range: “2/3 weeks” against “2/3 of a week”. */
function isOneOrTheNext(amount: string, unitName: string): boolean {
  const [, low, high] = /^(\d)\/(\d)$/.exec(amount) ?? [];
  return Number(high) === Number(low) + 1 && unitName.length > 1 && unitName.endsWith('s');
}

function amountOf(written: string): number {
  if (/^[\d¼½¾]/.test(written)) {
    return figureOf(written);
  }
  const whole = numberWordValue(written);
  if (whole !== undefined) {
    return whole;
  }
  const parts = written.toLowerCase().split(/[ \t]/);
  const word = parts.find((part) => !/^(?:an?|the|of)$/.test(part)) ?? 'a';
  return amounts.get(word) ?? 0;
}

/** One that stands for what is left of a whole number behind it. */
const fractions = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
]);
const fraction = /(?:(?<sign>[¼½¾])|(?<over>\d)\/(?<under>\d))$/;

function figureOf(written: string): number {
  const { sign = '', over, under } = fraction.exec(written)?.groups ?? {};
  const part = fractions.get(sign) ?? (over === undefined ? 0 : Number(over) / Number(under));
  const whole = part === 0 ? written : written.replace(fraction, '');
  const isInThousands = /^[1-9]\d{0,2}(?:,\d{3})+(?!\d)/.test(whole);
  return Number(isInThousands ? whole.replaceAll(',', '') : whole.replace(',', '.')) + part;
}

const isoDuration =
  /(?<![\p{L}\p{N}])P(?=\d|T\d)(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})(?:\.\d{1,9})?S)?)?(?![\p{L}\p{N}])/u;

function isoMinutes(text: string): number | undefined {
  const [, ...parts] = isoDuration.exec(text) ?? [];
  return parts.length === 0
    ? undefined
    : parts.reduce(
        (total, part, index) => total + Number(part ?? 0) * (minutesOf.get('wdhms'.charAt(index)) ?? 0),
        0,
      );
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?:[ \t]?([ap])\.?m\b\.?)?`;
const clockRange = new RegExp(
  String.raw`(?<![\d:])${clock}[ \t]{0,2}(?:\p{L}{1,5}[ \t]{0,2})?(?:-|\u2013|\u2014|to|until)[ \t]{0,2}${clock}(?![\d:])`,
  'iu',
);
const clockLength = /^\D{0,20}(?<![\d:])(\d{1,3}):([0-5]\d)(?::[0-5]\d)?(?![\d:])(?!.*\d:\d)/u;

/** `10:00–12:15` is the time between, `1:30` alone hours and minutes. */
function clockMinutes(text: string): number | undefined {
  const range = clockRange.exec(text);
  if (range) {
    const [, startHour, startMinute, startHalf, endHour, endMinute, endHalf] = range;
    const length = minutesAt(endHour, endMinute, endHalf) - minutesAt(startHour, startMinute, startHalf);
    // Where am or pm stands once, the other end is the nearest that fits.
    const isHalfKnown = (startHalf === undefined) !== (endHalf === undefined);
    // From 11:50 to 1:20 the hand went round once, where hours are counted to 12.
    const goesRound = !startHalf && !endHalf && length < 0 && [startHour, endHour].every(countsTo12);
    const period = (isHalfKnown || goesRound ? 12 : 24) * 60;
    return ((length % period) + period) % period;
  }
  const [, hours, minutes] = clockLength.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function countsTo12(hour: string | undefined): boolean {
  return /^(?:[1-9]|1[0-2])$/.test(hour ?? '');
}

/** Minutes since midnight, as far as a clock shows them. */
function minutesAt(hour: string | undefined, minute: string | undefined, half: string | undefined): number {
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hours * 60 + Number(minute);
}
