import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { placeOf } from '../uris.ts';

/** What was published of documents and templates: a client is not sent what it shows already. */
export class Publications {
  readonly #connection: Pick<Connection, 'sendDiagnostics'>;
  /** What clients show of texts that have stayed the same since, by place. */
  readonly #shown = new Map<string, PublishDiagnosticsParams>();

  constructor(connection: Pick<Connection, 'sendDiagnostics'>) {
    this.#connection = connection;
  }

  /** Takes in that a document has another text, whose version may be the same, or is open no more. */
  forget(uri: string): void {
    this.#shown.delete(placeOf(uri));
  }

  /** Sends what is to be shown of a file, if anything else is shown of its text, or nothing yet. */
  async send(publication: PublishDiagnosticsParams): Promise<void> {
    const place = placeOf(publication.uri);
    const shown = this.#shown.get(place);
    if (!shown || !isSame(shown, publication)) {
      this.#shown.set(place, publication);
      await this.#connection.sendDiagnostics(publication);
    }
  }
}

function isSame(one: PublishDiagnosticsParams, other: PublishDiagnosticsParams): boolean {
  return one.version === other.version && areSame(one.diagnostics, other.diagnostics);
}

function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return one === other || JSON.stringify(one) === JSON.stringify(other);
    })
  );
}
