import { disordersIn } from '../../timeline/order.ts';
import type { DocumentRule } from '../rule.ts';
import { strayDates } from './strayDates.ts';

/** Reports entries dated far from the incident. Source: defects of public postmortems, most of them in January. */
export const timelineDateOutside: DocumentRule = {
  id: 'timeline-date-outside',
  summary: 'A timeline entry is dated more than a week from the incident',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    const strays = strayDates(context);
    const disorders = timeline && strays.length > 0 ? disordersIn(timeline) : [];
    // An entry that stands below a later one is reported as such, with the same fixes.
    const certain = disorders.filter(({ kind }) => kind === 'certain');
    const reported = new Set(certain.map(({ event }) => event.range.start));
    for (const { event, range, distance, repairs } of strays) {
      if (!reported.has(event.range.start)) {
        yield {
          range,
          message: `“${context.source.slice(range)}” is ${distance} days from the incident. A wrong year or month slips in easily, most of all in January; mend it, or say in the entry why it belongs here.`,
          fixes: repairs,
        };
      }
    }
  },
};
