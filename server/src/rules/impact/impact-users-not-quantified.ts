import type { TemplateRule } from '../rule.ts';
import { impactItems } from './impactItems.ts';
import { blankBehind, figuresOf, saysNoneOrWhy } from './stated.ts';

/**
 * Reports how many were affected without a figure. Sources: the specification's template; Google, SRE Workbook,
 * chapter 10: an estimate beats no number; PagerDuty, Postmortems.
 */
export const impactUsersNotQuantified: TemplateRule = {
  id: 'impact-users-not-quantified',
  summary: 'The impact does not say how many were affected',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['impact'],
  needs: 'template',
  *check(context, template) {
    for (const item of impactItems(context, template)) {
      if (item.role === 'people' && figuresOf(item).length === 0 && !saysNoneOrWhy(item.text)) {
        yield {
          range: item.range,
          message: `“${item.field.name}” has no figure. A count or a percentage lets readers weigh the incident; an estimate, “none”, or “unknown” and why will do, too.`,
          fixes: () => blankBehind(item),
        };
      }
    }
  },
};
