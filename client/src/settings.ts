import * as vscode from 'vscode';
import type { Settings } from '../../server/src/protocol.ts';

/** The settings that the server knows; `postmortem.trace` is the client's own. */
const keys = [
  'template',
  'templates',
  'files',
  'strictness',
  'rules',
  'roles',
  'reviewWithinHours',
  'links',
  'severities',
  'workspaceDiagnostics',
] as const;

/** The settings in force for a resource, or for the window when none is given. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration('postmortem', scope);
  const settings: Record<string, unknown> = {};
  for (const key of keys) {
    const value = configuration.get<unknown>(key);
    // An empty template means that each document chooses, which is what a missing one says in the protocol.
    if (value !== '' && value !== undefined && value !== null) {
      settings[key] = plain(value);
    }
  }
  return settings;
}

/** Objects of the settings guard themselves against changes, and as such cannot be sent to a web worker. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
