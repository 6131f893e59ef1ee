import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';

/** Reports amounts of safeguards. Source: PagerDuty, Postmortems. */
export const wordingMissingControl: DocumentRule = {
  id: 'wording-missing-control',
  summary: 'A text tells an amount that was missing instead of the thing',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'missing-control')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” says that there was too little of something, but not of what. Name the metric without an alert or the step without a check, and what the first signal was.`,
      };
    }
  },
};
