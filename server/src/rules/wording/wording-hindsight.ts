import type { Remark } from '../../wording/wording.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blank, capitalised, opensSentence, rewrite, withSpaceBehind, words } from './rewrites.ts';

/** Reports what was clear only afterwards. Source: PagerDuty, Postmortems: hindsight bias. */
export const wordingHindsight: DocumentRule = {
  id: 'wording-hindsight',
  summary: 'The outcome makes the signals of that time look plain',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    for (const remark of remarksOf(context, 'hindsight')) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” looks back from the outcome (hindsight bias). Write what was visible at that time, and what else it looked like then.`,
        fixes: () => atThatTime(context, remark),
      };
    }
  },
};

/** “In hindsight, the plan …” becomes “At [hh:mm] [what was visible then]; the plan …”. */
function atThatTime(context: RuleContext, remark: Remark): readonly Fix[] {
  const { source } = context;
  const opener = /(?:in|with(?: the benefit of)?|by)[ \t]+$/i.exec(
    source.parts.slice(Math.max(remark.sentence.range.start, remark.range.start - 30), remark.range.start),
  );
  if (!opener || !/^(?:hindsight|retrospect)$/i.test(wordsOf(context, remark))) {
    return [];
  }
  const start = remark.range.start - opener[0].length;
  const range = withSpaceBehind(context, { start, end: remark.range.end });
  const isFirst = opensSentence({ ...remark, range });
  return [
    rewrite('Say what was visible then', range, [
      words(capitalised('at ', isFirst)),
      blank('hh:mm'),
      words(' '),
      blank('this was visible'),
      words('; '),
    ]),
  ];
}
