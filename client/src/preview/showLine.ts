import * as vscode from 'vscode';

interface Manner {
  /** Whether the editor gets the focus. */
  readonly focus: boolean;
  /** Where the document must not be opened, if it is open nowhere. */
  readonly besides: vscode.ViewColumn | undefined;
}

/** Shows a line of a document where the document is open already, else beside what asks for it. */
export async function showLine(uri: vscode.Uri, line: number, { focus, besides }: Manner): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: columnFor(uri, besides),
    preserveFocus: !focus,
    preview: false,
  });
  const shown = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1));
  const place = new vscode.Position(shown.lineNumber, shown.firstNonWhitespaceCharacterIndex);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(shown.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens a document in the kind of editor that it has, and does not cover what asks for it. */
export async function openBesides(uri: vscode.Uri, besides: vscode.ViewColumn | undefined): Promise<void> {
  const viewColumn = columnFor(uri, besides);
  await vscode.commands.executeCommand('vscode.open', uri, { viewColumn, preview: false });
}

function columnFor(uri: vscode.Uri, besides: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const beside = besides === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  return columnOf(uri) ?? beside;
}

/** Where a document is open. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isOurs = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isOurs))?.viewColumn;
}
