import { isAmbiguous, nameOnDay } from '../time/zone.ts';
import { isSameStatement } from './entries.ts';
import type { Moment } from './moment.ts';
import { timeWherever } from './movedEvent.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

/** An event that stands behind one which is later. */
export interface Disorder {
  readonly event: TimelineEvent;
  /** The nearest event above whose time can be read. */
  readonly above: TimelineEvent;
  /**
   * `certain`: both days are stated, or the clock goes back by less than a midnight; `midnight`: a day may have passed;
   * `noon`: so may half a day, as hours are counted to 12.
   */
  readonly kind: 'certain' | 'midnight' | 'noon';
}

/** By how much clocks change, in milliseconds. */
export const hour = 60 * 60 * 1000;

/** The places where time runs backwards. Key moments with the time behind, and guessed times, are not judged. */
export function disordersIn(timeline: Timeline): readonly Disorder[] {
  const found: Disorder[] = [];
  let above: TimelineEvent | undefined;
  let previous: Moment | undefined;
  for (const event of timeline.events) {
    const { moment } = event;
    if (!moment || event.timeLast) {
      continue;
    }
    if (above && previous) {
      const back = previous.epoch - moment.epoch;
      const comparable = (previous.zone === undefined) === (moment.zone === undefined);
      if (back > 0 && comparable && !moment.ambiguous && !mayBeMeant(above, event, back)) {
        found.push({ event, above, kind: 'certain' });
      } else if (isInOtherHalf(event) && moment.day !== 'written') {
        if (!isInOtherHalf(above) && mayBeEitherHalf(above)) {
          found.push({ event, above, kind: 'noon' });
        }
      } else if (
        moment.day === 'past midnight' ||
        (passedMidnight(previous, moment) && !saysDay(event, above))
      ) {
        found.push({ event, above, kind: 'midnight' });
      }
    }
    above = event;
    previous = moment;
  }
  return found;
}

/** Whether an event is read half a day from where its clock stands, which counts to 12: 1:05 in the afternoon. */
export function isInOtherHalf(event: TimelineEvent): boolean {
  const clock = timeWherever(event)?.clock;
  return clock?.kind === 'time' && event.moment !== undefined && clock.time.hour !== event.moment.clock.hour;
}

function mayBeEitherHalf(event: TimelineEvent): boolean {
  const clock = timeWherever(event)?.clock;
  return clock?.kind === 'time' && clock.hours === 'either';
}

/** Whether times that go back by so much may be right: they are guesses, or a clock change shows an hour twice. */
function mayBeMeant(above: TimelineEvent, event: TimelineEvent, back: number): boolean {
  const isUncertain = (one: TimelineEvent): boolean =>
    isGuess(one) || (one.moment !== undefined && isRepeated(one.moment));
  return back <= hour && (isUncertain(above) || isUncertain(event) || areNamedByHabit(above, event));
}

/** Whether one of two times in different zones is said to be in winter time in summer: many write EST all the year round. */
export function areNamedByHabit({ moment: one }: TimelineEvent, { moment: other }: TimelineEvent): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.zone?.id !== other.zone?.id &&
    [one, other].some(
      ({ date, clock, zone, day }) => zone && day !== 'unknown' && nameOnDay(date, clock, zone),
    )
  );
}

function isGuess(event: TimelineEvent): boolean {
  return timeWherever(event)?.approximate === true;
}

/** Whether a clock change shows the time twice or never, so that its place is open by an hour. */
function isRepeated({ date, clock, zone }: Moment): boolean {
  return zone?.id.includes('/') === true && isAmbiguous(date, clock, zone);
}

/** Whether an event itself, or a heading since the one above, says the day, though the year may be known from nowhere. */
function saysDay(event: TimelineEvent, above: TimelineEvent): boolean {
  const time = timeWherever(event);
  return (
    time?.date !== undefined || time?.clock?.kind === 'elapsed' || !isSameStatement(event.day, above.day)
  );
}

/** Whether a day was counted on although no day is known at all. */
function passedMidnight(before: Moment, after: Moment): boolean {
  return after.day === 'unknown' && after.date.day !== before.date.day;
}
