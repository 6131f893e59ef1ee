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

/** As far as a line may be indented. */
const longestIndent = 80;

/** Takes an adverb away that opens the sentence or stands within it. */
function without(context: RuleContext, remark: Remark): readonly Fix[] {
  if (!/ly$/i.test(wordsOf(context, remark))) {
    return [];
  }
  const { parts } = context.source;
  const { start, end: behind } = withSpaceBehind(context, remark.range);
  // Where the line ends with the word, the next one goes on in its place.
  const wrap = /^(?:\r\n|\r|\n)[ \t>]*/.exec(parts.slice(behind, behind + longestIndent))?.[0].length ?? 0;
  const end = behind + wrap;
  const [next = ''] = parts.slice(end, end + 2);
  return opensSentence(remark)
    ? [rewrite('Leave the word out', { start, end: end + next.length }, literal(capitalised(next, true)))]
    : [rewrite('Leave the word out', { start, end }, literal(''))];
}
