import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { InsightsPanel } from './panel.ts';

/** The type of the panel, which a reload finds it by. */
const viewType = 'postmortem.insights';

/** The page with the numbers: one for the window. */
export class Insights implements vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  readonly #server: Server;
  readonly #extensionUri: vscode.Uri;
  readonly #registrations: vscode.Disposable;
  #current: InsightsPanel | undefined;

  constructor(server: Server, extensionUri: vscode.Uri) {
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#registrations = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.commands.registerCommand('postmortem.openInsights', () => this.open()),
    );
  }

  get current(): InsightsPanel | undefined {
    return this.#current;
  }

  /** Opens the page, or brings it to the front. */
  open(): void {
    if (this.#current) {
      this.#current.panel.reveal();
    } else {
      this.#add(vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active));
    }
  }

  /** Brings the page back after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    if (this.#current) {
      panel.dispose();
    } else {
      this.#add(panel);
    }
  }

  dispose(): void {
    this.#current?.panel.dispose();
    this.#registrations.dispose();
  }

  #add(panel: vscode.WebviewPanel): void {
    this.#current = new InsightsPanel(panel, this.#server, this.#extensionUri);
    panel.onDidDispose(() => {
      this.#current = undefined;
    });
  }
}
