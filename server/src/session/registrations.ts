import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import { jsonMarksSetting } from '../protocol.ts';
import { configurationFileName } from '../workspace/environment.ts';
import type { ServerContext } from './serverContext.ts';
import { unattended } from './unattended.ts';

type Client = Pick<ServerContext, 'connection' | 'capabilities'>;

/** Asks a client to tell of its settings and files, as far as it can. */
export function registerWithClient({ connection, capabilities }: Client): void {
  if (capabilities.configuration && capabilities.registersConfiguration) {
    unattended(
      connection,
      connection.client.register(DidChangeConfigurationNotification.type, {
        section: capabilities.tellsOfJson ? ['postmortem', jsonMarksSetting] : 'postmortem',
      }),
    );
  }
  if (capabilities.watchFiles) {
    unattended(
      connection,
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        // A team's own templates may have any name.
        watchers: [
          { globPattern: `**/${configurationFileName}` },
          { globPattern: '**/*.{md,markdown}' },
          { globPattern: '**/.gitignore' },
          // A link may lead to any file; what is in it does not matter.
          { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
        ],
      }),
    );
  }
  registerConfigurationFiles({ connection, capabilities });
}

/** Takes part in the writing of configuration files, which are not Markdown, where the client lets it. */
function registerConfigurationFiles({ connection, capabilities }: Client): void {
  const documentSelector = [{ pattern: `**/${configurationFileName}` }];
  if (capabilities.registersDocuments) {
    unattended(
      connection,
      Promise.all([
        connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
        connection.client.register(DidChangeTextDocumentNotification.type, {
          documentSelector,
          syncKind: TextDocumentSyncKind.Incremental,
        }),
        connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
      ]),
    );
  }
  if (capabilities.registersCodeActions) {
    const codeActionKinds = [CodeActionKind.QuickFix];
    unattended(
      connection,
      connection.client.register(CodeActionRequest.type, { documentSelector, codeActionKinds }),
    );
  }
}
