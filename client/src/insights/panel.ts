import * as vscode from 'vscode';
import {
  type InsightsHistory,
  type InsightsResult,
  insightsHistoryRequest,
  insightsRequest,
} from '../../../server/src/protocol.ts';
import { saveAs } from '../export/saveAs.ts';
import { pageRoot } from '../preview/pageHtml.ts';
import { copyFromPage, PageLink } from '../preview/pageLink.ts';
import { openBesides } from '../preview/showLine.ts';
import type { Server } from '../server.ts';
import { isFromPage } from './fromPage.ts';
import type { FromPage, PageReading, ToPage } from './page/messages.ts';
import { pageTexts } from './texts.ts';

const endings = { markdown: 'md', csv: 'csv', svg: 'svg' } as const;

/** The page with the numbers of the workspace. */
export class InsightsPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #server: Server;
  readonly #page: PageLink<ToPage, FromPage, PageReading>;
  /** The files that the page was told of: it may open no others. */
  #known: ReadonlySet<string> = new Set();
  #turn = 0;
  /** What the page shows, so that it is not drawn anew for nothing. */
  #shown = '';
  /** The past of some files on a day; it is read again when there are others. */
  #history: { readonly of: string; readonly read: InsightsHistory | null } | undefined;
  /** The past that is being read at the moment. */
  #reading = '';

  constructor(panel: vscode.WebviewPanel, server: Server, extensionUri: vscode.Uri) {
    this.panel = panel;
    this.#server = server;
    const subscriptions = vscode.Disposable.from(
      server.onDidChangeIndex(() => void this.#refresh()),
      server.onDidChangeState((state) => state === 'running' && void this.#refresh()),
    );
    panel.onDidDispose(() => subscriptions.dispose());
    panel.title = vscode.l10n.t('Postmortem Insights');
    this.#page = new PageLink(panel, {
      root: pageRoot(extensionUri, 'insights'),
      title: panel.title,
      isFromPage,
      handle: (message) => this.handle(message),
      output: server.output,
    });
  }

  /** What the page shows at the moment, asked of the page itself. */
  read(): Promise<PageReading> {
    return this.#page.read();
  }

  /** Does what the page asks for; public, so that whatever arrives can be tried. */
  async handle(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#shown = '';
        this.#page.start({ kind: 'start', texts: pageTexts(), language: vscode.env.language });
        await this.#refresh();
        break;
      case 'open':
        if (this.#known.has(message.uri)) {
          await openBesides(vscode.Uri.parse(message.uri), this.panel.viewColumn);
        }
        break;
      case 'create':
        await vscode.commands.executeCommand('postmortem.new');
        break;
      case 'retry':
        await this.#refresh();
        break;
      case 'export':
        await this.#export(message);
        break;
      case 'answer':
        this.#page.answered(message);
        break;
    }
  }

  async #export({ format, target, text }: FromPage & { readonly kind: 'export' }): Promise<void> {
    if (target === 'copy') {
      await copyFromPage(text);
      return;
    }
    const fileName = `postmortem-insights.${endings[format]}`;
    await saveAs(vscode.Uri.from({ scheme: 'untitled', path: fileName }), { fileName, text });
  }

  async #refresh(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (!this.#page.isReady) {
      return;
    }
    try {
      const insights = await this.#server.request(insightsRequest, {});
      if (turn === this.#turn) {
        this.#show(insights);
        await this.#showHistory(insights);
      }
    } catch (error) {
      this.#shown = '';
      this.#page.send({ kind: 'notice', text: error instanceof Error ? error.message : String(error) });
    }
  }

  #show(insights: InsightsResult): void {
    this.#known = new Set(insights.incidents.map(({ uri }) => uri));
    const key = JSON.stringify(insights);
    if (key !== this.#shown) {
      const isNew = this.#shown === '';
      this.#shown = key;
      this.#page.send({ kind: 'show', insights });
      if (isNew && this.#history) {
        this.#page.send({ kind: 'history', history: { kind: 'read', read: this.#history.read } });
      }
    }
  }

  /** The past changes with the day, and with the files that there are; one that could not be read is tried again. */
  async #showHistory({ today, incidents }: InsightsResult): Promise<void> {
    const of = JSON.stringify([today, incidents.map(({ uri }) => uri)]);
    if (this.#history?.of === of || this.#reading === of) {
      return;
    }
    this.#reading = of;
    try {
      const read = await this.#server.request(insightsHistoryRequest, {});
      if (this.#reading === of) {
        this.#history = { of, read };
        this.#page.send({ kind: 'history', history: { kind: 'read', read } });
      }
    } catch (error) {
      this.#server.output.warn(`The history of action items could not be read: ${error}`);
      if (this.#reading === of) {
        this.#page.send({ kind: 'history', history: { kind: 'failed' } });
      }
    } finally {
      this.#reading = this.#reading === of ? '' : this.#reading;
    }
  }
}
