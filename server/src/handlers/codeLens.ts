import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { openTimelinePreviewCommand } from '../protocol.ts';
import { rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { shortLengthText } from '../timeline/lengthText.ts';
import { isMeasured, metricsOf, spanOf } from '../timeline/metrics.ts';
import { eventOf, metricTexts, milestoneNouns } from '../timeline/metricTexts.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openTimeline, writtenTimelineIn } from './timeline.ts';
import { timelineCommands } from './timelineCommands.ts';

/** Shows over the timeline its metrics, and what can be done with it. */
export async function codeLenses(
  context: ServerContext,
  params: CodeLensParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<CodeLens[]> {
  const { uri } = params.textDocument;
  const { applyEdit, timelinePreview } = context.capabilities;
  const open = await openTimeline(context, uri, throwIfUnwanted);
  if (!open) {
    return [];
  }
  const summary = summaryOf(writtenTimelineIn(open));
  const commands: Command[] = [
    // A lens without a command is text; the protocol wants the member nevertheless.
    ...(summary === undefined ? [] : [{ title: summary, command: '' }]),
    ...timelineCommands
      .filter(({ fix }) => applyEdit && fix(open))
      .map(({ title, command }) => ({ title, command, arguments: [uri] })),
    ...(timelinePreview
      ? [{ title: 'Open preview', command: openTimelinePreviewCommand, arguments: [uri] }]
      : []),
  ];
  const range = rangeOf(open.source, open.timeline.range);
  return commands.map((command) => ({ range, command }));
}

/** The metrics in one line, the missing ones by name; undefined while there is nothing to measure, as in a new draft. */
function summaryOf(timeline: Timeline): string | undefined {
  if (!isMeasured(timeline)) {
    return undefined;
  }
  const parts = eventOf(timeline, 'start')?.moment ? metricParts(timeline) : spanParts(timeline);
  const text = parts.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function metricParts(timeline: Timeline): readonly string[] {
  const metrics = metricsOf(timeline);
  return metricTexts
    .filter(({ from }) => from === 'start')
    .map(({ name, to }) => {
      const metric = metrics[name];
      const missing = eventOf(timeline, to)
        ? `time of ${milestoneNouns[to]} unclear`
        : `no ${milestoneNouns[to]}`;
      return metric ? `${to} after ${shortLengthText(metric.milliseconds)}` : missing;
    });
}

/** Without a start there is nothing to measure from. */
function spanParts(timeline: Timeline): readonly string[] {
  const span = spanOf(timeline);
  return [
    ...(span === null ? [] : [`${shortLengthText(span)} from first to last event`]),
    'no start recognised',
  ];
}
