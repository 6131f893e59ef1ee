import * as vscode from 'vscode';

/**
 * Marks in an edition for readers outside what may still be a name, wherever it stands, until the document is closed: to go
 * through with the keys for problems, and to replace. Follows what is edited.
 */
export function markPossibleNames(edition: vscode.TextDocument, names: readonly string[]): void {
  if (names.length === 0) {
    return;
  }
  const marks = vscode.languages.createDiagnosticCollection('postmortem-edition');
  const show = (): void => marks.set(edition.uri, marksIn(edition, names));
  const ends = vscode.Disposable.from(
    marks,
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === edition) {
        show();
      }
    }),
    vscode.languages.registerCodeActionsProvider(
      { scheme: edition.uri.scheme, language: edition.languageId },
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          replacements(document, edition, diagnostics),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document === edition) {
        ends.dispose();
      }
    }),
  );
  show();
}

/** What stands in a mark, so that its quick fix knows it. */
const code = 'may-be-a-name';

function marksIn(edition: vscode.TextDocument, names: readonly string[]): readonly vscode.Diagnostic[] {
  const text = edition.getText();
  return names.flatMap((name) =>
    placesOf(name, text).map((start) => {
      const range = new vscode.Range(edition.positionAt(start), edition.positionAt(start + name.length));
      const mark = new vscode.Diagnostic(
        range,
        vscode.l10n.t('This may be a name. Replace it, unless readers outside may see it.'),
        vscode.DiagnosticSeverity.Information,
      );
      mark.source = 'postmortem';
      mark.code = code;
      return mark;
    }),
  );
}

/** Where a text stands as a word of its own. */
function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const isAlone = !/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at));
    if (isAlone && !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length, at + name.length + 2))) {
      places.push(at);
    }
  }
  return places;
}

function replacements(
  document: vscode.TextDocument,
  edition: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const marked = document === edition ? diagnostics.filter((diagnostic) => diagnostic.code === code) : [];
  return marked.map((diagnostic) => {
    const name = document.getText(diagnostic.range);
    const action = new vscode.CodeAction(
      vscode.l10n.t('Replace “{0}” Throughout', name),
      vscode.CodeActionKind.QuickFix,
    );
    action.diagnostics = [diagnostic];
    action.edit = new vscode.WorkspaceEdit();
    for (const start of placesOf(name, document.getText())) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + name.length));
      action.edit.replace(document.uri, range, '[name removed]');
    }
    return action;
  });
}
