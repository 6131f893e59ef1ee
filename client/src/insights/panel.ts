import * as vscode from 'vscode';
import { insightsHistoryRequest, insightsRequest } from '../../../server/src/protocol.ts';
import { saveAs } from '../export/saveAs.ts';
import { pageHtml } from '../preview/pageHtml.ts';
import { openBesides } from '../preview/showLine.ts';
import type { Server } from '../server.ts';
import { messageTime } from '../target.ts';
import { isFromPage } from './fromPage.ts';
import type { FromPage, PageReading, ToPage } from './page/messages.ts';
import { pageTexts } from './texts.ts';

const endings = { markdown: 'md', csv: 'csv', svg: 'svg' } as const;

/** The page with the numbers of the workspace. */
export class InsightsPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #server: Server;
  readonly #asked = new Map<number, (reading: PageReading) => void>();
  /** The files that the page was told of: it may open no others. */
  #known: ReadonlySet<string> = new Set();
  #lastId = 0;
  #turn = 0;
  #isReady = false;
  #hasHistory = false;

  constructor(panel: vscode.WebviewPanel, server: Server, extensionUri: vscode.Uri) {
    this.panel = panel;
    this.#server = server;
    const subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        this.#isReady &&= panel.visible;
      }),
      server.onDidChangeIndex(() => void this.#refresh()),
      server.onDidChangeState((state) => state === 'running' && void this.#refresh()),
    ];
    panel.onDidDispose(() => {
      this.#isReady = false;
      vscode.Disposable.from(...subscriptions).dispose();
    });
    const root = vscode.Uri.joinPath(extensionUri, 'dist', 'insights');
    panel.title = vscode.l10n.t('Postmortem Insights');
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.webview.html = pageHtml(panel.webview, root, panel.title);
  }

  /** What the page shows at the moment, asked of the page itself. */
  read(): Promise<PageReading> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#send({ kind: 'ask', id });
    });
  }

  /** Does what the page asks for; public, so that whatever arrives can be tried. */
  async handle(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await this.#start();
        break;
      case 'open':
        if (this.#known.has(message.uri)) {
          await openBesides(vscode.Uri.parse(message.uri), this.panel.viewColumn);
        }
        break;
      case 'create':
        await vscode.commands.executeCommand('postmortem.new');
        break;
      case 'export':
        await this.#export(message);
        break;
      case 'answer':
        this.#asked.get(message.id)?.(message.reading);
        this.#asked.delete(message.id);
        break;
    }
  }

  async #export({ format, target, text }: FromPage & { readonly kind: 'export' }): Promise<void> {
    if (target === 'copy') {
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied to the clipboard'), messageTime);
      return;
    }
    const fileName = `postmortem-insights.${endings[format]}`;
    await saveAs(vscode.Uri.from({ scheme: 'untitled', path: fileName }), { fileName, text });
  }

  #receive(message: unknown): void {
    if (isFromPage(message)) {
      this.handle(message).catch((error: unknown) => this.#server.output.error(String(error)));
    } else {
      this.#server.output.warn('The page with the numbers sent a message that it may not send.');
    }
  }

  async #start(): Promise<void> {
    this.#isReady = true;
    this.#hasHistory = false;
    this.#send({ kind: 'start', texts: pageTexts(), language: vscode.env.language });
    for (const id of this.#asked.keys()) {
      this.#send({ kind: 'ask', id });
    }
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (!this.#isReady) {
      return;
    }
    try {
      const insights = await this.#server.request(insightsRequest, {});
      if (turn !== this.#turn) {
        return;
      }
      this.#known = new Set(insights.incidents.map(({ uri }) => uri));
      this.#send({ kind: 'show', insights });
      // The past does not change while the page is open.
      if (!this.#hasHistory) {
        this.#hasHistory = true;
        this.#send({ kind: 'history', history: await this.#server.request(insightsHistoryRequest, {}) });
      }
    } catch (error) {
      this.#send({ kind: 'notice', text: error instanceof Error ? error.message : String(error) });
    }
  }

  #send(message: ToPage): void {
    if (this.#isReady) {
      void this.panel.webview.postMessage(message);
    }
  }
}
