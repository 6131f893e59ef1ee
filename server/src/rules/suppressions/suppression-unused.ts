import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { brokenLinkId } from '../evidence/evidence-broken-link.ts';
import type { RuleContext, SuppressionRule } from '../rule.ts';
import { siblingRules } from '../siblings/siblingRules.ts';

const siblingRuleIds: ReadonlySet<string> = new Set(siblingRules.map(({ id }) => id));

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
      const judged = suppression.rules.every((rule) => wasJudged(context, rule.id));
      if (known && judged && !context.usedSuppressions.has(suppression)) {
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

/** Whether a rule could say anything: where nobody has looked for files, no link is known to be broken, and nothing is copied or repeated. */
function wasJudged({ missingTargets, siblings }: RuleContext, id: string): boolean {
  return siblingRuleIds.has(id)
    ? siblings !== undefined
    : missingTargets !== undefined || id !== brokenLinkId;
}

/** The comment, and its line where nothing else stands there. */
function withItsLine(source: SourceText, range: OffsetRange): OffsetRange {
  const first = source.lineAt(range.start);
  const last = source.lineAt(range.end);
  const lines = { start: source.lineStart(first), end: source.lineStart(last + 1) };
  const around = source.parts.slice(lines.start, range.start) + source.parts.slice(range.end, lines.end);
  return around.trim() === '' ? lines : range;
}
