import { matchesIn } from '../text/matches.ts';
import { isApproximate } from './approximation.ts';
import { digitWordPattern, numberWordPattern, numberWordValue, wholeNumberPattern } from './numberWords.ts';
import type { Quantity } from './quantity.ts';
import { isPlural, unitBehind } from './unit.ts';

const parts = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);
const count = `(?:\\d{1,6}|${wholeNumberPattern}|an?)`;
const worded = `(?:(?<parts>an?|${digitWordPattern})[ -])?(?<whole>${[...parts.keys()].join('|')})(?=[ ](?:of\\b|(?:the|our|all|its|their)\\b|\\p{L}{3,20}s\\b))`;
const figured = '(?<top>\\d{1,3})\\/(?<bottom>\\d{1,3})(?=[ ](?:of\\b|rds?\\b))';
const ratio = `(?<of>${count})[ ](?:in|(?<out>out[ ]of))[ ](?:every[ ])?(?<all>${count})(?=[ ]\\p{L}{2,20}s\\b)`;
const fraction = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:${worded}|${figured}|${ratio})(?![\\p{L}\\p{N}/])`,
  'giu',
);

/** A look for these alone is quick, and spares most texts the pattern. */
const fractionSign = new RegExp(
  `hal[fv]|third|quarter|fifth|tenth|\\d\\/\\d|[ ](?:in|out[ ]of)[ ](?:every[ ])?(?:\\d|an?[ ]|${numberWordPattern})`,
  'iu',
);

const timeUnits = new Set('seconds minutes hours days nights weeks months quarters years'.split(' '));

/** Parts of a whole: “half of the users”, “two thirds”, “1/3 of”, “one in five users”; as percentages. */
export function fractions(text: string): readonly Quantity[] {
  return (fractionSign.test(text) ? matchesIn(text, fraction) : []).flatMap((found): readonly Quantity[] => {
    const share = shareOf(found.groups ?? {});
    const range = { start: found.index, end: found.index + found[0].length };
    // “a third of”: nobody counts that exactly.
    const approximate = found.groups?.['whole'] !== undefined || isApproximate(text, range);
    const isPeriod = /\b(?:first|second|third|last|next|this|fourth|previous|other)[ ]$/i.test(
      text.slice(Math.max(0, range.start - 10), range.start),
    );
    const unit = unitBehind(text, range.end);
    // “Two in forty minutes” says how soon, “two out of thirty days” says how many of them.
    const isPace =
      found.groups?.['all'] !== undefined &&
      found.groups['out'] === undefined &&
      unit !== undefined &&
      timeUnits.has(unit);
    return share === undefined || isPeriod || isPace
      ? []
      : [
          {
            range,
            kind: 'percent',
            least: share,
            most: share,
            approximate,
            unit,
          },
        ];
  });
}

function shareOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { whole, parts: numerator, top, bottom, of, all } = groups;
  if (whole !== undefined) {
    const bare = whole.toLowerCase();
    const share = amount(numerator ?? 'a') / (parts.get(bare) ?? 1);
    // “the third of March”, “the quarter of”: only a half needs no number in front.
    return (numerator === undefined && bare !== 'half') || share > 1 ? undefined : 100 * share;
  }
  const [part, total] = top === undefined ? [amount(of), amount(all)] : [Number(top), Number(bottom)];
  return total > 0 && part <= total ? (100 * part) / total : undefined;
}

function amount(written = ''): number {
  return numberWordValue(written) ?? Number(written);
}

const all =
  /(?<![\p{L}\p{N}_'’-]|\bof[ ])(?:(?<alone>(?<=^[ ]?)all(?=[ .]{0,3}$))|(?<all>all|every)(?=[ ])|(?<nobody>nobody|no[ ]one(?![-])|none|nil)|(?<everybody>everyone|everybody)|(?<no>no|zero|not[ ]a[ ]single|without[ ]any)(?=[ ]))(?![\p{L}\p{N}])/giu;
const notCounted = new Set(
  'longer need way idea doubt reason such other further time times use means matter news problem sense point chance choice alert alerts one second minute hour day night week month quarter year days'.split(
    ' ',
  ),
);
const whatIsLost =
  /^(?:impact|effect|loss|losses|downtime|damage|revenue|money|customer|user|data|budget|breach|charge)$/;

/** The words for nothing and for everything, where they count something: “no users”, “none”, “all customers”. */
export function wholes(text: string): readonly Quantity[] {
  return matchesIn(text, all).flatMap((found): readonly Quantity[] => {
    const range = { start: found.index, end: found.index + found[0].length };
    const { all: every, nobody, everybody, no, alone } = found.groups ?? {};
    if (alone !== undefined) {
      return [everything(range, true, undefined)];
    }
    const unit = unitBehind(text, range.end);
    if (nobody !== undefined || everybody !== undefined) {
      return [
        everything(range, everybody !== undefined, everybody ?? (nobody === undefined ? unit : undefined)),
      ];
    }
    const isAdverb = /^[ ](?:longer|more|further|other|later|less)\b/i.test(
      text.slice(range.end, range.end + 10),
    );
    const isSingular = every?.toLowerCase() === 'every' && unit !== undefined;
    const counts =
      unit !== undefined &&
      !isAdverb &&
      !notCounted.has(unit) &&
      (isSingular || isPlural(unit) || (no !== undefined && whatIsLost.test(unit)));
    return counts ? [everything(range, no === undefined, unit)] : [];
  });
}

function everything(range: Quantity['range'], all: boolean, unit: string | undefined): Quantity {
  const figure = all ? 100 : 0;
  return {
    range,
    kind: all ? 'percent' : unit === undefined ? 'bare' : 'count',
    least: figure,
    most: figure,
    approximate: false,
    unit,
  };
}
