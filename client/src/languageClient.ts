import type { ChildProcess } from 'node:child_process';
import {
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/node';
import { clientOptions, watchState } from './clientOptions.ts';
import type { ClientParts } from './makeClient.ts';
import { endServer, type ServerProcesses } from './serverProcesses.ts';

/** Logs errors and leaves telling the user to the error handler, which knows what can be done about them. */
class ProcessLanguageClient extends LanguageClient {
  #server: ChildProcess | undefined;

  constructor(processes: ServerProcesses, parts: ClientParts) {
    const connect = async (): Promise<MessageTransports> => {
      this.#end();
      this.#server = processes.take(parts.output);
      return { reader: new IPCMessageReader(this.#server), writer: new IPCMessageWriter(this.#server) };
    };
    const client = (): LanguageClient => this;
    super('postmortem', 'Postmortem', connect, clientOptions(parts, client));
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.#end();
    }
  }

  /** Sees to it that the process ends that was spoken with: the library looks after those only that it starts itself. */
  #end(): void {
    if (this.#server) {
      endServer(this.#server);
    }
  }
}

/** Makes a client whose server runs as a process of its own, so that no check can hold up other extensions. */
export function makeNodeClient(processes: ServerProcesses, parts: ClientParts): LanguageClient {
  const client = new ProcessLanguageClient(processes, parts);
  watchState(client, parts);
  return client;
}
