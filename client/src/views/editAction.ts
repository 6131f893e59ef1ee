import * as vscode from 'vscode';
import { type ActionChange, editActionRequest } from '../../../server/src/protocol.ts';
import { type InertItem, inertItem } from '../inertItem.ts';
import { createList } from '../lists.ts';
import { askForLine, warn, whileWaiting } from '../notices.ts';
import { reasonAgainstEdits } from '../readOnly.ts';
import type { Server } from '../server.ts';
import type { ListedAction } from './actionGroups.ts';

/**
 * Changes an action in its document. A document with unsaved changes keeps the change among them; any other one is
 * saved, so that the change is where the others look. Nothing is written where the action is not found as it was.
 * @returns why nothing was changed, as it was told to the user; empty where it was changed
 */
export async function editAction(
  server: Server,
  listed: ListedAction,
  change: ActionChange,
): Promise<string> {
  const uri = vscode.Uri.parse(listed.postmortem.uri);
  const reason = await reasonAgainstEdits(uri);
  if (reason !== '') {
    return refused(reason);
  }
  const document = await vscode.workspace.openTextDocument(uri).then(
    (opened) => opened,
    () => undefined,
  );
  const saved = document && (await onDisk(document));
  if (!document || saved === undefined) {
    return refused(vscode.l10n.t('The file is gone or cannot be read.'));
  }
  const wasDirty = document.isDirty;
  if (!wasDirty && !(await hasCaughtUp(document, saved))) {
    return refused(vscode.l10n.t('The file has just been changed on the disk. Look at it, then repeat.'));
  }
  const { edit, refusal } = await editFor(server, document, listed, change);
  if (!edit) {
    return refused(refusal);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    return refused('');
  }
  if (!wasDirty && !(await document.save())) {
    return refused(vscode.l10n.t('The action was changed, but the file could not be saved.'));
  }
  return '';
}

function refused(words: string): string {
  const message = words || vscode.l10n.t('The action could not be changed.');
  void warn(message);
  return message;
}

/** The text of a document's file; undefined where there is none. */
async function onDisk({ uri, encoding }: vscode.TextDocument): Promise<string | undefined> {
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding });
  } catch {
    return undefined;
  }
}

/** For so long, in milliseconds, an editor may take to learn of what another program has written. */
const longestDelay = 10_000;

/**
 * Waits until a document without unsaved changes is what stands in its file: an editor that still has it open learns a
 * moment later of what another window has written, and an edit of the older text could not be saved.
 * @returns whether it came to be so
 */
async function hasCaughtUp(document: vscode.TextDocument, saved: string): Promise<boolean> {
  const isSame = (): boolean => inLines(document.getText()) === inLines(saved);
  if (isSame()) {
    return true;
  }
  const title = vscode.l10n.t('Reading {0} again…', vscode.workspace.asRelativePath(document.uri));
  return whileWaiting(title, () => untilSame(isSame));
}

function untilSame(isSame: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isSo: boolean): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(isSo);
    };
    const timer = setTimeout(() => end(false), longestDelay);
    const subscription = vscode.workspace.onDidChangeTextDocument(() => isSame() && end(true));
  });
}

/** Editors give all lines of a document one end. */
function inLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The edit for a document as it is: where it was changed while the server thought about it, the server is asked again. */
async function editFor(
  server: Server,
  document: vscode.TextDocument,
  { action: { range, written } }: ListedAction,
  change: ActionChange,
): Promise<{ readonly edit: vscode.WorkspaceEdit | undefined; readonly refusal: string }> {
  const uri = document.uri.toString();
  for (;;) {
    const { version } = document;
    const { edit, refusal } = await server.request(editActionRequest, { uri, range, written, change });
    const converted = edit === null ? undefined : await server.toWorkspaceEdit(edit);
    if (document.version === version) {
      return { edit: converted, refusal };
    }
  }
}

/** Asks for the new day of an action; undefined where the user thinks again. */
export async function askForDay({ action }: ListedAction, today: string): Promise<string | undefined> {
  return askForLine({
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
  const pick = createList<OwnerItem>();
  pick.title = vscode.l10n.t('Change Owner');
  pick.placeholder = action.text;
  pick.ignoreFocusOut = true;
  const others = known.filter((owner) => owner !== action.owner).map(ownerItem);
  pick.items = others;
  // What is typed and stands in no list is an owner, too.
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isKnown = others.some(({ owner }) => owner.toLowerCase() === typed.toLowerCase());
    pick.items = typed === '' || isKnown ? others : [{ ...ownerItem(typed), alwaysShow: true }, ...others];
  });
  const answer = await new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.owner ?? (pick.value.trim() || undefined)));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return answer;
}

interface OwnerItem extends vscode.QuickPickItem {
  readonly owner: string;
}

function ownerItem(owner: string): InertItem<OwnerItem> {
  return inertItem({ label: owner, owner });
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
