import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import type { CalendarDate, WrittenDate } from '../time/calendarDate.ts';
import { daysAround } from '../time/calendarDate.ts';
import type { ClockTime, Zone } from '../time/zone.ts';
import { addDays, daysBetween, epochOf, readingIn } from '../time/zone.ts';
import type { CapturedDay, CapturedEvent } from './captured.ts';

/** What holds where a text does not say. */
export interface Assumptions {
  /** The day of the first event. */
  readonly date: CalendarDate;
  readonly zone: Zone;
  readonly today: CalendarDate;
}

/** What a text leaves open. */
export interface OpenQuestions {
  readonly date: boolean;
  readonly zone: boolean;
}

/** Whether date or zone have to be asked for. */
export function openQuestions(events: readonly CapturedEvent[]): OpenQuestions {
  const first = events[0]?.time;
  return {
    date: first?.kind === 'local' && first.day === undefined,
    zone: events.some(({ time }) => time.kind === 'local' && time.zone === undefined),
  };
}

/** A clock that goes back by more than this, in minutes, passed midnight; by less, the lines are not in order. */
const midnightStep = 6 * 60;

/** When each event happened, in milliseconds since 1970; days that are not named are counted on from line to line. */
export function resolveEvents(
  events: readonly CapturedEvent[],
  { date, zone, today }: Assumptions,
): readonly number[] {
  let last: { readonly date: CalendarDate; readonly clock: ClockTime } | undefined;
  let stated: CapturedDay | undefined;
  return events.map(({ time }) => {
    if (time.kind === 'instant') {
      last = readingIn(time.epoch, zone);
      return time.epoch;
    }
    const { clock, day } = time;
    // What is said once above several messages says on which day the first of them was.
    const named = day && day !== stated ? dayMeant(day, last?.date ?? date, today) : undefined;
    stated = day;
    const back = last ? minutesOf(last.clock) - minutesOf(clock) : 0;
    const counted = last && back > midnightStep ? addDays(last.date, 1) : (last?.date ?? date);
    last = { date: named ?? counted, clock };
    return epochOf(last.date, clock, time.zone ?? zone);
  });
}

function minutesOf({ hour, minute }: ClockTime): number {
  return hour * 60 + minute;
}

function dayMeant(day: CapturedDay, near: CalendarDate, today: CalendarDate): CalendarDate | undefined {
  switch (day.kind) {
    case 'ago':
      return addDays(today, -day.days);
    case 'weekday':
      return addDays(today, -((weekdayOf(today) - day.weekday + 7) % 7));
    case 'date':
      return dateMeant(day.date, near);
  }
}

function weekdayOf({ year, month, day }: CalendarDate): number {
  return PlainDate.dayOfWeek(PlainDate.create(year, month, day));
}

/** Of the days that a date may mean, the one nearest to what is known. */
function dateMeant({ readings, yearless }: WrittenDate, near: CalendarDate): CalendarDate | undefined {
  const distance = (date: CalendarDate): number => Math.abs(daysBetween(near, date));
  return [...readings, ...daysAround(near, yearless)].toSorted(
    (one, other) => distance(one) - distance(other),
  )[0];
}
