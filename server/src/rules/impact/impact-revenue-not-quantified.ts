import type { TemplateRule } from '../rule.ts';
import { impactItems } from './impactItems.ts';
import { blankBehind, figuresOf, isNotApplicable, saysNoneOrWhy } from './stated.ts';

/**
 * Reports a loss of money without an amount. Sources: the specification's template; Google, SRE Workbook, chapter 10.
 */
export const impactRevenueNotQuantified: TemplateRule = {
  id: 'impact-revenue-not-quantified',
  summary: 'The impact does not say how much money was lost',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['impact'],
  needs: 'template',
  *check(context, template) {
    for (const item of impactItems(context, template)) {
      const isAnswered = saysNoneOrWhy(item.text) || isNotApplicable(item.text);
      if (item.role === 'revenue' && figuresOf(item).length === 0 && !isAnswered) {
        yield {
          range: item.range,
          message: `“${item.field.name}” has no amount. A rough estimate helps to decide how much prevention is worth; “none”, or “unknown” and why, is an answer, too.`,
          fixes: () => blankBehind(item),
        };
      }
    }
  },
};
