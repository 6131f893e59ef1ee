import { setFlagsFromString } from 'node:v8';

/**
 * An engine compiles a regular expression to machine code when it is used the second time, which takes as long as to read
 * it, and more memory. A check uses hundreds of expressions, and those of short texts few of them often.
 */
const usesBefore = 50;

/**
 * Lets regular expressions be compiled to machine code only when they are used often. To be called before the engine is
 * loaded, by programs that have their process to themselves: it holds for all of that.
 */
export function compileExpressionsLate(): void {
  setFlagsFromString(`--regexp-tier-up-ticks=${usesBefore}`);
}
