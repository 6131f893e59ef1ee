import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { activeIn, until } from './window.ts';

export { readText, Scratch } from './scratch.ts';
export { activeIn, close, closeEditors, either, eventually, revert, tabsOf, until } from './window.ts';

export async function activate(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('postmortem.postmortem');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** Opens as a click in the explorer does: the editor alone keeps the document open, so that closing it closes both. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return (await activeIn({ uri })).document;
}

export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the problems of a document are as they should be. */
export function problemsUntil(
  uri: vscode.Uri,
  isSo: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const problems = problemsOf(uri);
      return isSo(problems) ? problems : undefined;
    },
    () => `${uri.path}: ${problemsOf(uri).map(ruleOf).join(', ') || 'no problem'}`,
  );
}

/**
 * What is offered at a place; asks again where the window takes a question back, as it does when one more extension
 * comes to answer it.
 */
export async function codeActionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  try {
    return await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      ...(kind ? [kind.value] : []),
    );
  } catch (error) {
    if (error instanceof Error && error.message === 'Canceled') {
      return codeActionsAt(uri, range, kind);
    }
    throw error;
  }
}

export async function statusUntil(
  uri: vscode.Uri,
  isSo: (status: DocumentStatus) => boolean = () => true,
): Promise<DocumentStatus> {
  const { statuses } = await activate();
  return until(
    statuses.onDidChange,
    () => {
      const status = statuses.of(uri);
      return status !== undefined && isSo(status) ? status : undefined;
    },
    () => `${uri.path}: ${JSON.stringify(statuses.of(uri)) ?? 'no status'}`,
  );
}

/** The status of a document once a configuration file is in force for it: it is told behind the problems. */
export function configuredBy(uri: vscode.Uri, file: vscode.Uri | null): Promise<DocumentStatus> {
  const wanted = file?.toString() ?? null;
  return statusUntil(uri, ({ configuration }) => configuration === wanted);
}

/**
 * Gives one key to every input that a command shows, until the command ends. No event tells when an input stands
 * there; a key that comes too early hits nothing, and the next one follows when the window has dealt with it.
 */
export async function press<T>(key: 'Enter' | 'Escape', command: Thenable<T>): Promise<T> {
  const id =
    key === 'Enter' ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen';
  let isRunning = true;
  const ended = Promise.resolve(command).finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    await Promise.race([ended, vscode.commands.executeCommand(id)]);
  }
  return ended;
}
