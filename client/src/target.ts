import * as vscode from 'vscode';
import { mention } from './notices.ts';

/**
 * The document that a command means: the one it was called on, which a code lens names by its URI as text and a view by
 * its row, else the one in the active tab. The active text editor is only the last resort, because there is none in a
 * custom editor.
 */
export async function targetDocument(argument: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = uriNamedBy(argument) ?? activeUri();
  const document = uri === undefined ? undefined : await vscode.workspace.openTextDocument(uri);
  if (document?.languageId === 'markdown') {
    return document;
  }
  mention(vscode.l10n.t('Open a Markdown document first'));
  return undefined;
}

function uriNamedBy(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  const written =
    typeof argument === 'object' && argument !== null && 'uri' in argument ? argument.uri : argument;
  return typeof written === 'string' ? vscode.Uri.parse(written) : undefined;
}

/** The document in the active tab, of a difference the one on the right. */
export function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return input.uri;
  }
  return input instanceof vscode.TabInputTextDiff
    ? input.modified
    : vscode.window.activeTextEditor?.document.uri;
}
