import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Editions } from './export/editions.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

/** What a client needs to be made, on the desktop as in a browser. */
export interface ClientParts {
  readonly output: vscode.LogOutputChannel;
  /** The folder with the pages that explain the rules. */
  readonly rulePages: vscode.Uri;
  /** Told when the server has gone away unasked; answers whether to start it again. */
  readonly crashed: () => boolean;
  readonly editions: Editions;
  readonly stateChanged: (state: ServerState) => void;
}

/** Loads the client's library and makes a client that is not started yet: an editor that starts need not wait for it. */
export type MakeClient = (parts: ClientParts) => Promise<BaseLanguageClient>;
