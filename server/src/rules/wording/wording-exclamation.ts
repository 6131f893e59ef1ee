import { literal } from '../../template/placeholders.ts';
import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { rewrite } from './rewrites.ts';

/** Reports animated marks. Source: Google, SRE workbook. */
export const wordingExclamation: DocumentRule = {
  id: 'wording-exclamation',
  summary: 'Several exclamation marks in a row',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'exclamation')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” is louder than a postmortem needs to be: readers hear an accusation. One mark, or a full stop, will do.`,
        fixes: () => [
          rewrite(
            'Write one mark',
            remark.range,
            literal(wordsOf(context, remark).includes('?') ? '?' : '.'),
          ),
        ],
      };
    }
  },
};
