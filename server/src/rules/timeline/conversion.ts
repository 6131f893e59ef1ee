import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { literal, plainText } from '../../template/placeholders.ts';
import { isoText } from '../../time/calendarDate.ts';
import type { ClockTime, Zone } from '../../time/zone.ts';
import { addDays, daysBetween, epochOf, isAmbiguous, isoInstant, readingIn } from '../../time/zone.ts';
import { elapsedOf } from '../../timeline/elapsedEntries.ts';
import type { Moment } from '../../timeline/moment.ts';
import { disordersIn, isInOtherHalf } from '../../timeline/order.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { Fix, FixEdit } from '../rule.ts';
import type { WrittenClock } from './clocks.ts';
import { clockForm, clocksIn, secondsIn, writtenLike, zoneRange } from './clocks.ts';

/** An event whose zone is known. */
export interface ZonedEvent extends TimelineEvent {
  readonly moment: Moment & { readonly zone: Zone };
  readonly time: NonNullable<TimelineEvent['time']>;
}

/** The events whose place in time and zone are known. */
export function zonedEvents(events: readonly TimelineEvent[]): readonly ZonedEvent[] {
  // What has a moment has a time; what counts from a start shows no zone.
  return events.filter(
    (event): event is ZonedEvent => event.moment?.zone !== undefined && elapsedOf(event) === undefined,
  );
}

/** Whether a zone's clock shows at an event what is written there. */
export function showsTheSame({ moment }: ZonedEvent, zone: Zone): boolean {
  if (moment.zone.id === zone.id) {
    return true;
  }
  const { clock, date } = readingIn(moment.epoch, zone);
  return (
    clock.hour === moment.clock.hour &&
    clock.minute === moment.clock.minute &&
    isoText(date) === isoText(moment.date)
  );
}

/**
 * The fix that writes every time in one zone. None where a day would change that is not written at the entry, where
 * entries are out of order, or where a clock change makes a time ambiguous: then a conversion could change a fact.
 */
export function conversionTo(source: SourceText, timeline: Timeline, zone: Zone): readonly Fix[] {
  const events = zonedEvents(timeline.events);
  const others = events.filter((event) => event.moment.zone.id !== zone.id);
  const declared = timeline.declaredZone;
  const redeclares = declared !== undefined && declared.zone.id !== zone.id;
  // “PST or PDT” leaves open which of the two it is.
  const isOpen = declared && /^[ \t]?(?:\/|or\b|and\b)/.test(source.parts.slice(declared.range.end));
  const certain = !isOpen && disordersIn(timeline).every(({ kind }) => kind !== 'certain');
  // 1:05 in the afternoon may be no such time in another zone's half of the day.
  const countsTo12 = events.some(isInOtherHalf);
  const converted = others.map((event) => convertedEdits(source, event, zone, redeclares));
  const first = others[0];
  if (
    !certain ||
    countsTo12 ||
    !first ||
    converted.some((edits) => edits === undefined) ||
    passesOnDay(events, zone)
  ) {
    return [];
  }
  const declaration = redeclares ? [{ range: declared.range, text: literal(nameIn(zone)) }] : [];
  const edits = [...declaration, ...converted.flatMap((one) => one ?? [])].toSorted(
    (one, other) => one.range.start - other.range.start,
  );
  const shown = [source.slice(first.time.range), edited(source, first.time.range, edits)];
  return [
    {
      title: `Convert all times to ${zone.id === 'UTC' ? 'UTC' : nameIn(zone)}: “${shown[0]}” becomes “${shown[1]}”`,
      edits,
      safe: false,
    },
  ];
}

/** Whether a written date would change from which an entry below, that names no day, has its own. */
function passesOnDay(events: readonly ZonedEvent[], zone: Zone): boolean {
  let changes = false;
  return events.some(({ moment }) => {
    if (moment.day === 'carried' || moment.day === 'past midnight') {
      return changes;
    }
    const isConverted = moment.day === 'written' && moment.zone.id !== zone.id;
    changes = isConverted && daysBetween(moment.date, readingIn(moment.epoch, zone).date) !== 0;
    return false;
  });
}

