import type { Severity } from '../../config/configuration.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { HeaderField } from '../../header/headerDates.ts';
import { headerField, todayOf } from '../../header/headerDates.ts';
import type { Deadline } from '../../header/reviewDeadline.ts';
import { daysText, hoursText, reviewDeadline } from '../../header/reviewDeadline.ts';
import type { Pending } from '../../header/reviewHeld.ts';
import { pendingReview } from '../../header/reviewHeld.ts';
import { literal } from '../../template/placeholders.ts';
import { isoText } from '../../time/calendarDate.ts';
import { daysBetween } from '../../time/zone.ts';
import { valueEdit } from '../metadata/valueEdit.ts';
import type { DocumentRule, FixEdit, RuleContext } from '../rule.ts';

/** Reports a review that is due. Sources: as for `review-late`. */
export const reviewPending: DocumentRule = {
  id: 'review-pending',
  summary: 'The review is due or overdue',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const review = headerField(context, 'review-date');
    const today = todayOf(context);
    const pending = review && pendingReview(context, review);
    if (!pending || !today || context.postmortem.state === 'reviewed') {
      return;
    }
    const deadline = reviewDeadline(context);
    const left = deadline ? daysBetween(today, deadline.day) : 2;
    if (deadline && left <= 1) {
      yield {
        range: trimRange(context.source.parts, review.field.line),
        message: messageFor(context, review, pending, deadline, left),
        related: [{ range: deadline.range, message: `The limit is counted from ${deadline.from}` }],
        ...severityFor(context, left),
        fixes: () => [
          {
            title: `Set “${review.field.name}” to today, ${context.today}`,
            edits: [dateEdit(context, review)],
            safe: false,
          },
        ],
      };
    }
  },
};

function messageFor(
  { configuration }: RuleContext,
  review: HeaderField,
  pending: Pending,
  { day, from }: Deadline,
  left: number,
): string {
  const state = stateInWords(review, pending);
  const limit = `the limit of ${hoursText(configuration.reviewWithinHours)} from ${from}`;
  if (left < 0) {
    return `${state}, and ${limit} ended on ${isoText(day)}, ${daysText(-left)} ago. Hold the review while people remember, then write its date.`;
  }
  const when = left === 0 ? 'today' : 'tomorrow';
  return `${state}, and ${limit} ends ${when}, ${isoText(day)}. Hold the review by then and write its date.`;
}

function stateInWords({ field, value }: HeaderField, pending: Pending): string {
  switch (pending.kind) {
    case 'blank':
      return `“${field.name}” has no date`;
    case 'to come':
      return `“${field.name}” says “${value.text}”`;
    case 'waived':
      return `“${field.name}” says “${value.text}”, but every ${pending.severity} incident is reviewed`;
  }
}

/** A draft that is mostly blanks is not nagged, however old it is. */
function severityFor({ postmortem }: RuleContext, left: number): { readonly severity?: Severity } {
  if (postmortem.state === 'fresh') {
    return { severity: 'hint' };
  }
  return left < 0 ? { severity: 'warning' } : {};
}

/** The edit that writes today's date in place of a blank, or behind the field's name. */
function dateEdit({ document, today }: RuleContext, { field, value }: HeaderField): FixEdit {
  return value.text === ''
    ? valueEdit(document, field, literal(today))
    : { range: value.range, text: literal(today) };
}
