import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, codeActionsAt, open, problemsOf, problemsUntil, ruleOf, Scratch } from './kit.ts';

const text = `---
type: postmortem
template: standard
---

# Post-Incident Review: INC-911

**Severity:** SEV-1
**Author:** Ada Okafor

## Contributing Factors

1. The staging data set is a hundredth of production's (-> #1)
2. The alert watches the error ratio over five minutes

## Action Items

| #   | Action                                      | Owner      | Priority | Due Date   | Status |
| --- | ------------------------------------------- | ---------- | -------- | ---------- | ------ |
| 1   | Load a tenth of the rows every night by job | A. Osei    | P1       | 2099-04-01 | Open   |

## Lessons Learned

1. The cost of a query depends on its data
`;

const uncovered = 'The alert watches the error ratio over five minutes';

describe('a finding in the editor', () => {
  const scratch = new Scratch('findings');
  const isUncovered = (problem: vscode.Diagnostic) => ruleOf(problem) === 'finding-no-action';

  before(activate);
  afterEach(() => scratch.clear());

  async function openUncovered(): Promise<{ document: vscode.TextDocument; problem: vscode.Diagnostic }> {
    const document = await open(await scratch.write('INC-911.md', text));
    await problemsUntil(document.uri, (problems) => problems.some(isUncovered));
    const problem = problemsOf(document.uri).find(isUncovered);
    assert.ok(problem);
    return { document, problem };
  }

  it('without an action gets one by quick fix: a row with the next number, and the link to it', async () => {
    const { document, problem } = await openUncovered();
    assert.equal(document.getText(problem.range), uncovered);
    const actions = await codeActionsAt(document.uri, problem.range, vscode.CodeActionKind.QuickFix);
    const fix = actions.find(({ title }) => title === 'Add action 2 for this finding');
    assert.ok(fix?.edit, 'it is not offered');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    const now = new Date();
    const inFifteenDays = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 15));
    const due = inFifteenDays.toISOString().slice(0, 10);
    assert.equal(
      document.getText(),
      text
        .replace(uncovered, `${uncovered} (-> #2)`)
        .replace(
          '2099-04-01 | Open   |\n',
          `2099-04-01 | Open   |\n| 2   | ${uncovered} | Ada Okafor | P1       | ${due} | Open   |\n`,
        ),
    );
    await problemsUntil(document.uri, (problems) => !problems.some(isUncovered));
  });

  it('leads to its action and back, and says who does it', async () => {
    const { document } = await openUncovered();
    const { uri } = document;
    const at = (wanted: string) => document.positionAt(document.getText().indexOf(wanted) + 1);
    const targets = async (command: string, position: vscode.Position) => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        command,
        uri,
        position,
      );
      return found.map((one) => document.getText('range' in one ? one.range : one.targetRange));
    };
    const action = 'Load a tenth of the rows every night by job';
    assert.deepEqual(await targets('vscode.executeDefinitionProvider', at('#1)')), [action]);
    assert.deepEqual(await targets('vscode.executeDefinitionProvider', at(action)), ['#1']);
    assert.deepEqual(await targets('vscode.executeReferenceProvider', at('#1)')), ['#1', action]);
    const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    assert.deepEqual(labels, ['A. Osei, Open']);
  });
});
