import type { Clock } from '../../../server/src/scheduling/clock.ts';

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #time: number;
  /** What timers run on: it does not move while the machine sleeps. */
  #awake = 0;
  #timers: readonly Timer[] = [];
  /** How often a timer has run out. */
  runs = 0;

  constructor(time: string) {
    this.#time = Date.parse(time);
  }

  readonly now = (): Date => new Date(this.#time);

  readonly elapsed = (): number => this.#awake;

  readonly startTimer = (callback: () => void, milliseconds: number): void => {
    this.#timers = [...this.#timers, { due: this.#awake + milliseconds, callback }];
  };

  /** Lets time pass, and timers run out on the way. */
  passTo(time: string): void {
    this.pass(Date.parse(time) - this.#time);
  }

  /** Lets so many milliseconds pass, and timers run out on the way. */
  pass(milliseconds: number): void {
    const end = this.#awake + milliseconds;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#forward(next.due);
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.runs += 1;
      next.callback();
    }
    this.#forward(end);
  }

  /** Lets the machine sleep: time passes, timers wait. */
  sleepTo(time: string): void {
    this.#time = Date.parse(time);
  }

  #next(end: number): Timer | undefined {
    const [first] = this.#timers.toSorted((one, other) => one.due - other.due);
    return first && first.due <= end ? first : undefined;
  }

  #forward(awake: number): void {
    this.#time += awake - this.#awake;
    this.#awake = awake;
  }
}
