import { literal } from '../../template/placeholders.ts';
import type { Remark } from '../../wording/wording.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blank, rangeOfWord, withSpaceBehind, words } from './rewrites.ts';

/** Reports accidents without what let them happen. Source: Microsoft, traps in post-incident reviews. */
export const wordingAccident: DocumentRule = {
  id: 'wording-accident',
  summary: 'A deed is told as an accident',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'accident')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” tells that it was not meant, which is so in every incident. Say what allowed it without asking.`,
        fixes: () => withoutAdverb(context, remark),
      };
    }
  },
};

const adverbs =
  /^(?:accidentall?y|accidently|accidentially|mistakenly|inadvertently|unintentionally|erroneously|unknowingly|unwittingly|accidental|unintentional|unintended|inadvertent|erroneous|mistaken)$/;

/** Takes the adverb away, and asks for what allowed the deed. */
function withoutAdverb(context: RuleContext, remark: Remark): readonly Fix[] {
  const index = remark.reader.words.findIndex(
    (word, at) => at >= remark.from && at < remark.to && adverbs.test(word.low),
  );
  const adverb = rangeOfWord(remark, index);
  if (!adverb) {
    return [];
  }
  const isLast = index === remark.to - 1;
  const before = rangeOfWord(remark, index - 1);
  const place = isLast && before ? { start: before.end, end: adverb.end } : withSpaceBehind(context, adverb);
  const question = [words(' ('), blank('what in the tool allowed it'), words(')')];
  return [
    {
      title: 'Say what allowed it',
      edits: isLast
        ? [{ range: place, text: question }]
        : [
            { range: place, text: literal('') },
            { range: { start: remark.range.end, end: remark.range.end }, text: question },
          ],
      safe: false,
    },
  ];
}
