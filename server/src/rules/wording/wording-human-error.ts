import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blankInstead } from './rewrites.ts';

/** Reports human error as a cause. Sources: PagerDuty, Postmortems; Microsoft, traps in post-incident reviews. */
export const wordingHumanError: DocumentRule = {
  id: 'wording-human-error',
  summary: 'Human error stands for a cause',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'human-error')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” is where the search begins, not its result. Say what made it easy to do and hard to notice, as a command that accepts the input without asking.`,
        fixes: () => [
          blankInstead('Say what made it possible', remark, 'what made it easy to do and hard to notice'),
        ],
      };
    }
  },
};
