import type { ActionRemark } from '../../wording/actions/actionWording.ts';
import { isTracked } from '../actions/proof.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { wordingOptions } from '../wording/remarks.ts';
import { remarksOf, severityOf, wordsOf } from './remarks.ts';
import { doneWhen, vagueRewrites } from './rewrites.ts';

/**
 * Reports actions that think, better or ensure without an end. Sources: Google, Plan the Work and Work the Plan; GitLab
 * handbook, corrective actions; Atlassian, Incident Management Handbook.
 */
export const actionVague: DocumentRule = {
  id: 'action-vague',
  summary: 'An action says that something is to be looked at or made better, and not what will be different',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    const remarks = remarksOf(context, 'vague').filter((remark) => !isAnsweredElsewhere(context, remark));
    for (const remark of remarks) {
      yield {
        range: remark.range,
        message: messageFor(context, remark),
        fixes: () => (remark.family === 'open' ? doneWhen(context, remark) : vagueRewrites(context, remark)),
        ...severityOf(remark),
      };
    }
  },
};

/** A ticket beside a question is where it is decided, and what ends it. */
function isAnsweredElsewhere({ source }: RuleContext, { family, item }: ActionRemark): boolean {
  return family === 'question' && item !== undefined && isTracked(source, item);
}

function messageFor(context: RuleContext, remark: ActionRemark): string {
  const words = wordsOf(context, remark);
  switch (remark.family) {
    case 'question':
      return 'A question has no end at which it is done. Write what is to be decided, between which options, where the decision is recorded, and by when.';
    case 'think':
    case 'review':
    case 'check':
    case 'decide':
    case 'contact':
      return `“${words}” has no end: nobody can tell when enough was thought or said. Name what comes of it, such as a decision between options, recorded in a document, by a date.`;
    case 'watch':
      return `“${words}” has no end, and people stop looking. Name the metric, the threshold, and who is alerted.`;
    case 'fix':
    case 'prevent':
    case 'address':
    case 'assure':
      return `“${words}” says what is wished for, and not what is changed. Name the component, and how it will behave when this is done.`;
    case 'add':
      return `“${words}” can mean anything or nothing. Name which one, for what, and how anybody can tell that it works.`;
    default:
      return `“${words}” says that something is to be better, and not what will be different. Name the change and its result, with a figure where there is one.`;
  }
}
