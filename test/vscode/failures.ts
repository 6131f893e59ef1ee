import * as vscode from 'vscode';

/**
 * Says of each test that fails what it waited for and what the window looked like at that moment: what comes behind a
 * test tidies up before mocha prints its error.
 * @param more what else there is to say
 */
export function explainFailures(runner: Mocha.Runner, more: () => readonly string[] = () => []): void {
  runner.on('fail', (failed) => {
    const waits = failed.waitsFor?.().map((seen) => `In vain was waited for something else than ${seen}`);
    for (const line of [...(waits ?? []), ...lookOfWindow(), ...more()]) {
      console.log(`      ${line}`);
    }
  });
}

function lookOfWindow(): readonly string[] {
  const groups = vscode.window.tabGroups.all.map(({ tabs, isActive }) => {
    const labels = tabs.map((tab) => `${tab.isActive ? '> ' : ''}${tab.label}${unsaved(tab)}`);
    return `Tabs${isActive ? ' of the active group' : ''}: ${labels.join(', ') || 'none'}`;
  });
  const active = vscode.window.activeTextEditor;
  const documents = vscode.workspace.textDocuments.map(
    (document) => `${document.uri.path}${unsaved(document)}`,
  );
  return [
    ...groups,
    `Active text editor: ${active ? `${active.document.uri.path}, line ${active.selection.active.line + 1}` : 'none'}`,
    `Documents: ${documents.join(', ') || 'none'}`,
  ];
}

function unsaved({ isDirty }: { readonly isDirty: boolean }): string {
  return isDirty ? ' (unsaved)' : '';
}
