import { eventIndexes } from '../../timeline/eventTally.ts';
import type { Metric } from '../../timeline/metrics.ts';
import { metricBetween, spanOf } from '../../timeline/metrics.ts';
import type { Milestone } from '../../timeline/milestone.ts';
import { timeWherever } from '../../timeline/movedEvent.ts';
import { isInOtherHalf } from '../../timeline/order.ts';
import { eventsThatTell, indexOfMilestone } from '../../timeline/speakingEvents.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import { workingMinutes } from './workingHours.ts';

/** A length of time that a header may state, computed. */
export interface ComputedSpan {
  /** “start to resolution” */
  readonly what: string;
  readonly metric: Metric;
  readonly minutes: number;
}

const minute = 60 * 1000;
const halfDay = 12 * 60 * minute;
/** A timeline has one or two of each; more are not tried, so that a long one takes no time. */
const mostTried = 12;

/**
 * The lengths that a duration is expected to state, most usual first; none where the end is not known, or where neither
 * the start nor the detection is.
 */
export function expectedSpans({ events }: Timeline): readonly ComputedSpan[] {
  const first = ['start', 'detected'] as const;
  const from = first.find((milestone) => indexOf(events, milestone) >= 0);
  const spans = (from ? (['resolved', 'mitigated'] as const) : []).map((to) =>
    span(
      `${names[from ?? 'start']} to ${names[to]}`,
      metricBetween(events, indexOf(events, from ?? 'start'), indexOf(events, to)),
    ),
  );
  return spans
    .filter((one) => one !== undefined)
    .filter((one, index, all) => all.findIndex((other) => other.minutes === one.minutes) === index);
}

/** Whether a timeline tells when the trouble began; where it does not, a longer duration may be true. */
export function hasStart({ events }: Timeline): boolean {
  return indexOf(events, 'start') >= 0;
}

/** Whether the entry of the start has a time that cannot be read: nobody can tell then what a duration is counted from. */
export function hasUnreadStart(timeline: Timeline): boolean {
  return !hasStart(timeline) && indexOfMilestone(timeline.events, 'start') >= 0;
}

const names = {
  start: 'start',
  detected: 'detection',
  mitigated: 'mitigation',
  resolved: 'resolution',
} as const;

function indexOf(events: readonly TimelineEvent[], milestone: Milestone): number {
  return indexOfMilestone(events, milestone, ({ moment }) => moment !== undefined);
}

function span(what: string, metric: Metric | null): ComputedSpan | undefined {
  const minutes = metric ? Math.round(metric.milliseconds / minute) : 0;
  return metric && minutes > 0 ? { what, metric, minutes } : undefined;
}

/** A length that somebody may honestly have measured, in minutes. */
export interface HonestSpan {
  readonly least: number;
  readonly most: number;
  readonly approximate: boolean;
}

/** Every length from a beginning or a detection to an end, and the whole. */
export function honestSpans(timeline: Timeline): readonly HonestSpan[] {
  const { events } = timeline;
  const starts = beginnings(events);
  const ends = [...lastOf(events, 'mitigated', 'resolved'), events.length - 1].slice(-mostTried);
  const halves: Halves = { guessed: guessedDays(events), other: inOtherHalf(events) };
  const between = starts.flatMap((from) =>
    ends.flatMap((to) => {
      const metric = metricBetween(events, from, to);
      const working = metric ? withinWorkingHours(events[from], events[to]) : [];
      const approximate = [events[from], events[to]].some(
        (event) =>
          event && (timeWherever(event)?.approximate || timeWherever(event)?.until || event.moment?.end),
      );
      return metric
        ? [...lengthsOf(metric, events, halves).map((one) => honest(one, approximate)), ...working]
        : [];
    }),
  );
  const whole = spanOf(timeline);
  return whole === null ? between : [...between, honest(whole, false)];
}

/** The entries, in order, that were put behind midnight because their clock goes back. */
const guessedDays = eventIndexes(({ moment }) => moment?.day === 'past midnight');
/** Those that were put behind noon, as hours counted to 12 are. */
const inOtherHalf = eventIndexes(isInOtherHalf);

/** The entries, in order, whose half of the day was guessed. */
interface Halves {
  readonly guessed: readonly number[];
  readonly other: readonly number[];
}

/** A length up to where its last entry begins, and up to where that ends, in milliseconds. */
function lengthsOf(
  { milliseconds, from, to }: Metric,
  events: readonly TimelineEvent[],
  { guessed, other }: Halves,
): readonly number[] {
  const [start, last] = [events[from]?.moment, events[to]?.moment];
  const both = start && last ? [last.epoch - start.epoch, (last.end ?? last.epoch) - start.epoch] : [];
  const all = [milliseconds, ...both];
  const isBetween = (index: number): boolean => index > from && index <= to;
  // From 12:30 to 1:04 midnight has passed, or noon where hours are counted to 12.
  const by = guessed.some(isBetween) ? -halfDay : other.some(isBetween) ? halfDay : 0;
  return [...new Set([...all, ...all.map((one) => one + by)])].filter((one) => one >= 0);
}

/**
 * From where a length may be counted. Between what led to the trouble and its detection each entry may be the one with
 * which users felt it, whatever its words.
 */
function beginnings(events: readonly TimelineEvent[]): readonly number[] {
  const speaking = firstOf(events, 'start', 'detected');
  const detected = Math.min(indexOfMilestone(events, 'detected'), mostTried - 1);
  const before = Array.from({ length: Math.max(1, detected) }, (_, index) => index);
  return [...new Set([...before, ...speaking])].slice(0, mostTried);
}

/** Many teams count support hours without saying so, and a duration that agrees with them is no mistake. */
function withinWorkingHours(
  from: TimelineEvent | undefined,
  to: TimelineEvent | undefined,
): readonly HonestSpan[] {
  const minutes = from?.moment && to?.moment ? workingMinutes(from.moment, to.moment) : [];
  return minutes.map((one) => ({ least: one, most: one, approximate: false }));
}

function honest(milliseconds: number, approximate: boolean): HonestSpan {
  const minutes = milliseconds / minute;
  return { least: minutes, most: minutes, approximate };
}

/** The first events that speak of one of two milestones, whether they were taken for it or not. */
function firstOf(events: readonly TimelineEvent[], one: Milestone, other: Milestone): readonly number[] {
  return inOrder([one, other].flatMap((milestone) => eventsThatTell(events, milestone).slice(0, mostTried)));
}

/** The last ones. */
function lastOf(events: readonly TimelineEvent[], one: Milestone, other: Milestone): readonly number[] {
  return inOrder([one, other].flatMap((milestone) => eventsThatTell(events, milestone).slice(-mostTried)));
}

/** Each index once. */
function inOrder(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].toSorted((one, other) => one - other);
}
