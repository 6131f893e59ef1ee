import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NewEvent } from '../capture/newEvent.ts';
import type { DocumentReader } from '../capture/rows.ts';
import { insertEvents } from '../capture/rows.ts';
import { plainTime } from '../capture/timeForm.ts';
import { parseDocument } from '../document/document.ts';
import { plainEdit } from '../lspConversion.ts';
import type { Postmortem } from '../postmortem.ts';
import { readPostmortem } from '../postmortem.ts';
import type { InsertionResult, LogEventParams } from '../protocol.ts';
import { severalPeople } from '../rules/metadata/authors.ts';
import type { ServerContext } from '../serverContext.ts';
import { findPlaceholders } from '../template/placeholders.ts';
import { fieldRole } from '../template/roles.ts';
import type { Zone } from '../time/zone.ts';
import { readingIn } from '../time/zone.ts';
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
  const actor = authorOf(analysis.postmortem) ?? params.actor;
  return insertionOf(open, environment, [{ epoch, text: params.text, actor }]);
}

/** The edits that write events into an open document. */
export function insertionOf(
  document: TextDocument,
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
