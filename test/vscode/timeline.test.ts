import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, Scratch, statusUntil, until } from './kit.ts';

const text = `# Post-Incident Review: INC-910 – Queue stalls

**Date of Incident:** 2026-03-17

## Timeline

| Time      | Event               | Actor |
| --------- | ------------------- | ----- |
| 14:02 UTC | Started: 🔥 errors  | Ada   |
| 14:12 UTC | Resolved: restarted | Bo    |
| 14:09 UTC | Detected: alert     | –     |
`;

describe('the timeline in the editor', () => {
  const scratch = new Scratch('timeline');

  before(activate);
  afterEach(() => scratch.clear());

  async function openTimeline(): Promise<vscode.TextDocument> {
    const document = await open(await scratch.write('INC-910.md', text));
    await statusUntil(document.uri);
    return document;
  }

  async function hintsOf({ uri, lineCount }: vscode.TextDocument): Promise<readonly string[]> {
    const range = new vscode.Range(0, 0, lineCount, 0);
    const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      uri,
      range,
    );
    return hints.map(({ label }) => String(label));
  }

  async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly vscode.Command[]> {
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    return lenses.flatMap(({ command }) => command ?? []);
  }

  it('has hints, which a setting switches off', async () => {
    const document = await openTimeline();
    assert.deepEqual(await hintsOf(document), [
      'T+0 min',
      'T+10 min · time to resolve',
      'T+7 min · time to detect',
    ]);
    const settings = vscode.workspace.getConfiguration('postmortem');
    await settings.update('inlayHints.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      // The change reaches the server in its own time.
      await eventually(async () => (await hintsOf(document)).length === 0 || undefined);
    } finally {
      await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(async () => (await hintsOf(document)).length > 0 || undefined);
  });

  it('has a summary, an order to bring about, and a preview', async () => {
    const document = await openTimeline();
    const [summary, sort, preview] = await lensesOf(document);
    assert.equal(summary?.title, 'Detected after 7 min · no mitigation · resolved after 10 min');
    assert.equal(sort?.title, 'Sort');
    assert.equal(preview?.title, 'Open preview');
    await vscode.commands.executeCommand(preview.command, ...(preview.arguments ?? []));
    const { timelinePreviews } = await activate();
    assert.ok(timelinePreviews.of(document.uri), 'there is no preview');
    await vscode.commands.executeCommand(sort.command, ...(sort.arguments ?? []));
    await until(vscode.workspace.onDidChangeTextDocument, () => document.isDirty || undefined);
    const times = document.getText().match(/^\| 14:\d\d/gm);
    assert.deepEqual(times, ['| 14:02', '| 14:09', '| 14:12']);
    assert.ok(!(await lensesOf(document)).some(({ title }) => title === 'Sort'));
    await document.save();
  });
});
