import type { DocumentRule } from '../rule.ts';
import { wordingOptions } from '../wording/remarks.ts';
import { remarksOf, severityOf, wordsOf } from './remarks.ts';
import { peopleRewrites } from './rewrites.ts';

/**
 * Reports actions that are to change people. Sources: Google, SRE Workbook, chapter 10: changing behaviour is less
 * reliable than changing systems; Amazon: good intentions do not work, mechanisms do.
 */
export const actionPeopleChange: DocumentRule = {
  id: 'action-people-change',
  summary:
    'An action asks people to know, remember or behave better, instead of changing what they work with',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'people')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” changes people, and wears off with time and with every new colleague. What would enforce it: an approval, a check, a dry run, a block?`,
        fixes: () => peopleRewrites(context, remark),
        ...severityOf(remark),
      };
    }
  },
};
