import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { faulty } from './faulty.ts';
import { activate, Scratch, tabsOf } from './kit.ts';
import { timeline as text } from './timelineText.ts';

describe('the built-in Markdown preview', () => {
  before(activate);

  const render = (markdown: string) =>
    vscode.commands.executeCommand<string>('markdown.api.render', markdown);

  it('has the phases and the time since the start', async () => {
    const html = await render(text);
    assert.match(html, /<div class="postmortem-phases"><svg .*Detect 7\u00a0min.*<\/ol><\/div>/s);
    assert.match(html, /<th[^>]*>Time<\/th>\s*<th[^>]*>Since start<\/th>\s*<th[^>]*>Event<\/th>/);
    assert.match(html, /<td[^>]*>14:09 UTC<\/td>\s*<td[^>]*>T\+7\u00a0min<\/td>/);
  });

  it('is as it was for any other document', async () => {
    const html = await render('# Trains\n\n| Time | Place |\n| --- | --- |\n| 14:02 | A |\n| 14:09 | B |\n');
    assert.ok(!html.includes('Since start'));
    assert.ok(!html.includes('postmortem-phases'));
  });
});

describe('Add Missing Sections in the built-in Markdown preview', () => {
  const scratch = new Scratch('custom');

  before(activate);
  afterEach(() => scratch.clear());

  it('completes the document of a custom editor, which is no text editor', async () => {
    const uri = await scratch.write('INC-1204.md', faulty);
    await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom);
    assert.deepEqual(tabsOf(uri), []);
    await vscode.commands.executeCommand('postmortem.addMissingSections');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^## Lessons Learned$/m);
    await document.save();
  });
});
