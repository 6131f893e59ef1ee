import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { inertItem } from '../../client/src/inertItem.ts';
import { itemsOf, itemsOfOther } from '../../client/src/readiness/items.ts';
import type { ReadinessReport, ReviewReadinessProblem } from '../../server/src/protocol.ts';
import {
  activate,
  activeIn,
  closeEditors,
  open,
  press,
  problemsUntil,
  Scratch,
  statusUntil,
  tabsOf,
  until,
} from './kit.ts';

describe('Review Readiness', () => {
  const scratch = new Scratch('readiness');
  let exports: Exports;

  before(async () => {
    exports = await activate();
  });
  afterEach(() => scratch.clear());

  const run = (...given: readonly unknown[]) =>
    vscode.commands.executeCommand('postmortem.reviewReadiness', ...given);

  async function sampleText(name: string): Promise<string> {
    const [uri] = await vscode.workspace.findFiles(`postmortems/${name}*.md`);
    assert.ok(uri, 'the sample is missing');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    // What is wrong with a copy, elsewhere and on another day, is not what the test is about.
    const silence =
      'postmortem-disable-file action-overdue evidence-broken-link title-id-duplicate text-copied recurrence-likely severity-repeated';
    return `<!-- ${silence} -->\n\n${text}`;
  }

  async function openSample(name: string): Promise<vscode.TextDocument> {
    const document = await open(await scratch.write(`${name}.md`, await sampleText(name)));
    await statusUntil(document.uri);
    return document;
  }

  /** The report on a postmortem as it is shown, once it says what it should. */
  function reportUntil(subject: vscode.Uri, says: RegExp): Promise<string> {
    const report = () => exports.readinessReports.shownOn(subject) ?? '';
    return until(
      exports.readinessReports.onDidChange,
      () => (says.test(report()) ? report() : undefined),
      () => `the report ${report().slice(0, 2000)}`,
    );
  }

  it('goes to the first thing to do', async () => {
    const { uri } = await openSample('INC-1188');
    const problems = await problemsUntil(uri, ({ length }) => length > 0);
    await press('Enter', run());
    // The document is marked as reviewed, so that its problems are as severe as in the report.
    const first = problems
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(({ range }) => range.start)
      .toSorted((one, other) => one.compareTo(other))[0];
    assert.ok(first);
    const { selection } = await activeIn({ uri });
    assert.deepEqual([selection.anchor, selection.active], [first, first]);
  });

  it('goes to the editor that the document has already, whatever is beside it', async () => {
    const { uri } = await openSample('INC-1188');
    const notes = await scratch.write('notes.txt', 'Notes.\n');
    await vscode.window.showTextDocument(notes, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    await activeIn({ uri: notes });
    await press('Enter', run(uri));
    const { viewColumn } = await activeIn({ uri });
    assert.equal(viewColumn, vscode.ViewColumn.One);
    assert.equal(tabsOf(uri).length, 1);
  });

  it('leaves everything as it is on Escape', async () => {
    const { uri } = await openSample('INC-1188');
    const { selection: before } = await activeIn({ uri });
    await press('Escape', run());
    const { selection } = await activeIn({ uri });
    assert.deepEqual(selection, before);
    assert.equal(exports.readinessReports.shownOn(uri), undefined);
  });

  it('works on a file that is not open, and on a text that was never saved', async () => {
    const uri = await scratch.write('INC-1211.md', await sampleText('INC-1211'));
    await press('Enter', run(uri));
    await activeIn({ uri });
    await closeEditors();
    const content = await sampleText('INC-1211');
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(untitled);
    await activeIn(untitled);
    await press('Enter', run());
    const { selection } = await activeIn(untitled);
    assert.notEqual(selection.active.line, 0);
  });

  it('shows nothing where no document is open', async () => {
    await closeEditors();
    await run();
    assert.ok(vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0));
  });

  it('lets other Markdown become a postmortem, and looks again', async () => {
    const document = await open(await scratch.write('notes.md', '# Notes\n\nTODO\n'));
    await press('Enter', run());
    assert.match(document.getText(), /^---\n(.*\n)*type: postmortem\n/);
    await document.save();
  });

  it('has a report to read that follows the text and leads to its lines', async () => {
    const document = await openSample('INC-1204');
    // Nothing is to be done, so that Enter chooses the verdict.
    await press('Enter', run());
    const ready = await reportUntil(document.uri, /<strong>Ready/);
    assert.match(ready, /<table[ >]/);
    const edit = new vscode.WorkspaceEdit();
    const line = document.getText().split('\n').indexOf('## Prevention');
    edit.delete(document.uri, new vscode.Range(line, 0, document.lineCount, 0));
    await vscode.workspace.applyEdit(edit);
    const changed = await reportUntil(document.uri, /<strong>Not ready/);
    assert.match(changed, /<h2[^>]*>Prevention<\/h2>/);
    const [, address = '', shown] =
      /<a href="([^"]+)"[^>]*>line (\d+)<\/a>: [^<]*<code>section-missing/.exec(changed) ?? [];
    const [command = '', given = ''] = address.replace('command:', '').split('?');
    await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(given)));
    const { selection } = await activeIn(document);
    assert.equal(selection.active.line + 1, Number(shown));
    await document.save();
  });

  it('opens nothing but its postmortem from a report', async () => {
    const other = await scratch.write('other.md', 'Not to be opened\n');
    const uri = await scratch.write('INC-1204.md', await sampleText('INC-1204'));
    await exports.readinessReports.open(uri);
    const command = /command:([\w.]+)\?/.exec(await reportUntil(uri, /command:/))?.[1] ?? assert.fail();
    await vscode.commands.executeCommand(command, other.toString(), 0);
    assert.deepEqual(tabsOf(other), []);
  });

  it('has a report that is up to date when it is opened again', async () => {
    // The window keeps the text of what was open, and hears of the change from the watcher alone.
    await scratch.watched();
    const text = await sampleText('INC-1204');
    const uri = await scratch.write('INC-1204.md', text);
    await exports.readinessReports.open(uri);
    await reportUntil(uri, /<strong>Ready/);
    await closeEditors();
    await scratch.write('INC-1204.md', text.slice(0, text.indexOf('## Prevention')));
    await exports.readinessReports.open(uri);
    await reportUntil(uri, /<strong>Not ready/);
  });

  it('means the postmortem where it is called in its report', async () => {
    const uri = await scratch.write('INC-1188.md', await sampleText('INC-1188'));
    await exports.readinessReports.open(uri);
    await until(exports.readinessReports.onDidChange, () => exports.readinessReports.active);
    await press('Enter', run());
    await activeIn({ uri });
  });

  it('has a report that stays with a postmortem whose file is renamed', async () => {
    const uri = await scratch.write('INC-1188.md', await sampleText('INC-1188'));
    await exports.readinessReports.open(uri);
    const renamed = scratch.file('INC-1189.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    await vscode.workspace.applyEdit(edit);
    await reportUntil(renamed, /<h1[^>]*>Review Readiness: INC-1189/);
    assert.equal(exports.readinessReports.shownOn(uri), undefined);
  });

  it('has a report that comes back after a reload, from nothing but what its page has kept', async () => {
    const uri = await scratch.write('INC-1188.md', await sampleText('INC-1188'));
    await exports.readinessReports.open(uri);
    const page = await reportUntil(uri, /<h1[^>]*>Review Readiness: INC-1188/);
    const newPanel = () =>
      vscode.window.createWebviewPanel('postmortem.readiness', '', vscode.ViewColumn.One, {
        enableScripts: true,
      });
    // What a page keeps nobody but the window reads: in another panel it is sent, and the rest of the page is the same.
    const listener = newPanel();
    const kept = new Promise<unknown>((resolve) => listener.webview.onDidReceiveMessage(resolve));
    const send =
      'const { postMessage } = acquireVsCodeApi(); acquireVsCodeApi = () => ({ setState: postMessage });';
    listener.webview.html = page.replace('<head>', `<head><script>${send}</script>`);
    const state = await kept;
    await closeEditors();
    assert.equal(exports.readinessReports.shownOn(uri), undefined);
    await exports.readinessReports.deserializeWebviewPanel(newPanel(), state);
    assert.equal(exports.readinessReports.shownOn(uri), page);
    for (const useless of [state, undefined, { uri: 4 }, { uri: 'untitled:Gone' }]) {
      const panel = newPanel();
      const disposed = new Promise((resolve) => panel.onDidDispose(resolve));
      await exports.readinessReports.deserializeWebviewPanel(panel, useless);
      await disposed;
    }
    assert.equal(exports.readinessReports.shownOn(uri), page);
  });

  it('has a report on an untitled document that stays with the file that it is saved to', async () => {
    const saved = scratch.file('saved.md');
    const untitled = saved.with({ scheme: 'untitled' });
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(untitled));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Shopping\n'));
    await exports.readinessReports.open(untitled);
    await reportUntil(untitled, /Not a postmortem: /);
    // By the page that has the focus nothing can be saved.
    assert.ok(await editor.document.save());
    await reportUntil(saved, /Not a postmortem: /);
    assert.equal(exports.readinessReports.shownOn(untitled), undefined);
  });

  it('has a report on other Markdown that says why there is nothing in it', async () => {
    const uri = await scratch.write('list.md', '# Shopping\n');
    await exports.readinessReports.open(uri);
    await reportUntil(uri, /Not a postmortem: /);
  });

  it('copies the report', async () => {
    const document = await openSample('INC-1188');
    await exports.readinessReports.copy(document.uri);
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^# Review Readiness: INC-1188\.md\n\n\*\*Not ready: /);
    assert.match(copied, /^\| Prevention +\| missing, 1 warning +\|$/m);
  });
});

