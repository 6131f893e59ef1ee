import { CodeLensRefreshRequest, DiagnosticRefreshRequest } from 'vscode-languageserver';
import { pushDiagnostics } from '../handlers/diagnostics.ts';
import { isConfiguration } from './environments.ts';
import type { ServerContext } from './serverContext.ts';
import { unattended } from './unattended.ts';

/** Lets the client show again what depends on more than the text. */
export function refreshAll(context: ServerContext): void {
  const { connection, capabilities } = context;
  if (capabilities.refreshCodeLenses) {
    unattended(connection, connection.sendRequest(CodeLensRefreshRequest.type));
  }
  refreshInlayHints(context);
  refreshDiagnostics(context);
}

/** Lets the client ask for inlay hints again. */
export function refreshInlayHints({ connection, capabilities }: ServerContext): void {
  if (capabilities.refreshInlayHints) {
    unattended(connection, connection.languages.inlayHint.refresh());
  }
}

/** Lets the client ask for the problems of open documents again; one that does not ask is sent them. */
export function refreshDiagnostics(context: ServerContext): void {
  const { connection, documents, capabilities } = context;
  if (capabilities.refreshDiagnostics) {
    unattended(connection, connection.sendRequest(DiagnosticRefreshRequest.type));
  } else if (!capabilities.pullDiagnostics) {
    for (const { uri } of documents.all().filter((document) => !isConfiguration(document.uri))) {
      push(context, uri);
    }
  }
}

/** Checks an open document and sends its problems, without waiting for it. */
export function push(context: ServerContext, uri: string): void {
  pushDiagnostics(context, uri).catch((error: unknown) => {
    context.connection.console.error(`Checking failed: ${String(error)}`);
  });
}
