import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { shortened } from '../document/cut.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { rangesMeet } from '../document/sourceText.ts';
import { coverageOf, linksFindings } from '../findings/coverage.ts';
import { offsetsOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { shortLengthText } from '../timeline/lengthText.ts';
import type { Metric, Metrics } from '../timeline/metrics.ts';
import { isMeasured, metricsOf } from '../timeline/metrics.ts';
import type { MetricText } from '../timeline/metricTexts.ts';
import { metricTexts } from '../timeline/metricTexts.ts';
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts';
import { between, eventText, originOf, spanText } from '../timeline/timelineModel.ts';
import { findingHints } from './findingHints.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';
import { timelineIn, writtenTimelineIn } from './timeline.ts';

/**
 * Shows behind each time how long after the start it is, and at milestones which metric that makes; and behind each
 * finding which action answers it.
 */
export async function inlayHints(
  context: ServerContext,
  params: InlayHintParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<InlayHint[]> {
  if (!(await context.inlayHintSetting.isEnabledFor(params.textDocument.uri))) {
    return [];
  }
  const { uri } = params.textDocument;
  const open = await openPostmortem(context, uri, throwIfUnwanted);
  if (!open) {
    return [];
  }
  const { source } = open.postmortem.document;
  const { configuration } = open.analysed.environment;
  const asked = offsetsOf(source, params.range);
  const found = timelineIn(open);
  const timeline = found && writtenTimelineIn(found);
  const coverage = coverageOf(open.postmortem, configuration);
  return [
    ...(timeline ? hintsIn(source, timeline, asked) : []),
    ...(linksFindings(open.postmortem, coverage) ? findingHints(uri, source, coverage, asked) : []),
  ];
}

/** The hints of the events whose time stands in a range. */
export function hintsIn(source: SourceText, timeline: Timeline, asked: OffsetRange): InlayHint[] {
  const writer = new HintWriter(source, timeline);
  return timeline.events.flatMap((event, index) =>
    rangesMeet(event.timeRange, asked) ? writer.hint(event, index) : [],
  );
}

/** A metric that ends at an event. */
interface Ending {
  readonly text: MetricText;
  readonly metric: Metric;
}

class HintWriter {
  readonly #source: SourceText;
  readonly #events: readonly TimelineEvent[];
  readonly #metrics: Metrics;
  readonly #origin: number | undefined;

  constructor(source: SourceText, timeline: Timeline) {
    this.#source = source;
    this.#events = timeline.events;
    this.#metrics = metricsOf(timeline);
    this.#origin = isMeasured(timeline) ? originOf(timeline) : undefined;
  }

  /** The hint behind an event's time; none where the time cannot be read or compared. */
  hint(event: TimelineEvent, index: number): InlayHint[] {
    const elapsed = this.#origin === undefined ? undefined : between(this.#events[this.#origin], event);
    if (elapsed === undefined) {
      return [];
    }
    const endings = metricTexts.flatMap((text): Ending[] => {
      const metric = this.#metrics[text.name];
      return metric?.to === index ? [{ text, metric }] : [];
    });
    const position = this.#source.positionAt(event.timeRange.end);
    const since = `T${elapsed < 0 ? '' : '+'}${shortLengthText(elapsed)}`;
    const isSaid = ({ metric }: Ending): boolean =>
      metric.from === this.#origin && metric.milliseconds === elapsed;
    // Counted from the start a metric is what the hint says already; else it has a duration of its own.
    const suffixes = endings.map((ending) => (isSaid(ending) ? ending.text.title : measured(ending)));
    const others = endings.filter((ending) => !isSaid(ending));
    const label = [since, ...suffixes].join(' · ');
    return [{ position, label, tooltip: this.#tooltip(index, since, others), paddingLeft: true }];
  }

  /** @param others the metrics that end at the event and are longer or shorter than the time since the start */
  #tooltip(index: number, since: string, others: readonly Ending[]): string {
    const origin = this.#origin ?? index;
    if (index === origin) {
      return `The times of the others are counted from ${this.#named(index)}`;
    }
    return [
      `${since}: from ${this.#named(origin)} to ${this.#named(index)}`,
      ...others.map(
        (ending) => `${measured(ending)}: from ${this.#named(ending.metric.from)} to ${this.#named(index)}`,
      ),
    ].join('\n');
  }

  #named(index: number): string {
    const event = this.#events[index];
    if (!event) {
      return '';
    }
    const shown = shortened(eventText(this.#source, event), longestName);
    return `“${shown}” (${spanText(this.#source, event)})`;
  }
}

function measured({ text, metric }: Ending): string {
  return `${text.title} ${shortLengthText(metric.milliseconds)}`;
}

/** More of an event's text makes a tooltip hard to read. */
const longestName = 80;
