import * as vscode from 'vscode';
import { within } from '../within.ts';
import type { Folder, Root } from './draft.ts';

const lastFolderKey = 'postmortem.lastFolder';
/** How long the first question may wait for a search through the workspace, in milliseconds. */
const searchTime = 2000;
/** The same where the best answer is known already. */
const shortSearchTime = 300;
/** Enough to find every folder of a usual team; the rest can be typed. */
const searchedFiles = 500;
const offeredFolders = 12;

export function workspaceRoots(): readonly Root[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({
    uri: uri.toString(),
    name,
    diskPath: uri.scheme === 'file' ? uri.fsPath : uri.path,
  }));
}

export function uriOf({ root, path }: Folder): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(root.uri), path);
}

/** The folder at `uri`, or the one around it when it is a file. */
export async function folderAt(uri: vscode.Uri): Promise<Folder> {
  return describe((await isFile(uri)) ? vscode.Uri.joinPath(uri, '..') : uri);
}

/** Folders to offer, best first: the last one used, those that hold postmortems, and a conventional one. */
export async function offeredFoldersIn(state: vscode.Memento): Promise<readonly Folder[]> {
  const offers = new Map<string, Folder>();
  const last = state.get<string>(lastFolderKey);
  if (last !== undefined && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(last)) !== undefined) {
    offers.set(last, describe(vscode.Uri.parse(last)));
  }
  for (const uri of await foldersOfPostmortems(offers.size > 0 ? shortSearchTime : searchTime)) {
    offers.set(uri.toString(), describe(uri));
  }
  for (const root of workspaceRoots()) {
    const folder = { root, path: 'postmortems' };
    offers.set(uriOf(folder).toString(), folder);
  }
  return [...offers.values()].slice(0, offeredFolders);
}

export async function rememberFolder(state: vscode.Memento, folder: Folder): Promise<void> {
  await state.update(lastFolderKey, uriOf(folder).toString());
}

/** The names in a folder; none in one that is not there yet. */
export async function fileNamesIn(folder: Folder | null): Promise<readonly string[]> {
  if (folder === null) {
    return [];
  }
  try {
    return (await vscode.workspace.fs.readDirectory(uriOf(folder))).map(([name]) => name);
  } catch {
    return [];
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

function describe(uri: vscode.Uri): Folder {
  const around = vscode.workspace.getWorkspaceFolder(uri);
  if (around === undefined) {
    return { root: { uri: uri.toString(), name: uri.path, diskPath: uri.fsPath }, path: '' };
  }
  return {
    root: { uri: around.uri.toString(), name: around.name, diskPath: around.uri.fsPath },
    path: uri.path.slice(around.uri.path.length).replace(/^\/+|(?<!\/)\/+$/g, ''),
  };
}

async function foldersOfPostmortems(milliseconds: number): Promise<readonly vscode.Uri[]> {
  const search = new vscode.CancellationTokenSource();
  // Each by itself: a glob may have alternatives in braces, and VS Code knows none in others.
  const found = configuredGlobs().map((glob) =>
    vscode.workspace.findFiles(glob, '**/node_modules/**', searchedFiles, search.token),
  );
  const files = Promise.all(found).then((all) => [
    ...new Map(all.flat().map((uri) => [String(uri), uri])).values(),
  ]);
  try {
    return mostUsed((await within(milliseconds, files, [])).map((file) => vscode.Uri.joinPath(file, '..')));
  } finally {
    search.cancel();
    search.dispose();
  }
}

/** Which files are postmortems by the settings, where anybody may have written anything. */
function configuredGlobs(): readonly string[] {
  const globs = vscode.workspace.getConfiguration('postmortem').get<unknown>('files');
  return Array.isArray(globs) ? globs.filter((glob) => typeof glob === 'string' && glob !== '') : [];
}

/** Each folder once, the one that occurs most often first. */
function mostUsed(folders: readonly vscode.Uri[]): readonly vscode.Uri[] {
  const byName = Map.groupBy(folders, String);
  return [...byName.values()].sort((a, b) => b.length - a.length).flatMap(([folder]) => folder ?? []);
}
