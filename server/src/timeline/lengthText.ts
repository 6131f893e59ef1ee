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

/** A length of time as `1 h 10 min`; a negative one has a minus sign. */
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

/** The time since the start as `T+1 h 10 min`. */
export function elapsedText(milliseconds: number): string {
  const sign = milliseconds < 0 ? '\u2212' : '+';
  return `T${sign}${lengthText(Math.abs(milliseconds))}`;
}
