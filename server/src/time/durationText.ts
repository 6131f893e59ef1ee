/** The units that a duration is printed in. */
interface Units {
  readonly days: boolean;
  readonly hours: boolean;
}

/**
 * Minutes as a header's field states them, in the units of the template's blank: for `X hours Y minutes`
 * “1 hour 10 minutes”, “2 hours”, “45 minutes”. Parts that are zero are left out; seconds are rounded.
 */
export function durationWords(minutes: number, blank = 'X hours Y minutes'): string {
  const { days, hours, minutes: rest } = split(minutes, unitsOf(blank));
  const parts = [counted(days, 'day'), counted(hours, 'hour'), counted(rest, 'minute')].filter(Boolean);
  return parts.length === 0 ? '0 minutes' : parts.join(' ');
}

/** Minutes where space is scarce: `1 h 10 min`. */
export function compactDuration(minutes: number): string {
  const { days, hours, minutes: rest } = split(minutes, { days: false, hours: true });
  const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(
    Boolean,
  );
  return parts.length === 0 ? '0 min' : parts.join(' ');
}

/**
 * Milliseconds in ISO 8601, in hours and smaller units, because a day's length depends on the calendar: `PT26H30M`.
 * Rounded to seconds. By hand, since the calendar's library asks the platform for a formatter of numbers for each part:
 * an index of thousands of postmortems waited for little else.
 */
export function isoDuration(milliseconds: number): string {
  const whole = Math.round(Math.abs(Math.round(milliseconds)) / 1000);
  const units = { H: Math.floor(whole / 3600), M: Math.floor(whole / 60) % 60, S: whole % 60 };
  const parts = Object.entries(units).map(([unit, count]) => (count === 0 ? '' : `${count}${unit}`));
  return whole === 0 ? 'PT0S' : `${milliseconds < 0 ? '-' : ''}PT${parts.join('')}`;
}

/** A blank may ask for days, or for minutes alone. */
function unitsOf(blank: string): Units {
  const days = /\bdays?\b/i.test(blank);
  return { days, hours: days || /\bh(?:ou)?rs?\b|\bh\b/i.test(blank) || !/\bmin/i.test(blank) };
}

function split(
  minutes: number,
  units: Units,
): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const whole = Math.round(minutes);
  const days = units.days ? Math.floor(whole / minutesOfDay) : 0;
  const hours = units.hours ? Math.floor((whole - days * minutesOfDay) / 60) : 0;
  return { days, hours, minutes: whole - days * minutesOfDay - hours * 60 };
}

const minutesOfDay = 24 * 60;

function counted(number: number, unit: string): string {
  return number === 0 ? '' : `${number} ${unit}${number === 1 ? '' : 's'}`;
}
