import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import type { Server } from './server.ts';

/** What the server last said of each open document. */
export class StatusStore implements vscode.Disposable {
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#subscriptions = [
      server.onDidReceiveStatus((status) => this.#keep(status)),
      server.onDidChangeState((state) => state !== 'running' && this.#forgetAll()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      this.#changed,
    ];
  }

  of(uri: vscode.Uri): DocumentStatus | undefined {
    return this.#statuses.get(uri.toString());
  }

  /** The documents that are treated as postmortems. */
  recognised(): readonly string[] {
    return [...this.#statuses].flatMap(([uri, { recognised }]) => (recognised ? uri : []));
  }

  /** The documents that were looked at and are no postmortems. */
  others(): readonly string[] {
    return [...this.#statuses].flatMap(([uri, { recognised }]) => (recognised ? [] : uri));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #keep(status: DocumentStatus): void {
    // Parsing brings the server's spelling of a URI to the editor's.
    const uri = vscode.Uri.parse(status.uri).toString();
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
    if (isOpen) {
      this.#statuses.set(uri, status);
      this.#changed.fire();
    }
  }

  #forget(uri: vscode.Uri): void {
    if (this.#statuses.delete(uri.toString())) {
      this.#changed.fire();
    }
  }

  #forgetAll(): void {
    if (this.#statuses.size > 0) {
      this.#statuses.clear();
      this.#changed.fire();
    }
  }
}
