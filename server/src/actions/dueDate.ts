import type { CalendarDate } from '../time/calendarDate.ts';
import { findDate } from '../time/calendarDate.ts';
import type { ActionItem } from './actionItem.ts';
import { partOf } from './actionItem.ts';

/** What a due date's cell says. */
export type DueDate =
  | { readonly kind: 'missing' }
  /** Words that name no day: “ASAP”, “next sprint”, “Q3”. */
  | { readonly kind: 'vague' }
  /** A date in whatever form that names a day beyond doubt. */
  | { readonly kind: 'day'; readonly day: CalendarDate; readonly iso: boolean }
  /** A date that may mean several days, or one without its year. */
  | { readonly kind: 'unclear' }
  /** A date that no calendar has. */
  | { readonly kind: 'invalid' };

const missing =
  /^(?:|[-–—?.…]+|n\/?a|none|tbd|tbc|tba|todo|to be (?:determined|decided|defined|confirmed)|unknown|open)$/i;

/** Reads a due date as written. */
export function readDueDate(text: string): DueDate {
  const bare = text.replace(/[*_`[\]~]/g, '').trim();
  if (missing.test(bare)) {
    return { kind: 'missing' };
  }
  const date = findDate(bare);
  if (!date) {
    return { kind: 'vague' };
  }
  const [day] = date.readings;
  if (day && date.certain) {
    return { kind: 'day', day, iso: date.iso };
  }
  return { kind: date.readings.length === 0 && !date.yearless ? 'invalid' : 'unclear' };
}

/** The day an action is due, where it is beyond doubt. */
export function dueDay(action: ActionItem): CalendarDate | undefined {
  const part = partOf(action, 'due');
  const due = part && readDueDate(part.text);
  return due?.kind === 'day' ? due.day : undefined;
}
