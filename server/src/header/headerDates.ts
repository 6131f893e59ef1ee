import { holdsBlank } from '../blanks.ts';
import type { Field } from '../document/fields.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { onceForVersion } from '../memory/facts.ts';
import type { Postmortem } from '../postmortem.ts';
import type { FieldRole } from '../template/roles.ts';
import { fieldRole } from '../template/roles.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import { findDate, isBegunDate } from '../time/calendarDate.ts';
import type { FieldValue } from './fieldValue.ts';
import { fieldValue } from './fieldValue.ts';

/** A field of the header with its value, and the template's blank for it. */
export interface HeaderField {
  readonly field: Field;
  readonly value: FieldValue;
  /** Whether the value is the author's own: neither empty nor a blank of the template. */
  readonly stated: boolean;
}

/** A day that the header states. */
export interface HeaderDate {
  readonly field: Field;
  readonly range: OffsetRange;
  /** The days it may mean; more than one where the form leaves it open. */
  readonly readings: readonly CalendarDate[];
}

/** What a header is read from. */
export interface HeaderContext {
  readonly postmortem: Postmortem;
}

/** What is known of a header: many rules ask for the same. */
interface KnownHeader {
  readonly fields: Map<FieldRole, HeaderField | undefined>;
  readonly dates: Map<FieldRole, readonly HeaderDate[]>;
}

const knownOf = onceForVersion((_: Postmortem): KnownHeader => ({ fields: new Map(), dates: new Map() }));

/** The field of a role: the one that answers the template's, else the first that goes by a name for it. */
export function headerField({ postmortem }: HeaderContext, role: FieldRole): HeaderField | undefined {
  const { fields } = knownOf(postmortem);
  if (!fields.has(role)) {
    fields.set(role, readField(postmortem, role));
  }
  return fields.get(role);
}

function readField(postmortem: Postmortem, role: FieldRole): HeaderField | undefined {
  const match = postmortem.fields.find((one) => one.spec.role === role && !one.repeats);
  const field = match?.field ?? postmortem.document.fields.find((one) => fieldRole(one.name) === role);
  if (!field) {
    return undefined;
  }
  const value = fieldValue(postmortem.document, field);
  return { field, value, stated: value.text !== '' && !holdsBlank(postmortem, value.range) };
}

/** As many dates as a field has: a day, or the first and the last one. */
const mostDates = 4;

/** The days that a field states, in the order in which they stand there. */
export function headerDates(context: HeaderContext, role: FieldRole): readonly HeaderDate[] {
  const { dates } = knownOf(context.postmortem);
  let ofRole = dates.get(role);
  if (!ofRole) {
    ofRole = readDates(context, role);
    dates.set(role, ofRole);
  }
  return ofRole;
}

function readDates(context: HeaderContext, role: FieldRole): readonly HeaderDate[] {
  const found = headerField(context, role);
  const dates: HeaderDate[] = [];
  if (found?.stated) {
    const { field, value } = found;
    let from = 0;
    for (let count = 0; count < mostDates; count += 1) {
      const date = findDate(value.text.slice(from));
      if (!date) {
        break;
      }
      const start = value.range.start + from + date.range.start;
      const range = { start, end: start + date.range.end - date.range.start };
      dates.push({ field, range, readings: date.readings });
      from += date.range.end;
    }
  }
  const { state, document } = context.postmortem;
  const isBegun = ({ range }: HeaderDate): boolean =>
    state !== 'reviewed' && isBegunDate(document.source.slice(range));
  return dates.filter((date) => date.readings.length > 0 && !isBegun(date));
}

/** The only day that a date can mean; undefined where it can mean several. */
export function onlyReading(date: HeaderDate | undefined): CalendarDate | undefined {
  return date?.readings.length === 1 ? date.readings[0] : undefined;
}

/** The first and the last day of the incident, where the header leaves no doubt. */
export function incidentDays(
  context: HeaderContext,
): { readonly first: HeaderDate; readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const dates = headerDates(context, 'incident-date');
  const first = dates[0];
  const from = onlyReading(first);
  const to = onlyReading(dates.at(-1));
  return first && from && to ? { first, from, to } : undefined;
}

/** Today as a day of the calendar; undefined where no day is given. */
export function todayOf({ today }: { readonly today: string }): CalendarDate | undefined {
  return findDate(today)?.readings[0];
}
