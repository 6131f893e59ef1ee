import { setFlagsFromString } from 'node:v8';

/** A check runs hundreds of regular expressions, and those of short texts few of them often. */
export const flagsOfExpressions = [
  // They are compiled to machine code when they are used the second time, which takes as long as to read them, and more
  // memory.
  '--regexp-tier-up-ticks=50',
  // Until then they run as bytecode; to polish that takes a third of reading them, and none runs long in it.
  '--no-regexp-peephole-optimization',
];

/**
 * A function is optimised by a thread beside when it has run 400 times. Who checks a few files is through by then, and
 * waits for that thread; who edits for an hour is not.
 */
const flagsOfFunctions = ['--invocation-count-for-maglev=2000'];

/** The engines whose options are known; another one would complain of those that it does not have. */
export const knownEngines = /^1[2-4]\./;

/**
 * Lets regular expressions be compiled to machine code only when they are used often. To be called before the engine is
 * loaded, by programs that have their process to themselves: it holds for all of that.
 */
export function compileExpressionsLate(): void {
  setFlags(flagsOfExpressions);
}

/** The same for functions, too. */
export function compileLate(): void {
  setFlags([...flagsOfExpressions, ...flagsOfFunctions]);
}

/** Sets options of the engine, if it is one whose options are known. */
export function setFlags(flags: readonly string[]): void {
  if (knownEngines.test(process.versions.v8)) {
    for (const flag of flags) {
      setFlagsFromString(flag);
    }
  }
}