function convertedEdits(
  source: SourceText,
  event: ZonedEvent,
  zone: Zone,
  redeclares: boolean,
): readonly FixEdit[] | undefined {
  const { moment, time } = event;
  const clocks = clocksIn(source, time);
  const reading = readingIn(moment.epoch, zone);
  const date = dateEdit(event, daysBetween(moment.date, reading.date));
  const token = zoneEdit(source, event, clocks.at(-1), zone, redeclares);
  const until = untilIn(event, zone);
  const expected = time.until ? 2 : 1;
  const [start, end] = clocks;
  if (!start || clocks.length !== expected || !date || isAmbiguous(moment.date, moment.clock, moment.zone)) {
    return undefined;
  }
  const names = time.zone ? source.slice(time.range).split(time.zone.name).length - 1 : 0;
  // The midnight that ends a day here lies within one in the other zone, or begins one.
  const endsDay = time.clock?.kind === 'time' && time.clock.endsDay;
  const ended = event.end ? endEdits(source, event, event.end, zone) : [];
  if (
    endsDay ||
    time.untilDate ||
    !ended ||
    (end && (!until || clockForm(start.text) !== clockForm(end.text))) ||
    names > 1
  ) {
    return undefined;
  }
  return [
    ...date,
    clockEdit(start, reading.clock),
    ...(end && until ? [clockEdit(end, until)] : []),
    ...token,
    ...ended,
  ].toSorted((one, other) => one.range.start - other.range.start);
}

/** The edits of the end that a row has in a column of its own; undefined where more than its clock would change. */
function endEdits(
  source: SourceText,
  { moment }: ZonedEvent,
  end: NonNullable<TimelineEvent['end']>,
  zone: Zone,
): readonly FixEdit[] | undefined {
  const [clock, ...others] = clocksIn(source, end);
  const isPlain = end.clock?.kind === 'time' && !end.clock.endsDay && !end.zone && !end.date && !end.until;
  return isPlain && clock && others.length === 0 && moment.end !== undefined
    ? [clockEdit(clock, readingIn(moment.end, zone).clock)]
    : undefined;
}

function clockEdit({ range, text }: WrittenClock, clock: ClockTime): FixEdit {
  return { range, text: literal(writtenLike(text, clock, secondsIn(text))) };
}

/** The new date; no edit where the day stays, undefined where it changes and is not written as YYYY-MM-DD. */
function dateEdit({ moment, time }: ZonedEvent, shift: number): readonly FixEdit[] | undefined {
  if (shift === 0) {
    return [];
  }
  const isWritten = moment.day === 'written' && time.date?.iso === true;
  return isWritten && time.date
    ? [{ range: time.date.range, text: literal(isoText(addDays(moment.date, shift))) }]
    : undefined;
}

function untilIn({ moment, time }: ZonedEvent, zone: Zone): ClockTime | undefined {
  return time.until?.kind === 'time'
    ? readingIn(epochOf(moment.date, time.until.time, moment.zone), zone).clock
    : undefined;
}

/** The zone written at the entry becomes the new one; an entry that leaves it to a declaration follows that. */
function zoneEdit(
  source: SourceText,
  { time, moment }: ZonedEvent,
  last: WrittenClock | undefined,
  zone: Zone,
  redeclares: boolean,
): readonly FixEdit[] {
  const range = zoneRange(source, time);
  if (!range) {
    return redeclares || !last
      ? []
      : [{ range: { start: last.range.end, end: last.range.end }, text: literal(` ${nameIn(zone)}`) }];
  }
  const isGlued = /[\d.]/.test(source.text[range.start - 1] ?? '');
  const isGlue = /\dT\d/.test(source.slice(time.range));
  // ISO 8601 takes no names: there the distance from UTC stands for the zone.
  const name = isGlue
    ? (/(?:Z|[+-]\d{2}:\d{2})$/.exec(isoInstant(moment.epoch, zone))?.[0] ?? '')
    : nameIn(zone);
  return [{ range, text: literal(isGlued && !isGlue ? ` ${name}` : name) }];
}

/** A minus alone is read as a distance from UTC only where a program has written it. */
function nameIn({ name }: Zone): string {
  return name.startsWith('-') ? `UTC${name}` : name;
}

function edited(source: SourceText, range: OffsetRange, edits: readonly FixEdit[]): string {
  let text = '';
  let from = range.start;
  for (const edit of edits.filter((one) => range.start <= one.range.start && one.range.end <= range.end)) {
    text += source.parts.slice(from, edit.range.start) + plainText(edit.text);
    from = edit.range.end;
  }
  return text + source.parts.slice(from, range.end);
}
