import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import type { PageReading } from '../../client/src/preview/page/messages.ts';
import {
  activate,
  activeIn,
  close,
  closeEditors,
  eventually,
  open,
  Scratch,
  statusUntil,
  until,
} from './kit.ts';
import { timeline as text } from './timelineText.ts';

describe('the timeline preview', () => {
  const scratch = new Scratch('preview');
  let previews: Exports['timelinePreviews'];

  before(async () => {
    previews = (await activate()).timelinePreviews;
  });
  afterEach(() => scratch.clear());

  async function openPreview(name: string, content = text): Promise<vscode.TextDocument> {
    const uri = await scratch.write(name, content);
    const document = await open(uri);
    await statusUntil(uri);
    await vscode.commands.executeCommand('postmortem.openTimelinePreview', uri);
    return document;
  }

  /** Asks the page again until it shows what it should. */
  async function pageUntil(uri: vscode.Uri, isSo: (page: PageReading) => boolean): Promise<PageReading> {
    let last: PageReading | undefined;
    return eventually(
      async () => {
        const preview = previews.of(uri);
        assert.ok(preview, 'there is no preview');
        last = await preview.read();
        return isSo(last) ? last : undefined;
      },
      () => `the page ${JSON.stringify(last)?.slice(0, 1000) ?? 'that says nothing'}`,
    );
  }

  async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
    const start = document.getText().indexOf(from);
    assert.ok(start >= 0, from);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
    edit.replace(document.uri, range, to);
    await vscode.workspace.applyEdit(edit);
  }

  it('stays with a document whose file is renamed', async () => {
    const { uri } = await openPreview('before.md');
    await pageUntil(uri, ({ rows }) => rows.length === 4);
    const renamed = scratch.file('after.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    const told = new Promise((resolve) => previews.onDidChange(() => resolve(previews.of(renamed))));
    await vscode.workspace.applyEdit(edit);
    const preview = previews.of(renamed);
    assert.ok(preview);
    assert.equal(await told, preview);
    assert.equal(previews.of(uri), undefined);
    assert.match(preview.panel.title, /after\.md$/);
    const document = await vscode.workspace.openTextDocument(renamed);
    await replace(document, 'Alert fires', 'Alert is raised');
    await pageUntil(renamed, ({ rows }) => rows.some((row) => row.includes('Alert is raised')));
    await document.save();
  });

  it('is closed where there is one on the file that its document replaces', async () => {
    const { uri } = await openPreview('one.md');
    const { uri: other } = await openPreview('two.md');
    const kept = previews.of(other) ?? assert.fail('there is no preview');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, other, { overwrite: true });
    await vscode.workspace.applyEdit(edit);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      return labels.filter((label) => label.startsWith('Timeline: ')).length === 1 ? true : undefined;
    });
    assert.equal(previews.of(uri), undefined);
    assert.equal(previews.of(other), kept);
  });

  it('shows the events, the phases and the metrics beside the editor, which keeps the focus', async () => {
    const document = await openPreview('a.md');
    const page = await pageUntil(document.uri, ({ rows }) => rows.length === 4);
    assert.deepEqual(page.rows[1], ['14:09', 'T+7\u00a0min', '7\u00a0min', 'Alert fires', '–', 'Detected']);
    assert.equal(page.notice, '');
    assert.match(page.problems.join(), /timeline-no-actor/);
    assert.ok(page.phases.includes('Detect 7\u00a0min'), page.phases.join());
    assert.match(page.metrics[3] ?? '', /^Time to resolve ?1\u00a0h 10\u00a0min/);
    assert.match(page.metrics[2] ?? '', /No event found for: Mitigated/);
    assert.equal((await activeIn(document)).document, document);
    assert.equal(previews.of(document.uri)?.panel.title, 'Timeline: a.md');
  });

  it('follows the source', async () => {
    const document = await openPreview('b.md');
    await pageUntil(document.uri, ({ rows }) => rows.length === 4);
    await replace(document, '14:09 UTC | Alert fires', '14:10 UTC | Pager rings, alert fires');
    const page = await pageUntil(document.uri, ({ rows }) => rows[1]?.[0] === '14:10');
    assert.deepEqual(page.rows[1]?.slice(0, 4), [
      '14:10',
      'T+8\u00a0min',
      '8\u00a0min',
      'Pager rings, alert fires',
    ]);
    await document.save();
  });

  it('shows a row’s line in the editor, and the cursor’s row in the page', async () => {
    const document = await openPreview('c.md');
    await pageUntil(document.uri, ({ rows, current }) => rows.length === 4 && current === -1);
    await previews.of(document.uri)?.handle({ kind: 'reveal', line: 10, focus: false });
    const page = await pageUntil(document.uri, ({ current }) => current !== -1);
    assert.equal(page.current, 2);
    assert.equal((await activeIn(document)).selection.active.line, 10);
  });

  it('has one page for each of several documents', async () => {
    const first = await openPreview('d.md');
    await pageUntil(first.uri, ({ rows }) => rows.length === 4);
    const second = await openPreview('e.md', text.replace(/^\| 14:12.*\n/m, ''));
    await pageUntil(second.uri, ({ rows }) => rows.length === 3);
    assert.notEqual(previews.of(first.uri), previews.of(second.uri));
    const before = previews.of(second.uri);
    await vscode.commands.executeCommand('postmortem.openTimelinePreview', second.uri);
    assert.equal(previews.of(second.uri), before);
  });

  it('says why there is nothing to show', async () => {
    const bare = await openPreview('f.md', '# Post-Incident Review: INC-901\n\n## Impact\n\nNone.\n');
    assert.match(
      (await pageUntil(bare.uri, ({ notice }) => /^No timeline/.test(notice))).notice,
      /Add a section/,
    );
    const none = await openPreview('g.md', '# Shopping\n\n- Milk\n');
    await pageUntil(none.uri, ({ notice }) => /not treated as a postmortem: \S/.test(notice));
  });

  it('says that its document was closed, and goes on when it is opened again', async () => {
    const document = await openPreview('h.md');
    await pageUntil(document.uri, ({ rows }) => rows.length === 4);
    await close(document);
    const page = await pageUntil(document.uri, ({ notice }) => notice !== '');
    assert.match(page.notice, /is closed/);
    assert.equal(page.rows.length, 4);
    await previews.of(document.uri)?.handle({ kind: 'act', action: 'open' });
    await pageUntil(document.uri, ({ notice }) => notice === '');
  });

  it('shows an untitled document, and goes with it', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('postmortem.openTimelinePreview', document.uri);
    await pageUntil(document.uri, ({ rows }) => rows.length === 4);
    await vscode.window.showTextDocument(document);
    await activeIn(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(previews.onDidChange, () => (previews.of(document.uri) === undefined ? true : undefined));
  });

  it('stays with an untitled document that is saved, also where saving changes its text', async () => {
    const saved = scratch.file('saved.md');
    const untitled = saved.with({ scheme: 'untitled' });
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(untitled));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    await vscode.commands.executeCommand('postmortem.openTimelinePreview', untitled);
    await pageUntil(untitled, ({ rows }) => rows.length === 4);
    const preview = previews.of(untitled) ?? assert.fail('there is no preview');
    const finishing = vscode.workspace.onWillSaveTextDocument((event) =>
      event.waitUntil(
        Promise.resolve([vscode.TextEdit.insert(event.document.positionAt(Number.MAX_SAFE_INTEGER), '\n')]),
      ),
    );
    await vscode.commands.executeCommand('workbench.action.files.save');
    finishing.dispose();
    await until(previews.onDidChange, () => previews.of(saved));
    assert.equal(previews.of(saved), preview);
    assert.equal(previews.of(untitled), undefined);
    assert.equal(preview.panel.title, 'Timeline: saved.md');
    const document = (await activeIn({ uri: saved })).document;
    await replace(document, 'Alert fires', 'Alert is raised');
    await pageUntil(saved, ({ rows }) => rows.some((row) => row.includes('Alert is raised')));
    await document.save();
  });

  it('comes back after a reload, from nothing but what the page has kept', async () => {
    const uri = await scratch.write('i.md', text);
    const panel = vscode.window.createWebviewPanel('postmortem.timeline', '', vscode.ViewColumn.One);
    await previews.deserializeWebviewPanel(panel, { uri: uri.toString(), mode: 'utc', scroll: 0 });
    await pageUntil(uri, ({ rows }) => rows.length === 4);
    const strange = vscode.window.createWebviewPanel('postmortem.timeline', '', vscode.ViewColumn.One);
    const disposed = new Promise((resolve) => strange.onDidDispose(resolve));
    await previews.deserializeWebviewPanel(strange, { uri: 4 });
    await disposed;
  });

  it('does not come back where it is closed before its code is loaded', async () => {
    const uri = await scratch.write('closed.md', text);
    const panel = vscode.window.createWebviewPanel('postmortem.timeline', '', vscode.ViewColumn.One);
    const restored = previews.deserializeWebviewPanel(panel, { uri: uri.toString(), mode: 'utc', scroll: 0 });
    panel.dispose();
    await restored;
    assert.equal(previews.of(uri), undefined);
    const { insights } = await activate();
    const page = vscode.window.createWebviewPanel('postmortem.insights', '', vscode.ViewColumn.One);
    const restoredPage = insights.deserializeWebviewPanel(page);
    page.dispose();
    await restoredPage;
    assert.equal(insights.current, undefined);
  });

  it('copies what the page hands over', async () => {
    const document = await openPreview('j.md');
    await pageUntil(document.uri, ({ rows }) => rows.length === 4);
    await previews.of(document.uri)?.handle({ kind: 'copy', format: 'csv', text: 'Time\r\n' });
    assert.equal(await vscode.env.clipboard.readText(), 'Time\r\n');
  });

  it('shows a hostile document as the text that it is', async () => {
    const cell = '<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) </style>';
    const document = await openPreview(
      'k.md',
      text.replace('Alert fires', `${cell} ${'long '.repeat(5000)}`),
    );
    const page = await pageUntil(document.uri, ({ rows }) => rows.length === 4);
    assert.ok(page.rows[1]?.[3]?.startsWith('<script>alert(1)</script><img src=x onerror=alert(2)>'));
    assert.ok((page.rows[1]?.[3]?.length ?? 0) < 2100);
    await closeEditors();
  });
});
