import * as vscode from 'vscode';
import { mention } from '../notices.ts';
import { pageHtml } from './pageHtml.ts';

/** What one kind of page is, and who deals with what it says. */
export interface PageKind<FromPage> {
  /** The folder that its script and style are in. */
  readonly root: vscode.Uri;
  readonly title: string;
  readonly isFromPage: (message: unknown) => message is FromPage;
  readonly handle: (message: FromPage) => Promise<void>;
  readonly output: vscode.LogOutputChannel;
}

/** What every page is asked, beside what is its own. */
interface Asking {
  readonly kind: 'ask';
  readonly id: number;
}

/**
 * Speaks with the page of a panel. A page that is hidden is thrown away, and says that it is ready when it has been made
 * anew; until then nothing is sent.
 */
export class PageLink<ToPage extends { readonly kind: string }, FromPage, Reading> {
  readonly #panel: vscode.WebviewPanel;
  readonly #asked = new Map<number, (reading: Reading) => void>();
  #lastId = 0;
  #isReady = false;

  constructor(panel: vscode.WebviewPanel, kind: PageKind<FromPage>) {
    this.#panel = panel;
    const { root, title, isFromPage, handle, output } = kind;
    const subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) {
          handle(message).catch((error: unknown) => output.error(String(error)));
        } else {
          output.warn(`The page “${title}” sent a message that it may not send.`);
        }
      }),
      panel.onDidChangeViewState(() => {
        this.#isReady &&= panel.visible;
      }),
    );
    panel.onDidDispose(() => {
      this.#isReady = false;
      subscriptions.dispose();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.webview.html = pageHtml(panel.webview, root, title);
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Begins with a page that has said that it is ready, and asks it what nobody has answered yet. */
  start(message: ToPage): void {
    this.#isReady = true;
    this.send(message);
    for (const id of this.#asked.keys()) {
      this.#post({ kind: 'ask', id });
    }
  }

  send(message: ToPage): void {
    this.#post(message);
  }

  /** What the page shows at the moment, asked of the page itself. */
  read(): Promise<Reading> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#post({ kind: 'ask', id });
    });
  }

  answered({ id, reading }: { readonly id: number; readonly reading: Reading }): void {
    this.#asked.get(id)?.(reading);
    this.#asked.delete(id);
  }

  #post(message: ToPage | Asking): void {
    if (this.#isReady) {
      void this.#panel.webview.postMessage(message);
    }
  }
}

/** Copies what a page hands over, and says so. */
export async function copyFromPage(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  mention(vscode.l10n.t('Copied to the clipboard'));
}
