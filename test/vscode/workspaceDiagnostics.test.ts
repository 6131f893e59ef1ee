import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, open, problemsOf, problemsUntil, ruleOf, Scratch } from './kit.ts';

const late = (id: string): string => `# Post-Incident Review: ${id}

**Date of Incident:** 2020-03-02
**Severity:** SEV-2
**Reviewed:**

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
| 1 | Bound the pool | Ada Park | P1 | 2020-04-01 | Open |
| 2 | Alert on the wait | | P2 | 2999-04-01 | Open |
`;

describe('the problems of files that are not open', () => {
  const scratch = new Scratch('late');
  const isOverdue = (problems: readonly vscode.Diagnostic[]): boolean =>
    problems.length === 2 &&
    problems.every((problem) => ['action-overdue', 'review-pending'].includes(ruleOf(problem)));
  const isAll = (problems: readonly vscode.Diagnostic[]): boolean =>
    problems.some((problem) => ruleOf(problem) === 'action-no-owner');
  const isNone = (problems: readonly vscode.Diagnostic[]): boolean => problems.length === 0;

  before(activate);
  beforeEach(() => scratch.watched());
  afterEach(async () => {
    await set(undefined);
    await scratch.clear();
  });

  async function set(mode: string | undefined): Promise<void> {
    await vscode.workspace
      .getConfiguration('postmortem')
      .update('workspaceDiagnostics', mode, vscode.ConfigurationTarget.Workspace);
  }

  it('are listed as the setting says, and go when it is off or the file is gone', async () => {
    const uri = await scratch.write('INC-61.md', late('INC-61'));
    assert.deepEqual(problemsOf(uri), []);
    await set('overdue');
    await problemsUntil(uri, isOverdue);
    await set('all');
    await problemsUntil(uri, isAll);
    await vscode.commands.executeCommand('postmortem.restartServer');
    await problemsUntil(uri, isAll);
    const renamed = scratch.file('INC-62.md');
    await scratch.rename('INC-61.md', 'INC-62.md');
    await problemsUntil(uri, isNone);
    await problemsUntil(renamed, isAll);
    await scratch.delete('INC-62.md');
    await problemsUntil(renamed, isNone);
    await scratch.write('INC-61.md', late('INC-61'));
    await problemsUntil(uri, isAll);
    await set('off');
    await problemsUntil(uri, isNone);
  });

  it('are never there twice when the file is opened, edited and closed', async () => {
    const uri = await scratch.write('INC-63.md', late('INC-63'));
    await set('overdue');
    await problemsUntil(uri, isOverdue);
    const most = new Map<string, number>();
    const counting = vscode.languages.onDidChangeDiagnostics(() => {
      for (const [rule, problems] of Map.groupBy(problemsOf(uri), ruleOf)) {
        most.set(rule, Math.max(most.get(rule) ?? 0, problems.length));
      }
    });
    const document = await open(uri);
    await problemsUntil(uri, isAll);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().indexOf('Bound')), 'Once more: ');
    await vscode.workspace.applyEdit(edit);
    await problemsUntil(uri, isAll);
    await closeEditors();
    await problemsUntil(uri, isOverdue);
    counting.dispose();
    assert.equal(most.get('action-overdue'), 1);
    assert.equal(most.get('review-pending'), 1);
  });
});
