import type { OffsetRange } from '../../document/sourceText.ts';
import { headerDates, onlyReading, todayOf } from '../../header/headerDates.ts';
import { literal } from '../../template/placeholders.ts';
import { isoText } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { frontMatterValue, statedStatus } from './statedStatus.ts';

/** Reports a status from before the review. Sources: the specification (reviewed, then published); PagerDuty's states. */
export const reviewStatusStale: DocumentRule = {
  id: 'review-status-stale',
  summary: 'The status is still that of a draft, though the review was held',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: [],
  needs: 'document',
  *check(context) {
    const [date] = headerDates(context, 'review-date');
    const day = onlyReading(date);
    const today = todayOf(context);
    if (!date || !day || !today || daysBetween(day, today) < 0) {
      return;
    }
    for (const { name, text, range, better } of staleStates(context)) {
      yield {
        range,
        message: `“${name}” says “${text}”, but the review was held on ${isoText(day)}. A reader takes this for unfinished, and what sorts by status leaves it out: write what holds now.`,
        related: [{ range: date.range, message: 'The date of the review' }],
        fixes: () => [
          { title: `Set “${name}” to “${better}”`, edits: [{ range, text: literal(better) }], safe: false },
        ],
      };
    }
  },
};

interface StaleState {
  readonly name: string;
  readonly text: string;
  readonly range: OffsetRange;
  /** What the fix writes. */
  readonly better: string;
}

// “In progress” and “open” are left out: they may be said of the action items.
const beforeReview =
  /^[*_`]{0,3}(?:(?:first |rough |early )?draft|wip|work in progress|(?:in|under) review|(?:awaiting|pending|ready for|needs|to be) review(?:ed)?|review pending|not (?:yet )?reviewed|unreviewed)[*_`]{0,3}[.!]?$/i;

function staleStates(context: RuleContext): readonly StaleState[] {
  const status = statedStatus(context);
  return [
    ...(status && beforeReview.test(status.text) ? [{ ...status, better: 'Reviewed' }] : []),
    ...switches(context),
  ];
}

/** The members of front matter by which site generators leave a page out. */
function switches(context: RuleContext): readonly StaleState[] {
  const values = context.document.frontMatter?.values;
  const leavingOut = [
    { name: 'draft', value: true },
    { name: 'published', value: false },
  ] as const;
  return leavingOut.flatMap(({ name, value }) => {
    const range = values?.get(name) === value ? frontMatterValue(context, name) : undefined;
    return range ? [{ name, text: String(value), range, better: String(!value) }] : [];
  });
}
