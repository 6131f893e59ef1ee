/** When an incident began, as a person types it: `2026-11-24 14:05 +01:00` or `2026-11-24 14:05 UTC`. */
export interface StartTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  /** `UTC`, or an offset as `+01:00`; never a name such as CET, which does not say what it is in summer. */
  readonly zone: string;
}

export type StartTimeFault = 'start-form' | 'start-date' | 'start-time' | 'start-zone';

/** Offsets in use on Earth, in minutes east of UTC. */
const westernmost = -12 * 60;
const easternmost = 14 * 60;

/** Reads what was typed, or says which part of it is wrong. */
export function parseStartTime(text: string): StartTime | StartTimeFault {
  const [date = '', time = '', ...rest] = text
    .trim()
    .replace(/(?<=^[\d-]+)T/, ' ')
    .split(/\s+/);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return 'start-form';
  }
  if (!isRealDate(date)) {
    return 'start-date';
  }
  const clock = /^(\d{1,2}):(\d{2})(.*)$/.exec(time);
  if (clock === null) {
    return 'start-form';
  }
  const [, hours = '', minutes = '', glued = ''] = clock;
  if (Number(hours) > 23 || Number(minutes) > 59) {
    return 'start-time';
  }
  const zone = parseZone(glued + rest.join(''));
  return zone === undefined ? 'start-zone' : { date, time: `${hours.padStart(2, '0')}:${minutes}`, zone };
}

/**
 * Prints an instant for editing.
 * @param instant milliseconds since 1970
 * @param offset minutes east of UTC
 */
export function formatStartTime(instant: number, offset: number): string {
  const wallClock = new Date(instant + offset * 60_000).toISOString();
  return `${wallClock.slice(0, 10)} ${wallClock.slice(11, 16)} ${formatZone(offset)}`;
}

function isRealDate(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

function parseZone(text: string): string | undefined {
  if (/^(utc|gmt|z)$/i.test(text)) {
    return 'UTC';
  }
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (offset === null) {
    return undefined;
  }
  const [, sign, hours, minutes = '0'] = offset;
  const size = Number(hours) * 60 + Number(minutes);
  const east = sign === '-' ? -size : size;
  return Number(minutes) > 59 || east < westernmost || east > easternmost ? undefined : formatZone(east);
}

function formatZone(offset: number): string {
  if (offset === 0) {
    return 'UTC';
  }
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}
