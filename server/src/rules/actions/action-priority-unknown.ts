import type { ActionPart } from '../../actions/actionItem.ts';
import { isMissing } from '../../actions/missing.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { writeFix } from './cellFixes.ts';
import { cellsOf } from './judged.ts';
import { meantPriority, prioritiesFor } from './priorities.ts';
import { priorityOptions } from './scales.ts';

/** As many priorities as a menu of fixes can show. */
const mostPriorities = 8;

/** Reports priorities that are not in the scale. Source: the specification's template. */
export const actionPriorityUnknown: DocumentRule = {
  id: 'action-priority-unknown',
  summary: 'A priority of an action item is not in the scale',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  options: priorityOptions,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const { scale, includes } = prioritiesFor(context);
    for (const { part } of cellsOf(context, 'priority')) {
      if (!isMissing(part.text) && !includes(part.text)) {
        yield {
          range: part.range,
          message: `“${part.text}” is not one of ${scale.join(', ')}. With one scale for all, the urgent actions of many postmortems can be told from the rest.`,
          fixes: () => fixesFor(context, part, scale),
        };
      }
    }
  },
};

function fixesFor(
  { source }: RuleContext,
  { text, range }: ActionPart,
  scale: readonly string[],
): readonly Fix[] {
  const meant = meantPriority(text, scale);
  const choices = meant === undefined ? scale : [meant];
  return choices.slice(0, mostPriorities).map((priority) => writeFix(source, range, priority));
}
