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
  // A document from anywhere must not carry away pictures from all over the disk.
  const isBeside = vscode.workspace.getWorkspaceFolder(uri) !== undefined || isBelowFolderOf(document, uri);
  if (type === undefined || !isBeside) {
    return undefined;
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const bytes = size > pictureLimits.size ? undefined : await vscode.workspace.fs.readFile(uri);
    return bytes && { address: `data:${type};base64,${inBase64(bytes)}`, size };
  } catch {
    return undefined;
  }
}

function isBelowFolderOf(document: vscode.Uri, uri: vscode.Uri): boolean {
  const folder = vscode.Uri.joinPath(document, '..').toString();
  return uri.toString().startsWith(folder.endsWith('/') ? folder : `${folder}/`);
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
