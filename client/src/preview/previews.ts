import * as vscode from 'vscode';
import type { LoadOnDemand } from '../loadOnDemand.ts';
import { moveRenamed } from '../renamed.ts';
import { onDidCloseUntitled } from '../savedUntitled.ts';
import type { Server } from '../server.ts';
import type { TimelinePanel } from './panel.ts';
import { loadForRestored, uriIn } from './restoredPanel.ts';

/** The type of the panels, which a reload finds them by. */
const viewType = 'postmortem.timeline';

/** The timeline previews that are open, one for each document. */
export class TimelinePreviews implements vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  readonly #server: Server;
  readonly #extensionUri: vscode.Uri;
  readonly #load: LoadOnDemand;
  readonly #panels = new Map<string, TimelinePanel>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #registration: vscode.Disposable;

  /** Fires when a preview was opened or closed, and when its file was renamed. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server, extensionUri: vscode.Uri, load: LoadOnDemand) {
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#load = load;
    this.#registration = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#follow(files)),
      onDidCloseUntitled(
        (uri) => this.of(uri) !== undefined,
        ({ uri, savedTo }) => {
          if (savedTo) {
            this.#follow([{ oldUri: uri, newUri: savedTo }]);
          } else {
            // What was never saved is gone; anything else can be opened again.
            this.of(uri)?.panel.dispose();
          }
        },
      ),
    );
  }

  of(uri: vscode.Uri): TimelinePanel | undefined {
    return this.#panels.get(uri.toString());
  }

  /** Opens the preview of a document beside it, or brings the one that is open to the front. */
  async open(uri: vscode.Uri): Promise<void> {
    const { TimelinePanel } = await this.#load();
    const existing = this.of(uri);
    if (existing) {
      existing.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, '', place);
    this.#add(new TimelinePanel(panel, uri, this.#server, this.#extensionUri));
  }

  /** Brings a preview back after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = uriIn(state);
    const loaded = await loadForRestored(panel, this.#load);
    if (!loaded) {
      return;
    }
    if (uri === undefined || this.of(uri)) {
      panel.dispose();
      return;
    }
    this.#add(new loaded.TimelinePanel(panel, uri, this.#server, this.#extensionUri));
    // An untitled document that is gone must not be made anew; any other may have lost its editor.
    if (uri.scheme !== 'untitled') {
      await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
    }
  }

  dispose(): void {
    for (const { panel } of [...this.#panels.values()]) {
      panel.dispose();
    }
    this.#registration.dispose();
    this.#changed.dispose();
  }

  #follow(renames: vscode.FileRenameEvent['files']): void {
    const hasMoved = moveRenamed(this.#panels, renames, {
      uriOf: ({ uri }) => uri,
      move: (panel, uri) => panel.moveTo(uri),
      close: ({ panel }) => panel.dispose(),
    });
    if (hasMoved) {
      this.#changed.fire();
    }
  }

  #add(added: TimelinePanel): void {
    this.#panels.set(added.uri.toString(), added);
    added.panel.onDidDispose(() => {
      if (this.of(added.uri) === added) {
        this.#panels.delete(added.uri.toString());
      }
      this.#changed.fire();
    });
    this.#changed.fire();
  }
}
