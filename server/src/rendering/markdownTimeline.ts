// A bundle of its own, loaded when the built-in Markdown preview first shows something like a timeline.
import { defaultConfiguration } from '../config/configuration.ts';
import { parseDocument } from '../document/document.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import { readPostmortem } from '../postmortem.ts';
import { builtInTemplates } from '../template/builtIn.ts';
import { elapsedText } from '../timeline/lengthText.ts';
import { reachedAt } from '../timeline/metrics.ts';
import { drawn, markupOf, type PhaseNames, phaseBar, phaseText } from '../timeline/phasePicture.ts';
import { phasesOf } from '../timeline/phases.ts';
import { acknowledgedWhenDetected } from '../timeline/speakingEvents.ts';
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts';
import { timelineOf } from '../timeline/timelineOf.ts';

/** What the built-in preview adds to a timeline's table. */
export interface MarkdownTimeline {
  /** HTML, every text in it escaped; empty where there are no phases. */
  readonly phases: string;
  /** Index of the column with the times. */
  readonly column: number;
  /** The time since the start, by 0-based line. */
  readonly elapsed: ReadonlyMap<number, string>;
}

export type ReadMarkdownTimeline = (text: string, names: PhaseNames) => MarkdownTimeline | undefined;

/**
 * The timeline of a text, where it is a table below a heading that says so. Neither the file's path nor its folder's
 * configuration is known here: a section that is named in the configuration only is not found.
 */
export const readMarkdownTimeline: ReadMarkdownTimeline = (text, names) => {
  const document = parseDocument(text);
  const configuration = defaultConfiguration;
  const isNone = frontMatterText(document.frontMatter, 'type')?.toLowerCase() === 'none';
  const postmortem = readPostmortem(document, { templates: builtInTemplates(), configuration });
  const timeline = isNone ? undefined : timelineOf(postmortem, configuration);
  return markdownTimeline(timeline, names);
};

/** What is added to the table of a timeline; undefined where it is none, or has nothing to compare. */
export function markdownTimeline(
  timeline: Timeline | undefined,
  names: PhaseNames,
): MarkdownTimeline | undefined {
  const rows = timeline?.section ? timeline.events.filter(({ row }) => row !== undefined) : [];
  const elapsed = elapsedOf(rows);
  const [first] = rows;
  if (!first || elapsed.size < 2) {
    return undefined;
  }
  const both = acknowledgedWhenDetected(rows);
  const milestones = rows.map((event, index) => ({
    milestone: event.milestone ?? null,
    acknowledges: index === both,
    reached: reachedSince(event, elapsed),
  }));
  return {
    phases: phasesMarkup(milestones, names),
    column: columnOf(first),
    elapsed: new Map([...elapsed].map(([line, milliseconds]) => [line, elapsedText(milliseconds)])),
  };
}

/** Milliseconds since the start, by line; times with a zone and times without one cannot be compared. */
function elapsedOf(rows: readonly TimelineEvent[]): ReadonlyMap<number, number> {
  const timed = rows.flatMap(({ row, moment, milestone }) =>
    row && moment ? { row, moment, milestone } : [],
  );
  const start = (timed.find(({ milestone }) => milestone === 'start') ?? timed[0])?.moment;
  return new Map(
    timed
      .filter(({ moment }) => (moment.zone === undefined) === (start?.zone === undefined))
      .map(({ row, moment }) => [row.line, moment.epoch - (start?.epoch ?? 0)]),
  );
}

function reachedSince(event: TimelineEvent, elapsed: ReadonlyMap<number, number>): number | null {
  const begun = event.row && elapsed.get(event.row.line);
  const reached = reachedAt(event);
  return begun === undefined || reached === undefined
    ? null
    : begun + reached - (event.moment?.epoch ?? reached);
}

function columnOf({ row, timeRange }: TimelineEvent): number {
  const column = row?.cells.findIndex(
    ({ range }) => range.start <= timeRange.start && timeRange.start <= range.end,
  );
  return Math.max(0, column ?? 0);
}

function phasesMarkup(rows: Parameters<typeof phasesOf>[0], names: PhaseNames): string {
  const { phases } = phasesOf(rows);
  if (phases.length === 0) {
    return '';
  }
  const label = phases.map((phase) => phaseText(phase, names)).join(', ');
  const legend = phases.map((phase) =>
    drawn(
      'li',
      {},
      drawn('span', { class: `swatch phase-${phase.last}`, 'aria-hidden': 'true' }),
      phaseText(phase, names),
    ),
  );
  const bar = phaseBar(phases, names, label);
  return markupOf(drawn('div', { class: 'postmortem-phases' }, bar, drawn('ol', {}, ...legend)));
}
