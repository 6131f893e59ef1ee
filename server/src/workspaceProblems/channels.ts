import type { Connection, Disposable } from 'vscode-languageserver';
import { DocumentDiagnosticRequest } from 'vscode-languageserver';
import type { Reports } from './reports.ts';

/** The way on which problems of files that nobody has open reach a client. */
export interface Channel {
  /** Opens it where it is closed. */
  readonly open: () => Promise<void>;
  /** Closes it where it is open; what was told is taken back before. */
  readonly close: () => Promise<void>;
}

/**
 * A client that asks. It is told that there is something to ask for only while there is, because it asks again and
 * again. The registration is one of its own that stands for no document: the one for open documents must not say that
 * it serves the workspace, for then clients keep the problems of a document that was closed.
 */
export class PulledProblems implements Channel {
  readonly #connection: Connection;
  #registration: Disposable | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async open(): Promise<void> {
    this.#registration ??= await this.#connection.client.register(DocumentDiagnosticRequest.type, {
      documentSelector: [],
      identifier: 'postmortem-workspace',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    });
  }

  async close(): Promise<void> {
    const registration = this.#registration;
    this.#registration = undefined;
    registration?.dispose();
  }
}

/** A client that does not ask. */
export class PushedProblems implements Channel {
  readonly #connection: Connection;
  readonly #reports: Reports;
  #stop: (() => void) | undefined;

  constructor(connection: Connection, reports: Reports) {
    this.#connection = connection;
    this.#reports = reports;
  }

  async open(): Promise<void> {
    this.#stop ??= this.#reports.listen((reports) => {
      for (const { uri, problems } of reports) {
        this.#connection.sendDiagnostics({ uri, diagnostics: [...problems] }).catch((error: unknown) => {
          this.#connection.console.error(`The problems of ${uri} could not be shown: ${String(error)}`);
        });
      }
    });
  }

  async close(): Promise<void> {
    this.#stop?.();
    this.#stop = undefined;
  }
}
