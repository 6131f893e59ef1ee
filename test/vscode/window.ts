import * as vscode from 'vscode';

declare global {
  namespace Mocha {
    interface Runnable {
      /** What a test that fails waits for in vain, and sees instead. */
      waitsFor?: () => readonly string[];
    }
  }
}

/** What each wait that has not ended would say of what it sees. */
const waits = new Set<() => string>();

beforeEach(function () {
  waits.clear();
  if (this.currentTest) {
    this.currentTest.waitsFor = () => [...waits].map((says) => says());
  }
});

/** Lets a wait that is in vain say what there is instead, until it is disposed of. */
function waiting(says: () => string): vscode.Disposable {
  waits.add(says);
  return new vscode.Disposable(() => waits.delete(says));
}

/**
 * Reads again at each event until there is something; mocha's time limit ends a wait that is in vain.
 * @param says what there is instead, for who has to find out why a test waited in vain
 */
export function until<T>(
  event: vscode.Event<unknown>,
  read: () => T | undefined,
  says = () => `something else of ${read}`,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const wait = vscode.Disposable.from(
    waiting(says),
    event(() => look()),
  );
  const look = () => {
    try {
      const found = read();
      if (found !== undefined) {
        wait.dispose();
        resolve(found);
      }
    } catch (error) {
      wait.dispose();
      reject(error);
    }
  };
  look();
  return promise;
}

/**
 * Asks again until there is something, where no event tells of it; mocha's time limit ends a wait that is in vain. Each
 * question goes to the window, another process or a page and back, so that none is kept from its work.
 * @param says what there is instead
 */
export async function eventually<T>(ask: () => PromiseLike<T | undefined>, says?: () => string): Promise<T> {
  const wait = waiting(says ?? (() => `another answer to ${ask}`));
  try {
    for (;;) {
      const found = await ask();
      if (found !== undefined) {
        return found;
      }
    }
  } finally {
    wait.dispose();
  }
}

/** Several events as one, for what depends on more than one. */
export function either(...events: readonly vscode.Event<unknown>[]): vscode.Event<unknown> {
  return (listener) => vscode.Disposable.from(...events.map((event) => event(listener)));
}

/** Opens or shows an editor, and returns when it is the one that commands mean. */
export async function activeIn(document: { readonly uri: vscode.Uri }): Promise<vscode.TextEditor> {
  const wanted = document.uri.toString();
  return until(
    either(vscode.window.onDidChangeActiveTextEditor, vscode.window.tabGroups.onDidChangeTabs),
    () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === wanted && !active.document.isClosed ? active : undefined;
    },
    () => `${wanted} in the active editor`,
  );
}

/** The tabs with an editor for the text of a document. */
export function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

/** Closes the editors of a document that is saved, whatever has the focus, and returns when it is closed itself. */
export async function close(document: vscode.TextDocument): Promise<void> {
  await vscode.window.tabGroups.close(tabsOf(document.uri));
  await until(
    vscode.workspace.onDidCloseTextDocument,
    () => document.isClosed || undefined,
    () => `${document.uri} closed`,
  );
}

/** Takes back what was typed into a document and not saved: the command means whichever editor is active. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await activeIn(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await until(
    either(vscode.workspace.onDidChangeTextDocument, vscode.workspace.onDidSaveTextDocument),
    () => !document.isDirty || undefined,
    () => `${document.uri} with what was typed into it`,
  );
}

/**
 * Closes every editor without asking about unsaved changes, and takes back those that stand in no editor: after 0.8 s the
 * window would open one for them, in the middle of the next test.
 */
export async function closeEditors(): Promise<void> {
  for (;;) {
    while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    const unsaved = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && !isWrittenByWindow(document),
    );
    if (!unsaved) {
      return;
    }
    // Where another editor opens in the meantime, that one is closed, and this one has its turn again.
    await vscode.window.showTextDocument(unsaved).then(undefined, () => undefined);
  }
}

/** Whether the window itself changes and saves a document, as it does with its settings whenever it likes. */
function isWrittenByWindow({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith('/settings.json');
}
