import type { Field } from '../../document/fields.ts';
import { headingName } from '../../document/headingName.ts';
import { trimRange } from '../../document/sourceText.ts';
import { headerSeverity, isAlwaysReviewed } from '../../header/headerSeverity.ts';
import type { DocumentRule } from '../rule.ts';
import { addField, isFilled } from './addField.ts';
import { namesAnotherIncident } from './otherIncidents.ts';

/**
 * Reports a review of a lower severity that does not say why it was held. Source: the specification, on when to
 * review. Off by default: the specification's template has no place for the reason.
 */
export const severityScope: DocumentRule = {
  id: 'severity-scope',
  summary: 'A review of a lower severity does not say why it was held',
  severity: 'off',
  softensInDraft: false,
  fix: 'assisted',
  needs: 'document',
  *check(context) {
    const { document, source } = context;
    const stated = headerSeverity(context);
    if (!stated || isAlwaysReviewed(stated)) {
      return;
    }
    const reason = document.fields.find((field) => nameOfReason.test(headingName(field.name)));
    const isGiven = reason && isFilled(document, reason);
    if (isGiven || isRequested(document.masked.text, reason) || namesAnotherIncident(context)) {
      return;
    }
    const { header, severity } = stated;
    yield {
      range: reason ? trimRange(source.parts, reason.line) : header.value.range,
      message: `Not every ${severity} incident is reviewed, and nothing says why this one was. Link the earlier incidents that it repeats, or say who asked for the review.`,
      fixes: () => (reason ? [] : [addField(document, header.field, 'Reason for Review', blank)]),
    };
  },
};

const blank = '[earlier incidents that this one repeats, or who asked for the review]';

const nameOfReason =
  /^(?:reason for (?:the )?review|reviewed because|(?:review )?requested by|(?:related|earlier|previous|similar) incidents?|repeats|repetition of)$/;

// Of a review only: in a postmortem it is clients, too, that request things.
const requests = [
  /(?<!\bcode[ -])\b(?:review|post-?mortem)\b[^.\n]{0,40}\b(?:requested|asked for|at the request of)\b/i,
  /\b(?:requested|asked for) (?:this|a|the) (?:[a-z-]{1,20} )?(?:review|post-?mortem|analysis|report)\b/i,
];

function isRequested(text: string, blankField: Field | undefined): boolean {
  // The field's name and its blank speak of requests, too.
  const { start, end } = blankField?.line ?? { start: 0, end: 0 };
  const rest = text.slice(0, start) + text.slice(end);
  return requests.some((pattern) => pattern.test(rest));
}
