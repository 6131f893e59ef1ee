import { notImperative } from '../../wording/actions/form.ts';
import type { DocumentRule } from '../rule.ts';
import { wordingOptions } from '../wording/remarks.ts';
import { firstSentences } from './firstSentences.ts';

/** Reports actions that do not start with a verb. Source: Google, Plan the Work and Work the Plan. */
export const actionNotImperative: DocumentRule = {
  id: 'action-not-imperative',
  summary: 'An action does not start with a verb',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    for (const { sentence, from } of firstSentences(context)) {
      const found = notImperative(sentence.text, from);
      if (found) {
        yield {
          range: { start: sentence.range.start + found.from, end: sentence.range.start + found.to },
          message:
            'This action does not start with what somebody does. A verb in front, such as “add”, “remove” or “reject”, lets its owner start.',
        };
      }
    }
  },
};
