import { utc } from '../../time/zone.ts';
import type { DocumentRule } from '../rule.ts';
import { zoneRange } from './clocks.ts';
import { conversionTo, showsTheSame, zonedEvents } from './conversion.ts';
import { judgedEvents } from './judged.ts';

/** Reports a timeline in another zone than UTC. Sources: PagerDuty, Gov.uk, Wikimedia; a matter of taste, so off. */
export const timelineNotUtc: DocumentRule = {
  id: 'timeline-not-utc',
  summary: 'The timeline is not in UTC',
  severity: 'off',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    const event = zonedEvents(judgedEvents(context)).find((one) => !showsTheSame(one, utc));
    if (timeline && event) {
      const declared = event.time.zone ? undefined : timeline.declaredZone?.range;
      yield {
        range: declared ?? zoneRange(context.source, event.time) ?? event.timeRange,
        message: `Times are in ${event.moment.zone.name}, not in UTC. UTC is what logs show, and no clock change moves it.`,
        fixes: () => conversionTo(context.source, timeline, utc),
      };
    }
  },
};
