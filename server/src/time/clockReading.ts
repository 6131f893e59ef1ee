import type { ClockTime } from './zone.ts';

/**
 * What a clock is said to show: a time, a time with unknown digits (`14:??`), or one that no clock shows (`25:10`). Or
 * how long after the start of the incident it was: `T+5m`.
 */
export type ClockReading =
  | {
      readonly kind: 'time';
      readonly time: ClockTime;
      readonly meridiem: 'am' | 'pm' | undefined;
      /**
       * Whether its hour is one of those that count to 24 (`14:02`, `02:05`), or may be in either half of the day (`2:05`).
       * Undefined where it is told in words, or by am and pm.
       */
      readonly hours?: 'to 24' | 'either';
      /** Whether it is 24:00, the midnight that ends a day; any other one begins it. */
      readonly endsDay?: boolean;
    }
  | { readonly kind: 'unknown'; readonly hour: number }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'elapsed'; readonly milliseconds: number };

/** A clock at the start of a text. */
export interface FoundClock {
  readonly reading: ClockReading;
  /** How much of the text it is, in UTF-16 code units. */
  readonly length: number;
  /** Whether a colon stands between its hours and minutes. */
  readonly hasColon: boolean;
  readonly hasSeconds: boolean;
}

/** One way to write a clock; its groups are `word`, or `hour`, `mark`, `minute`, `second` and `meridiem`. */
interface ClockForm {
  readonly pattern: RegExp;
  /** Whether it is a clock behind a date only. */
  readonly behindDate?: boolean;
}

const forms: readonly ClockForm[] = [
  { pattern: /^(?:12(?::00)?[ \t])?(?<word>noon|midday|midnight)\b/i },
  // 14:05, 14:05:30, 2:05 pm, 2:05p, 14h05, 14.05, 14:??, 14:XX and 14:0x; a version such as 1.24.0 is none.
  {
    pattern:
      /^(?<hour>\d{1,2})(?<mark>[:.h])(?<minute>\d{2}|\?\?|[xX]{2}|(?<=:)\d[?xX](?![\w?]))(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:(?:[ \t]?(?=[ap]\.?m\b)|(?=[ap](?![\w.])))(?<meridiem>[ap](?:\.?m\b\.?)?))?(?![\d]|[.:]\d|[ \t]?%)(?:[ \t]Uhr\b)?/i,
  },
  // 2pm
  { pattern: /^(?<hour>\d{1,2})[ \t]?(?<meridiem>[ap]\.?m\b\.?)/i },
  // 1405Z, 1915 UTC, 0900 hrs
  {
    pattern:
      /^(?<hour>\d{2})(?<minute>\d{2})(?=[ \t]?(?:Z|UTC|GMT|hrs?|hours|[A-Z]{2,4}T)\b)(?:[ \t]?(?:hrs?|hours)\b)?/,
  },
  // The start of 9-10 am
  { pattern: /^(?<hour>\d{1,2})(?=[ \t]?(?:-|–|—|to)[ \t]?\d{1,2}(?::\d{2})?[ \t]?[ap]\.?m\b)/i },
  // 2026-03-17 1625: …
  {
    pattern: /^(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=:(?!\d)|[ \t]?[–—]|[ \t]-)/,
    behindDate: true,
  },
  // 20260317T140230Z
  {
    pattern:
      /^(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<second>[0-5]\d)(?:[.,]\d{1,9})?(?=(?:Z|[+-]\d{2}:?\d{2})(?![\p{L}\p{N}]))/u,
    behindDate: true,
  },
];

/**
 * Reads the clock that a text starts with.
 * @param behindDate whether a date stands in front of it
 */
export function readClock(text: string, behindDate: boolean): FoundClock | undefined {
  for (const form of forms) {
    const found = form.behindDate && !behindDate ? null : form.pattern.exec(text);
    const groups: Groups = found?.groups ?? {};
    if (found && isClock(groups)) {
      return {
        reading: readingOf(groups),
        length: found[0].length,
        hasColon: groups['mark'] === ':',
        hasSeconds: groups['second'] !== undefined,
      };
    }
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** With a dot or a single digit the same characters are a decimal or a version, unless am or pm says otherwise. */
function isClock({ hour = '', mark, meridiem }: Groups): boolean {
  return mark !== '.' || hour.length === 2 || meridiem !== undefined;
}

function readingOf({ word, hour = '', mark, minute = '00', second = '0', meridiem }: Groups): ClockReading {
  if (word !== undefined) {
    return timeAt(word.toLowerCase() === 'midnight' ? 0 : 12, 0, 0, undefined);
  }
  const half = halfOf(meridiem);
  const written = Number(hour);
  if (/[?x]/i.test(minute)) {
    return written < 24 ? { kind: 'unknown', hour: written } : { kind: 'impossible' };
  }
  const limit = half ? 12 : 23;
  if (written > limit || (half && written === 0) || Number(minute) > 59 || Number(second) > 60) {
    return written === 24 && Number(minute) === 0 ? endOfDay : { kind: 'impossible' };
  }
  const noon = half === 'pm' && written < 12 ? 12 : 0;
  const shown = half === 'am' && written === 12 ? 0 : written + noon;
  const read = timeAt(shown, Number(minute), Math.min(59, Number(second)), half);
  return half
    ? read
    : { ...read, hours: mark === ':' && /^(?:[1-9]|1[0-2])$/.test(hour) ? 'either' : 'to 24' };
}

function halfOf(meridiem: string | undefined): 'am' | 'pm' | undefined {
  if (meridiem === undefined) {
    return undefined;
  }
  return meridiem.toLowerCase().startsWith('p') ? 'pm' : 'am';
}

function timeAt(
  hour: number,
  minute: number,
  second: number,
  meridiem: 'am' | 'pm' | undefined,
): ClockReading & { readonly kind: 'time' } {
  return { kind: 'time', time: { hour, minute, second }, meridiem };
}

const endOfDay: ClockReading = {
  kind: 'time',
  time: { hour: 0, minute: 0, second: 0 },
  meridiem: undefined,
  hours: 'to 24',
  endsDay: true,
};

/** The start of a range such as `2:05 - 2:10 pm`, where am or pm stands once. */
export function inSameHalf(start: ClockReading, end: ClockReading): ClockReading {
  if (
    start.kind !== 'time' ||
    end.kind !== 'time' ||
    start.meridiem ||
    !end.meridiem ||
    start.time.hour > 12
  ) {
    return start;
  }
  const inMinutes = ({ hour, minute }: ClockTime): number => hour * 60 + minute;
  const half = end.meridiem === 'pm' ? 12 : 0;
  const shown = (start.time.hour % 12) + half;
  const time = { ...start.time, hour: shown };
  // From 11:50 to 12:10 pm the first is in the morning.
  return inMinutes(time) <= inMinutes(end.time)
    ? { kind: 'time', time, meridiem: end.meridiem }
    : { kind: 'time', time: { ...time, hour: (shown + 12) % 24 }, meridiem: half ? 'am' : 'pm' };
}
