import * as vscode from 'vscode';
import type { NewDocumentResult } from '../../../server/src/protocol.ts';
import { inform } from '../notices.ts';

/**
 * Writes a new document without ever touching one that is there, and opens it with its placeholders as tab stops.
 * Where no file can be written, an untitled document takes the same text, for an incident does not wait.
 * @param folder where to write, or null when no folder is open
 * @param onShown called when keys go into the document
 */
export async function writeDocument(
  folder: vscode.Uri | null,
  document: NewDocumentResult,
  onShown: () => void,
): Promise<vscode.Uri> {
  if (folder === null) {
    return openUntitled(document, onShown, vscode.l10n.t('no folder is open'));
  }
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) {
    return openUntitled(document, onShown, vscode.l10n.t('the folder is read-only'));
  }
  const uri = vscode.Uri.joinPath(folder, document.fileName);
  try {
    await createFile(folder, uri, document.text);
  } catch (error) {
    return openUntitled(document, onShown, error instanceof Error ? error.message : String(error));
  }
  const opened = await vscode.workspace.openTextDocument(uri);
  await insertWithTabStops(opened, document.snippet);
  onShown();
  // The text is the one on disk already; saving takes the mark of unsaved changes away.
  await opened.save();
  return uri;
}

/** Makes a file, and the folder where there is none; throws where something is there already. */
export async function createFile(folder: vscode.Uri, uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.createDirectory(folder);
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(withConfiguredLineEnds(uri, text));
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('{0} could not be created', uri.path));
  }
}

function withConfiguredLineEnds(uri: vscode.Uri, text: string): string {
  const lineEnd = vscode.workspace.getConfiguration('files', { uri, languageId: 'markdown' }).get('eol');
  return lineEnd === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
}

async function openUntitled(
  { text, snippet }: NewDocumentResult,
  onShown: () => void,
  reason: string,
): Promise<vscode.Uri> {
  const opened = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await insertWithTabStops(opened, snippet);
  onShown();
  void inform(vscode.l10n.t('The postmortem is an untitled document: {0}. Save it to keep it.', reason));
  return opened.uri;
}

/**
 * Replaces the text by the same text with live tab stops. Keys go into the document when they are there and not before:
 * what is typed in front of the title keeps the tab stops out.
 */
async function insertWithTabStops(document: vscode.TextDocument, snippet: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
  const everything = new vscode.Range(
    new vscode.Position(0, 0),
    document.lineAt(document.lineCount - 1).range.end,
  );
  // It takes the focus.
  const isInserted = await editor.insertSnippet(new vscode.SnippetString(snippet), everything, {
    undoStopBefore: false,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (!isInserted) {
    await vscode.window.showTextDocument(document, { preview: false });
  }
}
