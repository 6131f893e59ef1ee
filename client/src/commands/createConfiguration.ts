import * as vscode from 'vscode';
import { inform, tellFailure } from '../notices.ts';
import { configurationText, rulesLine } from './configurationText.ts';

/**
 * Writes a configuration file into a workspace folder and opens it. A file that is there already is opened and left as
 * it is.
 * @param argument a place in the folder that is meant; without it the user is asked where there are several
 * @returns the file, or undefined when the user gave up or there is no folder
 */
export async function createConfiguration(argument: unknown): Promise<vscode.Uri | undefined> {
  const folder = await chooseFolder(argument instanceof vscode.Uri ? argument : undefined);
  if (folder === undefined) {
    return undefined;
  }
  const uri = vscode.Uri.joinPath(folder.uri, '.postmortem.json');
  if (await exists(uri)) {
    await vscode.window.showTextDocument(uri, { preview: false });
    void inform(vscode.l10n.t('“{0}” has a configuration file already.', folder.name));
    return uri;
  }
  return (await write(uri)) ? show(uri) : undefined;
}

async function chooseFolder(place: vscode.Uri | undefined): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const around = place && vscode.workspace.getWorkspaceFolder(place);
  if (around !== undefined) {
    return around;
  }
  if (folders.length > 1) {
    return vscode.window.showWorkspaceFolderPick({
      placeHolder: vscode.l10n.t('Folder to configure'),
      ignoreFocusOut: true,
    });
  }
  if (folders.length === 0) {
    void inform(
      vscode.l10n.t('Open the folder of your postmortems first: the configuration file belongs into it.'),
    );
  }
  return folders[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Writes nothing where a file came into being meanwhile. */
async function write(uri: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(configurationText);
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  const isWritten = await vscode.workspace.applyEdit(edit);
  if (!isWritten) {
    void tellFailure(vscode.l10n.t('“{0}” could not be written.', vscode.workspace.asRelativePath(uri)));
  }
  return isWritten;
}

async function show(uri: vscode.Uri): Promise<vscode.Uri> {
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const { end } = editor.document.lineAt(rulesLine).range;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(end, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return uri;
}
