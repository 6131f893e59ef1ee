import * as vscode from 'vscode';
import type { StatusStore } from '../statusStore.ts';
import { within } from '../within.ts';

type Statuses = Pick<StatusStore, 'of' | 'onDidChange'>;

type Show = (document: vscode.TextDocument, statuses: Statuses) => Promise<unknown>;

/** What a walkthrough can show in the sample. */
const shows: Readonly<Record<string, Show>> = {
  fixes: showFixes,
  timeline: run('postmortem.openTimelinePreview'),
  readiness: run('postmortem.reviewReadiness'),
};

/** A server that has just been started needs a moment before it can check, in milliseconds. */
const checkTime = 10_000;

/**
 * Opens a postmortem to play with, as a document that is not saved, beside what is open.
 * @param argument `fixes`, `timeline` or `readiness` to show that of it
 */
export async function openSample(
  extension: vscode.Uri,
  statuses: Statuses,
  argument: unknown,
): Promise<vscode.TextDocument> {
  const text = new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'walkthrough', 'sample.md')),
  );
  const document = openAlready(text) ?? (await open(text));
  const shown = visibleIn(document);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown ?? vscode.ViewColumn.Beside,
    preview: false,
  });
  await shows[String(argument)]?.(document, statuses);
  return document;
}

/** The sample that somebody has begun to mend. */
function openAlready(text: string): vscode.TextDocument | undefined {
  const title = text.slice(0, text.indexOf('\n'));
  return vscode.workspace.textDocuments.find(
    (document) => document.isUntitled && !document.isClosed && document.getText().startsWith(title),
  );
}

function open(content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: 'markdown', content });
}

function visibleIn(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}

function run(command: string): Show {
  return async ({ uri }, statuses) => {
    await soon(statuses.onDidChange, () => statuses.of(uri));
    return vscode.commands.executeCommand(command, uri);
  };
}

/** Goes to a problem whose fix is plain to see and offers it, as Ctrl+. does. */
async function showFixes(document: vscode.TextDocument, statuses: Statuses): Promise<unknown> {
  const status = await soon(statuses.onDidChange, () => statuses.of(document.uri));
  const hasProblems = Object.values(status?.problems ?? {}).some((count) => count > 0);
  const found = hasProblems
    ? await soon(vscode.languages.onDidChangeDiagnostics, () => problemsOf(document.uri))
    : undefined;
  const problem = found?.find(({ code }) => ruleOf(code) === 'severity-format') ?? found?.[0];
  const editor = vscode.window.activeTextEditor;
  if (problem === undefined || editor?.document !== document) {
    return undefined;
  }
  editor.selection = new vscode.Selection(problem.range.start, problem.range.start);
  editor.revealRange(problem.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return vscode.commands.executeCommand('editor.action.quickFix');
}

function ruleOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The problems of a document; undefined where there are none. */
function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] | undefined {
  const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
  return found.length > 0 ? found : undefined;
}

/** Reads until there is something, again at each event; undefined where that takes longer than a check. */
async function soon<T>(event: vscode.Event<unknown>, read: () => T | undefined): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const look = (): void => {
    const found = read();
    if (found !== undefined) {
      resolve(found);
    }
  };
  const subscription = event(look);
  try {
    look();
    return await within<T | undefined>(checkTime, promise, undefined);
  } finally {
    subscription.dispose();
  }
}
