import { literal } from '../../template/placeholders.ts';
import type { Remark } from '../../wording/wording.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { capitalised, opensSentence, rewrite, withSpaceBehind } from './rewrites.ts';

/** Reports that something was plain to see. Source: Etsy, Debriefing Facilitation Guide. */
export const wordingObvious: DocumentRule = {
  id: 'wording-obvious',
  summary: 'Something is called obvious or clear',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'obvious')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” is a cue to dig: it is plain now, but was it then? Say what showed it, and to whom.`,
        fixes: () => without(context, remark),
      };
    }
  },
};

/** Takes an adverb away that opens the sentence or stands within it. */
function without(context: RuleContext, remark: Remark): readonly Fix[] {
  if (!/ly$/i.test(wordsOf(context, remark))) {
    return [];
  }
  const range = withSpaceBehind(context, remark.range);
  const next = context.source.parts.slice(range.end, range.end + 1);
  return opensSentence(remark)
    ? [
        rewrite(
          'Leave the word out',
          { start: range.start, end: range.end + 1 },
          literal(capitalised(next, true)),
        ),
      ]
    : [rewrite('Leave the word out', range, literal(''))];
}
