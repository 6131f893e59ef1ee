import type { Analysis } from '../check/analysis.ts';
import type { Problem } from '../check/check.ts';
import type { Configuration } from '../config/configuration.ts';
import { cut } from '../document/cut.ts';
import type { LineSpan, SourceText } from '../document/sourceText.ts';
import type {
  TimelinePreview,
  TimelinePreviewMetric,
  TimelinePreviewParams,
  TimelinePreviewProblem,
  TimelinePreviewRow,
} from '../protocol.ts';
import { inlineText } from '../rendering/inlineText.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { Zone } from '../time/zone.ts';
import { readingIn, utc } from '../time/zone.ts';
import { textOfEvent } from '../timeline/eventBehind.ts';
import { metricsOf, reachedAt } from '../timeline/metrics.ts';
import { metricTexts } from '../timeline/metricTexts.ts';
import type { Milestone } from '../timeline/milestone.ts';
import type { Moment } from '../timeline/moment.ts';
import { acknowledgedWhenDetected, indexOfMilestone } from '../timeline/speakingEvents.ts';
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts';
import { withoutBreaks } from '../timeline/timelineModel.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';

/** Rows that a page can hold without becoming slow. */
const mostRows = 1000;
/** Enough to see what is wrong everywhere. */
const mostProblems = 500;

