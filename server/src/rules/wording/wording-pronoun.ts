import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';

/** Reports pronouns for single people. Source: Atlassian, incident postmortems. */
export const wordingPronoun: DocumentRule = {
  id: 'wording-pronoun',
  summary: 'A person is told by “I”, “he” or “she”',
  severity: 'off',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'pronoun')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” says who it was only to those who were there. Write the role, as “the on-call engineer”.`,
      };
    }
  },
};
