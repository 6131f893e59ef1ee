import type { Clock } from './midnight.ts';

/** The machine's clock. Its timers keep no process alive: who only waits for tomorrow has nothing left to do. */
export const systemClock: Clock = {
  now: () => new Date(),
  startTimer: (callback, milliseconds) => {
    setTimeout(callback, milliseconds).unref();
  },
};
