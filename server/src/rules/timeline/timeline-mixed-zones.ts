import { regionsThatSay } from '../../time/zoneNames.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import type { DocumentRule } from '../rule.ts';
import type { ZonedEvent } from './conversion.ts';
import { conversionTo, showsTheSame, zonedEvents } from './conversion.ts';
import { judgedEvents } from './judged.ts';

/** Reports a timeline in two zones. Source: what users of incident tools ask for. */
export const timelineMixedZones: DocumentRule = {
  id: 'timeline-mixed-zones',
  summary: 'The timeline has times in two time zones',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    const judged = judgedEvents(context);
    if (zonesIn(context.source, judged).counts.size < 2) {
      return;
    }
    const events = zonedEvents(judged);
    const byZone = Map.groupBy(events, ({ moment }) => moment.zone.id);
    // Of two zones that are as frequent, the one that comes first counts as the usual one.
    const groups = [...byZone.values()].toSorted((one, other) => other.length - one.length);
    const zones = groups.flatMap((group) => group.slice(0, 1).map(({ moment }) => moment.zone));
    const [usual] = zones;
    const odd = usual && events.find((event) => !showsTheSame(event, usual));
    const like = groups[0]?.[0];
    if (timeline && odd && like && !areInOnePlace(events)) {
      yield {
        range: odd.timeRange,
        message: `This time is in ${odd.moment.zone.name}, others here are in ${usual.name}. In two zones the order and the time between entries cannot be seen; one is easier to follow.`,
        related: [{ range: like.timeRange, message: `A time in ${usual.name}` }],
        fixes: () => zones.flatMap((zone) => conversionTo(context.source, timeline, zone)),
      };
    }
  },
};

/** Whether the clocks of one place showed all times, under two names because they were changed meanwhile: CEST, then CET. */
function areInOnePlace(events: readonly ZonedEvent[]): boolean {
  const zones = new Map(events.map(({ moment }) => [moment.zone.name, moment.zone]));
  const [first = [], ...others] = [...zones.values()].map(({ name, id }) =>
    id.includes('/') ? [id] : regionsThatSay(name),
  );
  const common = first.filter((region) => others.every((regions) => regions.includes(region)));
  return common.some((region) =>
    events.every(
      (event) => event.moment.day !== 'unknown' && showsTheSame(event, { name: region, id: region }),
    ),
  );
}

const zonesIn = eventTally((_, { moment }) => moment?.zone?.id);
