import type { Readable, Writable } from 'node:stream';
import type { Connection, ConnectionOptions } from 'vscode-languageserver/node';
import { createConnection, ProposedFeatures, StreamMessageReader } from 'vscode-languageserver/node';
import { WholeMessageWriter } from './messageWriter.ts';
import { orderlyMessages } from './orderlyMessages.ts';
import type { Heard } from './startServer.ts';

/** Speaks with a client over two streams. When the client ends its own, the process ends. */
export function connectStreams(
  streams: { readonly input: Readable; readonly output: Writable },
  options: ConnectionOptions,
  { takenUp, isShutDown }: Heard,
): Connection {
  const leftOut = (bytes: number): void =>
    connection.console.warn(`${bytes} bytes that are no message were left out.`);
  const input = orderlyMessages(streams.input, { leftOut, takenUp });
  // One that has not said goodbye has failed.
  const leave = (): void => process.exit(isShutDown() ? 0 : 1);
  input.on('end', leave);
  input.on('close', leave);
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new WholeMessageWriter(streams.output),
    options,
  );
  return connection;
}
