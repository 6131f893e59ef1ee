import * as vscode from 'vscode';
import { type TimelinePreview, timelinePreviewRequest } from '../../../server/src/protocol.ts';
import { nameOf } from '../documentName.ts';
import { notChecked } from '../readiness/words.ts';
import type { Server } from '../server.ts';
import { isFromPage } from './fromPage.ts';
import type { FromPage, NoticeAction, PageReading, ToPage } from './page/messages.ts';
import { pageRoot } from './pageHtml.ts';
import { copyFromPage, PageLink } from './pageLink.ts';
import { openBesides, showLine } from './showLine.ts';
import { pageTexts } from './texts.ts';

/** How often, in milliseconds, a document that is being written is read again. */
const pace = 150;

/** The preview of one document's timeline. It reads through the language server, so that any kind of document will do. */
export class TimelinePanel {
  readonly panel: vscode.WebviewPanel;
  readonly #server: Server;
  readonly #subscriptions: vscode.Disposable[];
  readonly #page: PageLink<ToPage, FromPage, PageReading>;
  /** Counts what was asked of the server, so that an answer that was overtaken is dropped. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';
  #uri: vscode.Uri;

  constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, server: Server, extensionUri: vscode.Uri) {
    this.panel = panel;
    this.#uri = uri;
    this.#server = server;
    const isOurs = (document: { readonly uri: vscode.Uri }) =>
      document.uri.toString() === this.#uri.toString();
    this.#subscriptions = [
      panel.onDidDispose(() => this.#dispose()),
      server.onDidChangeState(() => this.#schedule()),
      // After every check, and so also when the configuration has changed.
      server.onDidReceiveStatus(
        (status) => isOurs({ uri: vscode.Uri.parse(status.uri) }) && this.#schedule(),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && this.#schedule()),
      vscode.workspace.onDidOpenTextDocument((document) => isOurs(document) && this.#schedule()),
      vscode.workspace.onDidCloseTextDocument((document) => isOurs(document) && this.#schedule()),
      vscode.window.onDidChangeTextEditorSelection(
        ({ textEditor }) => isOurs(textEditor.document) && this.#sendCursor(textEditor),
      ),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#sendCursor()),
    ];
    this.#entitle();
    this.#page = new PageLink(panel, {
      root: pageRoot(extensionUri, 'preview'),
      title: vscode.l10n.t('Timeline'),
      isFromPage,
      handle: (message) => this.handle(message),
      output: server.output,
    });
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** Stays with its document, whose file was renamed, or which was saved to one for the first time. */
  moveTo(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#entitle();
    if (this.#page.isReady) {
      this.#start();
    }
  }

  #entitle(): void {
    this.panel.title = vscode.l10n.t('Timeline: {0}', nameOf(this.#uri));
  }

  /** What the page shows at the moment, asked of the page itself. */
  read(): Promise<PageReading> {
    return this.#page.read();
  }

  /** Does what the page asks for; public, so that whatever arrives can be tried. */
  async handle(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#start();
        break;
      case 'reveal':
        await showLine(this.uri, message.line, { focus: message.focus, besides: this.panel.viewColumn });
        break;
      case 'copy':
        await copyFromPage(message.text);
        this.#page.send({ kind: 'copied', format: message.format });
        break;
      case 'act':
        await this.#act(message.action);
        break;
      case 'answer':
        this.#page.answered(message);
        break;
    }
  }

  async #act(action: NoticeAction): Promise<void> {
    switch (action) {
      case 'open':
        await openBesides(this.uri, this.panel.viewColumn);
        break;
      case 'treatAsPostmortem':
        await vscode.commands.executeCommand('postmortem.treatAsPostmortem', this.uri);
        break;
      case 'restart':
        await vscode.commands.executeCommand('postmortem.restartServer');
        break;
    }
  }

  #document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
  }

  #start(): void {
    this.#shown = '';
    this.#page.start({ kind: 'start', uri: this.uri.toString(), texts: pageTexts() });
    void this.#refresh();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#refresh();
    }, pace);
  }

  async #refresh(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const document = this.#document();
    if (!this.#page.isReady) {
      return;
    }
    if (!document) {
      this.#notice(vscode.l10n.t('The document is closed. What is shown may be out of date.'), 'open');
      return;
    }
    const read = await this.#request().catch((error: Error) => error.message);
    if (turn !== this.#turn || document.isClosed) {
      return;
    }
    if (typeof read === 'string') {
      this.#notice(read, this.#server.state === 'stopped' ? 'restart' : null);
    } else if (read === null) {
      this.#notice(notChecked(), null);
    } else if (read.version === document.version) {
      this.#show(read);
    } else {
      this.#schedule();
    }
  }

  #request(): Promise<TimelinePreview | null> {
    return this.#server.request(timelinePreviewRequest, { uri: this.uri.toString() });
  }

  /** Sends only what the page does not show already. */
  #show(preview: TimelinePreview): void {
    const key = JSON.stringify({ ...preview, version: 0 });
    if (key !== this.#shown) {
      this.#shown = key;
      this.#page.send({ kind: 'show', name: nameOf(this.uri), preview });
      this.#sendCursor();
    }
  }

  #notice(text: string, action: NoticeAction | null): void {
    this.#shown = '';
    this.#page.send({ kind: 'notice', text, action });
  }

  #sendCursor(
    editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === this.uri.toString(),
    ),
  ): void {
    this.#page.send({ kind: 'cursor', line: editor?.selection.active.line ?? null });
  }

  #dispose(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
