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
import { type InitializationOptions, jsonMarksSetting } from '../../server/src/protocol.ts';
import { documentSelector } from './documentSelector.ts';
import { uncheckedEditions } from './export/editions.ts';
import { inertAnswers } from './inertAnswers.ts';
import type { ClientParts, ServerState } from './makeClient.ts';
import { applyServerEdit } from './serverEdits.ts';
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
      settingsHoldForAll: haveOneScope(),
      status: true,
      readsFiles: true,
      timelinePreview: true,
      savesFiles: true,
      marksJson: marksJson(),
    }),
    // Written out, because the members left out of a partial object count as false.
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
    middleware: {
      ...inertAnswers,
      ...uncheckedEditions(parts.editions),
      workspace: {
        handleApplyEdit: applyServerEdit,
        configuration: (params, token, next) =>
          params.items.every(({ section }) => section === 'postmortem')
            ? params.items.map(({ scopeUri }) =>
                readSettings(scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)),
              )
            : next(params, token),
        didChangeConfiguration: () =>
          client().sendNotification(DidChangeConfigurationNotification.type, {
            settings: { postmortem: readSettings(), marksJson: marksJson() },
          }),
      },
    },
  };
}

/** Whether no folder of the window can have settings of its own. */
function haveOneScope(): boolean {
  return vscode.workspace.workspaceFile === undefined;
}

/** Whether VS Code reads JSON as it does out of the box. */
function marksJson(): boolean {
  const { getConfiguration } = vscode.workspace;
  return (
    vscode.extensions.getExtension('vscode.json-language-features') !== undefined &&
    getConfiguration().get(jsonMarksSetting) !== false
  );
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
