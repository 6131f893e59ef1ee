import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { matchesIn } from '../text/matches.ts';
import type { WrittenTime } from '../time/writtenTime.ts';
import { readTime } from '../time/writtenTime.ts';

/** What a sentence says that the times of a timeline count from. */
export interface ToldOrigin {
  /** The time that it names; undefined where it names an event alone. */
  readonly time: WrittenTime | undefined;
  readonly event: 'start' | 'detection' | 'other';
}

/** “relative to …”, “counted from …”, “T0 = …”, up to the end of the sentence. */
const counting =
  /(?<![\p{L}\p{N}])(?:[Rr]elative to|(?:[Mm]easured|[Cc]ount(?:ed|ing)?|[Cc]alculated|[Oo]ffsets?|[Ee]lapsed) (?:from|since)|T(?:[+-]?0)?(?=[ \t]?(?:[=:]|(?:is|was|at)\b)))([^.\n|]{1,80})/u;
const events: readonly (readonly [pattern: RegExp, event: ToldOrigin['event']])[] = [
  [/detect|discover|notic|alert|page/i, 'detection'],
  [/start|beg[aiu]n|onset|outage|impact|incident/i, 'start'],
  [/deploy|release|rollout|merge|declar/i, 'other'],
];
/** No sentence that explains times stands further behind the start of a paragraph, in UTF-16 code units. */
const longestParagraph = 2000;

/** The first of some headings and paragraphs that says what the times of a timeline count from. */
export function toldOrigin(source: SourceText, places: readonly OffsetRange[]): ToldOrigin | undefined {
  for (const { start, end } of places) {
    const said = counting.exec(source.slice({ start, end: Math.min(end, start + longestParagraph) }));
    const told = said?.[1];
    const time = told === undefined ? undefined : timeIn(told);
    const event = events.find(([pattern]) => told !== undefined && pattern.test(told))?.[1];
    // “All times are relative to UTC” names neither.
    if (time || event) {
      return { time, event: event ?? 'other' };
    }
  }
  return undefined;
}

function timeIn(told: string): WrittenTime | undefined {
  for (const { index } of matchesIn(told, /(?<![\p{L}\p{N}.:/-])\d/gu)) {
    const time = readTime(told.slice(index));
    if (time?.clock?.kind === 'time') {
      return time;
    }
  }
  return undefined;
}
