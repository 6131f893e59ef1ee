import * as vscode from 'vscode';

/** Why a tool has no result, in words that help an assistant to ask again. */
export class Refusal extends Error {}

/** The document that an assistant names, unsaved edits included; only what is open or in the workspace is theirs to see. */
export async function documentNamed(file: string): Promise<vscode.TextDocument> {
  const candidates = placesNamed(file);
  const open = vscode.workspace.textDocuments.find(({ uri, isClosed }) =>
    candidates.some((candidate) => !isClosed && candidate.toString() === uri.toString()),
  );
  if (open) {
    return markdown(open, file);
  }
  const inside = candidates.filter(isInWorkspace);
  if (inside.length === 0) {
    throw new Refusal(`“${file}” is neither open nor in the workspace.`);
  }
  for (const candidate of inside) {
    if (await isFile(candidate)) {
      return markdown(await vscode.workspace.openTextDocument(candidate), file);
    }
  }
  throw new Refusal(`There is no file “${file}”.`);
}

/** The folder that an assistant names for a new postmortem; `postmortems` in the first folder where it names none. */
export function folderNamed(folder: string | undefined): vscode.Uri {
  const place = placesNamed(folder ?? 'postmortems').find(isInWorkspace);
  if (!place) {
    throw new Refusal(
      folder === undefined ? 'No folder is open.' : `“${folder}” is outside the folders that are open.`,
    );
  }
  return place;
}

/** What a path or URI may mean; relative ones in each folder of the workspace. */
function placesNamed(way: string): readonly vscode.Uri[] {
  if (way.includes('\0')) {
    throw new Refusal('A path has no null characters.');
  }
  // One letter and a colon is a drive.
  if (/^[a-z][a-z0-9+.-]+:/i.test(way)) {
    const uri = vscode.Uri.parse(way);
    // Joining takes “..” out of the path, so that what is compared is what is read.
    const place = uri.path === '' ? [] : [vscode.Uri.joinPath(uri, '.')];
    // Without a slash behind it, a colon may be one of a name: `INC-7: checkout.md`.
    return /^[^:]+:\//.test(way) ? place : [...place, ...inEachFolder(way)];
  }
  if (/^(?:[\\/]|[a-z]:[\\/])/i.test(way)) {
    return [vscode.Uri.joinPath(vscode.Uri.file(way), '.')];
  }
  return inEachFolder(way);
}

function inEachFolder(way: string): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, way));
}

function isInWorkspace(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}

function markdown(document: vscode.TextDocument, file: string): vscode.TextDocument {
  if (document.languageId !== 'markdown') {
    throw new Refusal(`“${file}” is no Markdown file.`);
  }
  return document;
}
