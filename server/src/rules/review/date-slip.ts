import { literal } from '../../template/placeholders.ts';
import { isoText } from '../../time/calendarDate.ts';
import type { DocumentRule } from '../rule.ts';
import { slipsIn } from './slips.ts';

/** Reports a date that is a year or a month off the rest. Source: defects found in public postmortems, most in January. */
export const dateSlip: DocumentRule = {
  id: 'date-slip',
  summary: 'A date is a year or a month off the rest of the document',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    for (const { date, stated, meant, unit, rest, place } of slipsIn(context)) {
      yield {
        range: date.range,
        message: `“${date.field.name}” is ${isoText(stated)}, but ${rest} says ${isoText(meant).slice(0, unit === 'year' ? 4 : 7)}: one of them has the wrong ${unit}.`,
        ...(place ? { related: [{ range: place, message: 'What it was compared with' }] } : {}),
        fixes: () => [
          {
            title: `Change to ${isoText(meant)}`,
            edits: [{ range: date.range, text: literal(isoText(meant)) }],
            safe: false,
          },
        ],
      };
    }
  },
};
