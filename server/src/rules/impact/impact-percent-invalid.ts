import type { OffsetRange } from '../../document/sourceText.ts';
import type { TemplateRule } from '../rule.ts';
import type { ImpactItem } from './impactItems.ts';
import { impactItems } from './impactItems.ts';
import { figuresOf } from './stated.ts';

/** Reports a share of those affected that there cannot be. Own judgement. */
export const impactPercentInvalid: TemplateRule = {
  id: 'impact-percent-invalid',
  summary: 'A share of those affected is below 0 or above 100 %',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  reads: ['impact'],
  needs: 'template',
  *check(context, template) {
    for (const item of impactItems(context, template)) {
      for (const range of item.role === 'people' ? impossible(item) : []) {
        yield {
          range,
          message: `There cannot be “${context.source.slice(range)}” of those who were there. Check the figure, or what it is a share of.`,
        };
      }
    }
  },
};

// “-5 %” and “120 % more than usual”: a change may be anything.
const change =
  /^[ ]?(?:\p{L}{1,20}[ ]){0,2}(?:more|less|fewer|above|below|over|of (?:the )?(?:normal|usual|baseline|average)|increase|rise|growth|drop|decrease)\b/iu;
const minus = /(?:^|[\s(:])[-−–]$/;

function* impossible({ text, range }: ImpactItem): Iterable<OffsetRange> {
  for (const { kind, range: place, most } of figuresOf({ text })) {
    const isNegative = minus.test(text.slice(Math.max(0, place.start - 2), place.start));
    if (
      kind === 'percent' &&
      (most > 100 || (isNegative && most > 0)) &&
      !change.test(text.slice(place.end, place.end + 60))
    ) {
      const start = range.start + place.start - (isNegative ? 1 : 0);
      yield { start, end: range.start + place.end };
    }
  }
}
