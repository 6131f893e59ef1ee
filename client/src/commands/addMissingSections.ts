import * as vscode from 'vscode';
import { addMissingSectionsKind } from '../../../server/src/protocol.ts';
import { mention } from '../notices.ts';
import { mayEdit } from '../readOnly.ts';
import type { StatusStore } from '../statusStore.ts';
import { targetDocument } from '../target.ts';

/** Adds what the template has and the document lacks; works in a custom editor too, which has no light bulb. */
export async function addMissingSections(statuses: StatusStore, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document === undefined || !(await mayEdit(document.uri))) {
    return;
  }
  const edit = await findEdit(document);
  if (edit === undefined) {
    mention(explainNothing(statuses, document.uri));
    return;
  }
  await vscode.workspace.applyEdit(edit);
}

async function findEdit(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
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
function explainNothing(statuses: StatusStore, uri: vscode.Uri): string {
  const status = statuses.of(uri);
  if (status?.recognised === false) {
    return vscode.l10n.t('Not a postmortem: {0}', status.recognisedBecause);
  }
  return status?.template === null
    ? vscode.l10n.t('No template fits this document')
    : vscode.l10n.t('Nothing is missing');
}
