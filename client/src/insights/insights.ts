import * as vscode from 'vscode';
import type { LoadOnDemand } from '../loadOnDemand.ts';
import { loadForRestored } from '../preview/restoredPanel.ts';
import type { Server } from '../server.ts';
import type { InsightsPanel } from './panel.ts';

/** The type of the panel, which a reload finds it by. */
const viewType = 'postmortem.insights';

/** The page with the numbers: one for the window. */
export class Insights implements vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  readonly #server: Server;
  readonly #extensionUri: vscode.Uri;
  readonly #load: LoadOnDemand;
  readonly #registrations: vscode.Disposable;
  #current: InsightsPanel | undefined;

  constructor(server: Server, extensionUri: vscode.Uri, load: LoadOnDemand) {
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#load = load;
    this.#registrations = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.commands.registerCommand('postmortem.openInsights', () => this.open()),
    );
  }

  get current(): InsightsPanel | undefined {
    return this.#current;
  }

  /** Opens the page, or brings it to the front. */
  async open(): Promise<void> {
    const { InsightsPanel } = await this.#load();
    if (this.#current) {
      this.#current.panel.reveal();
    } else {
      const panel = vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active);
      this.#add(new InsightsPanel(panel, this.#server, this.#extensionUri));
    }
  }

  /** Brings the page back after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    const loaded = await loadForRestored(panel, this.#load);
    if (!loaded) {
      return;
    }
    if (this.#current) {
      panel.dispose();
    } else {
      this.#add(new loaded.InsightsPanel(panel, this.#server, this.#extensionUri));
    }
  }

  dispose(): void {
    this.#current?.panel.dispose();
    this.#registrations.dispose();
  }

  #add(added: InsightsPanel): void {
    this.#current = added;
    added.panel.onDidDispose(() => {
      this.#current = undefined;
    });
  }
}
