import type { ActionPart } from '../../actions/actionItem.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { writeFix } from './cellFixes.ts';
import { openCells } from './judged.ts';
import { listsLacking } from './listedActions.ts';
import { prioritiesFor, suggestedPriority } from './priorities.ts';
import { priorityOptions } from './scales.ts';

/** Reports open actions without a priority. Sources: the specification's template; Google, SRE Workbook, chapter 10. */
export const actionNoPriority: DocumentRule = {
  id: 'action-no-priority',
  summary: 'An action item has no priority',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  options: priorityOptions,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    for (const { part } of openCells(context, 'priority')) {
      yield {
        range: part.range,
        message:
          'This action has no priority. Without one it waits behind all that has one: say how urgent it is.',
        fixes: () => fixesFor(context, part),
      };
    }
    yield* listsLacking(context, 'priority');
  },
};

function fixesFor(context: RuleContext, { range }: ActionPart): readonly Fix[] {
  const { scale } = prioritiesFor(context);
  const suggested = suggestedPriority(context, scale);
  const others = scale.filter((priority) => priority !== suggested?.priority);
  return [
    ...(suggested ? [writeFix(context.source, range, suggested.priority, suggested.because)] : []),
    ...others.map((priority) => writeFix(context.source, range, priority)),
  ];
}
