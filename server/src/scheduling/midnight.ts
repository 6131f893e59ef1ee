import type { Clock } from './clock.ts';
import { localToday } from './localToday.ts';

/** A timer stands still while the machine sleeps, and a journey changes the zone: so the clock is read in between. */
const longestWait = 10 * 60 * 1000;

/** Calls back whenever another day has begun at the place where the program runs. */
export function onNewDay({ now, startTimer }: Clock, changed: () => void): void {
  let day = localToday(now());
  const wait = (): void => startTimer(look, Math.min(untilMidnight(now()), longestWait));
  const look = (): void => {
    wait();
    const today = localToday(now());
    if (today !== day) {
      day = today;
      changed();
    }
  };
  wait();
}

/** By the calendar, because a day on which the clock is put forward or back has another length. */
function untilMidnight(moment: Date): number {
  const midnight = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
  return midnight.getTime() - moment.getTime();
}
