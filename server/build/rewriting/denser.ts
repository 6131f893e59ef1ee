import { minifySync } from '@swc/core';

/**
 * A module in fewer bytes than the bundler writes it, which names variables by their order: one whose names are chosen
 * by how often they stand there compresses better. It does what it did: no function loses a parameter. One that is declared
 * and called in one place is written there, and so made anew with each call; one that is given to a variable is not.
 */
export function denser(code: string): string {
  return minifySync(code, {
    module: true,
    ecma: 2022,
    compress: {
      passes: 3,
      toplevel: true,
      inline: 0,
      reduce_funcs: false,
      keep_fargs: true,
      keep_infinity: true,
    },
    mangle: { toplevel: true },
    format: { asciiOnly: true },
  }).code;
}
