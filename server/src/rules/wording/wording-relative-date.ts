import { rangeContains } from '../../document/sourceText.ts';
import { entriesIn } from '../../timeline/entries.ts';
import type { Remark } from '../../wording/wording.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { remarksOf, wordingOptions, wordsOf } from './remarks.ts';
import { blankInstead } from './rewrites.ts';

/** Reports days that are told from today. Source: PagerDuty, Postmortems. */
export const wordingRelativeDate: DocumentRule = {
  id: 'wording-relative-date',
  summary: 'A day is told by its distance from the day of writing',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    const remarks = remarksOf(context, 'relative-date').filter((remark) => !isTimed(context, remark));
    for (const remark of remarks) {
      yield {
        range: remark.range,
        message: `“${wordsOf(context, remark)}” depends on the day of writing, which no later reader knows. Write the date.`,
        fixes: () => [blankInstead('Write the date instead', remark, 'the date')],
      };
    }
  },
};

/** Whether the day is told from that of an entry of the timeline, which has a time of its own. */
function isTimed({ document }: RuleContext, { role, range }: Remark): boolean {
  const section =
    role === 'timeline' ? document.sections.findLast(({ body }) => body.start <= range.start) : undefined;
  return (
    section !== undefined &&
    entriesIn(document, [section.heading, ...section.blocks]).some(
      (entry) => entry.time && (entry.form === 'heading' || rangeContains(entry.range, range)),
    )
  );
}
