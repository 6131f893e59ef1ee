import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  codeActionsAt,
  eventually,
  open,
  problemsUntil,
  readText,
  ruleOf,
  Scratch,
  statusUntil,
} from '../kit.ts';

const hostile = `---
type: postmortem
---

# Post-Incident Review: INC-1204

## Executive Summary

<script>alert(1)</script> [x](javascript:alert(1)) Eight per cent of checkouts failed.

## Timeline

| Time | Event | Actor |
| --- | --- | --- |
| 14:09 UTC | <img src=x onerror=alert(1)> | ops |
| 14:02 UTC | Release | ops |
`;

describe('in Restricted Mode', () => {
  const scratch = new Scratch('restricted');
  const has = (rule: string) => (problems: readonly vscode.Diagnostic[]) =>
    problems.some((problem) => ruleOf(problem) === rule);

  before(activate);
  beforeEach(() => scratch.watched());
  afterEach(() => scratch.clear());

  it('the folder is not trusted, and the extension works all the same', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const document = await open(await scratch.write('INC-1204.md', hostile));
    const problems = await problemsUntil(document.uri, has('timeline-out-of-order'));
    await statusUntil(document.uri, ({ recognised }) => recognised);
    const [problem] = problems.filter((one) => ruleOf(one) === 'timeline-out-of-order');
    assert.ok(problem);
    // In a window that has just opened the editor may not know the provider yet.
    await eventually(async () => {
      const actions = await codeActionsAt(document.uri, problem.range, vscode.CodeActionKind.QuickFix);
      return actions.length > 0 || undefined;
    });
  });

  it('the configuration of the folder can make it quieter or stricter, and reach for nothing outside', async () => {
    const outside = vscode.Uri.joinPath(scratch.uri, '..', '..', 'outside.md');
    await vscode.workspace.fs.writeFile(outside, new TextEncoder().encode('# Secret\n\n## Secret section\n'));
    await scratch.write(
      '.postmortem.json',
      JSON.stringify({
        templates: ['../../outside.md', outside.fsPath],
        rules: { 'timeline-out-of-order': 'off' },
      }),
    );
    const document = await open(await scratch.write('INC-1204.md', hostile));
    const { configurationErrors } = await statusUntil(
      document.uri,
      (status) => status.configurationErrors.length > 0,
    );
    assert.equal(configurationErrors.length, 2);
    assert.ok(configurationErrors.every((message) => message.endsWith('is outside the folder.')));
    const problems = await problemsUntil(
      document.uri,
      (found) => found.length > 0 && !has('timeline-out-of-order')(found),
    );
    assert.ok(problems.every(({ message }) => !message.includes('Secret')));
    await vscode.workspace.fs.delete(outside);
  });

  it('shows the timeline of a hostile document as text', async () => {
    const { timelinePreviews } = await activate();
    const document = await open(await scratch.write('INC-1204.md', hostile));
    await statusUntil(document.uri);
    await vscode.commands.executeCommand('postmortem.openTimelinePreview', document.uri);
    assert.ok(timelinePreviews.of(document.uri));
    assert.equal(await readText(document.uri), hostile);
  });
});
