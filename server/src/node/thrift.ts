import { Calm } from '../scheduling/calm.ts';
import type { Timers } from '../scheduling/clock.ts';
import { setFlags } from './lateMachineCode.ts';

/**
 * Many servers check one document or two that somebody looks at. None of their functions runs for long, so that to make
 * machine code of some takes longer than it saves, and memory for that code and for the compilers, 9 MB.
 */
export const flagsOfLittleRuns = [
  // No function passes.
  '--maglev-filter=~',
  '--turbo-filter=~',
  // Nor is any compiled in one go.
  '--no-sparkplug',
  // After so many runs the engine asks again whether one is worth it: soon, as somebody may edit by then.
  '--invocation-count-for-maglev=20',
  // What a first check makes is kept for the most part, which lets the room for young objects grow eightfold.
  '--semi-space-growth-factor=1',
];

/** As the engine has them itself. A function that has run often by then is optimised when it is called again. */
const working = [
  '--maglev-filter=*',
  '--turbo-filter=*',
  '--sparkplug',
  '--invocation-count-for-maglev=400',
  '--semi-space-growth-factor=2',
];

/**
 * The engine gives memory back in idle moments, little by little, if it is told that size matters: it lets pages go that
 * are used in part, and the room that young objects have grown into. Of itself it does so in browsers, never in Node.
 */
const resting = ['--optimize-for-size'];
const awake = ['--no-optimize-for-size'];

/** Without work for so long, in milliseconds, nobody is about to do some. */
const untilRest = 30_000;

/** Lets a program take memory for the sake of speed only while there is work. */
export class Thrift {
  readonly #calm: Calm;
  #isSparing = true;
  #isResting = false;

  /** From now on memory is worth more than speed. */
  constructor(timers: Timers) {
    setFlags(flagsOfLittleRuns);
    this.#calm = new Calm(timers, untilRest, () => this.#rest());
    // There may never be any work.
    this.#calm.disturb();
  }

  /** Speed is worth more than memory now: to be called whenever there is work. */
  workHard(): void {
    if (this.#isSparing) {
      this.#isSparing = false;
      setFlags(working);
    }
    if (this.#isResting) {
      this.#isResting = false;
      setFlags(awake);
    }
    this.#calm.disturb();
  }

  #rest(): void {
    this.#isResting = true;
    setFlags(resting);
  }
}
