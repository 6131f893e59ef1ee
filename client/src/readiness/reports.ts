import * as vscode from 'vscode';
import { mention } from '../notices.ts';
import { uriIn } from '../preview/restoredPanel.ts';
import { showLine } from '../preview/showLine.ts';
import { moveRenamed } from '../renamed.ts';
import { onDidCloseUntitled } from '../savedUntitled.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { ReportPanel, titleOf } from './reportPanel.ts';
import type { Loaded } from './reportWriter.ts';
import { ReportWriter, showLineCommand } from './reportWriter.ts';

/** The type of the panels, which a reload finds them by. */
const viewType = 'postmortem.readiness';

/** How long nothing is typed before a report is written anew, in milliseconds. */
const pause = 200;

/** Reports as pages to read, which follow what is written in the postmortems that they are about. */
export class ReadinessReports implements vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  readonly #writer: ReportWriter;
  readonly #shown = new Map<string, ReportPanel>();
  readonly #stale = new Set<ReportPanel>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when a report was drawn, and when one got or lost the focus. */
  readonly onDidChange = this.#changed.event;

  constructor(
    server: Pick<Server, 'request'>,
    statuses: Pick<StatusStore, 'of' | 'onDidChange'>,
    load: () => Promise<Loaded>,
  ) {
    this.#writer = new ReportWriter(server, load);
    this.#subscriptions = [
      this.#changed,
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      // A check tells of a changed configuration, too; a document that no editor shows is not checked.
      statuses.onDidChange(() => this.#refreshSoon((subject) => statuses.of(subject) !== undefined)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        this.#refreshSoon((subject) => subject.toString() === document.uri.toString()),
      ),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#follow(files)),
      onDidCloseUntitled(
        (uri) => this.#shown.has(uri.toString()),
        ({ uri, savedTo }) => savedTo && this.#follow([{ oldUri: uri, newUri: savedTo }]),
      ),
      vscode.commands.registerCommand(showLineCommand, (uri: unknown, line: unknown) =>
        this.#showLine(uri, line),
      ),
    ];
  }

  /** The postmortem whose report has the focus. */
  get active(): vscode.Uri | undefined {
    return [...this.#shown.values()].find(({ panel }) => panel.active)?.subject;
  }

  /** The report on a postmortem as it is shown, in HTML; undefined where none is. */
  shownOn(subject: vscode.Uri): string | undefined {
    return this.#shown.get(subject.toString())?.panel.webview.html;
  }

  /** Opens the report on a postmortem beside it. */
  async open(subject: vscode.Uri): Promise<void> {
    const before = this.#shown.get(subject.toString());
    before?.panel.reveal();
    const place = { viewColumn: vscode.ViewColumn.Beside };
    const shown =
      before ??
      this.#add(
        subject,
        vscode.window.createWebviewPanel(viewType, titleOf(subject), place, { enableFindWidget: true }),
      );
    await shown.draw();
  }

  /** Brings a report back after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const subject = uriIn(state);
    // An untitled document that is gone must not be made anew.
    if (!subject || subject.scheme === 'untitled' || this.#shown.has(subject.toString())) {
      panel.dispose();
    } else {
      await this.#add(subject, panel).draw();
    }
  }

  /** The report as Markdown, for others; undefined where there can be none. */
  write(subject: vscode.Uri): Promise<string | undefined> {
    return this.#writer.markdown(subject);
  }

  /** Puts the report on a postmortem into the clipboard. */
  async copy(subject: vscode.Uri): Promise<void> {
    const report = await this.write(subject);
    if (report !== undefined) {
      await vscode.env.clipboard.writeText(report);
      mention(vscode.l10n.t('The report was copied'));
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(
      ...this.#subscriptions,
      ...[...this.#shown.values()].map(({ panel }) => panel),
    ).dispose();
  }

  #add(subject: vscode.Uri, panel: vscode.WebviewPanel): ReportPanel {
    const shown = new ReportPanel(panel, subject, this.#writer, () => this.#changed.fire());
    this.#shown.set(subject.toString(), shown);
    panel.onDidDispose(() => {
      this.#stale.delete(shown);
      const key = shown.subject.toString();
      if (this.#shown.get(key) === shown) {
        this.#shown.delete(key);
      }
    });
    panel.onDidChangeViewState(() => {
      this.#refresh();
      this.#changed.fire();
    });
    return shown;
  }

  async #showLine(uri: unknown, line: unknown): Promise<void> {
    const shown = this.#shown.get(String(uri));
    if (shown && typeof line === 'number') {
      await showLine(shown.subject, line, { focus: true, besides: shown.panel.viewColumn });
    }
  }

  #follow(renames: vscode.FileRenameEvent['files']): void {
    moveRenamed(this.#shown, renames, {
      uriOf: ({ subject }) => subject,
      move: (shown, subject) => shown.moveTo(subject),
      close: ({ panel }) => panel.dispose(),
    });
  }

  /** Writes the reports anew whose postmortem may have changed, when there is a pause in writing. */
  #refreshSoon(isMeant: (subject: vscode.Uri) => boolean): void {
    for (const shown of this.#shown.values()) {
      if (isMeant(shown.subject)) {
        this.#stale.add(shown);
      }
    }
    clearTimeout(this.#timer);
    if (this.#stale.size > 0) {
      this.#timer = setTimeout(() => this.#refresh(), pause);
    }
  }

  /** Writes anew what is looked at; what lies behind other tabs has time until it is. */
  #refresh(): void {
    for (const shown of [...this.#stale].filter(({ panel }) => panel.visible)) {
      this.#stale.delete(shown);
      void shown.draw();
    }
  }
}
