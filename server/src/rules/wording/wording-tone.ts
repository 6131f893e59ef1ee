import type { DocumentRule } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';

/** Reports irony and heroism. Source: Google, SRE workbook. */
export const wordingTone: DocumentRule = {
  id: 'wording-tone',
  summary: 'Irony, a sigh or a hero in a postmortem',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'tone')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” carries a mood that readers may take for an accusation, or makes luck of one person's effort. Tell the fact alone.`,
      };
    }
  },
};
