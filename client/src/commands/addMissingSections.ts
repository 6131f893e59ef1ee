import * as vscode from 'vscode';
import { addMissingSectionsKind } from '../../../server/src/protocol.ts';
import { nameOf } from '../documentName.ts';
import { mention, tellFailure } from '../notices.ts';
import { mayEdit } from '../readOnly.ts';
import type { StatusStore } from '../statusStore.ts';
import { targetDocument } from '../target.ts';

type Statuses = Pick<StatusStore, 'of'>;

/** Adds what the template has and the document lacks; works in a custom editor too, which has no light bulb. */
export async function addMissingSections(statuses: Statuses, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document === undefined || !(await mayEdit(document.uri))) {
    return;
  }
  const edit = await findEdit(document);
  if (edit === undefined) {
    mention(explainNothing(statuses, document.uri));
    return;
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void tellFailure(vscode.l10n.t('“{0}” could not be written.', nameOf(document.uri)));
  }
}

/** The edit for a document as it is: where it was changed while it was made, another one is. */
async function findEdit(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
  for (;;) {
    const { version } = document;
    const edit = await askForEdit(document);
    if (document.version === version) {
      return edit;
    }
  }
}

async function askForEdit(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(new vscode.Position(0, 0), end),
    addMissingSectionsKind,
    1,
  );
  return actions?.find((action): action is vscode.CodeAction => 'edit' in action)?.edit;
}

/** Nothing happens for one of three reasons, and only one of them is good news. */
function explainNothing(statuses: Statuses, uri: vscode.Uri): string {
  const status = statuses.of(uri);
  if (status?.recognised === false) {
    return vscode.l10n.t('Not a postmortem: {0}', status.recognisedBecause);
  }
  return status?.template === null
    ? vscode.l10n.t('No template fits this document')
    : vscode.l10n.t('Nothing is missing');
}
