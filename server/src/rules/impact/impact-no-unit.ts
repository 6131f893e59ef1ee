import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { TemplateRule } from '../rule.ts';
import { impactItems } from './impactItems.ts';
import { figuresOf } from './stated.ts';

const asked = { revenue: 'currency', duration: 'unit of time' } as const;

/** Reports a bare number where money or time is asked for. Own judgement. */
export const impactNoUnit: TemplateRule = {
  id: 'impact-no-unit',
  summary: 'A figure of the impact has no unit',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['impact'],
  needs: 'template',
  *check(context, template) {
    for (const item of impactItems(context, template)) {
      const figures = figuresOf(item);
      const [only] = figures;
      const isBare = only?.kind === 'bare' && only.most > 0 && figures.length === 1;
      const wanted = item.role === 'revenue' || item.role === 'duration' ? asked[item.role] : undefined;
      // With words around it the number may count something that they name.
      const isAlone = /^\D{0,12}[\d.,' –-]{1,24}[kKmM]?\D{0,3}$/.test(item.text);
      if (wanted !== undefined && isBare && isAlone) {
        yield {
          range: shiftedRange(only.range, item.range.start),
          message: `This number has no ${wanted}, so it can be read in more than one way. Write it behind the number.`,
        };
      }
    }
  },
};
