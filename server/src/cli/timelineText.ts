import { shownWidth } from '../document/shownWidth.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { TimelineModelEvent } from '../protocol.ts';
import { plainText } from '../rendering/plainText.ts';
import { shortLengthText } from '../timeline/lengthText.ts';
import type { Metric } from '../timeline/metrics.ts';
import { metricsOf, spanOf } from '../timeline/metrics.ts';
import { metricTexts, whyMissing } from '../timeline/metricTexts.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { between, originOf, spanText, timelineModel } from '../timeline/timelineModel.ts';
import { inertLines, printable } from './printed.ts';

/** How wide the column of events may get; longer ones go on in the next line. */
const eventWidth = 60;
const columnGap = '  ';
const nothing = '–';

/** A timeline for people: a table of its events, and its metrics with the two events that each is measured between. */
export function timelineText(source: SourceText, timeline: Timeline): string {
  const { events, zone } = timelineModel(source, timeline);
  const origin = originOf(timeline);
  let previous: number | undefined;
  const rows = events.flatMap(({ milestone, event, actor }, index) => {
    const since = elapsedOrNothing(timeline, origin, index);
    const gap = elapsedOrNothing(timeline, previous, index);
    previous = timeline.events[index]?.moment ? index : previous;
    const [first = '', ...more] = wrapped(readable(event), eventWidth);
    return [
      [timeIn(source, timeline, index), since, gap, milestone ?? '', first, readable(actor ?? '')],
      ...more.map((line) => ['', '', '', '', line, '']),
    ];
  });
  const span = spanOf(timeline);
  const facts = [
    `${events.length} ${events.length === 1 ? 'event' : 'events'}`,
    ...(span === null ? [] : [`span ${shortLengthText(span)}`]),
    zone === null ? 'no common time zone is written' : `time zone ${readable(zone)}`,
  ];
  const table = aligned([['Time', 'T+', 'Gap', 'Milestone', 'Event', 'Actor'], ...rows]);
  return inertLines(
    `${[...table, '', facts.join(', '), '', ...metricLines(source, timeline, events)].join('\n')}\n`,
  );
}

function timeIn(source: SourceText, { events }: Timeline, index: number): string {
  const event = events[index];
  return event ? readable(spanText(source, event).replace(/\s+/g, ' ')) : '';
}

function metricLines(
  source: SourceText,
  timeline: Timeline,
  events: readonly TimelineModelEvent[],
): readonly string[] {
  const metrics = metricsOf(timeline);
  const named = (index: number): string => {
    return `“${shortened(readable(events[index]?.event ?? ''))}” (${timeIn(source, timeline, index)})`;
  };
  const rows = metricTexts.map((text) => {
    const title = text.title.charAt(0).toUpperCase() + text.title.slice(1);
    const metric: Metric | null = metrics[text.name];
    return metric
      ? [title, shortLengthText(metric.milliseconds), `from ${named(metric.from)} to ${named(metric.to)}`]
      : [title, nothing, whyMissing(timeline, text)];
  });
  return aligned(rows);
}

function elapsedOrNothing({ events }: Timeline, from: number | undefined, to: number): string {
  const milliseconds = from === undefined ? undefined : between(events[from], events[to]);
  return milliseconds === undefined ? nothing : shortLengthText(milliseconds);
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((width, row) => Math.max(width, shownWidth(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - shownWidth(cell)))
      .join(columnGap)
      .trimEnd(),
  );
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && shownWidth(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function shortened(text: string): string {
  return shownWidth(text) <= eventWidth ? text : `${wrapped(text, eventWidth - 2)[0]} …`;
}

/** A text as a reader sees it: of a link its words alone. What a document holds must not steer the terminal. */
function readable(markdown: string): string {
  return printable(plainText(markdown));
}
