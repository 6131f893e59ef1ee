import * as vscode from 'vscode';
import { reviewReadinessRequest } from '../../../server/src/protocol.ts';
import { nameOf } from '../documentName.ts';
import type { LoadOnDemand } from '../loadOnDemand.ts';
import { mention } from '../notices.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import type { ReportLink, WrittenReport } from './report.ts';
import { notChecked, reportUri, scheme, subjectOf } from './reportUri.ts';

/** How long nothing is typed before a report is written anew, in milliseconds. */
const pause = 200;

/** Reports as documents to read, which follow what is written in the postmortems that they are about. */
export class ReadinessReports
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #server: Server;
  readonly #load: LoadOnDemand;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #stale = new Map<string, vscode.Uri>();
  readonly #links = new Map<string, readonly ReportLink[]>();
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server, statuses: StatusStore, load: LoadOnDemand) {
    this.#server = server;
    this.#load = load;
    this.#subscriptions = [
      this.#changed,
      // A check tells of a changed configuration, too; a document that no editor shows is not checked.
      statuses.onDidChange(() => this.#refreshSoon((subject) => statuses.of(subject) !== undefined)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        this.#refreshSoon((subject) => subject.toString() === document.uri.toString()),
      ),
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#links.delete(uri.toString())),
    ];
  }

  /** Opens the report on a postmortem beside it. */
  async open(subject: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(reportUri(subject));
    // One that was closed a moment ago may still be kept as it was then.
    this.#changed.fire(document.uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  }

  /** The report as Markdown; undefined where there can be none. */
  async write(subject: vscode.Uri): Promise<WrittenReport | undefined> {
    // The server knows open documents only.
    await vscode.workspace.openTextDocument(subject);
    const readiness = await this.#server.request(reviewReadinessRequest, { uri: subject.toString() });
    if (readiness === null) {
      return undefined;
    }
    const { writeReport } = await this.#load();
    return writeReport(nameOf(subject), readiness);
  }

  /** Puts the report on a postmortem into the clipboard. */
  async copy(subject: vscode.Uri): Promise<void> {
    const report = await this.write(subject);
    if (report !== undefined) {
      await vscode.env.clipboard.writeText(report.text);
      mention(vscode.l10n.t('The report was copied'));
    }
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    try {
      const written = await this.write(subjectOf(uri));
      this.#links.set(uri.toString(), written?.links ?? []);
      return written?.text ?? notChecked();
    } catch (error) {
      this.#links.delete(uri.toString());
      return `${error instanceof Error ? error.message : String(error)}\n`;
    }
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const subject = subjectOf(uri);
    return (this.#links.get(uri.toString()) ?? []).map(
      ({ range, line }) => new vscode.DocumentLink(range, subject.with({ fragment: `L${line + 1}` })),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Writes the reports anew whose postmortem may have changed, when there is a pause in writing. */
  #refreshSoon(isMeant: (subject: vscode.Uri) => boolean): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme && isMeant(subjectOf(uri))) {
        this.#stale.set(uri.toString(), uri);
      }
    }
    clearTimeout(this.#timer);
    if (this.#stale.size > 0) {
      this.#timer = setTimeout(() => this.#refresh(), pause);
    }
  }

  #refresh(): void {
    for (const uri of this.#stale.values()) {
      this.#changed.fire(uri);
    }
    this.#stale.clear();
  }
}
