/** A date in the wrong century must not make a thousand empty months. */
export const mostMonths = 60;

/** `YYYY-MM` of a day `YYYY-MM-DD`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months after one, or before it where the number is negative. */
export function monthAfter(month: string, count: number): string {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}`;
}

/** Every month from one to another, both included, without gaps; of very many only the last ones. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = last; month >= first && months.length < mostMonths; month = monthAfter(month, -1)) {
    months.unshift(month);
  }
  return months;
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastDayOf(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  // Day 0 of the next month.
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

/** The last days of the months before a day, in ascending order. */
export function monthEndsBefore(day: string, count: number): readonly string[] {
  const last = monthAfter(monthOf(day), -1);
  return monthsBetween(monthAfter(last, 1 - count), last).map(lastDayOf);
}
