import type { DocumentRule } from '../rule.ts';
import { isPersonAsCause } from '../wording/personAsCause.ts';
import { remarksOf, wordingOptions, wordsOf } from '../wording/remarks.ts';
import { processRewrite } from '../wording/rewrites.ts';

/** Reports a person as the grammatical cause. Sources: Google, SRE workbook; PagerDuty, Postmortems. */
export const rootCausePerson: DocumentRule = {
  id: 'root-cause-person',
  summary: 'A person is the grammatical cause in the root cause',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'blame')) {
      if (isPersonAsCause(remark)) {
        yield {
          range: remark.range,
          message: `“${wordsOf(context, remark)}” makes a person the cause, and a person cannot be fixed. Say what in the system let this lead to an incident.`,
          fixes: () => processRewrite(remark),
        };
      }
    }
  },
};
