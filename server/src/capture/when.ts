import { readTime } from '../time/writtenTime.ts';
import type { Zone } from '../time/zone.ts';
import { readingIn, zoneOf } from '../time/zone.ts';
import type { CapturedDay, CapturedTime } from './captured.ts';

/** A time with the place behind it in the text that was read. */
export interface When {
  readonly time: CapturedTime & { readonly kind: 'local' };
  readonly end: number;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const relative =
  /^\s*(today|yesterday|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?:,| at)?\s+(?=\d{1,2}(?:[:.h]\d|\s?[ap]\.?m))/i;
/** No time is longer. */
const longest = 80;

/** The time that a text starts with, “Yesterday 2:05 PM” included; undefined where there is no clock. */
export function readWhen(text: string): When | undefined {
  // Some programs write narrow or unbreakable spaces, or a dot between clock and date.
  const start = text.slice(0, longest).replace(/[\u00a0\u202f\u2009•·]/g, ' ');
  const word = relative.exec(start);
  const from = word?.[0].length ?? 0;
  const read = readTime(start.slice(from));
  if (read?.clock?.kind !== 'time') {
    return undefined;
  }
  const end = from + read.range.end;
  // Behind a date and a clock, a minus and four digits can only be a distance from UTC.
  const distance = read.date && !read.zone ? /^ ?(-\d{2}:?\d{2})(?!\d)/.exec(start.slice(end)) : null;
  const zone = knownZone(read.zone ?? (distance ? zoneOf(distance[1] ?? '') : undefined));
  const day: CapturedDay | undefined = read.date ? { kind: 'date', date: read.date } : dayNamed(word?.[1]);
  const { time: clock, meridiem } = read.clock;
  return {
    time: { kind: 'local', day, clock, halves: meridiem !== undefined, zone },
    end: end + (distance?.[0].length ?? 0),
  };
}

/** A zone that a clock can be in; `-99:99` has the form of one only. */
function knownZone(zone: Zone | undefined): Zone | undefined {
  try {
    return zone && readingIn(0, zone) ? zone : undefined;
  } catch {
    return undefined;
  }
}

/** The time that a text consists of. */
export function onlyWhen(text: string): When['time'] | undefined {
  const trimmed = text.trim();
  const when = trimmed.length <= longest ? readWhen(trimmed) : undefined;
  return when && /^[\s\])*,.:]*$/.test(trimmed.slice(when.end)) ? when.time : undefined;
}

/** The time that a value of a record consists of: also seconds or milliseconds since 1970, as in Slack's `ts`. */
export function onlyTime(value: string): CapturedTime | undefined {
  if (/^\d{10}(?:\.\d{1,9})?$/.test(value)) {
    return { kind: 'instant', epoch: Math.floor(Number(value) * 1000) };
  }
  return /^\d{13}$/.test(value) ? { kind: 'instant', epoch: Number(value) } : onlyWhen(value);
}

/** The day that a line between messages consists of: `Tuesday, November 24th`, `——— Today ———`. */
export function onlyDay(line: string): CapturedDay | undefined {
  if (line.length > longest) {
    return undefined;
  }
  const text = line.replace(/^[\s—–─\-=*]+|(?<![\s—–─\-=*])[\s—–─\-=*]+$/g, '');
  const named = dayNamed(text);
  if (named) {
    return named;
  }
  const read = readTime(text);
  const isAll = read?.date && !read.clock && /^[\s,.]*$/.test(text.slice(read.range.end));
  return isAll && read.date ? { kind: 'date', date: read.date } : undefined;
}

function dayNamed(word: string | undefined): CapturedDay | undefined {
  const name = word?.toLowerCase() ?? '';
  if (name === 'today' || name === 'yesterday') {
    return { kind: 'ago', days: name === 'today' ? 0 : 1 };
  }
  const index = /^[a-z]{3,9}$/.test(name) ? weekdays.findIndex((full) => full.startsWith(name)) : -1;
  return index === -1 ? undefined : { kind: 'weekday', weekday: index + 1 };
}
