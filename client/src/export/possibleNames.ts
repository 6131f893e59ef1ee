import * as vscode from 'vscode';
import { findingNames, isWithin, type NamePlace } from './namePlaces.ts';

/**
 * Marks in an edition for readers outside what may still be a name, wherever it stands, until the document is closed: to go
 * through with the keys for problems, and to replace. Follows what is edited.
 */
export function markPossibleNames(edition: vscode.TextDocument, names: readonly string[]): void {
  if (names.length === 0) {
    return;
  }
  const marks = vscode.languages.createDiagnosticCollection('postmortem-edition');
  const find = findingNames(names);
  const show = (): void => marks.set(edition.uri, marksIn(edition, find));
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
          document === edition ? replacements(document, diagnostics, find) : [],
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

type Find = (text: string) => readonly NamePlace[];

function marksIn(edition: vscode.TextDocument, find: Find): readonly vscode.Diagnostic[] {
  return find(edition.getText()).map((place) => {
    const mark = new vscode.Diagnostic(
      rangeOf(place, edition),
      vscode.l10n.t('This may be a name. Replace it, unless readers outside may see it.'),
      vscode.DiagnosticSeverity.Information,
    );
    mark.source = 'postmortem';
    mark.code = code;
    return mark;
  });
}

function rangeOf({ name, start }: NamePlace, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(start + name.length));
}

function replacements(
  edition: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  find: Find,
): vscode.CodeAction[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .map((diagnostic) => {
      const name = edition.getText(diagnostic.range);
      const action = new vscode.CodeAction(
        vscode.l10n.t('Replace “{0}” Throughout', name),
        vscode.CodeActionKind.QuickFix,
      );
      action.diagnostics = [diagnostic];
      action.edit = new vscode.WorkspaceEdit();
      // A longer name goes as a whole: of “Joy Okwuosa” half would be left, which nothing marks.
      for (const place of find(edition.getText()).filter((other) => isWithin(name, other.name))) {
        action.edit.replace(edition.uri, rangeOf(place, edition), '[name removed]');
      }
      return action;
    });
}
