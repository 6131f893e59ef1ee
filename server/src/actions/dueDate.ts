import type { OffsetRange } from '../document/sourceText.ts';
import { remembered } from '../memory/remembered.ts';
import { matchesIn } from '../text/matches.ts';
import type { CalendarDate, WrittenDate } from '../time/calendarDate.ts';
import { findDate } from '../time/calendarDate.ts';
import type { ActionItem } from './actionItem.ts';
import { partOf } from './actionItem.ts';
import { isMissing } from './missing.ts';

/** What a due date's cell says. */
export type DueDate =
  | { readonly kind: 'missing' }
  /** Words that name no day: “ASAP”, “next sprint”, “Q3”. */
  | { readonly kind: 'vague' }
  /** A date in whatever form that names a day beyond doubt. */
  | {
      readonly kind: 'day';
      readonly day: CalendarDate;
      readonly iso: boolean;
      /** Its place in the text that was read. */
      readonly range: OffsetRange;
    }
  /** A date that may mean several days, or one without its year. */
  | { readonly kind: 'unclear' }
  /** A date that no calendar has. */
  | { readonly kind: 'invalid' };

/** Reads a due date as written. */
export const readDueDate: (text: string) => DueDate = remembered((text) => {
  const bare = plainDueText(text);
  if (isMissing(bare)) {
    return { kind: 'missing' };
  }
  const date = writtenDueDate(text);
  if (!date) {
    return { kind: 'vague' };
  }
  const [day] = date.readings;
  if (day && date.certain) {
    return { kind: 'day', day, iso: date.iso, range: date.range };
  }
  return { kind: date.readings.length === 0 && date.yearless.length === 0 ? 'invalid' : 'unclear' };
});

/** A cell that is longer is a page that somebody pasted. */
const longestDueText = 300;

/** The date that a cell gives, as written: where one was put off, `2026-04-01 → 2026-04-15`, the new one. */
export const writtenDueDate: (text: string) => WrittenDate | undefined = remembered((text) => {
  const bare = plainDueText(text);
  const arrow = matchesIn(bare, /→|[-=]>/g).at(-1);
  const offset = arrow ? arrow.index + arrow[0].length : 0;
  const later = arrow && findDate(bare.slice(offset));
  if (!later) {
    return findDate(bare);
  }
  const range = { start: later.range.start + offset, end: later.range.end + offset };
  return { ...later, range };
});

/** The text with spaces for its markup, for what is struck out, and for the addresses of links. */
function plainDueText(text: string): string {
  return text
    .slice(0, longestDueText)
    .replace(/~~[^~]{0,200}~~|\]\([^()\s]{0,200}\)/g, (part) => ' '.repeat(part.length))
    .replace(/[*_`[\]~]/g, ' ');
}

/** The day an action is due, where it is beyond doubt. */
export function dueDay(action: ActionItem): CalendarDate | undefined {
  const part = partOf(action, 'due');
  const due = part && readDueDate(part.text);
  return due?.kind === 'day' ? due.day : undefined;
}
