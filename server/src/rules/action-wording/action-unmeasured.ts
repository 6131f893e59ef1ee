import type { DocumentRule } from '../rule.ts';
import { wordingOptions } from '../wording/remarks.ts';
import { remarksOf, wordsOf } from './remarks.ts';
import { doneWhen } from './rewrites.ts';

/** Reports actions without a measure of their end. Source: Google, Plan the Work and Work the Plan. */
export const actionUnmeasured: DocumentRule = {
  id: 'action-unmeasured',
  summary: 'An action does not say how anybody can tell that it is done',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'unmeasured')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” leaves open when it is done. A figure, a check or a date would tell: “done when …”.`,
        fixes: () => doneWhen(context, remark),
      };
    }
  },
};
