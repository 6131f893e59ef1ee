import { isExplained } from '../../header/fieldValue.ts';
import type { StatedDuration } from '../../time/duration.ts';
import { findDurations } from '../../time/duration.ts';

const ownCalendar = /\b(?:support|business|working|office)[ \t-](?:hours?|days?|time)\b/i;
const unfinished = /\b(?:ongoing|on-going|until now|to date|so far|continuing)\b/i;

/** What breaks off in a number behind a length of time, or in the name of its unit: “1 hour 2”, “1 hour 20 minu”. */
export const begunNumber = /^(?:,|,? and|)[ \t]{0,3}\d{1,4}[ \t]?[a-z]{0,6}$/i;

/**
 * The lengths of time that a value states, to be compared with others. None where it counts the hours of an office,
 * where the incident goes on, where somebody says why it is unknown, or is still writing.
 */
export function comparable(text: string): readonly StatedDuration[] {
  if (ownCalendar.test(text) || unfinished.test(text) || isExplained(text)) {
    return [];
  }
  const found = findDurations(text);
  const last = found.at(-1);
  return last && begunNumber.test(text.slice(last.range.end)) ? [] : found;
}

const minutesOfDay = 24 * 60;

/** Whether two lengths of time are the same to a reader: to five minutes or a twentieth, more where one is a guess. */
export function agree(
  one: Omit<StatedDuration, 'range'>,
  other: Pick<StatedDuration, 'least' | 'most' | 'approximate'>,
): boolean {
  const longer = Math.max(one.most, other.most);
  const exact = !one.approximate && !other.approximate;
  const written = exact ? Math.max(5, longer * 0.05) : Math.max(15, longer * 0.25);
  // “3 days” is rounded to days.
  const tolerance =
    one.most > 0 && one.most % minutesOfDay === 0 ? Math.max(written, minutesOfDay / 2) : written;
  return one.least - tolerance <= other.most && other.least - tolerance <= one.most;
}
