import type { CalendarDate } from '../time/calendarDate.ts';
import { findDate } from '../time/calendarDate.ts';
import { dayStatementsInText } from './dayStatements.ts';
import { frontMatterField } from './frontMatterField.ts';
import type { HeaderContext } from './headerDates.ts';
import { headerField, incidentDays } from './headerDates.ts';

/**
 * The first day of the incident, for lists: that of the field for it; without one, the day on which another field says
 * that it started, that of the title, or that of the front matter. Undefined where the first that names a day leaves it
 * open.
 */
export function incidentDay(context: HeaderContext): CalendarDate | undefined {
  const { postmortem } = context;
  if (headerField(context, 'incident-date')) {
    return incidentDays(context)?.from;
  }
  const ofFile = frontMatterField(postmortem, 'incident-date');
  const texts = [...dayStatementsInText(postmortem.document), ...(ofFile === undefined ? [] : [ofFile])];
  for (const text of texts) {
    const readings = findDate(text)?.readings ?? [];
    if (readings.length > 0) {
      return readings.length === 1 ? readings[0] : undefined;
    }
  }
  return undefined;
}
