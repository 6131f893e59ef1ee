import type { CalendarDate } from '../../time/calendarDate.ts';
import type { ClockTime } from '../../time/zone.ts';
import { addDays, daysBetween } from '../../time/zone.ts';
import type { Moment } from '../../timeline/moment.ts';

/** Hours at which support commonly begins and ends; which a team keeps is not written in its postmortems. */
const beginnings = [8, 9, 10];
const ends = [16, 17, 18];
/** Longer incidents are not counted in hours. */
const mostDays = 60;
const monday: CalendarDate = { year: 2024, month: 1, day: 1 };

/**
 * The minutes from one moment to another within working hours, for each of the usual calendars (Monday to Friday);
 * none where both are on one day, since then nobody leaves hours out.
 */
export function workingMinutes(from: Moment, to: Moment): readonly number[] {
  const days = daysBetween(from.date, to.date);
  if (days < 1 || days > mostDays) {
    return [];
  }
  return beginnings.flatMap((begin) => ends.map((end) => minutesWithin(from, to, days, begin, end)));
}

function minutesWithin(from: Moment, to: Moment, days: number, begin: number, end: number): number {
  let total = 0;
  for (let day = 0; day <= days; day += 1) {
    if (isWorkingDay(addDays(from.date, day))) {
      const opens = Math.max(begin * 60, day === 0 ? minutesOf(from.clock) : 0);
      const closes = Math.min(end * 60, day === days ? minutesOf(to.clock) : 24 * 60);
      total += Math.max(0, closes - opens);
    }
  }
  return total;
}

function isWorkingDay(date: CalendarDate): boolean {
  const weekday = ((daysBetween(monday, date) % 7) + 7) % 7;
  return weekday < 5;
}

function minutesOf({ hour, minute }: ClockTime): number {
  return hour * 60 + minute;
}
