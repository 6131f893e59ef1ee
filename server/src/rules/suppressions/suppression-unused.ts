import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { SuppressionRule } from '../rule.ts';

/** Reports suppressions that silence nothing. Own judgement: they hide the next problem on their line. */
export const suppressionUnused: SuppressionRule = {
  id: 'suppression-unused',
  summary: 'A suppression silences nothing',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  needs: 'suppressions',
  *check(context, ruleIds) {
    for (const suppression of context.document.suppressions) {
      const known = suppression.rules.every((rule) => ruleIds.has(rule.id));
      if (known && !context.usedSuppressions.has(suppression)) {
        yield {
          range: suppression.range,
          message: 'This suppression silences nothing any more. Without it the next problem here is seen.',
          fixes: () => [
            {
              title: 'Remove the unused suppression',
              edits: [{ range: withItsLine(context.source, suppression.range), text: [] }],
              // The reason in it is somebody's writing.
              safe: false,
            },
          ],
        };
      }
    }
  },
};

/** The comment, and its line where nothing else stands there. */
function withItsLine(source: SourceText, range: OffsetRange): OffsetRange {
  const first = source.lineAt(range.start);
  const last = source.lineAt(range.end);
  const lines = { start: source.lineStart(first), end: source.lineStart(last + 1) };
  const around = source.text.slice(lines.start, range.start) + source.text.slice(range.end, lines.end);
  return around.trim() === '' ? lines : range;
}
