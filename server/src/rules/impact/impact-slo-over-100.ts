import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { TemplateRule } from '../rule.ts';
import { impactItems } from './impactItems.ts';
import { namesBudget } from './namedBudget.ts';
import { figuresOf } from './stated.ts';

/** Reports an error budget that is overspent and has no name. Source: Google, SRE Book, on error budgets. */
export const impactSloOver100: TemplateRule = {
  id: 'impact-slo-over-100',
  summary: 'More than the whole error budget was consumed, and its objective has no name',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['impact'],
  needs: 'template',
  *check(context, template) {
    for (const item of impactItems(context, template)) {
      const share = figuresOf(item).find(({ kind, most }) => kind === 'percent' && most > 100);
      if (item.role === 'budget' && share && !namesBudget(item)) {
        yield {
          range: shiftedRange(share.range, item.range.start),
          message:
            'This is more than the whole budget. That can be; say of which objective and which period, so that readers know which promise was broken.',
        };
      }
    }
  },
};