describe('the list of Review Readiness', () => {
  const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 5 } };
  const problem: ReviewReadinessProblem = {
    rule: 'some-rule',
    severity: 'warning',
    message: 'It holds $(bug). Mend it.',
    range,
    fixes: 1,
  };
  const group: ReadinessReport['groups'][number] = {
    kind: 'section',
    title: 'Impact',
    isMissing: false,
    range,
    open: [],
    worthALook: [],
    silenced: [],
  };
  const report: ReadinessReport = {
    template: 'standard',
    verdict: 'not ready',
    counts: { error: 0, warning: 1, information: 0, hint: 0 },
    groups: [{ ...group, open: [problem] }],
    omitted: 0,
    expectations: [],
    failures: [],
    configurationErrors: [],
  };
  const labelsOf = (given: Partial<ReadinessReport>) =>
    itemsOf({ ...report, ...given })
      .map(inertItem)
      .map(({ label, kind }) => (kind === vscode.QuickPickItemKind.Separator ? `-- ${label}` : label));
  const end = ['-- Report', '$(open-preview) Open Full Report', '$(copy) Copy Report as Markdown'];

  it('starts with the verdict and has a problem with its remarks under its section', () => {
    assert.deepEqual(labelsOf({}), [
      '$(circle-slash) Not ready: 1 warning',
      '-- Impact · 1 warning',
      '$(warning) It holds $ (bug).',
      ...end,
    ]);
    const item = itemsOf(report)[2];
    assert.equal(item?.description, 'some-rule · line 5 · 1 quick fix');
    assert.equal(item.detail, 'Mend it.');
    assert.equal(item.isToDo, true);
  });

  it('tells apart what is worth a look, what is fine, and what is silenced', () => {
    const hint: ReviewReadinessProblem = { ...problem, severity: 'hint', message: 'Hm.', fixes: 0 };
    assert.deepEqual(
      labelsOf({ verdict: 'ready', groups: [{ ...group, worthALook: [hint], silenced: [hint] }] }),
      [
        '$(pass) Ready: nothing at warning or above is left',
        '-- Worth a Look',
        '$(lightbulb) Hm.',
        '-- No Open Problem',
        '$(check) Impact',
        '-- Silenced',
        '$(bell-slash) Hm.',
        ...end,
      ],
    );
  });

  it('counts in the verdict what is silenced', () => {
    const [verdict] = itemsOf({ ...report, groups: [{ ...group, silenced: [problem, problem] }] });
    assert.equal(
      verdict?.detail,
      'Checked as if reviewed, against the template “standard”; 2 silenced in the document',
    );
  });

  it('says why a verdict is not certain', () => {
    const labels = labelsOf({
      verdict: 'uncertain',
      template: null,
      groups: [],
      failures: ['The rule x failed and was skipped.'],
      configurationErrors: ['There is no key “rulez”.'],
    });
    assert.deepEqual(labels.slice(1, 4), [
      '$(question) No template fits',
      '$(bug) The rule x failed and was skipped.',
      '$(settings-gear) The configuration is broken',
    ]);
  });

  it('offers to treat other documents as postmortems', () => {
    const [verdict, offer] = itemsOfOther('nothing says so');
    assert.equal(verdict?.detail, 'nothing says so');
    assert.deepEqual(offer?.choice, {
      kind: 'command',
      command: 'postmortem.treatAsPostmortem',
      isReportedAgain: true,
    });
  });
});
