import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ServerContext } from '../session/serverContext.ts';
import { throwIfCancelled } from './guard.ts';

/** Ends a request whose answer nobody waits for any more. To be called when the document has been read, before the rest. */
export type ThrowIfUnwanted = () => void;

/** The protocol's own requests name a document in one way, those of ours in the other. */
type AboutDocument = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

/**
 * Wraps the handler of a request that editors repeat after each edit: one behind which the client has asked the same
 * about a later version is ended as the protocol has it, before anything is done for it alone.
 * @param kind what is asked; requests of one kind supersede each other
 * @param variantOf what else has to be equal for a request to supersede another
 */
export function ofNewest<Params extends AboutDocument, Result>(
  context: ServerContext,
  kind: string,
  handle: (context: ServerContext, params: Params, throwIfUnwanted: ThrowIfUnwanted) => Promise<Result>,
  variantOf: (params: Params) => string = () => '',
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    const uri = 'textDocument' in params ? params.textDocument.uri : params.uri;
    const { version } = context.documents.get(uri) ?? {};
    return context.questions.answer(`${kind}${variantOf(params)}`, uri, version, (isSuperseded) =>
      handle(context, params, () => {
        throwIfCancelled(token);
        if (isSuperseded()) {
          throw new ResponseError(LSPErrorCodes.ContentModified, 'The same was asked of a later version');
        }
      }),
    );
  };
}
