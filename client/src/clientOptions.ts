import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { documentSelector } from './documentSelector.ts';
import type { ClientParts, ServerState } from './makeClient.ts';
import { readSettings } from './settings.ts';

/** @param client the client that will be made with these options */
export function clientOptions(parts: ClientParts, client: () => BaseLanguageClient): LanguageClientOptions {
  return {
    documentSelector: [...documentSelector()],
    outputChannel: parts.output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({
        action: parts.crashed() ? CloseAction.Restart : CloseAction.DoNotRestart,
        handled: true,
      }),
    },
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

/** Tells of the states of a client that was made. */
export function watchState(client: BaseLanguageClient, parts: ClientParts): void {
  const names: Record<State, ServerState> = {
    [State.Starting]: 'starting',
    [State.Running]: 'running',
    [State.StartFailed]: 'stopped',
    [State.Stopped]: 'stopped',
  };
  client.onDidChangeState(({ newState }) => parts.stateChanged(names[newState]));
}
