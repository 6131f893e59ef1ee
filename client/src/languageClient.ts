import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, watchState } from './clientOptions.ts';
import type { ClientParts } from './makeClient.ts';

/** Logs errors and leaves telling the user to the error handler, which knows what can be done about them. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * Makes a client whose server runs as a process of its own, so that no check can hold up other extensions.
 * @param bundle the server's program
 */
export function makeNodeClient(bundle: vscode.Uri, parts: ClientParts): LanguageClient {
  const run = { module: bundle.fsPath, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const client: QuietLanguageClient = new QuietLanguageClient(
    'postmortem',
    'Postmortem',
    { run, debug },
    clientOptions(parts, () => client),
  );
  watchState(client, parts);
  return client;
}
