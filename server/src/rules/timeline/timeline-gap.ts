import type { SourceText } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import { isoText } from '../../time/calendarDate.ts';
import { elapsedOf } from '../../timeline/elapsedEntries.ts';
import { shortLengthText } from '../../timeline/lengthText.ts';
import { indexOfMilestone } from '../../timeline/speakingEvents.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import { listedItemAt } from '../lists/listAt.ts';
import { delimiterOf, leavesCounting, numbered } from '../lists/markers.ts';
import { merged } from '../mergedEdits.ts';
import type { DocumentRule, Finding, Fix, FixEdit, RuleContext } from '../rule.ts';
import { outerPipes } from '../tables/rows.ts';
import { clocksIn } from './clocks.ts';
import { judgedEvents } from './judged.ts';
import { strayDates } from './strayDates.ts';

const minute = 60 * 1000;
/** Shorter silences are no gap, in milliseconds. */
const shortest = 45 * minute;
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
  check(context) {
    const judged = judgedEvents(context);
    const open = judged.length < fewestEntries ? undefined : openPart(judged);
    return open ? gapsIn(context, judged, open) : [];
  },
};

function gapsIn(
  context: RuleContext,
  events: readonly TimelineEvent[],
  { from, to }: OpenPart,
): readonly Finding[] {
  const span = (events[to]?.moment?.epoch ?? 0) - (events[from]?.moment?.epoch ?? 0);
  const limit = Math.max(shortest, span * largestShare);
  const found: Finding[] = [];
  // A slip in a date makes a gap of months, and is reported as such.
  const strays = new Set(strayDates(context).map(({ event }) => event));
  let known = 0;
  let before: TimelineEvent | undefined;
  for (let index = from; index <= to; index += 1) {
    const event = events[index];
    if (event?.moment && !event.timeLast && !strays.has(event)) {
      const start = event.moment.epoch;
      if (before && start - known > limit && !isGuess(event, start - known)) {
        found.push(gapBetween(context, before, event, start - known));
      }
      known = before ? Math.max(known, endOf(event)) : endOf(event);
      before = event;
    }
  }
  return found;
}

const halfDay = 12 * 60 * minute;

/** Whether a night lies in a gap of which nobody says that it has passed. */
function isGuess({ moment }: TimelineEvent, milliseconds: number): boolean {
  return moment?.day === 'past midnight' && milliseconds > halfDay;
}

function gapBetween(
  context: RuleContext,
  before: TimelineEvent,
  event: TimelineEvent,
  milliseconds: number,
): Finding {
  return {
    range: event.timeRange,
    message: `${shortLengthText(Math.round(milliseconds / minute) * minute)} pass before this entry, and the incident is open. What was tried, awaited or not known meanwhile is worth a line; “gap: unknown” is one too.`,
    related: [{ range: before.timeRange, message: 'The entry before' }],
    fixes: () => gapFix(context, before, event),
  };
}

/** The indexes of the entry that shows first that somebody knew, and of the one that says the incident is over. */
interface OpenPart {
  readonly from: number;
  readonly to: number;
}

/** The part of a timeline in which the incident is open; undefined where its times cannot be compared. */
function openPart(events: readonly TimelineEvent[]): OpenPart | undefined {
  const known = (['detected', 'acknowledged'] as const)
    .map((milestone) => indexOfMilestone(events, milestone, isTimed))
    .filter((index) => index >= 0);
  const to = indexOfMilestone(events, 'resolved', isTimed);
  if (known.length === 0 || to === -1) {
    return undefined;
  }
  const from = Math.min(...known);
  const isZoned = events[to]?.moment?.zone !== undefined;
  for (let index = from; index < to; index += 1) {
    const event = events[index];
    if (event?.moment && !event.timeLast && (event.moment.zone !== undefined) !== isZoned) {
      return undefined;
    }
  }
  return { from, to };
}

