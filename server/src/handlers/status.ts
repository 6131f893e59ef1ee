import type { Connection } from 'vscode-languageserver';
import type { Problem } from '../check/check.ts';
import { countsOf } from '../check/check.ts';
import type { DocumentStatus } from '../protocol.ts';
import { statusNotification } from '../protocol.ts';
import type { AnalysedDocument } from '../session/documents.ts';
import type { EditedDocument } from '../session/editedDocument.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { placeOf } from '../uris.ts';

/** A version of a document; the document itself goes on to the next. */
export type DocumentVersion = Pick<EditedDocument, 'uri' | 'version'>;

/** What clients were told last of documents: nobody needs to hear it again. */
export class Statuses {
  readonly #connection: Pick<Connection, 'sendNotification'>;
  /** As JSON, by place. */
  readonly #told = new Map<string, string>();

  constructor(connection: Pick<Connection, 'sendNotification'>) {
    this.#connection = connection;
  }

  /** Takes in that a document is open no more. */
  forget(uri: string): void {
    this.#told.delete(placeOf(uri));
  }

  /** Sends what is said of a document, if anything else was said of it last. */
  send(status: DocumentStatus): void {
    const place = placeOf(status.uri);
    const told = JSON.stringify(status);
    if (this.#told.get(place) !== told) {
      this.#told.set(place, told);
      void this.#connection.sendNotification(statusNotification, status);
    }
  }
}

/**
 * Tells a client that listens what a version of a document was taken for, and how many problems it has.
 * @param problems those that are shown
 */
export function sendStatus(
  context: ServerContext,
  of: DocumentVersion,
  analysed: AnalysedDocument,
  problems: readonly Problem[],
): void {
  if (context.capabilities.status) {
    context.statuses.send(statusOf(of, analysed, problems));
  }
}

/** Tells a client that listens that a version of a document could not be checked at all. */
export function sendFailure(context: ServerContext, { uri, version }: DocumentVersion): void {
  if (context.capabilities.status) {
    const failed: DocumentStatus = {
      uri,
      version,
      recognised: false,
      recognisedBecause: 'The check failed; the output says why',
      template: null,
      state: null,
      problems: { error: 0, warning: 0, information: 0, hint: 0 },
      configuration: null,
      configurationErrors: [],
      failures: ['The check failed.'],
    };
    context.statuses.send(failed);
  }
}

function statusOf(
  { uri, version }: DocumentVersion,
  { analysis, environment }: AnalysedDocument,
  problems: readonly Problem[],
): DocumentStatus {
  const { recognition, postmortem, result } = analysis;
  const { recognised, because } = recognition;
  const { template, templateBecause } = postmortem;
  return {
    uri,
    version,
    recognised,
    recognisedBecause: because,
    template: recognised && template ? { name: template.name, because: templateBecause } : null,
    state: recognised ? postmortem.state : null,
    problems: countsOf(problems),
    configuration: environment.configurationFile ?? null,
    configurationErrors: [...environment.errors.map(({ message }) => message), ...environment.settingsErrors],
    failures: result.failures.map((failure) => `The rule ${failure.rule.id} failed and was skipped.`),
  };
}
