import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** The documents of this window that are made for readers outside, each as long as it is open. */
export class Editions {
  readonly #documents = new WeakSet<vscode.TextDocument>();

  add(edition: vscode.TextDocument): void {
    this.#documents.add(edition);
  }

  has(document: vscode.TextDocument): boolean {
    return this.#documents.has(document);
  }
}

/**
 * Nobody is told what is missing in an edition, for it was taken out: among such problems those would not be found that
 * mark what may be a name, and a comment that silences one would be published.
 */
export function uncheckedEditions(
  editions: Editions,
): Pick<Middleware, 'provideDiagnostics' | 'provideCodeActions'> {
  return {
    provideDiagnostics: (document, previousResultId, token, next) =>
      'uri' in document && editions.has(document) ? undefined : next(document, previousResultId, token),
    provideCodeActions: (document, range, context, token, next) =>
      editions.has(document) ? [] : next(document, range, context, token),
  };
}
