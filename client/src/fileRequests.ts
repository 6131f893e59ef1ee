import * as vscode from 'vscode';
import {
  type FileParams,
  fileExistsRequest,
  listFolderRequest,
  listFoldersRequest,
  readFileRequest,
} from '../../server/src/protocol.ts';
import { longestFile } from '../../server/src/workspace/files.ts';

/** Answers the server about files that only the editor reaches, as in a browser or a virtual workspace. */
export const fileRequests: Readonly<Record<string, (params: FileParams) => Promise<unknown>>> = {
  [readFileRequest]: ({ uri }) => readText(vscode.Uri.parse(uri)),
  [fileExistsRequest]: ({ uri }) => exists(vscode.Uri.parse(uri)),
  [listFolderRequest]: ({ uri }) =>
    namesIn(vscode.Uri.parse(uri), (type) => (type & vscode.FileType.File) !== 0),
  // Links to folders may lead round in circles.
  [listFoldersRequest]: ({ uri }) =>
    namesIn(vscode.Uri.parse(uri), (type) => type === vscode.FileType.Directory),
};

async function readText(uri: vscode.Uri): Promise<string | null> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > longestFile) {
      return null;
    }
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function namesIn(
  folder: vscode.Uri,
  isWanted: (type: vscode.FileType) => boolean,
): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([, type]) => isWanted(type))
      .map(([name]) => name)
      .sort();
  } catch {
    return [];
  }
}
