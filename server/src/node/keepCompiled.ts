import type { Timers } from '../scheduling/clock.ts';

/** By then, in milliseconds after a start, a first check is over. */
const late = 10_000;

/**
 * Lets what was compiled be kept for the next start by a program that runs for days: Node does so when a program ends, and
 * never where it is killed, as with a window that crashes or a machine that is switched off.
 * @param flush writes what was compiled and is not kept yet
 */
export function keepCompiled({ startTimer }: Timers, flush: () => void): void {
  startTimer(flush, late);
}
