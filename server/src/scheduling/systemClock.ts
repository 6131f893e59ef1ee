import type { Clock } from './clock.ts';
import { elapsed } from './stopwatch.ts';

/** The machine's clock. Its timers keep no process alive: who only waits for tomorrow has nothing left to do. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed,
  startTimer: (callback, milliseconds) => {
    setTimeout(callback, milliseconds).unref();
  },
};
