import type { TemplateRule } from '../rule.ts';
import { impactItems } from './impactItems.ts';
import { namesBudget } from './namedBudget.ts';
import { figuresOf } from './stated.ts';

/**
 * Reports a share of an error budget without the objective that it is of. Sources: Google, sredocs; Wikimedia, incident
 * report template.
 */
export const impactSloUnnamed: TemplateRule = {
  id: 'impact-slo-unnamed',
  summary: 'The share of the error budget does not say of which objective',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['impact'],
  needs: 'template',
  *check(context, template) {
    for (const item of impactItems(context, template)) {
      const shares = figuresOf(item).filter(({ kind }) => kind === 'percent');
      const isJudged = shares.some(({ most }) => most > 0) && shares.every(({ most }) => most <= 100);
      if (item.role === 'budget' && isJudged && !namesBudget(item)) {
        yield {
          range: item.range,
          message:
            'This share does not say of which objective. Name or link it: “41 % of the monthly checkout availability budget”.',
        };
      }
    }
  },
};
