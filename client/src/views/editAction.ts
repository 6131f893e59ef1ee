import * as vscode from 'vscode';
import { type ActionChange, editActionRequest } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { ListedAction } from './actionGroups.ts';

/**
 * Changes an action in its document. A document with unsaved changes keeps the change among them; any other one is
 * saved, so that the change is where the others look.
 */
export async function editAction(
  server: Server,
  listed: ListedAction,
  change: ActionChange,
): Promise<boolean> {
  const uri = vscode.Uri.parse(listed.postmortem.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const { range, written } = listed.action;
  const answer = await server.request(editActionRequest, { uri: uri.toString(), range, written, change });
  const edit = answer.edit === null ? undefined : await server.toWorkspaceEdit(answer.edit);
  if (!edit) {
    void vscode.window.showWarningMessage(
      answer.refusal || vscode.l10n.t('The action could not be changed.'),
    );
    return false;
  }
  const isApplied = await vscode.workspace.applyEdit(edit);
  if (!isApplied) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The action could not be changed.'));
    return false;
  }
  if (!wasDirty) {
    await document.save();
  }
  return true;
}

/** Asks for the new day of an action; undefined where the user thinks again. */
export async function askForDay({ action }: ListedAction, today: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Move Due Date'),
    prompt: action.text,
    value: daysAfter(today, usualDelay),
    placeHolder: 'YYYY-MM-DD',
    validateInput: (value) =>
      isDay(value) ? undefined : vscode.l10n.t('A day in the form YYYY-MM-DD is wanted.'),
  });
}

/** Asks for the new owner of an action among those who own others, or for somebody else. */
export async function askForOwner(
  { action }: ListedAction,
  known: readonly string[],
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t('Change Owner');
  pick.placeholder = action.text;
  const others = known.filter((owner) => owner !== action.owner).map((label) => ({ label }));
  pick.items = others;
  // What is typed and stands in no list is an owner, too.
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isKnown = others.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
    pick.items = typed === '' || isKnown ? others : [{ label: typed, alwaysShow: true }, ...others];
  });
  const answer = await new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.label ?? (pick.value.trim() || undefined)));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return answer;
}

/** Two weeks, in days. */
const usualDelay = 14;

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
