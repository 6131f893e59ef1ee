import { certain } from '../capture/captured.ts';
import type { NewEvent } from '../capture/newEvent.ts';
import type { Candidate, CapturePreview } from '../capture/preview.ts';
import { previewCapture } from '../capture/preview.ts';
import type { DocumentReader } from '../capture/rows.ts';
import { insertEvents, writableTimeline } from '../capture/rows.ts';
import { safeText } from '../capture/safeText.ts';
import { plainTime } from '../capture/timeForm.ts';
import { parseDocument } from '../document/document.ts';
import type { Postmortem } from '../postmortem.ts';
import { readPostmortem } from '../postmortem.ts';
import type {
  CaptureEntry,
  ImportCaptureParams,
  InsertionResult,
  LogEventParams,
  PasteCaptureParams,
  PasteCaptureResult,
  ReadCaptureParams,
  ReadCaptureResult,
} from '../protocol.ts';
import { severalPeople } from '../rules/metadata/authors.ts';
import type { EditedDocument } from '../session/editedDocument.ts';
import { plainEdit } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { findPlaceholders } from '../template/placeholders.ts';
import { fieldRole } from '../template/roles.ts';
import { findDate, isoText } from '../time/calendarDate.ts';
import type { Zone } from '../time/zone.ts';
import { readingIn, zoneOf } from '../time/zone.ts';
import type { Environment } from '../workspace/environment.ts';

/** The edits that write one event, which happened just now, into the timeline of an open document. */
export async function logEvent(
  context: ServerContext,
  params: LogEventParams,
): Promise<InsertionResult | null> {
  const open = context.documents.get(params.uri);
  const epoch = Date.parse(params.instant);
  if (!open || Number.isNaN(epoch)) {
    return null;
  }
  const { analysis, environment } = await context.analyser.analyse(open);
  if (analysis.isTooLong) {
    return null;
  }
  const actor = authorOf(analysis.postmortem) ?? params.actor;
  return insertionOf(open, environment, [{ epoch, text: params.text, actor }]);
}

/** What a text would bring into a timeline, for people to choose from. */
export async function readCapture(
  context: ServerContext,
  params: ReadCaptureParams,
): Promise<ReadCaptureResult | null> {
  const found = await previewOf(context, params);
  return found && resultOf(found.preview);
}

/** The edits that write the chosen ones. */
export async function importCapture(
  context: ServerContext,
  params: ImportCaptureParams,
): Promise<InsertionResult | null> {
  const found = await previewOf(context, params);
  const chosen = new Set(params.chosen);
  const events = found?.preview.candidates.filter((_, index) => chosen.has(index)) ?? [];
  return (
    found &&
    insertionOf(
      found.document,
      found.environment,
      events.map(({ event }) => event),
    )
  );
}

/** The edits of a paste into a timeline; null anywhere else, and for a text that looks like no log. */
export async function pasteCapture(
  context: ServerContext,
  params: PasteCaptureParams,
): Promise<PasteCaptureResult | null> {
  const found = await previewOf(context, params);
  const { used, asks, candidates } = found?.preview ?? {};
  const { timeline } = found ?? {};
  if (!found || !asks || !used || used.capture.confidence < likely || !timeline?.section) {
    return null;
  }
  const place = found.document.source.offsetAt(params.position);
  const { heading, range } = timeline.section;
  if (place <= heading.range.end || place > range.end) {
    return null;
  }
  const events = (candidates ?? []).map(({ event }) => event).filter(({ epoch }) => epoch !== undefined);
  const { confidence, unread } = used.capture;
  const isComplete = unread.length === 0 && !asks.date && !asks.zone;
  return {
    ...insertionOf(found.document, found.environment, events),
    format: used.format,
    events: events.length,
    unread: unread.length,
    asksZone: asks.zone,
    certain: confidence >= certain && events.length >= 2 && isComplete,
  };
}

/** The confidence from which on a paste may be offered as rows. */
const likely = 0.6;

async function previewOf(context: ServerContext, params: ReadCaptureParams) {
  const document = context.documents.get(params.uri);
  if (!document) {
    return null;
  }
  const { analysis, environment } = await context.analyser.analyse(document);
  if (analysis.isTooLong) {
    return null;
  }
  const { postmortem } = analysis;
  const timeline = writableTimeline(readerIn(environment), postmortem);
  const preview = previewCapture(postmortem, timeline, params.text, {
    format: params.format,
    date: params.date === undefined ? undefined : findDate(params.date)?.readings[0],
    zone: params.zone === undefined ? undefined : zoneOf(params.zone),
    today: findDate(params.today)?.readings[0] ?? { year: 1970, month: 1, day: 1 },
  });
  return { document, environment, timeline, preview };
}

function resultOf({ recognised, used, asks, date, zone, candidates }: CapturePreview): ReadCaptureResult {
  return {
    formats: recognised.map(({ format, capture }) => ({ format, events: capture.events.length })),
    format: used?.format ?? null,
    asks,
    date: isoText(date),
    zone: zone.name,
    entries: candidates.map((candidate) => entryOf(candidate, zone)),
  };
}

function entryOf({ event, line, zone: own, isThere }: Candidate, zone: Zone): CaptureEntry {
  const { epoch } = event;
  const isConverted = own !== undefined && own.id !== zone.id;
  return {
    time: epoch === undefined ? null : timeText(epoch, zone, true),
    before: epoch !== undefined && isConverted ? timeText(epoch, own, true) : null,
    text: safeText(event.text),
    actor: event.actor ?? null,
    line,
    isThere,
  };
}

/** The edits that write events into an open document. */
export function insertionOf(
  document: EditedDocument,
  environment: Environment,
  events: readonly NewEvent[],
): InsertionResult {
  const text = document.getText();
  const { edits, zone, unplaced } = insertEvents(readerIn(environment), text, events);
  const { source } = parseDocument(text);
  const [first] = events;
  return {
    version: document.version,
    edits: edits.map((edit) => plainEdit(source, edit)),
    time: first?.epoch === undefined ? '' : timeText(first.epoch, zone.zone, false),
    unplaced,
  };
}

/** An instant in words for people: `14:05 UTC`. */
export function timeText(epoch: number, zone: Zone, withDate: boolean): string {
  return plainTime({ ...readingIn(epoch, zone), withDate, zone });
}

/** Reads texts as the documents of a folder are read. */
export function readerIn({ configuration, templates }: Environment): DocumentReader {
  return {
    configuration,
    read: (text) => readPostmortem(parseDocument(text), { templates, configuration }),
  };
}

/** The one author that the header names; undefined where it names none yet, or several. */
function authorOf(postmortem: Postmortem): string | undefined {
  const { fields, source } = postmortem.document;
  const field = fields.find((candidate) => fieldRole(candidate.name) === 'author');
  const name = field ? source.slice(field.value).trim() : '';
  const isOne = name !== '' && findPlaceholders(name).length === 0 && severalPeople(name).length < 2;
  return isOne ? name : undefined;
}
