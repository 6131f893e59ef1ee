import type { Directive, FoundHead } from './directive.ts';
import type { NounPhrase } from './nounPhrase.ts';

/** A verb that says what is to be done, and what follows it. */
export interface Asked {
  readonly directive: Directive;
  readonly head: FoundHead;
  readonly from: number;
  readonly to: number;
  readonly phrase: NounPhrase;
}
