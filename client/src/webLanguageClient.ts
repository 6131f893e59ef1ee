import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
  State,
} from 'vscode-languageclient/browser';
import { clientOptions, watchState } from './clientOptions.ts';
import type { ClientParts } from './makeClient.ts';

/** Logs errors and leaves telling the user to the error handler, which knows what can be done about them. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * Makes a client whose server runs in a web worker of its own, so that no check can hold up other extensions.
 * @param dist the folder with the server's program
 */
export function makeWorkerClient(dist: vscode.Uri, parts: ClientParts): LanguageClient {
  const addressOf = (...path: string[]) => vscode.Uri.joinPath(dist, ...path).toString(true);
  let worker: Worker | undefined;
  const connect = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(addressOf('server.web.js'));
    worker.postMessage({ program: addressOf('engine', 'worker.js') });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client: QuietLanguageClient = new QuietLanguageClient(
    'postmortem',
    'Postmortem',
    connect,
    clientOptions(parts, () => client),
  );
  watchState(client, parts);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) {
      worker?.terminate();
    }
  });
  return client;
}
