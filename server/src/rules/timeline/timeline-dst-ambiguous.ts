import { literal } from '../../template/placeholders.ts';
import { inWords } from '../../time/calendarDate.ts';
import { epochOf, isAmbiguous, isSeasonal, nameOnDay, readingIn } from '../../time/zone.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import { isSameDate } from '../../timeline/moment.ts';
import type { DocumentRule, Finding, RuleContext } from '../rule.ts';
import type { ZonedEvent } from './conversion.ts';
import { zonedEvents } from './conversion.ts';
import { judgedEvents } from './judged.ts';

/** Reports local times that a clock change repeats or skips. Source: what users of incident tools ask for. */
export const timelineDstAmbiguous: DocumentRule = {
  id: 'timeline-dst-ambiguous',
  summary: 'A local time may be meant an hour earlier or later because clocks change',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const judged = judgedEvents(context);
    if (seasonalZonesIn(context.source, judged).counts.size === 0) {
      return;
    }
    const events = zonedEvents(judged);
    yield* namedByHabit(context, events);
    for (const event of events) {
      const { moment } = event;
      const { date, clock, zone } = moment;
      const isRegion = zone.id.includes('/') && moment.day !== 'unknown' && !moment.ambiguous;
      if (isRegion && isAmbiguous(date, clock, zone)) {
        const isSkipped = readingIn(epochOf(date, clock, zone), zone).clock.hour !== clock.hour;
        const what = isSkipped ? 'skips this hour' : 'shows this hour twice';
        yield {
          range: event.timeRange,
          message: `On this day ${zone.id} ${what}, because clocks change. A time in UTC leaves no doubt.`,
        };
      }
    }
  },
};

const seasonalZonesIn = eventTally((_, { moment }) =>
  moment?.zone && isSeasonal(moment.zone) ? moment.zone.id : undefined,
);

/** The first time whose zone is called by its winter name in summer, or the other way round; so are the others then. */
function* namedByHabit(context: RuleContext, events: readonly ZonedEvent[]): Iterable<Finding> {
  let before: ZonedEvent['moment'] | undefined;
  for (const event of events) {
    const { moment } = event;
    const { date, clock, zone } = moment;
    // One time of each day tells enough, and a look into the calendar takes a while.
    const isAnother = !before || !isSameDate(before.date, date) || before.zone.name !== zone.name;
    before = moment;
    const isKnown = isAnother && moment.day !== 'unknown' && !moment.ambiguous;
    const half = isKnown ? nameOnDay(date, clock, zone) : undefined;
    if (half && !half.isSteady) {
      const declared = context.timeline()?.declaredZone;
      const { time, timeRange } = event;
      const range = time.zone ? timeRange : (declared?.range ?? timeRange);
      yield {
        range,
        message: `On ${inWords(date)} the clocks of ${half.region} show ${half.other}, an hour from ${zone.name}. Readers who convert the times are an hour off if ${half.other} is meant.`,
        fixes: () =>
          !time.zone && declared
            ? [{ title: `Write “${half.other}”`, edits: [{ range, text: literal(half.other) }], safe: false }]
            : [],
      };
      return;
    }
  }
}
