import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** A client that is told of mistakes in its log. */
interface Logging {
  readonly console: Pick<Connection['console'], 'error'>;
}

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result> | Result;
type Guarded<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result>;

/**
 * Wraps a handler so that a mistake of ours is logged and answered with nothing, and a request that the client has
 * given up is answered as cancelled. Nothing else ever reaches the client as an error.
 */
export function guarded<Params, Result>(
  connection: Logging,
  name: string,
  fallback: Result,
  handle: Handler<Params, Result>,
): Guarded<Params, Result> {
  return mending(connection, name, handle, () => fallback);
}

/**
 * Wraps a handler whose client waits for an answer it cannot do without: a mistake is logged and told as an error.
 * `what` is what the request is for, for people.
 */
export function answering<Params, Result>(
  connection: Logging,
  what: string,
  handle: Handler<Params, Result>,
): Guarded<Params, Result> {
  return mending(connection, what, handle, () => {
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      `${what} failed; the log of the language server says why`,
    );
  });
}

/** Runs a handler, logs what it throws that is no answer itself, and gives something else in its place. */
function mending<Params, Result>(
  { console }: Logging,
  name: string,
  handle: Handler<Params, Result>,
  mend: () => Result,
): Guarded<Params, Result> {
  return async (params, token) => {
    throwIfCancelled(token);
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) {
        throw error;
      }
      console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      return mend();
    }
  };
}

/** Ends a request that the client has given up, so that it keeps what it shows and asks again. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was superseded');
  }
}