function isTimed({ moment, timeLast }: TimelineEvent): boolean {
  return moment !== undefined && !timeLast;
}

/** When an entry ends: at its own time, or at the end of the range that it gives. */
function endOf(event: TimelineEvent): number {
  return event.moment?.end ?? event.moment?.epoch ?? 0;
}

/** Inserts an entry for the time between two, in the form that they have. */
function gapFix(context: RuleContext, before: TimelineEvent, after: TimelineEvent): readonly Fix[] {
  const { source } = context;
  const time = rangeBetween(source, before, after);
  const isCounting = elapsedOf(before) !== undefined || elapsedOf(after) !== undefined;
  const isPair =
    !isCounting && before.form === after.form && (before.row !== undefined || before.form === 'item');
  if (time === undefined || !isPair) {
    return [];
  }
  const line = source.lineAt(after.range.start);
  const start = source.lineStart(line);
  const [lead, tail] = after.row ? cellsAround(source, after, time) : itemAround(source, after, time);
  const text = [
    ...literal(lead),
    { text: 'gap: unknown', placeholder: true },
    ...literal(`${tail}${source.lineEnd}`),
  ];
  const edits = merged([{ range: { start, end: start }, text }, ...numbersBehind(context, after)]);
  return [{ title: 'Insert an entry “gap: unknown”', edits, safe: false }];
}

/** The edits that count a numbered list on from an item, which takes the number of the next one. */
function numbersBehind(
  { document, source }: RuleContext,
  { form, range }: TimelineEvent,
): readonly FixEdit[] {
  const listed = form === 'item' ? listedItemAt(document.blocks, range.start) : undefined;
  if (listed?.item.number === undefined || leavesCounting(listed.list)) {
    return [];
  }
  const { list, item } = listed;
  const items = list.items.slice(list.items.indexOf(item));
  return numbered(source, items, listed.item.number + 1, delimiterOf(source, list)).edits;
}

/** `14:31–15:04`, with the date and the zone of the first time; undefined where that would not say it. */
function rangeBetween(source: SourceText, before: TimelineEvent, after: TimelineEvent): string | undefined {
  const first = before.time && clocksIn(source, before.time).at(-1);
  const second = after.time && clocksIn(source, after.time)[0];
  const sameZone = before.time?.zone?.id === after.time?.zone?.id;
  const sameDay = before.moment && after.moment && isoText(before.moment.date) === isoText(after.moment.date);
  if (
    !first ||
    !second ||
    !before.time ||
    !sameZone ||
    !sameDay ||
    before.time.until ||
    before.end ||
    after.time?.until
  ) {
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
  const texts = row.cells.map((cell) => {
    const at = [event.timeRange.start, event.event.start].indexOf(cell.range.start);
    return at === 0 ? time : at === 1 ? mark : (datedCell(source, event, cell.range.start) ?? '');
  });
  // Without a pipe at its side an empty cell at the end of a row is none.
  const { leading, trailing } = outerPipes(row);
  const [opened, closed] = [leading || texts[0] === '', trailing || texts.at(-1) === ''];
  const line = `${opened ? '| ' : ''}${texts.join(' | ')}${closed ? ' |' : ''}`;
  const [lead = '', tail = ''] = line.split(mark);
  const indent = source.parts.slice(source.lineStart(row.line), row.range.start);
  return [indent + lead, tail];
}

const mark = '\u0000';

/** The date of an entry that has it in a column of its own. */
function datedCell(source: SourceText, { time }: TimelineEvent, start: number): string | undefined {
  return time?.date?.range.start === start ? source.slice(time.date.range) : undefined;
}

function itemAround(source: SourceText, event: TimelineEvent, time: string): readonly [string, string] {
  const line = source.parts.slice(source.lineStart(source.lineAt(event.range.start)), event.timeRange.start);
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0] ?? '- ';
  return [`${marker}${time} `, ''];
}
