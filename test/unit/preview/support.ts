import { fileURLToPath } from 'node:url';
import type { Texts } from '../../../client/src/preview/page/messages.ts';
import { analyse } from '../../../server/src/check/analysis.ts';
import { previewOf } from '../../../server/src/handlers/timelinePreview.ts';
import type { TimelinePreview } from '../../../server/src/protocol.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the server would say of a document. */
export function previewOfText(text: string): TimelinePreview {
  const environment = defaultEnvironment();
  const analysis = analyse({ text, path: undefined, today: '2026-03-20', environment });
  return { version: 1, ...previewOf(analysis, environment.configuration) };
}

/** A postmortem with a timeline of these rows. */
export function postmortemWith(...rows: readonly string[]): string {
  const table = ['| Time | Event | Actor |', '| --- | --- | --- |', ...rows].join('\n');
  return `# Post-Incident Review: INC-900 – Search\n\n**Date of Incident:** 2026-03-17\n\n## Timeline\n\n${table}\n`;
}

export const incident = [
  '| 14:02 UTC | Release **4.18** is deployed, errors begin | deploy pipeline |',
  '| 14:09 UTC | Alert fires, see [the graph](https://example.com/graph) | alerting |',
  '| 14:12 UTC | On-call acknowledges | payments on-call |',
  '| 15:04 UTC | `4.18` is rolled back | payments on-call |',
  '| 14:58 UTC | Decision to roll back | incident commander |',
  '| 15:12 UTC | Incident resolved | incident commander |',
] as const;

export const texts: Texts = {
  heading: 'Timeline',
  phases: 'Phases',
  noPhases: 'No phases',
  unordered: 'Not drawn: {0}',
  metrics: 'Metrics',
  metricNames: {
    timeToDetect: 'Time to detect',
    timeToAcknowledge: 'Time to acknowledge',
    timeToMitigate: 'Time to mitigate',
    timeToResolve: 'Time to resolve',
  },
  from: 'from',
  to: 'to',
  missing: 'No event found for: {0}',
  notComparable: '{0} and {1} cannot be compared',
  problems: 'Problems',
  severities: { error: 'Error:', warning: 'Warning:', information: 'Information:', hint: 'Hint:' },
  showLine: 'Show line {0}',
  times: 'Times',
  modes: { document: 'Document’s zone', written: 'As written', utc: 'UTC', local: 'Local' },
  localZone: '{0} (local)',
  copy: 'Copy as',
  formats: { markdown: 'Markdown', csv: 'CSV', svg: 'SVG' },
  copied: 'Copied as {0}',
  columns: ['Time', 'Since start', 'Gap', 'Event', 'Actor', 'Milestone'],
  caption: '{0} events, times: {1}',
  captionOne: '{0} event, times: {1}',
  zoneUnknown: 'no zone is stated',
  notConvertible: 'Not convertible',
  asWritten: 'as written',
  notConverted: '(not converted)',
  hint: 'Press Enter to show a line.',
  omitted: '{0} more',
  milestones: {
    start: 'Start',
    detected: 'Detected',
    acknowledged: 'Acknowledged',
    mitigated: 'Mitigated',
    resolved: 'Resolved',
  },
  phaseNames: {
    start: 'Start',
    detected: 'Detect',
    acknowledged: 'Acknowledge',
    mitigated: 'Mitigate',
    resolved: 'Resolve',
  },
  noTimeline: 'No timeline',
  noEntries: 'No entries',
  notPostmortem: 'Not a postmortem: {0}',
  actions: { open: 'Open', treatAsPostmortem: 'Treat as a postmortem', restart: 'Restart' },
  updated: '{0} events, {1} problems',
  loading: 'Reading…',
};
