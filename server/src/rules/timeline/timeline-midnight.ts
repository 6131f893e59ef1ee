import { literal, plainText } from '../../template/placeholders.ts';
import type { CalendarDate } from '../../time/calendarDate.ts';
import { isoText } from '../../time/calendarDate.ts';
import type { WrittenTime } from '../../time/writtenTime.ts';
import { addDays } from '../../time/zone.ts';
import type { Moment } from '../../timeline/moment.ts';
import { disordersIn, isInOtherHalf } from '../../timeline/order.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { isEmptyCell } from '../tables/rows.ts';
import { clocksIn, secondsIn, writtenLike } from './clocks.ts';

/** Reports a clock that goes back by more than six hours without a date. Source: timelines of public postmortems. */
export const timelineMidnight: DocumentRule = {
  id: 'timeline-midnight',
  summary: 'The clock goes back far, and no date says whether a day has passed',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: 'neighbours',
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    for (const { event, above, kind } of timeline ? disordersIn(timeline) : []) {
      if (timeline && kind !== 'certain') {
        const times = [above, event].map((one) => context.source.slice(one.timeRange));
        const what = `From “${times[0]}” to “${times[1]}” the clock goes back, and`;
        const isNoon = kind === 'noon';
        yield {
          range: event.timeRange,
          message: isNoon
            ? `${what} nothing says am or pm. As no hour is above 12, it is read as half a day later; hours to 24 leave no doubt.`
            : `${what} no date says that a day has passed. With dates nobody has to guess.`,
          related: [{ range: above.timeRange, message: 'The entry above' }],
          fixes: () => (isNoon ? hoursFix(context, timeline) : datesFix(context, timeline)),
        };
      }
    }
  },
};

/** Writes the hours that count to 12 as they are read, from 0 to 24. */
function hoursFix({ source }: RuleContext, { events }: Timeline): readonly Fix[] {
  const read = events.filter(isInOtherHalf);
  const edits = read.flatMap(({ time, moment }) => {
    const [clock, ...ends] = time && !time.until ? clocksIn(source, time) : [];
    return clock && moment && ends.length === 0
      ? [{ range: clock.range, text: literal(writtenLike(clock.text, moment.clock, secondsIn(clock.text))) }]
      : [];
  });
  const [first] = edits;
  return first && edits.length === read.length
    ? [
        {
          title: `Count hours to 24: “${source.slice(first.range)}” becomes “${plainText(first.text)}”`,
          edits,
          safe: false,
        },
      ]
    : [];
}

/** The day by which an entry goes: that which 24:00 ends. */
function dayWritten({ clock }: WrittenTime, { date }: Moment): CalendarDate {
  return clock?.kind === 'time' && clock.endsDay ? addDays(date, -1) : date;
}

/**
 * Puts the date that each time is read with in front of it, or in the column that others have for it, where the incident's
 * day is known.
 */
function datesFix({ source }: RuleContext, { events }: Timeline): readonly Fix[] {
  const column = events.map(dateColumn).find((index) => index !== undefined);
  const undated = events.filter(
    ({ time, timeLast }) => time?.clock?.kind === 'time' && !time.date && !timeLast,
  );
  const edits = undated.flatMap(({ time, moment, row }) => {
    const isPlain = time && /^\d/.test(source.slice(time.range));
    if (!isPlain || !moment || moment.day === 'unknown' || moment.ambiguous) {
      return [];
    }
    const date = isoText(dayWritten(time, moment));
    const cell = column === undefined ? undefined : row?.cells[column];
    return cell && isEmptyCell(cell)
      ? [{ range: cell.outer, text: literal(` ${date} `) }]
      : [{ range: { start: time.range.start, end: time.range.start }, text: literal(`${date} `) }];
  });
  return edits.length > 0 && edits.length === undated.length
    ? [{ title: 'Add the dates to the times', edits, safe: false }]
    : [];
}

/** The cell of its row that holds an event's date, where another one holds its time; else undefined. */
function dateColumn({ row, time, timeRange }: TimelineEvent): number | undefined {
  const start = time?.date?.range.start ?? -1;
  const isOfTime = timeRange.start <= start && start < timeRange.end;
  const index = row?.cells.findIndex(({ range }) => range.start <= start && start < range.end) ?? -1;
  return index === -1 || isOfTime ? undefined : index;
}
