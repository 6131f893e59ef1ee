import { closest, distance } from 'fastest-levenshtein';
import type { OffsetRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, SuppressionRule } from '../rule.ts';

/** Reports suppressions that name a rule which does not exist. Own judgement: they silence nothing, silently. */
export const suppressionUnknownRule: SuppressionRule = {
  id: 'suppression-unknown-rule',
  summary: 'A suppression names a rule that does not exist',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  needs: 'suppressions',
  *check(context, ruleIds) {
    for (const { id, range } of context.document.suppressions.flatMap((suppression) => suppression.rules)) {
      if (!ruleIds.has(id)) {
        yield {
          range,
          message: `There is no rule “${id}”, so this silences nothing.`,
          fixes: () => nearestId(id, range, [...ruleIds]),
        };
      }
    }
  },
};

function nearestId(id: string, range: OffsetRange, ids: readonly string[]): readonly Fix[] {
  const nearest = closest(id, ids);
  return distance(id, nearest) <= Math.ceil(id.length / 3)
    ? [{ title: `Change to “${nearest}”`, edits: [{ range, text: literal(nearest) }], safe: false }]
    : [];
}
