import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DocumentStatus,
  type EditActionResult,
  type FrontMatterResult,
  type IndexChangedParams,
  indexChangedNotification,
  statusNotification,
} from '../../server/src/protocol.ts';
import { CrashCount } from './crashes.ts';
import { Editions } from './export/editions.ts';
import { fileRequests } from './fileRequests.ts';
import type { MakeClient, ServerState } from './makeClient.ts';
import { tellFailure } from './notices.ts';
import type { Requests } from './requests.ts';

/**
 * The language server as the rest of the extension sees it: something that runs, or does not and says so once.
 * A client whose start failed cannot be started again, so every restart makes a new one.
 */
export class Server {
  readonly output: vscode.LogOutputChannel;
  readonly editions = new Editions();
  readonly #makeClient: MakeClient;
  readonly #rulePages: vscode.Uri;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #statusReceived = new vscode.EventEmitter<DocumentStatus>();
  readonly #indexChanged = new vscode.EventEmitter<IndexChangedParams>();
  #client: Promise<BaseLanguageClient> | undefined;
  /** Whoever makes a server starts it: what shows the state from the first moment shows it once. */
  #state: ServerState = 'starting';
  #restarted: Promise<void> = Promise.resolve();
  #isOfferingRestart = false;

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidReceiveStatus = this.#statusReceived.event;
  readonly onDidChangeIndex = this.#indexChanged.event;

  constructor(output: vscode.LogOutputChannel, rulePages: vscode.Uri, makeClient: MakeClient) {
    this.output = output;
    this.#rulePages = rulePages;
    this.#makeClient = makeClient;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server; a failure is told to the user, not to the caller. */
  async start(): Promise<void> {
    const crashes = new CrashCount();
    const isCurrent = (): boolean => this.#client === making;
    const making = this.#makeClient({
      output: this.output,
      rulePages: this.#rulePages,
      editions: this.editions,
      crashed: () => isCurrent() && this.#startsAgain(crashes),
      stateChanged: (state) => {
        if (state === 'running') {
          crashes.started();
        }
        if (isCurrent()) {
          this.#setState(state);
        }
      },
    });
    this.#client = making;
    this.#setState('starting');
    try {
      const client = await making;
      if (isCurrent()) {
        this.#listenTo(client);
        await client.start();
      }
    } catch (error) {
      this.output.error(String(error));
      if (isCurrent()) {
        this.#setState('stopped');
        void this.#offerRestart(vscode.l10n.t('The Postmortem language server could not be started.'));
      }
    }
  }

  async stop(): Promise<void> {
    const making = this.#client;
    this.#client = undefined;
    try {
      const client = await making;
      await client?.stop();
    } catch (error) {
      // A server that hangs or never started is ended by its client all the same.
      this.output.warn(String(error));
    }
  }

  /** Restarts one after another, however often it is asked, so that never two servers run. */
  restart(): Promise<void> {
    this.#restarted = this.#restarted.then(async () => {
      await this.stop();
      await this.start();
    });
    return this.#restarted;
  }

  async request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
  ): Promise<Requests[Method]['result']> {
    if (this.#client === undefined || this.#state === 'stopped') {
      throw new Error(vscode.l10n.t('The Postmortem language server is not running.'));
    }
    const client = await this.#client;
    return client.sendRequest<Requests[Method]['result']>(method, params);
  }

  /** Turns edits of the server into those of the editor. */
  async toTextEdits(edits: FrontMatterResult): Promise<vscode.TextEdit[]> {
    return (await (await this.#client)?.protocol2CodeConverter.asTextEdits([...edits])) ?? [];
  }

  /** Turns an edit of the server into one of the editor; undefined where there is no server to speak with. */
  async toWorkspaceEdit(edit: EditActionResult['edit']): Promise<vscode.WorkspaceEdit | undefined> {
    return (await (await this.#client)?.protocol2CodeConverter.asWorkspaceEdit(edit)) ?? undefined;
  }

  dispose(): void {
    this.#indexChanged.dispose();
    this.#stateChanged.dispose();
    this.#statusReceived.dispose();
  }

  #setState(state: ServerState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#stateChanged.fire(state);
    }
  }

  #listenTo(client: BaseLanguageClient): void {
    for (const [request, answer] of Object.entries(fileRequests)) {
      client.onRequest(request, answer);
    }
    client.onNotification(statusNotification, (status: DocumentStatus) => this.#statusReceived.fire(status));
    client.onNotification(indexChangedNotification, (change: IndexChangedParams) =>
      this.#indexChanged.fire(change),
    );
  }

  /** Decides what becomes of a server that went away. */
  #startsAgain(crashes: CrashCount): boolean {
    const starts = crashes.crashed(Date.now());
    if (!starts) {
      void this.#offerRestart(
        vscode.l10n.t('The Postmortem language server crashed and was not started again.'),
      );
    }
    return starts;
  }

  /** Says that there is no server, at most once at a time. */
  async #offerRestart(message: string): Promise<void> {
    if (this.#isOfferingRestart) {
      return;
    }
    this.#isOfferingRestart = true;
    const restart = vscode.l10n.t('Restart');
    const showOutput = vscode.l10n.t('Show Output');
    const chosen = await tellFailure(message, restart, showOutput);
    this.#isOfferingRestart = false;
    if (chosen === restart) {
      await this.restart();
    } else if (chosen === showOutput) {
      this.output.show();
    }
  }
}
