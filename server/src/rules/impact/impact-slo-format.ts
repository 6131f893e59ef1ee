import { literal } from '../../template/placeholders.ts';
import { whileWritten } from '../beingWritten.ts';
import type { Fix, TemplateRule } from '../rule.ts';
import type { ImpactItem } from './impactItems.ts';
import { impactItems } from './impactItems.ts';
import { blankBehind, figuresOf, isNotApplicable, saysNoneOrWhy } from './stated.ts';

/** Reports a share of an error budget that is no percentage. Source: the specification's template. */
export const impactSloFormat: TemplateRule = {
  id: 'impact-slo-format',
  summary: 'The share of the error budget is not a percentage',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['impact'],
  needs: 'template',
  *check(context, template) {
    for (const item of impactItems(context, template)) {
      const isAnswered = saysNoneOrWhy(item.text) || isNotApplicable(item.text);
      const hasShare = figuresOf(item).some(({ kind }) => kind === 'percent');
      if (item.role === 'budget' && !hasShare && !isAnswered) {
        yield {
          range: item.range,
          message: `“${item.field.name}” has no percentage. Only the share of the budget tells how much is left: “41 % of the monthly budget”.`,
          fixes: () => fixesFor(item),
          ...whileWritten(context.postmortem, bareNumber.test(item.text)),
        };
      }
    }
  },
};

const bareNumber = /^\d{1,3}(?:[.,]\d{1,3})?$/;

function fixesFor(item: ImpactItem): readonly Fix[] {
  if (!bareNumber.test(item.text)) {
    return blankBehind(item);
  }
  const at = { start: item.range.end, end: item.range.end };
  return [{ title: `Write “${item.text} %”`, edits: [{ range: at, text: literal(' %') }], safe: false }];
}
