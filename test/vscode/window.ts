import * as vscode from 'vscode';

/** What each wait that has not ended would say of what it sees. */
const waits = new Set<() => string>();

afterEach(function () {
  for (const says of this.currentTest?.isFailed() ? waits : []) {
    console.log(`      In vain was waited for something else than ${says()}`);
  }
  waits.clear();
});

/**
 * Reads again at each event until there is something; mocha's time limit ends a wait that is in vain.
 * @param says what there is instead, for who has to find out why a test waited in vain
 */
export function until<T>(
  event: vscode.Event<unknown>,
  read: () => T | undefined,
  says?: () => string,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const subscription = event(() => look());
  const end = () => {
    subscription.dispose();
    if (says) {
      waits.delete(says);
    }
  };
  const look = () => {
    try {
      const found = read();
      if (found !== undefined) {
        end();
        resolve(found);
      }
    } catch (error) {
      end();
      reject(error);
    }
  };
  if (says) {
    waits.add(says);
  }
  look();
  return promise;
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
    const unsaved = vscode.workspace.textDocuments.find(({ isDirty }) => isDirty);
    if (!unsaved) {
      return;
    }
    await vscode.window.showTextDocument(unsaved);
  }
}
