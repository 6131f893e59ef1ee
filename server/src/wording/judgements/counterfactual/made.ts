import type { Judged } from '../../remark.ts';

/** The remark on some words that tell of a past that did not happen; the first may lie before the sentence. */
export function made(from: number, to: number): Judged {
  return { kind: 'counterfactual', from: Math.max(0, from), to };
}
