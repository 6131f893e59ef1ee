import type { CalendarDate } from '../time/calendarDate.ts';
import { isoText } from '../time/calendarDate.ts';
import type { Zone } from '../time/zone.ts';
import { epochOf, utc } from '../time/zone.ts';
import { isSameStatement } from '../timeline/entries.ts';
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts';

/** The zone that a timeline's times are in, and how that is known. */
export interface DocumentZone {
  readonly zone: Zone;
  /** `declared` once for all; `written` at the entries; `assumed` where nobody says. */
  readonly known: 'declared' | 'written' | 'assumed';
}

/** The zone declared for a timeline, else the one that most entries name, else UTC. */
export function documentZone(timeline: Timeline | undefined): DocumentZone {
  if (timeline?.declaredZone) {
    return { zone: timeline.declaredZone.zone, known: 'declared' };
  }
  const counts = new Map<string, { readonly zone: Zone; readonly count: number }>();
  for (const { time } of timeline?.events ?? []) {
    if (time?.zone) {
      counts.set(time.zone.name, { zone: time.zone, count: (counts.get(time.zone.name)?.count ?? 0) + 1 });
    }
  }
  const [most] = [...counts.values()].toSorted((one, other) => other.count - one.count);
  return most ? { zone: most.zone, known: 'written' } : { zone: utc, known: 'assumed' };
}

const day = 24 * 60 * 60 * 1000;

/**
 * When each entry of a timeline happened, in milliseconds since 1970; undefined where nothing can be compared with it.
 * Where no day is known at all, the days are chosen so that the last entry lies next to `latest`.
 */
export function epochsOf(
  timeline: Timeline,
  zone: Zone,
  latest: number | undefined,
): readonly (number | undefined)[] {
  const isOrdered = timeline.events.some((event) => event.moment && !event.timeLast);
  const epochs = timeline.events.map((event) =>
    isOrdered && event.timeLast ? undefined : epochIn(event, zone),
  );
  const known = timeline.events.some(({ moment }) => moment && moment.day !== 'unknown');
  if (known) {
    return epochs.map((epoch, index) =>
      timeline.events[index]?.moment?.day === 'unknown' ? undefined : epoch,
    );
  }
  const last = epochs.findLast((epoch) => epoch !== undefined);
  const days = last === undefined || latest === undefined ? 0 : Math.round((latest - last) / day);
  // Midnight of the day that stands for an unknown one is 0.
  return epochs.map((epoch) => (epoch === undefined ? undefined : epoch + days * day));
}

function epochIn({ moment }: TimelineEvent, zone: Zone): number | undefined {
  return moment && (moment.zone ? moment.epoch : epochOf(moment.date, moment.clock, zone));
}

/**
 * The place among entries, as the number of those above it, at which the fewest stand on the wrong side of a new one;
 * of several such places the last, so that equal instants keep their order.
 */
export function gapFor(epochs: readonly (number | undefined)[], epoch: number): number {
  let wrong = epochs.filter((other) => other !== undefined && other <= epoch).length;
  let best = { gap: 0, wrong };
  epochs.forEach((other, index) => {
    wrong += other === undefined ? 0 : other > epoch ? 1 : -1;
    if (wrong <= best.wrong) {
      best = { gap: index + 1, wrong };
    }
  });
  return best.gap;
}

/** The existing entry that a new one is written next to. */
export interface Neighbour {
  readonly event: TimelineEvent;
  readonly side: 'before' | 'after';
}

/** Of the entries around a gap, the one that the new entry belongs to. */
export function neighbourAt(
  events: readonly TimelineEvent[],
  gap: number,
  date: CalendarDate | undefined,
): Neighbour | undefined {
  const above = events[gap - 1];
  const below = events[gap];
  if (!above || !below) {
    const only = above ?? below;
    return only && { event: only, side: above ? 'after' : 'before' };
  }
  const isInside = below.range.start < above.range.end;
  const belongsBelow =
    !isSameStatement(above.day, below.day) && date !== undefined && isOn(below, date) && !isOn(above, date);
  return isInside || belongsBelow ? { event: below, side: 'before' } : { event: above, side: 'after' };
}

function isOn({ moment }: TimelineEvent, date: CalendarDate): boolean {
  return moment !== undefined && isoText(moment.date) === isoText(date);
}
