import { Calm } from './calm.ts';
import { setFlags } from './lateMachineCode.ts';
import type { Clock } from './midnight.ts';

/**
 * An edit runs most functions once. By the engine's own counts, 400 runs, and 500 once it has met objects of another
 * shape, they would be optimised after as many keystrokes. A function takes up the counts with its first runs: they have
 * to be set before a document is opened.
 */
const flagsOfEdits = ['--invocation-count-for-maglev=40', '--minimum-invocations-after-ic-update=40'];

/**
 * Many servers check one document or two that somebody looks at. None of their functions runs for long, so that to
 * optimise some takes longer than it saves, and brings the compilers into memory, 7 MB.
 */
export const flagsOfLittleRuns = [
  ...flagsOfEdits,
  // No function passes.
  '--maglev-filter=~',
  '--turbo-filter=~',
  // What a first check makes is kept for the most part, which lets the room for young objects grow eightfold.
  '--semi-space-growth-factor=1',
];

/** As the engine has them itself. A function that has run often by then is optimised when it is called again. */
const working = ['--maglev-filter=*', '--turbo-filter=*', '--semi-space-growth-factor=2'];

/**
 * The engine gives memory back in idle moments, little by little, if it is told that size matters: it lets pages go that
 * are used in part, and the room that young objects have grown into. Of itself it does so in browsers, never in Node.
 */
const resting = ['--optimize-for-size'];
const awake = ['--no-optimize-for-size'];

/** Lets a program take memory for the sake of speed only while there is work. */
export class Thrift {
  readonly #calm: Calm;
  #isSparing = true;

  /** From now on memory is worth more than speed. */
  constructor(clock: Clock) {
    setFlags(flagsOfLittleRuns);
    this.#calm = new Calm(
      clock,
      () => setFlags(resting),
      () => setFlags(awake),
    );
  }

  /** Speed is worth more than memory now: to be called whenever there is work. */
  workHard(): void {
    if (this.#isSparing) {
      this.#isSparing = false;
      setFlags(working);
    }
    this.#calm.disturb();
  }
}
