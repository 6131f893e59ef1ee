import { elapsed } from './stopwatch.ts';

/** What measures time and lets it pass: the machine, or a test. */
export interface Timers {
  /** Milliseconds since a moment that stays the same. */
  readonly elapsed: () => number;
  /** Calls back once, when the time has passed. */
  readonly startTimer: (callback: () => void, milliseconds: number) => void;
}

/** A clock and its timers: the machine's, or one that a test moves. */
export interface Clock extends Timers {
  readonly now: () => Date;
}

/** The machine's timers; a process lives at least as long as one of them. */
export const machineTimers: Timers = {
  elapsed,
  startTimer: (callback, milliseconds) => {
    setTimeout(callback, milliseconds);
  },
};
