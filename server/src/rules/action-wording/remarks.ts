import { isClosed } from '../../actions/status.ts';
import { holdsBlank } from '../../blanks.ts';
import type { Severity } from '../../config/configuration.ts';
import type { ActionRemark } from '../../wording/actions/actionWording.ts';
import { actionWordingOf } from '../../wording/actions/actionWording.ts';
import type { ActionFault } from '../../wording/actions/remarks.ts';
import { wordingOf } from '../../wording/wording.ts';
import { isLeftOpen } from '../actions/judged.ts';
import type { RuleContext } from '../rule.ts';
import { allowedPhrases, isAllowed } from '../wording/remarks.ts';

/**
 * What is to be said about actions with one fault, but for the words that a team allows, and for requests for care, which
 * `wording-vigilance` reports.
 */
export function remarksOf(context: RuleContext, fault: ActionFault): readonly ActionRemark[] {
  const allowed = allowedPhrases(context.options);
  const vigilant = new Set(
    wordingOf(context)
      .remarks.filter((remark) => remark.kind === 'vigilance')
      .map((remark) => remark.sentence.range.start),
  );
  return actionWordingOf(context).remarks.filter(
    (remark) =>
      remark.fault === fault &&
      !vigilant.has(remark.sentence.range.start) &&
      !holdsBlank(context.postmortem, remark.sentence.range) &&
      !(remark.item && isLeftOpen(context.postmortem, remark.item, remark.item.action)) &&
      !isAllowed(context.source.slice(remark.range), allowed),
  );
}

/**
 * How much a remark matters: what stands among the actions is a promise; a lesson is none, and what is done already
 * cannot be written better any more.
 */
export function severityOf({ item, sentence }: ActionRemark): { readonly severity: Severity } | undefined {
  if (item && isClosed(item)) {
    return { severity: 'hint' };
  }
  return sentence.role === 'actions' ? undefined : { severity: 'information' };
}

/** The words of a remark in one line. */
export function wordsOf({ source }: RuleContext, { range }: ActionRemark): string {
  return source.slice(range).replace(/\s+/g, ' ');
}
