import * as vscode from 'vscode';
import { nameOf } from '../documentName.ts';
import type { ReportWriter } from './reportWriter.ts';
import { showLineCommand } from './reportWriter.ts';

/** The page with the report on one postmortem. */
export class ReportPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #writer: ReportWriter;
  readonly #drawn: () => void;
  #subject: vscode.Uri;
  /** Counts how often it was drawn, so that an answer that was overtaken is dropped. */
  #turn = 0;
  #isOpen = true;

  /** @param drawn called when the page has changed */
  constructor(panel: vscode.WebviewPanel, subject: vscode.Uri, writer: ReportWriter, drawn: () => void) {
    this.panel = panel;
    this.#subject = subject;
    this.#writer = writer;
    this.#drawn = drawn;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [],
      enableCommandUris: [showLineCommand],
    };
    panel.onDidDispose(() => {
      this.#isOpen = false;
    });
  }

  /** The postmortem that it is about; another one when its file is renamed. */
  get subject(): vscode.Uri {
    return this.#subject;
  }

  /** Writes the report anew. */
  async draw(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const html = await this.#writer.page(this.#subject);
    // It may have been closed meanwhile.
    if (turn === this.#turn && this.#isOpen && this.panel.webview.html !== html) {
      this.panel.webview.html = html;
      this.#drawn();
    }
  }

  /** Stays with a postmortem whose file was renamed. */
  moveTo(subject: vscode.Uri): void {
    this.#subject = subject;
    this.panel.title = titleOf(subject);
    void this.draw();
  }
}

/** What the tab of a report says. */
export function titleOf(subject: vscode.Uri): string {
  return vscode.l10n.t('Review Readiness: {0}', nameOf(subject));
}
