import type { SourceText } from '../document/sourceText.ts';
import { Facts } from '../memory/facts.ts';
import type { Postmortem } from '../postmortem.ts';
import type { TimelineModel, TimelineParams } from '../protocol.ts';
import type { AnalysedDocument } from '../session/documents.ts';
import type { EditedDocument } from '../session/editedDocument.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { timelineModel } from '../timeline/timelineModel.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import { writtenEvents } from '../timeline/writtenEvents.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';

/** The timeline of an open document, as `postmortem timeline --format json` prints it. */
export async function timeline(
  context: ServerContext,
  params: TimelineParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<TimelineModel | null> {
  const open = await openTimeline(context, params.uri, throwIfUnwanted);
  return open ? timelineModel(open.source, open.timeline) : null;
}

/** A timeline with what it was read from. */
export interface OpenTimeline {
  readonly document: EditedDocument;
  readonly analysed: AnalysedDocument;
  readonly source: SourceText;
  /** It has at least one event. */
  readonly timeline: Timeline;
}

/**
 * The timeline of an open document that is treated as a postmortem; undefined where there is none.
 * @param throwIfUnwanted called when the document has been read
 */
export async function openTimeline(
  context: ServerContext,
  uri: string,
  throwIfUnwanted?: ThrowIfUnwanted,
): Promise<OpenTimeline | undefined> {
  const document = context.documents.get(uri);
  if (!document) {
    return undefined;
  }
  const analysed = await context.analyser.analyse(document);
  throwIfUnwanted?.();
  return analysed.analysis.recognition.recognised ? timelineIn({ document, analysed }) : undefined;
}

/** The timeline of the version that was analysed; undefined where it has none. */
export function timelineIn({
  document,
  analysed,
}: Pick<OpenTimeline, 'document' | 'analysed'>): OpenTimeline | undefined {
  const read = readOnce(analysed);
  const { source } = analysed.analysis.postmortem.document;
  return read && read.events.length > 0 ? { document, analysed, source, timeline: read } : undefined;
}

/** The same timeline without the entries in which the template's blanks are left: of those nothing is to be told. */
export function writtenTimelineIn({ analysed, timeline }: OpenTimeline): Timeline {
  const events = writtenEvents(timeline.events, analysed.analysis.postmortem);
  return events === timeline.events ? timeline : { ...timeline, events };
}

const alreadyRead = new Facts<Postmortem, { readonly timeline: Timeline | undefined }>();

/** Preview, hints and lenses all ask for the same timeline of one version. */
function readOnce({ analysis: { postmortem }, environment }: AnalysedDocument): Timeline | undefined {
  return alreadyRead.of(postmortem, () => ({ timeline: timelineOf(postmortem, environment.configuration) }))
    .timeline;
}
