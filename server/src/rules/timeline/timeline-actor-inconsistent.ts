import { literal } from '../../template/placeholders.ts';
import type { DocumentRule } from '../rule.ts';
import { actorKey, actorsIn, areInconsistent, placesOf } from './actors.ts';
import { judgedRows } from './judged.ts';

/** Reports actors in two spellings. Source: own; filters and counts take them for two. */
export const timelineActorInconsistent: DocumentRule = {
  id: 'timeline-actor-inconsistent',
  summary: 'An actor of the timeline is written in two ways',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline actors'],
  needs: 'document',
  *check(context) {
    const rows = judgedRows(context);
    const actors = areInconsistent(context.source, rows) ? actorsIn(context.source, rows) : [];
    for (const [usual, ...others] of Map.groupBy(actors, ({ text }) => actorKey(text)).values()) {
      for (const other of others) {
        const { text } = other;
        for (const range of usual ? placesOf(other) : []) {
          yield {
            range,
            message: `“${text}” is “${usual?.text}” in other rows. In one spelling a reader sees that it is the same.`,
            related: (usual ? placesOf(usual) : [])
              .slice(0, 1)
              .map((place) => ({ range: place, message: 'The other spelling' })),
            fixes: () => [
              {
                title: `Write “${usual?.text}”`,
                edits: [{ range, text: literal(usual?.text ?? text) }],
                safe: false,
              },
            ],
          };
        }
      }
    }
  },
};
