import { shortened } from '../../document/cut.ts';
import type { SourceText } from '../../document/sourceText.ts';
import { headerField } from '../../header/headerDates.ts';
import { literal } from '../../template/placeholders.ts';
import type { Template } from '../../template/template.ts';
import { textOfEvent } from '../../timeline/eventBehind.ts';
import { eventTally } from '../../timeline/eventTally.ts';
import type { Milestone } from '../../timeline/milestone.ts';
import { markerWords } from '../../timeline/milestones.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { Finding, Fix, RuleContext } from '../rule.ts';

/** A timeline with fewer entries than there are milestones to tell (acknowledgement aside) cannot name them all. */
const fewestEntries = 4;

/**
 * The timeline, where it is far enough to miss something in: it has a heading, four entries with a time, and no blank.
 * Only documents after a template with a timeline are asked: the milestones are known by their wording, and who never
 * agreed to the wording is not to be told that it is wrong.
 */
export function demandedTimeline(context: RuleContext, template: Template): Timeline | undefined {
  const timeline = template.sections.some((spec) => spec.role === 'timeline')
    ? context.timeline()
    : undefined;
  const section = timeline?.section;
  const hasLeftover =
    section &&
    context.postmortem.leftovers.some(
      ({ range }) => section.range.start <= range.start && range.end <= section.range.end,
    );
  return section && !hasLeftover && isWritten(context.source, timeline) ? timeline : undefined;
}

/** Whether a timeline has enough entries with a time, and none without words. */
function isWritten(source: SourceText, { events }: Timeline): boolean {
  return (
    (timesIn(source, events).counts.get(true) ?? 0) >= fewestEntries && blanksIn(source, events).highest === 0
  );
}

const timesIn = eventTally((_, { moment }) => moment !== undefined || undefined);
const blanksIn = eventTally((source, { event }) => source.slice(event).trim() === '' || undefined);

/** Whether the header or the last entry says that the incident is not over. */
export function isOngoing(context: RuleContext, { events }: Timeline): boolean {
  const texts = [
    headerField(context, 'duration')?.value.text,
    headerField(context, 'status')?.value.text,
    ...events.slice(-1).map((event) => context.source.slice(event.event)),
  ];
  return texts.some(
    (text) => text !== undefined && /\b(?:ongoing|on-going|continues|still open)\b/i.test(text),
  );
}

/** The problem of a timeline without a milestone, shown at its heading. */
export function missing(timeline: Timeline, milestone: Milestone, wanted: string): Finding {
  return {
    range: timeline.range,
    message: `No entry says ${wanted}. Add it, or put “${markerWords[milestone]}” in front of the entry that is meant.`,
  };
}

/** Puts the marker of a milestone in front of an entry that is none yet. */
export function markFix(
  { source }: RuleContext,
  event: TimelineEvent | undefined,
  milestone: Milestone,
): readonly Fix[] {
  const markable = event && event.form !== 'heading' && !event.timeLast && event.milestone === undefined;
  return markable
    ? [
        {
          title: `Mark “${shortened(textOfEvent(source, event), longestTitle)}” as “${markerWords[milestone]}”`,
          edits: [
            {
              range: { start: event.event.start, end: event.event.start },
              text: literal(`${markerWords[milestone]} `),
            },
          ],
          safe: false,
        },
      ]
    : [];
}

/** As much of an entry as a menu can show. */
const longestTitle = 40;
