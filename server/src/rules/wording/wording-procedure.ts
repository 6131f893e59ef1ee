import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';

/** Reports procedures that were not followed. Source: Etsy, Debriefing Facilitation Guide. */
export const wordingProcedure: DocumentRule = {
  id: 'wording-procedure',
  summary: 'Work is measured against a procedure that was not followed',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'procedure')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” compares the work with a written procedure and stops there. Tell how the work was done and why that made sense at the time: the procedure may not fit.`,
      };
    }
  },
};
