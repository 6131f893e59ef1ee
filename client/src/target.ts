import * as vscode from 'vscode';

/**
 * The document that a command means: the one it was called on, which a code lens names by its URI as text, else the one
 * in the active tab. The active text editor is only the last resort, because there is none in a custom editor.
 */
export async function targetDocument(argument: unknown): Promise<vscode.TextDocument | undefined> {
  const named = typeof argument === 'string' ? vscode.Uri.parse(argument) : argument;
  const uri = named instanceof vscode.Uri ? named : activeUri();
  const document = uri === undefined ? undefined : await vscode.workspace.openTextDocument(uri);
  if (document?.languageId === 'markdown') {
    return document;
  }
  void vscode.window.setStatusBarMessage(vscode.l10n.t('Open a Markdown document first'), messageTime);
  return undefined;
}

/** How long a passing message stays in the status bar, in milliseconds. */
export const messageTime = 5000;

function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return input.uri;
  }
  return input instanceof vscode.TabInputTextDiff
    ? input.modified
    : vscode.window.activeTextEditor?.document.uri;
}
