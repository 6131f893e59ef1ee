import * as vscode from 'vscode';
import { inertText, withoutIcons } from './inertText.ts';

// What stands in a notification, over an input or in the status bar may come from a document: see `inertText`.

/** Tells something; resolves with the action that was chosen. */
export function inform<Action extends string>(
  message: string,
  ...actions: readonly Action[]
): Thenable<Action | undefined> {
  return vscode.window.showInformationMessage(inertText(message), ...actions);
}

/** Warns of something. */
export function warn(message: string): Thenable<unknown> {
  return vscode.window.showWarningMessage(inertText(message));
}

/** Tells what has failed; resolves with the action that was chosen. */
export function tellFailure<Action extends string>(
  message: string,
  ...actions: readonly Action[]
): Thenable<Action | undefined> {
  return vscode.window.showErrorMessage(inertText(message), ...actions);
}

/** How long a passing message stays in the status bar, in milliseconds. */
const passingTime = 5000;

/** Says something in the status bar, for a moment. */
export function mention(message: string): void {
  vscode.window.setStatusBarMessage(withoutIcons(message), passingTime);
}

/** Says in the status bar what is waited for. */
export function whileWaiting<Result>(title: string, work: () => Thenable<Result>): Thenable<Result> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: withoutIcons(title) },
    work,
  );
}

/**
 * Asks for one line; undefined where the user thinks again. What was typed stays while they look something up in another
 * window.
 */
export function askForLine(
  options: vscode.InputBoxOptions & { readonly prompt: string },
): Thenable<string | undefined> {
  return vscode.window.showInputBox({ ...options, prompt: inertText(options.prompt), ignoreFocusOut: true });
}
