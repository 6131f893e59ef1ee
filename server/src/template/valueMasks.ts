import { cut } from '../document/cut.ts';
import { matchesIn } from '../text/matches.ts';
import { findDate } from '../time/calendarDate.ts';
import { findIncidentId } from './incidentId.ts';
import { fieldRole } from './roles.ts';

/** A blank that asks for something, as templates write it. */
export function blankOf(words: string): string {
  const line = words
    .replace(/[[\]|{}<>`*_\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const clean = cut(line, 180).trim();
  return `[${/^[xX^]?$/.test(clean) ? 'text' : clean}]`;
}

const clock = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b/;
const zone = /\b(?:UTC|GMT|CES?T|BST|[ECMP][SD]T)\b/;
const duration = /\b\d+(?:[.,]\d+)?\s*(?:d|days?|h|hrs?|hours?|m|mins?|minutes?)\b/i;

/** The blank for a field or a labelled item, with the form that its value has. */
export function blankFor(name: string, value: string): string {
  const role = fieldRole(name);
  if (findDate(value) !== undefined && value.length <= 40) {
    const suffix = zone.exec(value)?.[0];
    return clock.test(value) ? `YYYY-MM-DD HH:MM${suffix ? ` ${suffix}` : ''}` : 'YYYY-MM-DD';
  }
  if (role === 'incident-date' || role === 'review-date') {
    return 'YYYY-MM-DD';
  }
  if (role === 'severity') {
    return /^sev/i.test(value) || value === '' ? 'SEV-X' : '[severity]';
  }
  if (role === 'duration' || (duration.test(value) && value.length <= 24)) {
    return 'X hours Y minutes';
  }
  return role === 'author' ? '[name]' : blankOf(name.toLowerCase());
}

/** What a title says of the kind of document, at its start. */
const kind =
  /^(?:(?:public|preliminary|final|internal)\s+)?(?:post[- ]?mortems?(?: report)?|(?:post[- ])?incident(?:[- ](?:review|report|analysis|postmortem|retrospective))?|outage(?: report)?|root cause analysis|RCA|PIR|COE|corrections? of errors?|retrospective|report)\b(?:\s+(?:on|of|for))?/i;

/** Whether a title starts with the kind of document that it is the title of. */
export function saysItsKind(title: string): boolean {
  return kind.test(title);
}

const dates =
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\.? [A-Z][a-z]{2,8}\.?,? \d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/g;

/** A title with its id and date as masks, and a blank for the words of this one incident. */
export function maskedTitle(title: string): string {
  const lead = kind.exec(title)?.[0] ?? '';
  let from = lead.length;
  let written = lead;
  let hasWords = false;
  for (const { start, end, mask } of [
    ...marksIn(title),
    { start: title.length, end: title.length, mask: '' },
  ]) {
    if (start >= from) {
      const part = title.slice(from, start);
      const before = /^[\s:,–—-]*/.exec(part)?.[0] ?? '';
      const rest = part.slice(before.length);
      const behind = /(?<![\s:,–—-])[\s:,–—-]+$/.exec(rest)?.[0] ?? '';
      const words = rest.slice(0, rest.length - behind.length);
      written += words === '' || hasWords ? before : `${before}[what happened, in a few words]${behind}`;
      hasWords ||= words !== '';
      written += mask;
      from = end;
    }
  }
  return written
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s:,–—-])[\s:,–—-]+$/, '')
    .trim();
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

/** The id and the dates of a title, in order. */
function marksIn(title: string): readonly Mark[] {
  const marks = matchesIn(title, dates).map(({ index, 0: text }): Mark => {
    return { start: index, end: index + text.length, mask: 'YYYY-MM-DD' };
  });
  const id = findIncidentId(title);
  if (id && !marks.some(({ start, end }) => start < id.range.end && id.range.start < end)) {
    const inBrackets = title[id.range.start - 1] === '[' && title[id.range.end] === ']';
    const blanks = id.text.replace(/\d+/g, (digits) => 'X'.repeat(Math.max(4, digits.length)));
    marks.push({
      start: id.range.start - (inBrackets ? 1 : 0),
      end: id.range.end + (inBrackets ? 1 : 0),
      mask: `[${blanks}]`,
    });
  }
  return marks.toSorted((one, other) => one.start - other.start);
}
