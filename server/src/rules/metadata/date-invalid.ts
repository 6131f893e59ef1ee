import type { FieldValue } from '../../header/fieldValue.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import { fieldRole } from '../../template/roles.ts';
import { matchesIn } from '../../text/matches.ts';
import { isDay } from '../../time/calendarDate.ts';
import { cellsOf } from '../actions/judged.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';

const isoShaped = /(?<![\p{N}-])(\d{4})-(\d{2})-(\d{2})(?!\p{N}|-\p{N})/gu;

/** Reports dates of days that do not exist. Source: the calendar. */
export const dateInvalid: DocumentRule = {
  id: 'date-invalid',
  summary: 'A date names a day that does not exist',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const dues = cellsOf(context, 'due').map(({ part }) => part);
    for (const { text, range } of [...dateValues(context), ...dues]) {
      for (const found of matchesIn(text, isoShaped)) {
        const [written, year, month, day] = found;
        if (!isDay({ year: Number(year), month: Number(month), day: Number(day) })) {
          const start = range.start + found.index;
          yield {
            range: { start, end: start + written.length },
            message: `There is no ${written}. Look the day up; all that is computed from it is wrong.`,
          };
        }
      }
    }
  },
};

/** The values of the fields that hold a date, by the template or by their name. */
function dateValues({ document, postmortem }: RuleContext): readonly FieldValue[] {
  return document.fields
    .filter((field) => {
      const spec = postmortem.fields.find((match) => match.field === field)?.spec;
      const role = fieldRole(field.name);
      return spec ? spec.type === 'date' : role === 'incident-date' || role === 'review-date';
    })
    .map((field) => fieldValue(document, field));
}
