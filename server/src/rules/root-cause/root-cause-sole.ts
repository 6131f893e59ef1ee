import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from '../wording/remarks.ts';

/** Reports claims of a single cause. Source: PagerDuty, Postmortems. */
export const rootCauseSole: DocumentRule = {
  id: 'root-cause-sole',
  summary: 'A single cause is said to be the only one',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'sole-cause')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” closes the search: incidents need several conditions at once. Name what else had to be so.`,
      };
    }
  },
};
