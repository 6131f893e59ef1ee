import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import type { DocumentStatus } from '../../server/src/protocol.ts';

/** A folder of the opened workspace that one test file has for itself. */
export class Scratch {
  readonly uri: vscode.Uri;

  constructor(name: string) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the tests need an open folder');
    this.uri = vscode.Uri.joinPath(folder.uri, name);
  }

  file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }

  async write(name: string, text: string): Promise<vscode.Uri> {
    const uri = this.file(name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }

  /** The names in it; none when it is not there. */
  async names(): Promise<readonly string[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.uri).then(
      (found) => found,
      () => [],
    );
    return entries.map(([name]) => name);
  }

  async clear(): Promise<void> {
    await closeEditors();
    await vscode.workspace.fs.delete(this.uri, { recursive: true }).then(undefined, () => undefined);
  }
}

export async function activate(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('postmortem.postmortem');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Opens as a click in the explorer does: the editor alone keeps the document open, so that closing it closes both. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = await until(vscode.window.onDidChangeActiveTextEditor, () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === uri.toString() ? active : undefined;
  });
  return editor.document;
}

/** Closes every editor without asking about unsaved changes. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Reads again at each event until there is something; mocha's time limit ends a wait that is in vain. */
export function until<T>(event: vscode.Event<unknown>, read: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const subscription = event(() => look());
    const look = () => {
      const found = read();
      if (found !== undefined) {
        subscription.dispose();
        resolve(found);
      }
    };
    look();
  });
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
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const problems = problemsOf(uri);
    return isSo(problems) ? problems : undefined;
  });
}

export async function statusUntil(
  uri: vscode.Uri,
  isSo: (status: DocumentStatus) => boolean = () => true,
): Promise<DocumentStatus> {
  const { statuses } = await activate();
  return until(statuses.onDidChange, () => {
    const status = statuses.of(uri);
    return status !== undefined && isSo(status) ? status : undefined;
  });
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
