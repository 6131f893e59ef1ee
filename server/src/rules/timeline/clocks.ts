import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { rangeContains } from '../../document/sourceText.ts';
import { remembered } from '../../memory/remembered.ts';
import { matchesIn } from '../../text/matches.ts';
import type { WrittenTime } from '../../time/writtenTime.ts';
import type { ClockTime } from '../../time/zone.ts';

/** A clock as it is written within an entry's time. */
export interface WrittenClock {
  readonly range: OffsetRange;
  readonly text: string;
}

const clockText =
  /\b12(?::00)?[ \t](?:noon|midday|midnight)\b|\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[ \t]?[ap]\.?m\b\.?)?|\d{1,2}[ \t]?[ap]\.?m\b\.?|(?<!\d)\d{4}(?!\d)|\b(?:noon|midday|midnight)\b/gi;

/** The clocks within a time, date and zone left out. */
export function clocksIn(source: SourceText, time: WrittenTime): readonly WrittenClock[] {
  const { start } = time.range;
  return clocksOf(withoutDateAndZone(source, time)).map(({ text: clock, at }) => ({
    range: { start: start + at, end: start + at + clock.length },
    text: clock,
  }));
}

/** The form of the clocks within a time; undefined where it has none. */
export function clockFormIn(source: SourceText, time: WrittenTime): ClockForm | undefined {
  return formOfClocks(withoutDateAndZone(source, time));
}

function withoutDateAndZone(source: SourceText, time: WrittenTime): string {
  const hidden = [time.date?.range, time.untilDate?.range, zoneRange(source, time)];
  return hidden.reduce<string>(
    (rest, range) =>
      range && rangeContains(time.range, range) ? without(rest, range, time.range.start) : rest,
    source.slice(time.range),
  );
}

const clocksOf = remembered((text) =>
  matchesIn(text, clockText).map((found) => ({ text: found[0], at: found.index })),
);

function without(text: string, range: OffsetRange, start: number): string {
  const blank = ' '.repeat(range.end - range.start);
  return text.slice(0, range.start - start) + blank + text.slice(range.end - start);
}

/** Where a time names its zone; undefined where it names none. */
export function zoneRange(source: SourceText, time: WrittenTime): OffsetRange | undefined {
  const at = time.zone ? source.slice(time.range).lastIndexOf(time.zone.name) : -1;
  const start = time.range.start + at;
  return time.zone && at >= 0 ? { start, end: start + time.zone.name.length } : undefined;
}

/** How a clock is written: `14:02`, `14.02`, `14h02`, `1402`, or with am and pm. */
export type ClockForm = 'colon' | 'dot' | 'h' | 'digits' | 'twelve hours';

/** The form of a clock; undefined for words such as “noon”. */
export function clockForm(text: string): ClockForm | undefined {
  if (/[ap]\.?m\.?$/i.test(text)) {
    return 'twelve hours';
  }
  if (/[a-z]{4}$/i.test(text)) {
    return undefined;
  }
  const mark = /^\d{1,2}([:.h]?)\d/i.exec(text)?.[1]?.toLowerCase();
  return mark === undefined ? undefined : formOfMark[mark];
}

const formOfClocks = remembered((text) => {
  const forms = clocksOf(text).map(({ text: clock }) => clockForm(clock));
  // In “2:05 - 2:10 pm” the mark stands for both.
  return forms.find((one) => one === 'twelve hours') ?? forms[0];
});

const formOfMark: Readonly<Record<string, ClockForm>> = { ':': 'colon', '.': 'dot', h: 'h', '': 'digits' };

const parts = /^(\d{1,2}?)(?:([:.h]?)(\d{2}))?((?::\d{2})(?:[.,]\d{1,9})?)?([ \t]?)([ap]\.?m\.?)?$/i;

/** Writes a clock as `sample` is written; `seconds` is what stands for them, for example `:07`. */
export function writtenLike(sample: string, clock: ClockTime, seconds: string): string {
  const [, hour = '00', mark, minute, , space = '', meridiem] = parts.exec(sample) ?? [];
  const minutes = String(clock.minute).padStart(2, '0');
  if (meridiem === undefined) {
    return `${String(clock.hour).padStart(hour.length, '0')}${mark ?? ':'}${minutes}${seconds}`;
  }
  const half = meridiem.replace(/[ap]/i, (letter) => halfLike(letter, clock.hour));
  const shown = String(((clock.hour + 11) % 12) + 1).padStart(hour.startsWith('0') ? 2 : 1, '0');
  const full = minute !== undefined || clock.minute > 0 || seconds !== '';
  return `${shown}${full ? `${mark || ':'}${minutes}${seconds}` : ''}${space}${half}`;
}

function halfLike(letter: string, hour: number): string {
  const half = hour < 12 ? 'a' : 'p';
  return letter === letter.toUpperCase() ? half.toUpperCase() : half;
}

/** What a clock's text has for seconds: `:07`, `:07.250`, or nothing. */
export function secondsIn(text: string): string {
  return parts.exec(text)?.[4] ?? '';
}
