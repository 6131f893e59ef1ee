import type { Postmortem } from '../postmortem.ts';
import { isBegunDate } from '../time/calendarDate.ts';
import type { Finding } from './rule.ts';

/** The severity of a finding about what looks as if somebody were still writing it: a hint, until a review says it is done. */
export function whileWritten(
  { state }: Pick<Postmortem, 'state'>,
  isBeingWritten: boolean,
): Pick<Finding, 'severity'> {
  return isBeingWritten && state !== 'reviewed' ? { severity: 'hint' } : {};
}

/** Whether a text is the beginning of one of some names, in letters of any case, and none of them. */
export function isBegunName(text: string, names: readonly string[]): boolean {
  const begun = text.toLowerCase();
  const all = names.map((name) => name.toLowerCase());
  return !all.includes(begun) && all.some((name) => name.startsWith(begun));
}

/** Whether a text is the beginning of a date, or of a word for one. */
export function isBegunDay(text: string): boolean {
  return isBegunDate(text) || /^\p{L}{1,2}$/u.test(text);
}

/** Whether a text breaks off in a length of time, or in what may stand in front of one: “1”, “abou”, “about 1 ho”. */
export function isBegunDuration(text: string): boolean {
  if (isBegunName(text, leads)) {
    return true;
  }
  const unit = /(?:^|[\s~])\d{1,4}(?:[.,]\d{0,2})?[ \t]?([a-z]{0,6})$/i.exec(text)?.[1];
  return unit !== undefined && isBegunName(unit, units);
}

/** Each with the sign that follows it. */
const leads = ['about ', 'approximately ', 'around ', 'roughly ', 'unknown:'];
const units = ['seconds', 'minutes', 'hours', 'days', 'weeks'];
