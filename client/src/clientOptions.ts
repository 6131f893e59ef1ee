import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeConfigurationNotification,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { readSettings } from './settings.ts';

/** What a client needs to be made, on the desktop as in a browser. */
export interface ClientParts {
  readonly output: vscode.LogOutputChannel;
  /** The folder with the pages that explain the rules. */
  readonly rulePages: vscode.Uri;
  readonly errorHandler: ErrorHandler;
}

/** Makes a client that is not started yet. */
export type MakeClient = (parts: ClientParts) => BaseLanguageClient;

/** Where Markdown is a file being written, not a Git revision, a comment box or a chat draft. */
export const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'] as const;

/** Markdown files; those of whatever file system the window's folders are on are files, too. */
export function documentSelector(): readonly { readonly scheme: string; readonly language: string }[] {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...schemes, ...ofFolders])].map((scheme) => ({ scheme, language: 'markdown' }));
}

/** @param client the client that will be made with these options */
export function clientOptions(parts: ClientParts, client: () => BaseLanguageClient): LanguageClientOptions {
  return {
    documentSelector: [...documentSelector()],
    outputChannel: parts.output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: parts.errorHandler,
    // Without it a failing start shows the bare error, and nothing to do about it.
    initializationFailedHandler: () => false,
    initializationOptions: (): InitializationOptions => ({
      rulePages: `${parts.rulePages.toString().replace(/\/$/, '')}/`,
      settings: readSettings(),
      status: true,
      readsFiles: true,
      timelinePreview: true,
      savesFiles: true,
    }),
    // Written out, because the members left out of a partial object count as false.
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
    middleware: {
      workspace: {
        configuration: (params, token, next) =>
          params.items.every(({ section }) => section === 'postmortem')
            ? params.items.map(({ scopeUri }) =>
                readSettings(scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)),
              )
            : next(params, token),
        didChangeConfiguration: () =>
          client().sendNotification(DidChangeConfigurationNotification.type, {
            settings: { postmortem: readSettings() },
          }),
      },
    },
  };
}
