import type { Field } from '../../document/fields.ts';
import type { WrittenTime } from '../../time/writtenTime.ts';
import { readTime } from '../../time/writtenTime.ts';
import type { ClockTime } from '../../time/zone.ts';
import { epochOf, utc } from '../../time/zone.ts';
import type { Milestone } from '../../timeline/milestone.ts';
import type { Moment } from '../../timeline/moment.ts';
import { timeWherever } from '../../timeline/movedEvent.ts';
import { indexOfMilestone } from '../../timeline/speakingEvents.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { RuleContext } from '../rule.ts';
import { clockOf, fieldNames, onlyField } from './headerSpan.ts';

/** A time of the header with the entry of the timeline that tells another. */
export interface OtherTime {
  readonly field: Field;
  readonly event: TimelineEvent;
}

const minute = 60 * 1000;
const hour = 60 * minute;
/** Times that are so near to each other are the same to a reader; where one is a guess, so far. */
const tolerance = 5 * minute;
const toleranceOfGuess = 30 * minute;

/** The times of the header of which the timeline knows nothing, and tells another one of that milestone. */
export function otherTimes(context: RuleContext, { events }: Timeline): readonly OtherTime[] {
  return fieldNames.flatMap(([milestone, names]) => {
    const field = onlyField(context, names);
    const event = field && events[indexOfMilestone(events, milestone, ({ moment }) => moment !== undefined)];
    const time = event && readTime(context.source.slice(field.value));
    return time && isTold(event, milestone) && contradicts(time, event, events) ? [{ field, event }] : [];
  });
}

/** A deployment need not be where the trouble started, which may be told nowhere. */
function isTold({ spoken }: TimelineEvent, milestone: Milestone): boolean {
  return milestone !== 'start' || spoken.marked === 'start' || spoken.start === 'trouble';
}

function contradicts(time: WrittenTime, event: TimelineEvent, events: readonly TimelineEvent[]): boolean {
  const clock = clockOf(time);
  const isGuess = time.approximate || timeWherever(event)?.approximate;
  const most = isGuess ? toleranceOfGuess : tolerance;
  const isFar = ({ moment }: TimelineEvent): boolean =>
    !clock || !moment || distance(time, clock, moment) > most;
  // Words may be taken for another milestone than is meant, and the entry that is meant tells the same.
  const others = event.spoken.marked === 'detected' ? [] : events.filter(({ moment }) => moment);
  const isApart = clock !== undefined && isComparable(time, event) && [event, ...others].every(isFar);
  return isApart && (event.spoken.marked === event.milestone || isReached(time, clock, events));
}

/** Whether a time lies between the first and the last entry; what is before or after them may be told nowhere. */
function isReached(time: WrittenTime, clock: ClockTime, events: readonly TimelineEvent[]): boolean {
  const moments = events.flatMap(({ moment }) => moment ?? []);
  return [-1, 1].every((side) =>
    moments.some((moment) => (epochBeside(time, clock, moment) - moment.epoch) * side >= 0),
  );
}

/** When a time of the header was, counted as a moment of the timeline is. */
function epochBeside(
  { date: said, zone: own }: WrittenTime,
  clock: ClockTime,
  { date, day, zone }: Moment,
): number {
  const written = day === 'written' || day === 'heading' ? said?.readings[0] : undefined;
  return epochOf(written ?? date, clock, zone ? (own ?? zone) : utc);
}

function isComparable({ date }: WrittenTime, { moment }: TimelineEvent): boolean {
  return moment !== undefined && !moment.ambiguous && (date === undefined || date.readings.length === 1);
}

/** How far a time is from a moment and from its end, in milliseconds; 0 where it may be the same in another zone. */
function distance(time: WrittenTime, clock: ClockTime, moment: Moment): number {
  const { day, zone, epoch, end } = moment;
  const written = day === 'written' || day === 'heading' ? time.date?.readings[0] : undefined;
  const at = epochBeside(time, clock, moment);
  const isOpen = time.clock?.kind === 'time' && time.clock.hours === 'either';
  const period = isOpen ? 12 * hour : 24 * hour;
  const apart = [epoch, end ?? epoch].map((one) => {
    const away = Math.abs(at - one);
    return written && !isOpen ? away : Math.min(away % period, period - (away % period));
  });
  const least = at >= epoch && at <= (end ?? epoch) ? 0 : Math.min(...apart);
  // Without a zone beside one that has it, whole hours are that of the reader's clock.
  const isZone = zone && !time.zone && least >= hour && least % (hour / 2) === 0;
  return isZone ? 0 : least;
}
