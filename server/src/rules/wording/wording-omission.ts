import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { processRewrite } from './rewrites.ts';

/** Reports what nobody did. Source: Etsy, Debriefing Facilitation Guide. */
export const wordingOmission: DocumentRule = {
  id: 'wording-omission',
  summary: 'A text tells what people did not do',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'omission')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” tells what people did not do, which explains nothing by itself. Say what was visible at that time, and which alert or check covers it.`,
        fixes: () => processRewrite(remark),
      };
    }
  },
};
