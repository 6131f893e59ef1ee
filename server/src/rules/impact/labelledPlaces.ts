import type { OffsetRange } from '../../document/sourceText.ts';
import type { RuleContext } from '../rule.ts';
import { impactItems } from './impactItems.ts';

/** Where values stand that other rules ask for a figure, in a document that follows a template. */
export function labelledPlaces(context: RuleContext): readonly OffsetRange[] {
  const { template } = context.postmortem;
  return template
    ? impactItems(context, template).flatMap(({ role, range }) => (role === 'duration' ? [] : [range]))
    : [];
}
