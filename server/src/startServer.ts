import type { Connection, ConnectionOptions } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { Gate } from './gate.ts';
import { capabilitiesOf, initializationOptionsOf, initializeResult } from './initialization.ts';
import type { Runtime } from './runtime.ts';

/**
 * Serves a client until it says goodbye. What the server can do is answered at once; all that checks is loaded when
 * the client has that answer, and what the client says meanwhile waits.
 * @param connect makes the connection, with options that it must be given
 */
export function startServer(connect: (options: ConnectionOptions) => Connection, runtime: Runtime): void {
  const gate = new Gate();
  const connection = connect({ messageStrategy: gate });
  let isInitialized = false;
  connection.onInitialize((params) => {
    if (isInitialized) {
      // Another one on the same connection would answer and push everything twice.
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already');
    }
    isInitialized = true;
    gate.close(async () => {
      runtime.prepare?.();
      const { serve } = await import('./server.ts');
      serve(connection, runtime, params, () => gate.messages);
    });
    return initializeResult(capabilitiesOf(params, initializationOptionsOf(params)), runtime.version);
  });
  connection.listen();
}
