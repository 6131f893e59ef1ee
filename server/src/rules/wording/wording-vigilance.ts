import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blankInstead } from './rewrites.ts';

/** Reports requests for care. Source: Amazon, good intentions do not work, mechanisms do. */
export const wordingVigilance: DocumentRule = {
  id: 'wording-vigilance',
  summary: 'A text asks people to be more careful',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'vigilance')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” asks people to try harder. Attention runs out under load: name the guard, block or check that makes the step safe instead.`,
        fixes: () => [
          blankInstead('Name a mechanism instead', remark, 'what the tool refuses, asks or checks'),
        ],
      };
    }
  },
};
