import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  closeEditors,
  codeActionsAt,
  open,
  press,
  problemsOf,
  problemsUntil,
  ruleOf,
  Scratch,
  statusUntil,
  until,
} from './kit.ts';

const text = `# Post-Incident Review: INC-42

**Severity:** SEV-2
**Author:** Ada Okafor

## Timeline

| Time | Event | Actor |
| ---- | ----- | ----- |
| 2026-03-02 14:00 UTC | The deployment started | Ada Okafor |
| 2026-03-02 14:10 UTC | The alert on errors fired | alerting |
`;

describe('Export', () => {
  const scratch = new Scratch('export');

  before(activate);
  afterEach(() => scratch.clear());

  it('shows the edition for readers outside as a difference, and writes nothing', async () => {
    const uri = await scratch.write('INC-42.md', text);
    await vscode.commands.executeCommand('postmortem.export', uri, 'external');
    const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.equal(tab.original.toString(), uri.toString());
    const edition = (await vscode.workspace.openTextDocument(tab.modified)).getText();
    assert.equal(edition, text.replaceAll('Ada Okafor', 'Responder A'));
    assert.deepEqual(await scratch.names(), ['INC-42.md']);
    await closeEditors();
  });

  it('asks for nothing on Markdown that is no postmortem', async () => {
    const uri = await scratch.write('list.md', '# Shopping\n');
    await open(uri);
    await statusUntil(uri, ({ recognised }) => !recognised);
    await vscode.commands.executeCommand('postmortem.export', uri);
  });

  it('marks in the edition what may still be a name, as long as it stands there', async () => {
    const uri = await scratch.write(
      'INC-42.md',
      `${text}\nMended with Okwuosa. For the rest see Joy Okwuosa.\n`,
    );
    await vscode.commands.executeCommand('postmortem.export', uri, 'external');
    const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    const edition = await vscode.workspace.openTextDocument(tab.modified);
    const marked = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(edition.uri).filter(({ code }) => code === 'may-be-a-name');
    assert.deepEqual(
      marked().map(({ range }) => edition.getText(range)),
      ['Okwuosa', 'Joy Okwuosa'],
    );
    const [first] = marked();
    assert.ok(first);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      edition.uri,
      first.range,
    );
    const fix = actions.find(({ title }) => title === 'Replace “Okwuosa” Throughout');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await until(vscode.languages.onDidChangeDiagnostics, () => marked().length === 0 || undefined);
    assert.match(
      edition.getText(),
      /\nMended with \[name removed\]\. For the rest see \[name removed\]\.\n$/,
    );
    await closeEditors();
  });

  it('is told in the edition of nothing that was taken out', async () => {
    const uri = await scratch.write('INC-42.md', text);
    await vscode.commands.executeCommand('postmortem.export', uri, 'external');
    const { modified } = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    await problemsUntil(uri, (problems) => problems.length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(2, 0), '**Date of Incident:** 2026-02-30\n');
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(uri, (problems) => problems.some((problem) => ruleOf(problem) === 'date-invalid'));
    assert.deepEqual(problemsOf(modified), []);
    const title = new vscode.Range(0, 0, 0, 30);
    assert.notEqual((await codeActionsAt(uri, title, vscode.CodeActionKind.QuickFix)).length, 0);
    assert.deepEqual(await codeActionsAt(modified, title, vscode.CodeActionKind.QuickFix), []);
    const { statusItem } = await activate();
    assert.match(statusItem.view.detail, /^an edition for readers outside/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeEditors();
  });

  it('copies a summary for a chat', async () => {
    const uri = await scratch.write('INC-42.md', text.replace('INC-42', 'INC-42 R&D -> all'));
    await vscode.env.clipboard.writeText('');
    await press('Enter', vscode.commands.executeCommand('postmortem.export', uri, 'slack'));
    assert.match(
      await vscode.env.clipboard.readText(),
      /^\*Post-Incident Review: INC-42 R&D -> all\*\nSEV-2\n/,
    );
  });

  it('does nothing when the user thinks again', async () => {
    const uri = await scratch.write('INC-42.md', text);
    await vscode.env.clipboard.writeText('before');
    await press('Escape', vscode.commands.executeCommand('postmortem.export', uri));
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.deepEqual(await scratch.names(), ['INC-42.md']);
  });
});
