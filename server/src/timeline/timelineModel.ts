import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import type { TimelineModel, TimelineModelEvent, TimelineModelMetric } from '../protocol.ts';
import { isoDuration } from '../time/durationText.ts';
import { textOfEvent } from './eventBehind.ts';
import type { Metric } from './metrics.ts';
import { metricsOf, spanOf } from './metrics.ts';
import { isoMoment } from './moment.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

/** A timeline as the server and the command line give it to others: positions for offsets, ISO 8601 for times. */
export function timelineModel(source: SourceText, timeline: Timeline): TimelineModel {
  const span = spanOf(timeline);
  const { timeToDetect, timeToAcknowledge, timeToMitigate, timeToResolve } = metricsOf(timeline);
  return {
    events: timeline.events.map((event) => modelEvent(source, event)),
    zone: timeline.declaredZone?.zone.name ?? commonZone(timeline.events),
    span: span === null ? null : isoDuration(span),
    metrics: {
      timeToDetect: modelMetric(timeToDetect),
      timeToAcknowledge: modelMetric(timeToAcknowledge),
      timeToMitigate: modelMetric(timeToMitigate),
      timeToResolve: modelMetric(timeToResolve),
    },
  };
}

function modelEvent(source: SourceText, event: TimelineEvent): TimelineModelEvent {
  return {
    range: { start: source.positionAt(event.range.start), end: source.positionAt(event.range.end) },
    instant: (event.moment && isoMoment(event.moment)) ?? null,
    text: textIn(source, event, event.timeRange),
    event: eventText(source, event),
    actor: (event.actor && textIn(source, event, event.actor)) || null,
    milestone: event.milestone ?? null,
  };
}

/** What happened, in one line, as written but for the line breaks and what only a table asks for. */
export function eventText(source: SourceText, event: TimelineEvent): string {
  return inOneLine(event, textOfEvent(source, event));
}

function textIn(source: SourceText, event: TimelineEvent, range: OffsetRange): string {
  return inOneLine(event, source.slice(range));
}

function inOneLine({ row }: TimelineEvent, written: string): string {
  const text = withoutBreaks(written).replace(/\s+/g, ' ').trim();
  return row ? text.replaceAll('\\|', '|') : text;
}

const codeOrBreak = /(?<!`)(`{1,3})(?!`)[^`]{1,200}\1(?!`)|<br[ \t]{0,3}\/?>/gi;

/** A text in which a space stands for each `<br>` that is not in code: what shows it has lines of its own. */
export function withoutBreaks(text: string): string {
  return text.includes('<') ? text.replace(codeOrBreak, (found, code) => (code ? found : ' ')) : text;
}

/** When an event was, as written, with its end where that has a column of its own. */
export function spanText(source: SourceText, { timeRange, end }: TimelineEvent): string {
  const written = source.slice(timeRange);
  return end ? `${written}–${source.slice(end.range)}` : written;
}

/** The zone that is written at every event with a time; one that has two names goes by the first. */
function commonZone(events: readonly TimelineEvent[]): string | null {
  const timed = events.filter((event) => event.moment);
  const zone = timed[0]?.time?.zone;
  return zone && timed.every((event) => event.time?.zone?.id === zone.id) ? zone.name : null;
}

function modelMetric(metric: Metric | null): TimelineModelMetric | null {
  return metric && { duration: isoDuration(metric.milliseconds), from: metric.from, to: metric.to };
}

/** The event that others are counted from: the start where there is one, else the first with a time. */
export function originOf({ events }: Timeline): number | undefined {
  const start = events.findIndex((event) => event.milestone === 'start' && event.moment);
  const index = start >= 0 ? start : events.findIndex((event) => event.moment);
  return index >= 0 ? index : undefined;
}

/** The time from one event to another, in milliseconds; undefined where the two cannot be compared. */
export function between(
  one: TimelineEvent | undefined,
  other: TimelineEvent | undefined,
): number | undefined {
  const [start, end] = [one?.moment, other?.moment];
  // A time with a zone and one without could be hours apart, either way.
  const comparable = start && end && (start.zone === undefined) === (end.zone === undefined);
  return comparable ? end.epoch - start.epoch : undefined;
}
