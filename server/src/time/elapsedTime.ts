/** A time that counts from the start of an incident: `T+5m`, `T-10 min`, `+00:15`. */
export interface ElapsedTime {
  /** Negative for what was before. */
  readonly milliseconds: number;
  /** How much of the text it is, in UTF-16 code units. */
  readonly length: number;
}

const minute = 60_000;
const units: Readonly<Record<string, number>> = {
  d: 24 * 60 * minute,
  h: 60 * minute,
  m: minute,
  s: 1000,
};

const unit = String.raw`(?:d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?![\p{L}\p{N}])`;
const step = String.raw`\d{1,4}(?:\.\d{1,2})?[ \t]?(?:${unit}|[dhm](?=\d))`;
/** `1h05` */
const hoursAndMinutes = String.raw`\d{1,3}h[0-5]\d(?![\p{L}\p{N}]|:\d)`;
const steps = `(?:${hoursAndMinutes}|${step}(?:[ \t]?${step}){0,3})`;
const clock = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?(?![\d:])`;
/** What stands behind a time that is one for certain; without it `T0 services` and `+5 min of delay` are something else. */
const mark = String.raw`(?=[ \t]*(?:[:–—|)\]*_]|-[ \t]|$))`;
const markBehind = new RegExp(`^${mark}`);

/** `T0`; `T+1h30m`, `T–0:30`, `T+5`, where a bare number counts minutes; and `+00:15` or `+5m` with a mark behind. */
const fromStart = new RegExp(
  String.raw`^(?:[Tt](?:0${mark}|[ \t]?(?:/[ \t]?)?(?<sign>[+\u2212–-])[ \t]?(?:(?<clock>${clock})|(?<steps>${steps})|(?<minutes>\d{1,4})(?![\p{L}\p{N}]|[ \t]?%|[.:]\d)))|[+](?:(?<bareClock>${clock})|(?<bareSteps>${steps})${mark}))`,
  'u',
);

/** Reads the time that a text starts with, where it counts from the start of an incident. */
export function readElapsed(text: string): ElapsedTime | undefined {
  const found = /^[Tt+]/.test(text) ? fromStart.exec(text) : null;
  if (!found) {
    return undefined;
  }
  const { sign = '+', clock: shown, steps: told, minutes, bareClock, bareSteps } = found.groups ?? {};
  const { length } = found[0];
  // “T-1 line down” counts no minutes.
  if (minutes !== undefined && sign !== '+' && !markBehind.test(text.slice(length))) {
    return undefined;
  }
  const amount = inMilliseconds({ clock: shown ?? bareClock, steps: told ?? bareSteps, minutes });
  return { milliseconds: sign === '+' ? amount : 0 - amount, length };
}

interface WrittenAmount {
  readonly clock: string | undefined;
  readonly steps: string | undefined;
  readonly minutes: string | undefined;
}

function inMilliseconds({ clock: shown, steps: told, minutes }: WrittenAmount): number {
  if (shown !== undefined) {
    const [hours = 0, rest = 0, seconds = 0] = shown.split(':').map(Number);
    return (hours * 60 + rest) * minute + seconds * 1000;
  }
  if (told !== undefined) {
    const withUnit = /h\d\d$/.test(told) ? `${told}m` : told;
    return [...withUnit.matchAll(/(\d{1,4}(?:\.\d{1,2})?)[ \t]?([dhms])/g)].reduce(
      (sum, [, count, name = '']) => sum + Number(count) * (units[name] ?? 0),
      0,
    );
  }
  return Number(minutes ?? 0) * minute;
}
