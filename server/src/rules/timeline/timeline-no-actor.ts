import { literal } from '../../template/placeholders.ts';
import type { DocumentRule } from '../rule.ts';
import { actorsIn } from './actors.ts';
import { hasCell, isBlankText, judgedRows } from './judged.ts';

/** How many actors are offered. */
const most = 5;

/** Reports rows without an actor in a table that has a column for one. Source: the specification's template. */
export const timelineNoActor: DocumentRule = {
  id: 'timeline-no-actor',
  summary: 'A row of the timeline does not say who or what acted',
  severity: 'information',
  softensInDraft: true,
  fix: 'assisted',
  reads: 'entries',
  needs: 'document',
  *check(context) {
    const { source } = context;
    const rows = judgedRows(context);
    for (const { row, actor, event } of rows) {
      const isOpen = actor && hasCell(row, actor) && isBlankText(source.slice(actor));
      // A row without an event has more to be told first.
      if (isOpen && !isBlankText(source.slice(event))) {
        yield {
          range: actor,
          message:
            'This row does not say who or what acted. A role or a system is enough, such as “on-call” or “alerting”.',
          fixes: () =>
            actorsIn(source, rows)
              .slice(0, most)
              .map(({ text }) => ({
                title: `Write “${text}”`,
                edits: [{ range: actor, text: literal(text) }],
                safe: false,
              })),
        };
      }
    }
  },
};
