import type { Connection, Disposable, DocumentSelector } from 'vscode-languageserver';
import {
  BulkRegistration,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/**
 * Offers to format the open postmortems and no other document: an editor that knows two formatters for a file asks which
 * one to use, and nobody wants that question for every Markdown file there is.
 */
export class FormattingOffer {
  readonly #connection: Connection;
  readonly #isDynamic: boolean;
  readonly #postmortems = new Set<string>();
  #registered: Promise<Disposable | undefined> = Promise.resolve(undefined);

  /** @param isDynamic whether the client can be told for which documents; if not, it was told once for all */
  constructor(connection: Connection, isDynamic: boolean) {
    this.#connection = connection;
    this.#isDynamic = isDynamic;
  }

  /** Takes note of what a document is; one that is closed is none. */
  note(uri: string, isPostmortem: boolean): void {
    if (!this.#isDynamic || this.#postmortems.has(uri) === isPostmortem) {
      return;
    }
    if (isPostmortem) {
      this.#postmortems.add(uri);
    } else {
      this.#postmortems.delete(uri);
    }
    this.#registered = this.#registered.then((before) => this.#register(before));
  }

  async #register(before: Disposable | undefined): Promise<Disposable | undefined> {
    try {
      const documentSelector = [...this.#postmortems].map(filterOf);
      const registrations = BulkRegistration.create();
      registrations.add(DocumentFormattingRequest.type, { documentSelector });
      registrations.add(DocumentRangeFormattingRequest.type, { documentSelector });
      const now =
        documentSelector.length === 0 ? undefined : await this.#connection.client.register(registrations);
      before?.dispose();
      return now;
    } catch (error) {
      this.#connection.console.warn(`The client does not take the formatter: ${String(error)}`);
      return before;
    }
  }
}

function filterOf(uri: string): DocumentSelector[number] {
  const { scheme, fsPath } = URI.parse(uri);
  // Editors have several names for the language.
  return { scheme, pattern: literalGlob(fsPath) };
}

/** A glob that matches one path alone: its signs stand in brackets, the only quotes that the protocol's globs have. */
function literalGlob(path: string): string {
  return path.replaceAll(/[*?[\]{}]/g, '[$&]');
}
