import type { SourceText } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import { addDays, epochOf, utc } from '../../time/zone.ts';
import { eventFact } from '../../timeline/movedEvent.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { outerPipes } from '../tables/rows.ts';
import { clocksIn } from './clocks.ts';
import { judgedEvents } from './judged.ts';

/** Shorter silences are no gap, in milliseconds. */
const shortest = 45 * 60 * 1000;
/** A timeline of fewer entries is short all over. */
const fewestEntries = 5;
/** The share of the time from detection to resolution that may pass without an entry. */
const largestShare = 0.25;

/** Reports long silences between detection and resolution. Source: own; that is where a response is hard to learn from. */
export const timelineGap: DocumentRule = {
  id: 'timeline-gap',
  summary: 'For a long stretch of the open incident the timeline tells nothing',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const judged = judgedEvents(context);
    const events = judged.length < fewestEntries ? [] : openEvents(judged);
    const span = (events.at(-1)?.moment?.epoch ?? 0) - (events[0]?.moment?.epoch ?? 0);
    const limit = Math.max(shortest, span * largestShare);
    let known = events[0] ? endOf(context.source, events[0]) : 0;
    for (const [index, event] of events.entries()) {
      const before = events[index - 1];
      const start = event.moment?.epoch ?? known;
      if (before && start - known > limit) {
        yield {
          range: event.timeRange,
          message: `${inHoursAndMinutes(start - known)} pass before this entry, and the incident is open. What was tried, awaited or not known meanwhile is worth a line; “gap: unknown” is one too.`,
          related: [{ range: before.timeRange, message: 'The entry before' }],
          fixes: () => gapFix(context, before, event),
        };
      }
      known = Math.max(known, endOf(context.source, event));
    }
  },
};

/** The entries from the first that shows that somebody knew, to the one that says the incident is over. */
function openEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const timed = events.filter(({ moment, timeLast }) => moment && !timeLast);
  const from = timed.findIndex(({ milestone }) => milestone === 'detected' || milestone === 'acknowledged');
  const to = timed.findIndex(({ milestone }) => milestone === 'resolved');
  const open = from === -1 || to === -1 ? [] : timed.slice(from, to + 1);
  const zones = new Set(open.map(({ moment }) => moment?.zone === undefined));
  return zones.size === 1 ? open : [];
}

/** When an entry ends: at its own time, or at the end of the range that it gives. */
function endOf(source: SourceText, event: TimelineEvent): number {
  const { moment } = event;
  const until = untilOf(source, event);
  if (!moment || until?.kind !== 'time') {
    return moment?.epoch ?? 0;
  }
  const zone = moment.zone ?? utc;
  const end = epochOf(moment.date, until.time, zone);
  return end >= moment.epoch ? end : epochOf(addDays(moment.date, 1), until.time, zone);
}

const untilOf = eventFact((_, { time }) => time?.until);

function inHoursAndMinutes(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : '', minutes % 60 > 0 ? `${minutes % 60} min` : '']
    .filter(Boolean)
    .join(' ');
}

/** Inserts an entry for the time between two, in the form that they have. */
function gapFix({ source }: RuleContext, before: TimelineEvent, after: TimelineEvent): readonly Fix[] {
  const time = rangeBetween(source, before, after);
  const isPair = before.form === after.form && (before.row !== undefined || before.form === 'item');
  if (time === undefined || !isPair) {
    return [];
  }
  const line = source.lineAt(after.range.start);
  const start = source.lineStart(line);
  const [lead, tail] = before.row ? cellsAround(source, before, time) : itemAround(source, after, time);
  const text = [
    ...literal(lead),
    { text: 'gap: unknown', placeholder: true },
    ...literal(`${tail}${source.lineEnd}`),
  ];
  return [
    { title: 'Insert an entry “gap: unknown”', edits: [{ range: { start, end: start }, text }], safe: false },
  ];
}

/** `14:31–15:04`, with the date and the zone of the first time; undefined where that would not say it. */
function rangeBetween(source: SourceText, before: TimelineEvent, after: TimelineEvent): string | undefined {
  const first = before.time && clocksIn(source, before.time).at(-1);
  const second = after.time && clocksIn(source, after.time)[0];
  const sameZone = before.time?.zone?.id === after.time?.zone?.id;
  const sameDay = before.moment?.date.day === after.moment?.date.day;
  if (!first || !second || !before.time || !sameZone || !sameDay || before.time.until || after.time?.until) {
    return undefined;
  }
  const { start, end } = before.time.range;
  const text = source.text;
  return `${text.slice(start, first.range.end)}–${second.text}${text.slice(first.range.end, end)}`.replace(
    /[ \t]?\(est[^()]*\)$/,
    '',
  );
}

function cellsAround(source: SourceText, event: TimelineEvent, time: string): readonly [string, string] {
  const { row } = event;
  if (!row) {
    return ['', ''];
  }
  const { leading, trailing } = outerPipes(row);
  const texts = row.cells.map((cell) => {
    const at = [event.timeRange.start, event.event.start].indexOf(cell.range.start);
    return at === 0 ? time : at === 1 ? mark : (datedCell(source, event, cell.range.start) ?? '');
  });
  const line = `${leading ? '| ' : ''}${texts.join(' | ')}${trailing ? ' |' : ''}`;
  const [lead = '', tail = ''] = line.split(mark);
  const indent = source.text.slice(source.lineStart(row.line), row.range.start);
  return [indent + lead, tail];
}

const mark = '\u0000';

/** The date of an entry that has it in a column of its own. */
function datedCell(source: SourceText, { time }: TimelineEvent, start: number): string | undefined {
  return time?.date?.range.start === start ? source.slice(time.date.range) : undefined;
}

function itemAround(source: SourceText, event: TimelineEvent, time: string): readonly [string, string] {
  const line = source.text.slice(source.lineStart(source.lineAt(event.range.start)), event.timeRange.start);
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0] ?? '- ';
  return [`${marker}${time} `, ''];
}
