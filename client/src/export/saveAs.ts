import * as vscode from 'vscode';
import type { ExportResult } from '../../../server/src/protocol.ts';
import { tellFailure } from '../notices.ts';

/** Asks for a file and writes it; the dialog asks before it replaces one. Undefined where the user thinks again. */
export async function saveAs(
  document: vscode.Uri,
  { fileName, text }: ExportResult,
): Promise<vscode.Uri | undefined> {
  const folder =
    document.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(document, '..');
  const uri = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, fileName) } : {}),
    saveLabel: vscode.l10n.t('Export'),
    title: vscode.l10n.t('Export Postmortem'),
  });
  if (!uri) {
    return undefined;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void tellFailure(vscode.l10n.t('The export could not be written: {0}', reason));
    return undefined;
  }
}
