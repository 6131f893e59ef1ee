import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from '../wording/remarks.ts';

/** Reports guesses. Source: Google, SRE book, chapter 15. */
export const rootCauseHedged: DocumentRule = {
  id: 'root-cause-hedged',
  summary: 'A root cause is given as a guess',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'hedge')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” leaves open whether this is known. Say how it was confirmed, or what can confirm it.`,
      };
    }
  },
};
