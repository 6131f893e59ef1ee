import type { Timers } from './clock.ts';

/**
 * Tells when nothing has been done for a while after something was: that somebody pauses in typing, has ended a burst of
 * changes, or has left. (For a client that says nothing see `silence.ts`.) One timer runs at a time, and none is begun anew
 * by each that works.
 */
export class Calm {
  readonly #timers: Timers;
  readonly #milliseconds: number;
  readonly #begins: () => void;
  /** When something was done last. */
  #disturbed = 0;
  #isAwaited = false;

  /**
   * @param milliseconds without work after which it is calm
   * @param begins called once when it has become calm; again when it has been disturbed since
   */
  constructor(timers: Timers, milliseconds: number, begins: () => void) {
    this.#timers = timers;
    this.#milliseconds = milliseconds;
    this.#begins = begins;
  }

  /** Something is done. */
  disturb(): void {
    this.#disturbed = this.#timers.elapsed();
    if (!this.#isAwaited) {
      this.#isAwaited = true;
      this.#await(this.#milliseconds);
    }
  }

  #await(milliseconds: number): void {
    this.#timers.startTimer(() => {
      const left = this.#disturbed + this.#milliseconds - this.#timers.elapsed();
      if (left > 0) {
        this.#await(left);
      } else {
        this.#isAwaited = false;
        this.#begins();
      }
    }, milliseconds);
  }
}
