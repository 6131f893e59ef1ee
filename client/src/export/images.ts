import * as vscode from 'vscode';
import { mediaTypeOf, pictureLimits, picturePath } from '../../../server/src/export/pictureFiles.ts';

/** The pictures beside a document as `data:` addresses; those that are not there, or too large, are left out. */
export async function readImages(
  document: vscode.Uri,
  targets: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const images: Record<string, string> = {};
  let total = 0;
  for (const target of targets) {
    const image = await readImage(document, target);
    if (image && total + image.size <= pictureLimits.total) {
      images[target] = image.address;
      total += image.size;
    }
  }
  return images;
}

async function readImage(
  document: vscode.Uri,
  target: string,
): Promise<{ readonly address: string; readonly size: number } | undefined> {
  const path = picturePath(target);
  const type = mediaTypeOf(path);
  const uri = vscode.Uri.joinPath(document, '..', path);
  const folder = folderAround(document, uri);
  if (type === undefined || folder === undefined) {
    return undefined;
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > pictureLimits.size || (await leadsElsewhere(folder, uri))) {
      return undefined;
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { address: `data:${type};base64,${inBase64(bytes)}`, size };
  } catch {
    return undefined;
  }
}

/** The workspace's or the document's folder that a picture lies in: a document must not carry away pictures from all over the disk. */
function folderAround(document: vscode.Uri, uri: vscode.Uri): vscode.Uri | undefined {
  const beside = vscode.Uri.joinPath(document, '..');
  const isBeside = uri
    .toString()
    .startsWith(beside.with({ path: `${beside.path.replace(/\/$/, '')}/` }).toString());
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? (isBeside ? beside : undefined);
}

/** Whether a file or a folder on the way to it is a symbolic link, which may lead out of the folder. */
async function leadsElsewhere(folder: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  for (let place = uri; place.path.length > folder.path.length; place = vscode.Uri.joinPath(place, '..')) {
    const { type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.SymbolicLink) !== 0) {
      return true;
    }
  }
  return false;
}

/** In steps, since a call takes a limited number of arguments; browsers have no Buffer. */
function inBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += step) {
    text += String.fromCharCode(...bytes.subarray(start, start + step));
  }
  return btoa(text);
}
