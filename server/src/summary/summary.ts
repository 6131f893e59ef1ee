import type { Configuration } from '../config/configuration.ts';
import { cut } from '../document/cut.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import type { TextParts } from '../document/patchedText.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { writtenFactors } from '../findings/findings.ts';
import { statedLinks } from '../findings/references.ts';
import { frontMatterField } from '../header/frontMatterField.ts';
import { headerDates, headerField, onlyReading } from '../header/headerDates.ts';
import type { StatedSeverity } from '../header/headerSeverity.ts';
import { statedSeverity } from '../header/headerSeverity.ts';
import { incidentDay } from '../header/incidentDay.ts';
import { reviewDeadline } from '../header/reviewDeadline.ts';
import { pendingReview } from '../header/reviewHeld.ts';
import { idBesideTitle } from '../header/statedId.ts';
import { idFromFileName, titleHeading } from '../header/title.ts';
import type { Postmortem, ReviewState } from '../postmortem.ts';
import { findIncidentId } from '../template/incidentId.ts';
import { sectionRole } from '../template/roles.ts';
import { isoText } from '../time/calendarDate.ts';
import { findDuration } from '../time/duration.ts';
import type { MetricName } from '../timeline/metrics.ts';
import { metricsOf } from '../timeline/metrics.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import type { ActionSummary } from './actionSummary.ts';
import { actionSummaries } from './actionSummary.ts';

/** A text with its place in the document. */
export interface PlacedText {
  readonly text: string;
  readonly range: OffsetRange;
}

/** What one postmortem says that matters beyond its own file. It depends on the text and configuration, never on the day. */
export interface PostmortemSummary {
  /** The incident's id, of the title or else of the file's name; the range is that of the title where it has none. */
  readonly id: PlacedText | undefined;
  /** The title as written, without the marks of a heading; empty where there is none. */
  readonly title: PlacedText;
  /** The first day of the incident, `YYYY-MM-DD`, where the fields, the title or else the front matter leave no doubt. */
  readonly date: string | undefined;
  readonly severity: StatedSeverity | undefined;
  /** The stated duration, in minutes. */
  readonly duration: number | undefined;
  /** In milliseconds; null where a milestone is missing. */
  readonly metrics: Readonly<Record<MetricName, number | null>>;
  readonly review: ReviewSummary;
  /** The name of the template; undefined where none fits. */
  readonly template: string | undefined;
  /** In document order; without blanks of the template. */
  readonly actions: readonly ActionSummary[];
  /** What contributed, in document order. */
  readonly factors: readonly PlacedText[];
}

/** How far the review of a postmortem is. */
export interface ReviewSummary {
  readonly state: ReviewState;
  /** The day of the review, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** The last day on which a review that was not held yet is in time, `YYYY-MM-DD`; undefined where none is pending. */
  readonly due: string | undefined;
}

/** A factor that is longer is a page that somebody pasted. */
const longestFactor = 1000;

/**
 * Sums up a postmortem.
 * @param fileName the file's name without folders; undefined for a document that is not saved
 */
export function summaryOf(
  postmortem: Postmortem,
  configuration: Configuration,
  fileName: string | undefined,
): PostmortemSummary {
  const { document } = postmortem;
  const timeline = timelineOf(postmortem, configuration);
  const context = { postmortem, configuration, source: document.source, timeline: () => timeline };
  const stated = headerField(context, 'duration');
  const title = titleOf(postmortem, fileName);
  const from = incidentDay(context);
  return {
    ...title,
    date: from && isoText(from),
    severity: statedSeverity(context),
    duration: findDuration(
      stated?.stated ? stated.value.text : (frontMatterField(postmortem, 'duration') ?? ''),
    ),
    metrics: metricsIn(timeline),
    review: reviewOf(context),
    template: postmortem.template?.name,
    actions: actionSummaries(postmortem, configuration),
    factors: factorTexts(postmortem, configuration),
  };
}

function titleOf(
  { document, template }: Postmortem,
  fileName: string | undefined,
): Pick<PostmortemSummary, 'id' | 'title'> {
  const mask = template?.title.idMask;
  const named = titleHeading(document, template);
  const first = document.sections[0];
  const heading = named ?? first?.heading;
  const range = heading?.content ?? { start: 0, end: 0 };
  // The name of a part, as “Summary”, names no incident.
  const isPart = named === undefined && first !== undefined && sectionRole(first.name) !== undefined;
  const written = isPart ? '' : document.source.slice(range).replace(/\s+/g, ' ');
  const inTitle = heading && findIncidentId(document.source.slice(range), mask);
  const id = inTitle
    ? { text: inTitle.text, range: shiftedRange(inTitle.range, range.start) }
    : idBesideTitle(document, mask);
  const inName = idFromFileName(fileName, mask);
  const stated = frontMatterText(document.frontMatter, 'title');
  return {
    id: id ?? (inName === undefined ? undefined : { text: inName, range }),
    title: { text: stated ?? written, range },
  };
}

function metricsIn(timeline: Timeline | undefined): PostmortemSummary['metrics'] {
  const metrics = timeline && metricsOf(timeline);
  return {
    timeToDetect: metrics?.timeToDetect?.milliseconds ?? null,
    timeToAcknowledge: metrics?.timeToAcknowledge?.milliseconds ?? null,
    timeToMitigate: metrics?.timeToMitigate?.milliseconds ?? null,
    timeToResolve: metrics?.timeToResolve?.milliseconds ?? null,
  };
}

function reviewOf(context: Parameters<typeof reviewDeadline>[0]): ReviewSummary {
  const { state } = context.postmortem;
  const day = onlyReading(headerDates(context, 'review-date')[0]);
  const review = headerField(context, 'review-date');
  const isPending = state !== 'reviewed' && review !== undefined && pendingReview(context, review);
  const deadline = isPending ? reviewDeadline(context) : undefined;
  return { state, date: day && isoText(day), due: deadline && isoText(deadline.day) };
}

function factorTexts(postmortem: Postmortem, configuration: Configuration): readonly PlacedText[] {
  return writtenFactors(postmortem, configuration).map(({ range }) => ({
    text: cut(bareFinding(postmortem.document.source.parts, range), longestFactor),
    range,
  }));
}

/** A finding in one line, without the marks that say which action answers it. */
function bareFinding(text: TextParts, range: OffsetRange): string {
  let bare = '';
  let from = range.start;
  for (const mark of statedLinks(text, range).ranges.toSorted((one, other) => one.start - other.start)) {
    bare += text.slice(from, mark.start);
    from = mark.end;
  }
  const line = (bare + text.slice(from, range.end)).replace(/\s+/g, ' ').trim();
  return line.replace(/ (?=[.,;:]$)/, '');
}
