import type { Directive } from './directive.ts';
import type { Family } from './lexicon.ts';

/** What is wrong with an action. */
export type ActionFault = 'vague' | 'people' | 'unmeasured';

/**
 * How strictly a sentence is read: an item of a list of actions says what is to be done, whatever its form; in prose
 * only what is put as a request, a duty or a wish does.
 */
export type Manner = 'item' | 'prose';

/** What somebody says about an action; indexes of words, half open. */
export interface ActionJudgement {
  readonly fault: ActionFault;
  readonly family: Family | 'wish' | 'question' | 'attitude' | 'state' | 'open';
  /** The words that are at fault: “look into”, “add monitoring”. */
  readonly from: number;
  readonly to: number;
  readonly directive: Directive;
  /** Where the request starts that a rewrite replaces; undefined where it stands behind something else. */
  readonly start?: number;
  /** What the action is about, for a rewrite. */
  readonly object?: { readonly from: number; readonly to: number };
}
