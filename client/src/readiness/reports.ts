import * as vscode from 'vscode';
import { reviewReadinessRequest } from '../../../server/src/protocol.ts';
import { nameOf } from '../documentName.ts';
import type { OnDemand } from '../loadOnDemand.ts';
import { mention } from '../notices.ts';
import { uriIn } from '../preview/restoredPanel.ts';
import { showLine } from '../preview/showLine.ts';
import { moveRenamed } from '../renamed.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { notChecked } from './words.ts';

/** The type of the panels, which a reload finds them by. */
const viewType = 'postmortem.readiness';

/** How long nothing is typed before a report is written anew, in milliseconds. */
const pause = 200;

/** What the links of a report call, with the postmortem's URI and a line from 0. */
const showLineCommand = 'postmortem.showReportedLine';

/** What of the code that is loaded on demand reports need. */
type Loaded = Pick<OnDemand, 'escapeMarkdown' | 'reportPage' | 'writeReport'>;

interface ShownReport {
  /** It changes when its file is renamed. */
  subject: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** Counts how often it was drawn, so that an answer that was overtaken is dropped. */
  turn: number;
}

/** Reports as pages to read, which follow what is written in the postmortems that they are about. */
export class ReadinessReports implements vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  readonly #server: Pick<Server, 'request'>;
  readonly #load: () => Promise<Loaded>;
  readonly #shown = new Map<string, ShownReport>();
  readonly #stale = new Set<ShownReport>();
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
    this.#server = server;
    this.#load = load;
    this.#subscriptions = [
      this.#changed,
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      // A check tells of a changed configuration, too; a document that no editor shows is not checked.
      statuses.onDidChange(() => this.#refreshSoon((subject) => statuses.of(subject) !== undefined)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        this.#refreshSoon((subject) => subject.toString() === document.uri.toString()),
      ),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#follow(files)),
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
    await this.#draw(shown);
  }

  /** Brings a report back after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const subject = uriIn(state);
    // An untitled document that is gone must not be made anew.
    if (!subject || subject.scheme === 'untitled' || this.#shown.has(subject.toString())) {
      panel.dispose();
    } else {
      await this.#draw(this.#add(subject, panel));
    }
  }

  /** The report as Markdown, for others; undefined where there can be none. */
  async write(subject: vscode.Uri): Promise<string | undefined> {
    const readiness = await this.#read(subject);
    return readiness === null ? undefined : (await this.#load()).writeReport(nameOf(subject), readiness);
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

  #add(subject: vscode.Uri, panel: vscode.WebviewPanel): ShownReport {
    const shown = { subject, panel, turn: 0 };
    this.#shown.set(subject.toString(), shown);
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [],
      enableCommandUris: [showLineCommand],
    };
    panel.onDidDispose(() => {
      if (this.#isShown(shown)) {
        this.#shown.delete(shown.subject.toString());
      }
    });
    panel.onDidChangeViewState(() => this.#changed.fire());
    return shown;
  }

  #isShown(shown: ShownReport): boolean {
    return this.#shown.get(shown.subject.toString()) === shown;
  }

  async #read(subject: vscode.Uri) {
    // The server knows open documents only.
    await vscode.workspace.openTextDocument(subject);
    return this.#server.request(reviewReadinessRequest, { uri: subject.toString() });
  }

  async #draw(shown: ShownReport): Promise<void> {
    shown.turn += 1;
    const { subject, panel, turn } = shown;
    const html = await this.#pageOn(subject);
    // It may have been closed meanwhile.
    if (turn === shown.turn && this.#isShown(shown) && panel.webview.html !== html) {
      panel.webview.html = html;
      this.#changed.fire();
    }
  }

  async #pageOn(subject: vscode.Uri): Promise<string> {
    const { escapeMarkdown, writeReport, reportPage } = await this.#load();
    try {
      const readiness = await this.#read(subject);
      const linkTo = (line: number) =>
        `command:${showLineCommand}?${encodeURIComponent(JSON.stringify([subject.toString(), line]))}`;
      const report = readiness ? writeReport(nameOf(subject), readiness, linkTo) : notChecked();
      return await reportPage(report, subject);
    } catch (error) {
      return reportPage(escapeMarkdown(error instanceof Error ? error.message : String(error)), subject);
    }
  }

  async #showLine(uri: unknown, line: unknown): Promise<void> {
    const shown = this.#shown.get(String(uri));
    if (shown && typeof line === 'number') {
      await showLine(shown.subject, line, { focus: true, besides: shown.panel.viewColumn });
    }
  }

  /** Stays with postmortems whose files were renamed. */
  #follow(renames: vscode.FileRenameEvent['files']): void {
    moveRenamed(this.#shown, renames, {
      uriOf: ({ subject }) => subject,
      move: (shown, subject) => {
        shown.subject = subject;
        shown.panel.title = titleOf(subject);
        void this.#draw(shown);
      },
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

  #refresh(): void {
    for (const shown of this.#stale) {
      void this.#draw(shown);
    }
    this.#stale.clear();
  }
}

function titleOf(subject: vscode.Uri): string {
  return vscode.l10n.t('Review Readiness: {0}', nameOf(subject));
}
