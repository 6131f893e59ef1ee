import type { Clock } from './midnight.ts';

/** Without work for so long, in milliseconds, nobody is about to do some; it is seen after twice as long at the latest. */
const calm = 30_000;

/** Tells when nothing has been done for a while, each time once, and when something is done again. */
export class Calm {
  readonly #startTimer: Clock['startTimer'];
  readonly #begins: () => void;
  readonly #ends: () => void;
  #isCalm = false;
  #isDisturbed = false;

  /** Begins to watch. */
  constructor({ startTimer }: Clock, begins: () => void, ends: () => void) {
    this.#startTimer = startTimer;
    this.#begins = begins;
    this.#ends = ends;
    this.#watch();
  }

  /** Something is done. */
  disturb(): void {
    this.#isDisturbed = true;
    if (this.#isCalm) {
      this.#isCalm = false;
      this.#ends();
      this.#watch();
    }
  }

  /** One timer runs at a time, and none is begun anew by each that works. */
  #watch(): void {
    this.#isDisturbed = false;
    this.#startTimer(() => {
      if (this.#isDisturbed) {
        this.#watch();
      } else {
        this.#isCalm = true;
        this.#begins();
      }
    }, calm);
  }
}
