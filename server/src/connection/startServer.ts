import type { Connection, ConnectionOptions } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { lazily } from '../memory/lazily.ts';
import { lull } from '../scheduling/silence.ts';
import { pause } from '../scheduling/turns.ts';
import { capabilitiesOf, initializationOptionsOf, initializeResult } from '../session/initialization.ts';
import type { Runtime } from '../session/runtime.ts';
import { Gate } from './gate.ts';

/** What a client has said so far. */
export interface Heard {
  /** Settles when all that has come is heard. */
  readonly takenUp: () => Promise<void>;
  /** Whether the client has asked the server to shut down. */
  readonly isShutDown: () => boolean;
}

/**
 * Serves a client until it says goodbye. What the server can do is answered at once; all that checks is loaded when
 * the client has that answer, and what the client says meanwhile waits.
 * @param connect makes the connection, with options that it must be given
 */
export function startServer(
  connect: (options: ConnectionOptions, heard: Heard) => Connection,
  runtime: Runtime,
): void {
  const gate = new Gate();
  const takenUp = async (): Promise<void> => {
    await allHeard(gate);
    await gate.isOpen;
    await allHeard(gate);
  };
  const connection = connect({ messageStrategy: gate }, { takenUp, isShutDown: () => gate.isShutDown });
  const load = lazily(async () => {
    runtime.prepare?.();
    const server = await import('../session/server.ts');
    runtime.loaded?.();
    return server;
  });
  let isInitialized = false;
  connection.onInitialize((params) => {
    if (isInitialized) {
      // Another one on the same connection would answer and push everything twice.
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already');
    }
    isInitialized = true;
    gate.close(async () => {
      const { serve } = await load();
      serve(connection, runtime, params, () => gate.messages);
    });
    return initializeResult(capabilitiesOf(params, initializationOptionsOf(params)), runtime.version);
  });
  connection.listen();
  // A client that has a greeting to send is answered first; one that does not speak yet need not wait later.
  pause(silence)
    .then(load)
    .catch(() => {
      // Whoever speaks hears of it.
    });
}

/** A client that has said nothing for so long, in milliseconds, is still starting itself. */
const silence = 10;

/** More turns than a message needs from being read to being heard. */
const turnsOfMessage = 10;

/** Waits until a client is heard out that says nothing new. */
function allHeard(gate: Gate): Promise<void> {
  return lull(() => gate.messages, Number.POSITIVE_INFINITY, turnsOfMessage);
}
