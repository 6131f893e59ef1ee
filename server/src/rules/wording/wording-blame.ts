import type { DocumentRule } from '../rule.ts';
import { isPersonAsCause } from './personAsCause.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { processRewrite } from './rewrites.ts';

/** Reports that a person or a team is blamed. Source: Google, SRE book, chapter 15. */
export const wordingBlame: DocumentRule = {
  id: 'wording-blame',
  summary: 'A person or a team is told at fault',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'blame')) {
      // As the grammatical cause in the root cause it is reported as such.
      if (!isPersonAsCause(remark)) {
        yield {
          range: remark.range,
          message: remark.ofSelves
            ? `“${wordsOf(context, remark)}” puts the fault on the writers and ends the search there. Say what made it hard to see or easy to do.`
            : `“${wordsOf(context, remark)}” explains by who it was, which hides what made it possible (fundamental attribution). Say what made it sensible then, and which check was not there.`,
          fixes: () => processRewrite(remark),
        };
      }
    }
  },
};
