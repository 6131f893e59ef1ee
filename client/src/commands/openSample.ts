import * as vscode from 'vscode';
import { within } from '../within.ts';

/** What a walkthrough can show in the sample. */
const shows: Readonly<Record<string, (document: vscode.TextDocument) => Promise<unknown>>> = {
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
export async function openSample(extension: vscode.Uri, argument: unknown): Promise<vscode.TextDocument> {
  const text = new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'walkthrough', 'sample.md')),
  );
  const document = openAlready(text) ?? (await open(text));
  const shown = visibleIn(document);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown ?? vscode.ViewColumn.Beside,
    preview: false,
  });
  await shows[String(argument)]?.(document);
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

function run(command: string): (document: vscode.TextDocument) => Promise<unknown> {
  return async ({ uri }) => {
    await within(checkTime, problemsOf(uri), []);
    return vscode.commands.executeCommand(command, uri);
  };
}

/** Goes to a problem whose fix is plain to see and offers it, as Ctrl+. does. */
async function showFixes(document: vscode.TextDocument): Promise<unknown> {
  const problems = await within(checkTime, problemsOf(document.uri), []);
  const problem = problems.find(({ code }) => ruleOf(code) === 'severity-format') ?? problems[0];
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

/** The problems of a document once it is checked. */
function problemsOf(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
      if (found.length > 0) {
        subscription.dispose();
        resolve(found);
      }
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}
