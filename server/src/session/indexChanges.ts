import { Calm } from '../scheduling/calm.ts';
import { machineTimers } from '../scheduling/clock.ts';

/** A burst of changes is told once, so many milliseconds after its last. */
const pause = 400;

/** Counts what changes in the index, and tells of it when it has become quiet. */
export class IndexChanges {
  readonly #calm: Calm;
  /** Grows with every change. */
  generation = 1;
  /** Whether a client has ever asked for the index; before, none is told. */
  isAwaited = false;

  constructor(tell: (generation: number) => void, timers = machineTimers) {
    this.#calm = new Calm(timers, pause, () => tell(this.generation));
  }

  /** Takes in that something has changed, to be told to nobody: who asks is told anyway. */
  changed(): void {
    this.generation += 1;
  }

  /** Takes in that something has changed. */
  changedUnasked(): void {
    this.changed();
    if (this.isAwaited) {
      this.#calm.disturb();
    }
  }
}
