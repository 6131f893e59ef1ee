import * as vscode from 'vscode';
import type { InsertionResult } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';

/** How often edits are asked for anew because somebody typed meanwhile. */
const attempts = 4;

/**
 * Writes what the server says into a document, as one step of undo, without moving anybody's cursor or showing the
 * document. Undefined when nothing could be written.
 */
export async function applyInsertion(
  server: Pick<Server, 'toTextEdits'>,
  uri: vscode.Uri,
  ask: () => Promise<InsertionResult | null>,
): Promise<InsertionResult | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { version } = document;
    const result = await ask();
    if (result === null) {
      return undefined;
    }
    const edits = await server.toTextEdits(result.edits);
    if (document.version !== version || result.version !== version) {
      continue;
    }
    return (await applyEdits(uri, edits)) ? result : undefined;
  }
  return undefined;
}

async function applyEdits(uri: vscode.Uri, edits: readonly vscode.TextEdit[]): Promise<boolean> {
  const editors = vscode.window.visibleTextEditors.filter(({ document }) => isSame(document.uri, uri));
  const kept = editors.map((editor) => editor.selections.map((selection) => stay(selection, edits)));
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, [...edits]);
  const isApplied = edits.length > 0 && (await vscode.workspace.applyEdit(edit));
  editors.forEach((editor, index) => {
    const selections = kept[index];
    if (isApplied && selections?.some((selection, at) => !editor.selections[at]?.isEqual(selection))) {
      editor.selections = selections;
    }
  });
  return isApplied;
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

/**
 * Where a selection is when lines have been written above and below it. The editor itself would move a cursor at the
 * end of a row behind the row that is written below.
 */
function stay(selection: vscode.Selection, edits: readonly vscode.TextEdit[]): vscode.Selection {
  return new vscode.Selection(moved(selection.anchor, edits), moved(selection.active, edits));
}

function moved(position: vscode.Position, edits: readonly vscode.TextEdit[]): vscode.Position {
  const above = edits.filter(({ range, newText }) => {
    const isAtPlace = range.isEmpty && range.start.isEqual(position);
    return isAtPlace ? !/^\r?\n/.test(newText) : range.end.isBefore(position);
  });
  const lines = above.reduce(
    (sum, { range, newText }) => sum + newText.split('\n').length - 1 - (range.end.line - range.start.line),
    0,
  );
  return position.translate(lines);
}
