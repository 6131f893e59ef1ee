const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly (readonly [length: number, name: string])[] = [
  [day, 'd'],
  [hour, 'h'],
  [minute, 'min'],
  [second, 's'],
];

/** A length of time in full as `1 h 10 min`, rounded to seconds; a negative one has a minus sign. */
export function lengthText(milliseconds: number): string {
  let rest = Math.round(Math.abs(milliseconds) / second) * second;
  const parts: string[] = [];
  for (const [length, name] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) {
      parts.push(`${count}\u00a0${name}`);
    }
  }
  return `${milliseconds < 0 ? '\u2212' : ''}${parts.join(' ') || '0\u00a0min'}`;
}

/**
 * A length of time at a glance, its two largest units, what is below them cut off: `1 h 10 min`, `2 d 3 h`, `45 s`;
 * a negative one has a minus sign. Its spaces break.
 */
export function shortLengthText(milliseconds: number): string {
  let rest = Math.abs(milliseconds);
  const first = units.findIndex(([length]) => rest >= length);
  const parts = units.slice(first, first + 2).flatMap(([length, name]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  return first === -1 ? '0 min' : `${milliseconds < 0 ? '\u2212' : ''}${parts.join(' ')}`;
}

/** The time since the start as `T+1 h 10 min`. */
export function elapsedText(milliseconds: number): string {
  const sign = milliseconds < 0 ? '\u2212' : '+';
  return `T${sign}${lengthText(Math.abs(milliseconds))}`;
}

const isoDuration = /^P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?$/;

/** An ISO 8601 duration in days and smaller units as people read it; as it is where it has others. */
export function isoLengthText(duration: string): string {
  const found = isoDuration.exec(duration);
  if (!found) {
    return duration;
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return lengthText((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}
