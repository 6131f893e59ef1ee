import type { OffsetRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import { badWorkAdjectives, harshAdjectives } from '../../wording/lexicon/judgement.ts';
import type { Remark } from '../../wording/wording.ts';
import type { DocumentRule, Fix, FixEdit, RuleContext } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blank, rangeOfWord, withSpaceBehind, words } from './rewrites.ts';

/** Reports verdicts on how people worked. Source: Etsy, Debriefing Facilitation Guide; Google, SRE workbook. */
export const wordingJudgement: DocumentRule = {
  id: 'wording-judgement',
  summary: 'A verdict on how people worked',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'judgement')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” is a verdict: it tells what the writer thinks, not what happened. Give the fact behind it, as a figure or what was known at that time.`,
        fixes: () => withoutAdjective(context, remark),
      };
    }
  },
};

/** “A poor decision” becomes “a decision ([the fact behind it])”. */
function withoutAdjective(context: RuleContext, remark: Remark): readonly Fix[] {
  const first = remark.reader.low(remark.from);
  const adjective = rangeOfWord(remark, remark.from);
  const isAdjective = badWorkAdjectives.has(first) || harshAdjectives.has(first);
  if (
    !adjective ||
    !isAdjective ||
    remark.to - remark.from < 2 ||
    /^\p{Lu}/u.test(wordsOf(context, remark))
  ) {
    return [];
  }
  const { end } = remark.range;
  const removed = withSpaceBehind(context, adjective);
  return [
    {
      title: 'Give the fact instead of the verdict',
      edits: [
        ...otherArticle(context, removed),
        { range: removed, text: literal('') },
        { range: { start: end, end }, text: [words(' ('), blank('the fact behind it'), words(')')] },
      ],
      safe: false,
    },
  ];
}

/**
 * A word before which “an” is said: it begins with a vowel, but neither with the sound of “you” (unit, usual, European) nor
 * with that of “won” (one, once); or its h is not heard.
 */
const vowel =
  /^(?:[ai]|e(?!u|we)|o(?!ne(?!\p{L})|nce)|u(?!ni(?!n|m[ap])|nanim|s[aeu]|t[ei]|biq)|hour|honest|heir)/iu;

/** The edit that makes “an awful decision” “a decision”, where the article goes by the word that is removed. */
function otherArticle({ source }: RuleContext, { start, end }: OffsetRange): readonly FixEdit[] {
  const before = source.parts.slice(Math.max(0, start - 10), start);
  const [, article = '', space = ''] = /(?<![\p{L}\p{N}])(an?)(\s{1,4})$/iu.exec(before) ?? [];
  const wanted = vowel.test(source.parts.slice(end, end + 10)) ? 'n' : '';
  const at = start - space.length;
  return article === '' || article.slice(1).toLowerCase() === wanted
    ? []
    : [{ range: { start: at - article.length + 1, end: at }, text: literal(wanted) }];
}
