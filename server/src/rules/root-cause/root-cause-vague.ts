import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from '../wording/remarks.ts';

/** Reports words that stand for a cause. Source: Google, SRE workbook. */
export const rootCauseVague: DocumentRule = {
  id: 'root-cause-vague',
  summary: 'A cause that tells nothing',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'vague-cause')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” names no cause: nobody can act on it or check it. Say what was seen, and what is not known yet.`,
      };
    }
  },
};
