import * as vscode from 'vscode';
import { indexRequest, type WorkspaceIndexResult } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';

export type IndexState = 'unread' | 'reading' | 'read' | 'failed';

/**
 * The index of the workspace's postmortems, as the server last told it. Nothing is read before somebody looks, and
 * nothing again while nobody does.
 */
export class IndexStore implements vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #watchers = new Set<() => boolean>();
  #index: WorkspaceIndexResult | undefined;
  #state: IndexState = 'unread';
  #isStale = true;
  #isDoubted = false;
  #reading: Promise<void> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      server.onDidChangeIndex(() => this.#outOfDate()),
      server.onDidChangeState((state) => state === 'running' && this.#outOfDate()),
    ];
  }

  get index(): WorkspaceIndexResult | undefined {
    return this.#index;
  }

  get state(): IndexState {
    return this.#state;
  }

  /** Somebody who looks at the index while `isLooking` says so. */
  watch(isLooking: () => boolean): vscode.Disposable {
    this.#watchers.add(isLooking);
    return new vscode.Disposable(() => this.#watchers.delete(isLooking));
  }

  /** Reads the index where that was never done or something has changed since; resolves when it is up to date. */
  async want(): Promise<WorkspaceIndexResult | undefined> {
    while (this.#isStale) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return this.#index;
  }

  /** Reads the index again after a change that was made here: the server need not tell. */
  readAgain(): Promise<unknown> {
    this.#isStale = true;
    return this.want();
  }

  /** Has the server look for all files again: where files are not watched well, it misses some changes. */
  refresh(): Promise<unknown> {
    this.#isDoubted = true;
    return this.readAgain();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #outOfDate(): void {
    this.#isStale = true;
    if (this.#state !== 'unread' && [...this.#watchers].some((isLooking) => isLooking())) {
      void this.want();
    }
  }

  async #read(): Promise<void> {
    this.#isStale = false;
    const again = this.#isDoubted;
    this.#isDoubted = false;
    this.#setState('reading');
    try {
      const known = this.#index?.generation;
      const index = await this.#server.request(indexRequest, {
        again,
        ...(known === undefined ? {} : { known }),
      });
      this.#index = index ?? this.#index;
      this.#setState('read');
    } catch (error) {
      this.#server.output.warn(`The index of postmortems could not be read: ${String(error)}`);
      this.#setState('failed');
    }
  }

  #setState(state: IndexState): void {
    if (state === 'read') {
      // Until then nobody knows that there is nothing, and the views do not say so.
      const found = this.#index?.postmortems.length ? 'some' : 'none';
      void vscode.commands.executeCommand('setContext', 'postmortem.indexed', found);
    }
    this.#state = state;
    this.#changed.fire();
  }
}
