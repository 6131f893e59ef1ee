import type { SourceText } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import { inWords, isoText } from '../../time/calendarDate.ts';
import { readTime } from '../../time/writtenTime.ts';
import { eventIndexes, eventTally } from '../../timeline/eventTally.ts';
import { eventFact } from '../../timeline/movedEvent.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule, Finding, Fix, FixEdit, RuleContext } from '../rule.ts';
import type { ClockForm, WrittenClock } from './clocks.ts';
import { clockForm, clockFormIn, clocksIn, secondsIn, writtenLike } from './clocks.ts';
import { hasCell, isBlankText, isDivider, judgedEvents, judgedRows } from './judged.ts';
import { isVague } from './vagueTimes.ts';

/** Reports times in two forms, and cells that hold no time. Source: the specification's template; ISO 8601. */
export const timelineTimeFormat: DocumentRule = {
  id: 'timeline-time-format',
  summary: 'A time in the timeline cannot be read, or is written unlike the others',
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const events = judgedEvents(context);
    const { source } = context;
    if (unreadableIn(source, events).counts.size > 0) {
      yield* unreadable(context);
    }
    if (formsIn(source, events).counts.size > 1) {
      yield* mixed(context, events);
    }
    yield* ambiguous(context);
  },
};

// An open note is reported as such, and a time that nobody knows, or that counts from the start or repeats the one above, is stated.
const stated =
  /^["“”″〃'^*_]+$|\d{1,2}:?(?:\?\?|xx)|\?{2,}|\b(?:TODO|TBD|TBC|TBA|FIXME|unknown|unclear|n\/a|not known|same)\b|^[^\p{L}\p{N}]*(?:T|day|h|hour|minute)?[ \t]?[+−-]?[ \t]?\d{1,4}(?::\d{2}|[ \t]?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b|$)/iu;

function* unreadable(context: RuleContext): Iterable<Finding> {
  for (const event of judgedRows(context)) {
    if (isUnreadable(context.source, event)) {
      const text = context.source.slice(event.timeRange);
      yield {
        range: event.timeRange,
        message: `“${text}” ${whyUnreadable(text)}`,
      };
    }
  }
}

/** Whether a row has a cell for the time, and neither a time nor an excuse in it. */
function isUnreadable(source: SourceText, { row, time, timeRange, day }: TimelineEvent): boolean {
  if (!row || time || !hasCell(row, timeRange)) {
    return false;
  }
  const text = source.slice(timeRange);
  const isOpen = !isBlankText(text) && !isDivider(source, { row, time, timeRange, day });
  return isOpen && !stated.test(text) && !isVague(text);
}

const unreadableIn = eventTally((source, event) => isUnreadable(source, event) || undefined);

function whyUnreadable(text: string): string {
  const [, first, second] = /^(\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (Number(first) > 12 || Number(second) > 12) {
    return 'names no year, and day and month in an order that is not the same everywhere. Written as 2026-03-17 it is plain.';
  }
  return first !== undefined
    ? 'may name two days, as the month comes first for some readers and last for others. Written as 2026-03-17 it names one.'
    : 'cannot be read as a time. Written as 14:02, or ~14:02 where it is uncertain, it can be put in order and compared.';
}

const ambiguousEvents = eventIndexes(({ moment }) => moment?.ambiguous === true && moment.day === 'written');

/** Dates such as 03/04/2026 that neither the incident's day nor another date of the timeline decides. */
function* ambiguous(context: RuleContext): Iterable<Finding> {
  const events = judgedEvents(context);
  for (const index of ambiguousEvents(events)) {
    const event = events[index];
    const date = event?.time?.date;
    if (event && date) {
      const [one, other] = date.readings.map(inWords);
      yield {
        range: date.range,
        message: `“${context.source.slice(date.range)}” is ${one} for some readers and ${other} for others, and nothing here decides. Written as 2026-03-17 it names one day.`,
        fixes: () =>
          date.readings.map((reading) => ({
            title: `Write ${isoText(reading)} (${inWords(reading)})`,
            edits: [{ range: date.range, text: literal(isoText(reading)) }],
            safe: false,
          })),
      };
    }
  }
}

/** An entry with its clocks, all of one form. */
interface Timed {
  readonly event: TimelineEvent;
  readonly clocks: readonly WrittenClock[];
  readonly form: ClockForm;
}

function* mixed(context: RuleContext, events: readonly TimelineEvent[]): Iterable<Finding> {
  const byForm = Map.groupBy(events, (event) => formOf(context.source, event));
  byForm.delete(undefined);
  // Of two forms that are as frequent, the one that comes first stays.
  const [usual = [], ...others] = [...byForm.values()].toSorted((one, other) => other.length - one.length);
  if (others.length === 0) {
    return;
  }
  const common = usual.flatMap((event) => timedOf(context, event) ?? []);
  const sample = sampleOf(common);
  for (const odd of others.flat().flatMap((event) => timedOf(context, event) ?? [])) {
    const range = odd.event.time?.range ?? odd.event.timeRange;
    yield {
      range,
      message: `“${context.source.slice(range)}” is written unlike most times here, such as “${sample}”. Readers compare times at a glance where all have one form.`,
      fixes: () => fixesFor(context, odd, common, sample),
    };
  }
}

/** The form of an event's clocks; undefined where it has none. */
const formOf = eventFact((source, { time }): ClockForm | undefined =>
  time?.clock?.kind === 'time' ? clockFormIn(source, time) : undefined,
);

const formsIn = eventTally(formOf);

function timedOf({ source }: RuleContext, event: TimelineEvent): Timed | undefined {
  const form = formOf(source, event);
  return form && event.time && { event, clocks: clocksIn(source, event.time), form };
}

/** A time that shows how the others are written: one with an hour of one digit, where there is one. */
function sampleOf(timed: readonly Timed[]): string {
  const texts = timed.flatMap(({ clocks }) => clocks.slice(0, 1).map(({ text }) => text));
  const plain = texts.filter((text) => secondsIn(text) === '');
  return plain.find((text) => /^\d(?!\d)/.test(text)) ?? plain[0] ?? texts[0] ?? '';
}

function fixesFor(
  context: RuleContext,
  odd: Timed,
  common: readonly Timed[],
  sample: string,
): readonly Fix[] {
  const edits: FixEdit[] = [];
  for (const { text, range } of odd.clocks) {
    const reading = readTime(`2000-01-01 ${text} UTC`)?.clock;
    if (reading?.kind !== 'time' || clockForm(text) !== odd.form || !keepsMeaning(odd, text, common)) {
      return [];
    }
    edits.push({ range, text: literal(writtenLike(sample, reading.time, secondsIn(text))) });
  }
  const written = edits.map((edit) => edit.text.map((part) => part.text).join('')).join(' to ');
  return readsBack(context, odd.event, edits) ? [{ title: `Write “${written}”`, edits, safe: true }] : [];
}

/** Whether one way to count hours tells as much as the other: `2:05` in a timeline of am and pm may be either. */
function keepsMeaning(odd: Timed, text: string, common: readonly Timed[]): boolean {
  if (odd.form === 'twelve hours') {
    return common.some(({ clocks }) => clocks.some((clock) => countsTo24(clock.text)));
  }
  return common[0]?.form !== 'twelve hours' || countsTo24(text);
}

function countsTo24(text: string): boolean {
  const hour = /^\d{1,2}(?=[:.h])|^\d{2}/i.exec(text)?.[0] ?? '';
  return clockForm(text) !== 'twelve hours' && (Number(hour) > 12 || hour.startsWith('0'));
}

/** Whether the entry's time is read as before once the edits are made. */
function readsBack(
  { source }: RuleContext,
  { time, range }: TimelineEvent,
  edits: readonly FixEdit[],
): boolean {
  if (!time) {
    return false;
  }
  const tail = source.parts.slice(time.range.end, Math.min(range.end, time.range.end + 40));
  let text = '';
  let from = time.range.start;
  for (const edit of edits) {
    text += source.parts.slice(from, edit.range.start) + edit.text.map((part) => part.text).join('');
    from = edit.range.end;
  }
  const again = readTime(text + source.parts.slice(from, time.range.end) + tail);
  const facts = (clock: typeof time.clock): string =>
    JSON.stringify(clock?.kind === 'time' ? [clock.time, clock.endsDay] : clock);
  return (
    facts(again?.clock) === facts(time.clock) &&
    facts(again?.until) === facts(time.until) &&
    again?.zone?.id === time.zone?.id
  );
}
