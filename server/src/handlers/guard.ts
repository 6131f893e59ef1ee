import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Wraps a handler so that a mistake of ours is logged and answered with nothing, and a request that the client has
 * given up is answered as cancelled. Nothing else ever reaches the client as an error.
 */
export function guarded<Params, Result>(
  connection: Connection,
  name: string,
  fallback: Result,
  handle: (params: Params, token: CancellationToken) => Promise<Result> | Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    throwIfCancelled(token);
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) {
        throw error;
      }
      connection.console.error(
        `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
      return fallback;
    }
  };
}

/** Ends a request that the client has given up, so that it keeps what it shows and asks again. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was superseded');
  }
}

/**
 * Wraps a handler whose client waits for an answer it cannot do without: a mistake is logged and told as an error.
 * `what` is what the request is for, for people.
 */
export function answering<Params, Result>(
  connection: Connection,
  what: string,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) {
        throw error;
      }
      connection.console.error(
        `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        `${what} failed; the log of the language server says why`,
      );
    }
  };
}
