import * as vscode from 'vscode';
import { inform, tellFailure } from '../notices.ts';
import { configurationText, rulesLine } from './configurationText.ts';

/** A folder of the window, or one beside all of them. */
type Folder = Pick<vscode.WorkspaceFolder, 'uri' | 'name'>;

/**
 * Writes a configuration file into a workspace folder and opens it. A file that is there already is opened and left as
 * it is.
 * @param argument a file in the folder that is meant, beside which it is written where no folder of the window has it;
 * without a file the user is asked where there are several
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

async function chooseFolder(place: vscode.Uri | undefined): Promise<Folder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const around = place && (vscode.workspace.getWorkspaceFolder(place) ?? folderOfLoose(place));
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

/** A file in no folder of the window is not configured by what lies in one. */
function folderOfLoose(file: vscode.Uri): Folder | undefined {
  if (file.scheme === 'untitled') {
    return undefined;
  }
  const uri = vscode.Uri.joinPath(file, '..');
  return { uri, name: uri.path };
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
