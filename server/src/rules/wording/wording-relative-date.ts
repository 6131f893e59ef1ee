import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blankInstead } from './rewrites.ts';

/** Reports days that are told from today. Source: PagerDuty, Postmortems. */
export const wordingRelativeDate: DocumentRule = {
  id: 'wording-relative-date',
  summary: 'A day is told by its distance from the day of writing',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'relative-date')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” depends on the day of writing, which no later reader knows. Write the date.`,
        fixes: () => [blankInstead('Write the date instead', remark, 'the date')],
      };
    }
  },
};
