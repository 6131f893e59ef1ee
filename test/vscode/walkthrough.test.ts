import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, activeIn, closeEditors, press, problemsOf, problemsUntil, until } from './kit.ts';

describe('the walkthrough', () => {
  before(activate);
  afterEach(closeEditors);

  it('opens, and every command that it leads to is there', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'postmortem.postmortem#start');
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.activeTabGroup.activeTab === undefined ? undefined : true,
    );
    const known = new Set(await vscode.commands.getCommands());
    const manifest: unknown = vscode.extensions.getExtension('postmortem.postmortem')?.packageJSON;
    const called = [...JSON.stringify(manifest).matchAll(/\(command:([\w.]+)/g)].map(([, id = '']) => id);
    assert.ok(called.length >= 5);
    assert.deepEqual(
      called.filter((id) => !known.has(id)),
      [],
    );
  });

  it('leads to pages that the package has', async () => {
    const manifest: unknown = vscode.extensions.getExtension('postmortem.postmortem')?.packageJSON;
    const opened = [...JSON.stringify(manifest).matchAll(/command:vscode\.open\?([^)]+)\)/g)].flatMap(
      ([, encoded = '']): readonly string[] => JSON.parse(decodeURIComponent(encoded)),
    );
    assert.notEqual(opened.length, 0);
    for (const uri of opened.map((page) => vscode.Uri.parse(page))) {
      await vscode.commands.executeCommand('vscode.open', uri);
      await activeIn({ uri });
    }
  });

  /** The sample, once it is checked: what leads into it waits for that no longer than a person would. */
  async function checkedSample(): Promise<vscode.TextDocument> {
    const sample = await vscode.commands.executeCommand<vscode.TextDocument>('postmortem.openSample');
    await problemsUntil(sample.uri, ({ length }) => length > 5);
    return sample;
  }

  it('opens one sample, however often it is asked for, that has problems to mend', async () => {
    const sample = await checkedSample();
    const again = await vscode.commands.executeCommand<vscode.TextDocument>('postmortem.openSample');
    assert.equal(again.uri.toString(), sample.uri.toString());
    assert.ok(sample.isUntitled);
    assert.equal(sample.languageId, 'markdown');
    assert.ok(problemsOf(sample.uri).some(({ message }) => message.includes('SEV-2')));
  });

  it('leads to a problem of the sample and offers its fixes', async () => {
    const { uri } = await checkedSample();
    await press('Escape', vscode.commands.executeCommand('postmortem.openSample', 'fixes'));
    const { document, selection } = await activeIn({ uri });
    assert.equal(document.lineAt(selection.active).text, '**Severity:** Sev 2');
  });

  it('shows the timeline of the sample', async () => {
    const { timelinePreviews } = await activate();
    const { uri } = await checkedSample();
    await vscode.commands.executeCommand('postmortem.openSample', 'timeline');
    assert.ok(timelinePreviews.of(uri));
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview),
    );
  });
});
