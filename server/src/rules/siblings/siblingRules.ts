import type { SiblingRule } from '../rule.ts';
import { recurrenceLikely } from './recurrence-likely.ts';
import { severityRepeated } from './severity-repeated.ts';
import { textCopied } from './text-copied.ts';
import { titleIdDuplicate } from './title-id-duplicate.ts';

/** The rules that compare a postmortem with others. */
export const siblingRules: readonly SiblingRule[] = [
  titleIdDuplicate,
  textCopied,
  recurrenceLikely,
  severityRepeated,
];
