import type { DocumentRule } from '../rule.ts';
import { presentGap } from './presentGap.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';

/** Reports a past that did not happen. Sources: PagerDuty, Postmortems; Etsy, Debriefing Facilitation Guide. */
export const wordingCounterfactual: DocumentRule = {
  id: 'wording-counterfactual',
  summary: 'A text tells of a past that did not happen',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'counterfactual')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” tells of a past that did not happen (counterfactual), which explains nothing. Write what was known then, the gap as it is today, and an action.`,
        fixes: () => presentGap(context, remark),
      };
    }
  },
};
