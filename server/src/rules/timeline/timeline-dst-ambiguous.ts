import { epochOf, isAmbiguous, readingIn } from '../../time/zone.ts';
import type { DocumentRule } from '../rule.ts';
import { zonedEvents } from './conversion.ts';
import { judgedEvents } from './judged.ts';

/** Reports local times that a clock change repeats or skips. Source: what users of incident tools ask for. */
export const timelineDstAmbiguous: DocumentRule = {
  id: 'timeline-dst-ambiguous',
  summary: 'A local time lies in an hour that a clock change repeats or skips',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: 'entries',
  needs: 'document',
  *check(context) {
    for (const { moment, timeRange } of zonedEvents(judgedEvents(context))) {
      const { date, clock, zone } = moment;
      const isRegion = zone.id.includes('/') && moment.day !== 'unknown' && !moment.ambiguous;
      if (isRegion && isAmbiguous(date, clock, zone)) {
        const isSkipped = readingIn(epochOf(date, clock, zone), zone).clock.hour !== clock.hour;
        const what = isSkipped ? 'skips this hour' : 'shows this hour twice';
        yield {
          range: timeRange,
          message: `On this day ${zone.id} ${what}, because clocks change. A time in UTC leaves no doubt.`,
        };
      }
    }
  },
};
