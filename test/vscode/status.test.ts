import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { activate, close, open, Scratch, statusUntil } from './kit.ts';

describe('the language status', () => {
  const scratch = new Scratch('status');
  let exports: Exports;

  before(async () => {
    exports = await activate();
  });
  afterEach(() => scratch.clear());

  it('says of a postmortem which template it is checked against', async () => {
    const uri = await scratch.write(
      'a.md',
      '# Post-Incident Review: INC-900\n\n## Executive Summary\n\nAll fine.\n',
    );
    await open(uri);
    const status = await statusUntil(uri);
    assert.equal(status.recognised, true);
    assert.match(exports.statusItem.view.text, /^Postmortem: /);
    assert.ok(exports.statusItem.view.tooltip.includes(status.recognisedBecause));
    assert.equal(exports.statusItem.view.busy, false);
  });

  it('says quietly of other Markdown that it is none, and why', async () => {
    const uri = await scratch.write('shopping.md', '# Shopping\n\n- Milk\n');
    await open(uri);
    const status = await statusUntil(uri);
    assert.equal(status.recognised, false);
    assert.deepEqual(exports.statusItem.view, {
      text: 'Not a postmortem',
      detail: 'neither front matter nor path nor title sa…',
      tooltip: status.recognisedBecause,
      severity: vscode.LanguageStatusSeverity.Information,
      busy: false,
    });
  });

  it('is busy as long as it knows nothing of a document', async () => {
    const content = '# Post-Incident Review: INC-901\n';
    // Of a file the server may have told before an editor shows it; of what it does not check it never tells.
    const scheme = 'postmortem-test-unchecked';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => content,
    });
    try {
      await open(vscode.Uri.from({ scheme, path: '/e.md' }));
      assert.equal(exports.statusItem.view.busy, true);
      assert.equal(exports.statusItem.view.detail, 'Checking');
      const uri = await scratch.write('e.md', content);
      await open(uri);
      await statusUntil(uri);
      assert.equal(exports.statusItem.view.busy, false);
    } finally {
      provider.dispose();
    }
  });

  it('forgets a document that is closed', async () => {
    const uri = await scratch.write('b.md', '# Post-Incident Review: INC-900\n');
    const document = await open(uri);
    await statusUntil(uri);
    await close(document);
    assert.equal(exports.statuses.of(uri), undefined);
  });

  it('lets the user overrule it in the front matter, both ways', async () => {
    const uri = await scratch.write('c.md', '# Shopping\n\n- Milk\n');
    const document = await open(uri);
    await statusUntil(uri, ({ recognised }) => !recognised);
    await vscode.commands.executeCommand('postmortem.treatAsPostmortem', uri);
    await statusUntil(uri, ({ recognised }) => recognised);
    assert.match(document.getText(), /^---\n(.*\n)*type: postmortem\n(.*\n)*---\n/);
    await vscode.commands.executeCommand('postmortem.doNotTreatAsPostmortem', uri);
    await statusUntil(uri, ({ recognised }) => !recognised);
    assert.ok(document.getText().endsWith('# Shopping\n\n- Milk\n'));
    await document.save();
  });

  it('knows again after a restart of the server', async () => {
    const uri = await scratch.write('d.md', '# Post-Incident Review: INC-900\n');
    await open(uri);
    await statusUntil(uri);
    await vscode.commands.executeCommand('postmortem.restartServer');
    await statusUntil(uri, ({ recognised }) => recognised);
  });
});