/** Answers what the timeline preview shows of a document. */
export async function timelinePreview(
  context: ServerContext,
  { uri }: TimelinePreviewParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<TimelinePreview | null> {
  const document = context.documents.get(uri);
  if (!document) {
    return null;
  }
  const { version } = document;
  const { analysis, environment } = await context.analyser.analyse(document);
  throwIfUnwanted();
  return { version, ...previewOf(analysis, environment.configuration) };
}

/** What the preview shows of one version of a document. */
export function previewOf(
  { recognition, postmortem, result }: Analysis,
  configuration: Configuration,
): Omit<TimelinePreview, 'version'> {
  const { because } = recognition;
  const nothing = { because, line: null, zone: null, rows: [], omitted: 0, metrics: [], problems: [] };
  if (!recognition.recognised) {
    return { ...nothing, state: 'not a postmortem' };
  }
  const timeline = timelineOf(postmortem, configuration);
  if (!timeline) {
    return { ...nothing, state: 'no timeline' };
  }
  const { source } = postmortem.document;
  const rows = new RowWriter(source, timeline).rows();
  const lines = linesOf(source, timeline);
  return {
    state: rows.length === 0 ? 'no entries' : 'timeline',
    because,
    line: lines.start,
    zone: zoneOf(timeline)?.name ?? null,
    rows: rows.slice(0, mostRows),
    omitted: Math.max(0, rows.length - mostRows),
    metrics: metricsIn(timeline),
    problems: problemsIn(source, result.problems, rows.slice(0, mostRows), lines),
  };
}

/** The zone that the table is in: the declared one, else the first that an event names. */
function zoneOf({ declaredZone, events }: Timeline): Zone | undefined {
  return declaredZone?.zone ?? events.find((event) => event.moment?.zone)?.moment?.zone;
}

/** From the timeline's heading, or its first entry, to its end; sections below count as far as they have entries. */
function linesOf(source: SourceText, { section, range, events }: Timeline): LineSpan {
  const last = events.at(-1)?.range.end ?? range.end;
  // The next heading starts where the section ends, and is no part of it.
  const end = Math.max(last, section ? section.body.end - 1 : last);
  return { start: source.lineAt(range.start), end: source.lineAt(end) + 1 };
}

/** Writes one row for each event. */
class RowWriter {
  readonly #source: SourceText;
  readonly #events: readonly TimelineEvent[];
  readonly #zone: Zone | undefined;
  readonly #start: Moment | undefined;
  readonly #acknowledgedWhenDetected: number;
  #previous: Moment | undefined;

  constructor(source: SourceText, timeline: Timeline) {
    this.#source = source;
    this.#events = timeline.events;
    this.#zone = zoneOf(timeline);
    this.#acknowledgedWhenDetected = acknowledgedWhenDetected(timeline.events);
    const start = timeline.events.find((event) => event.milestone === 'start' && event.moment);
    this.#start = (start ?? timeline.events.find((event) => event.moment))?.moment;
  }

  rows(): readonly TimelinePreviewRow[] {
    return this.#events.map((event, index) => this.#row(event, index));
  }

  #row(event: TimelineEvent, index: number): TimelinePreviewRow {
    const { moment, range, timeRange, milestone } = event;
    const gap = between(this.#previous, moment);
    this.#previous = moment ?? this.#previous;
    return {
      line: this.#source.lineAt(range.start),
      endLine: this.#source.lineAt(range.end),
      written: cut(this.#source.slice(timeRange).replaceAll(/[*`_]/g, '').trim(), 80),
      epoch: moment?.zone && moment.day !== 'unknown' ? moment.epoch : null,
      reading: moment ? this.#reading(moment) : null,
      elapsed: between(this.#start, moment),
      reached: this.#reached(event),
      gap,
      event: inlineIn(event, textOfEvent(this.#source, event)),
      actor: event.actor ? inlineIn(event, this.#source.slice(event.actor)) : [],
      milestone: milestone ?? null,
      acknowledges: index === this.#acknowledgedWhenDetected,
    };
  }

  #reached(event: TimelineEvent): number | null {
    const reached = reachedAt(event);
    const { moment } = event;
    return moment && reached !== undefined ? between(this.#start, { ...moment, epoch: reached }) : null;
  }

  #reading(moment: Moment): { day: string | null; clock: string } {
    const zone = moment.zone ? (this.#zone ?? utc) : utc;
    const { date, clock } = readingIn(moment.epoch, zone);
    const day = `${padded(date.year, 4)}-${padded(date.month)}-${padded(date.day)}`;
    const seconds = clock.second === 0 ? '' : `:${padded(clock.second)}`;
    return {
      day: moment.day === 'unknown' ? null : day,
      clock: `${padded(clock.hour)}:${padded(clock.minute)}${seconds}`,
    };
  }
}

function inlineIn({ row }: TimelineEvent, text: string): ReturnType<typeof inlineText> {
  const shown = withoutBreaks(text);
  return inlineText(row ? shown.replaceAll('\\|', '|') : shown);
}

function padded(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}

/** Times with a zone and times without one cannot be compared. */
function between(from: Moment | undefined, to: Moment | undefined): number | null {
  return from && to && (from.zone === undefined) === (to.zone === undefined) ? to.epoch - from.epoch : null;
}

function metricsIn(timeline: Timeline): readonly TimelinePreviewMetric[] {
  const metrics = metricsOf(timeline);
  const rowOf = (milestone: Milestone): number | null => {
    const row = indexOfMilestone(timeline.events, milestone);
    return row === -1 ? null : row;
  };
  return metricTexts.map(({ name, from, to }) => ({
    name,
    from,
    to,
    milliseconds: metrics[name]?.milliseconds ?? null,
    fromRow: rowOf(from),
    toRow: rowOf(to),
  }));
}

/**
 * The problems inside the timeline, and those of its rules elsewhere, for example of a zone stated above; not what stands
 * there only because another section is missing behind it.
 */
function problemsIn(
  source: SourceText,
  problems: readonly Problem[],
  rows: readonly TimelinePreviewRow[],
  lines: LineSpan,
): readonly TimelinePreviewProblem[] {
  return problems
    .map((problem) => ({ problem, line: source.lineAt(problem.range.start) }))
    .filter(
      ({ problem, line }) =>
        problem.rule.id.startsWith('timeline-') ||
        (lines.start <= line && line < lines.end && problem.missingSection === undefined),
    )
    .slice(0, mostProblems)
    .map(({ problem, line }) => {
      // Lists may be nested: the innermost entry is the last one that has the line.
      const row = rows.findLastIndex((candidate) => candidate.line <= line && line <= candidate.endLine);
      const { message, severity, rule } = problem;
      return { row: row === -1 ? null : row, line, message, severity, rule: rule.id };
    });
}
