import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { offeredFoldersIn } from '../../client/src/newPostmortem/folders.ts';
import { activate, activeIn, press, readText, Scratch, until } from './kit.ts';

describe('New Postmortem', () => {
  const scratch = new Scratch('drills');
  const answers = () => ({
    id: 'INC-900',
    title: 'Checkout failed for card payments',
    severity: 'SEV-2',
    date: '2026-11-24',
    startTime: '14:05 UTC',
    author: 'Ada Example',
    folder: scratch.path,
    template: 'standard',
  });
  const create = (given: object) =>
    vscode.commands.executeCommand<vscode.Uri | undefined>('postmortem.new', given);

  const nameOf = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);

  before(activate);
  afterEach(() => scratch.clear());

  it('writes the whole text and leaves the placeholders to be filled in', async () => {
    const uri = await press('Enter', create(answers()));
    assert.ok(uri);
    const editor = await activeIn({ uri });
    assert.deepEqual(await scratch.names(), [nameOf(uri)]);
    assert.match(nameOf(uri), /^INC-900.*\.md$/);
    assert.equal(editor.document.isDirty, false);
    assert.equal(await readText(uri), editor.document.getText());
    assert.match(editor.document.getText(), /^# .*INC-900/m);
    assert.match(editor.document.getText(), /2026-11-24/);
    assert.match(editor.document.getText(), /Ada Example/);
    assert.match(editor.document.getText(), /^## Prevention$/m);
  });

  it('has the first placeholder selected, and Tab goes to the next one after saving', async () => {
    const uri = await press('Enter', create(answers()));
    assert.ok(uri);
    const editor = await activeIn({ uri });
    const first = editor.selection;
    assert.equal(first.isEmpty, false, 'nothing is selected');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until(
      vscode.window.onDidChangeTextEditorSelection,
      () => (editor.selection.start.isAfter(first.start) && !editor.selection.isEmpty) || undefined,
      () => `the placeholder in line ${editor.selection.start.line + 1}: the tab stops are gone`,
    );
  });

  it('leaves nothing behind on Escape', async () => {
    // The window keeps those of other tests for minutes.
    const drafts = () =>
      vscode.workspace.textDocuments.filter((document) => document.getText().includes('INC-900'));
    const before = drafts();
    assert.equal(await press('Escape', create(answers())), undefined);
    assert.deepEqual(await scratch.names(), []);
    assert.deepEqual(drafts(), before);
  });

  it('opens a file that is there instead of writing over it, however its name is written', async () => {
    const created = await press('Enter', create(answers()));
    assert.ok(created);
    await scratch.clear();
    const existing = await scratch.write(nameOf(created).toUpperCase(), 'Mine.\n');
    const uri = await press('Enter', create(answers()));
    assert.equal(uri?.toString(), existing.toString());
    assert.equal(await readText(existing), 'Mine.\n');
    assert.deepEqual(await scratch.names(), [nameOf(existing)]);
    assert.equal((await activeIn({ uri: existing })).document.getText(), 'Mine.\n');
  });

  it('opens the postmortem that the incident has, whatever its title', async () => {
    const existing = await scratch.write('INC-900-card-payments.md', 'Mine.\n');
    const uri = await press('Enter', create(answers()));
    assert.equal(uri?.toString(), existing.toString());
    assert.deepEqual(await scratch.names(), ['INC-900-card-payments.md']);
    assert.equal((await activeIn({ uri: existing })).document.getText(), 'Mine.\n');
  });

  it('takes the folder that it is called on', async () => {
    await vscode.workspace.fs.createDirectory(scratch.uri);
    const called = vscode.commands.executeCommand<vscode.Uri | undefined>('postmortem.new', scratch.uri);
    const uri = await press('Enter', called);
    assert.ok(uri);
    assert.equal(vscode.Uri.joinPath(uri, '..').toString(), scratch.uri.toString());
  });

  describe('offers the folders of postmortems', () => {
    const settings = () => vscode.workspace.getConfiguration('postmortem');
    const nothing = { keys: () => [], get: () => undefined, update: async () => undefined };

    afterEach(() => settings().update('files', undefined, vscode.ConfigurationTarget.Workspace));

    it('where the settings name globs with alternatives of their own', async function () {
      // VS Code finds files of another scheme by what an extension registers with an API that is none for tests.
      if (scratch.uri.scheme !== 'file') {
        this.skip();
      }
      assert.deepEqual(await offeredWith([`**/{${scratch.path},none}/*.md`, '**/none.md']), [
        scratch.path,
        'postmortems',
      ]);
    });

    it('where the settings name nothing that globs can be', async () => {
      assert.deepEqual(await offeredWith('postmortems/**'), ['postmortems']);
    });

    async function offeredWith(files: unknown): Promise<readonly string[]> {
      await scratch.write('INC-900.md', 'Mine.\n');
      await settings().update('files', files, vscode.ConfigurationTarget.Workspace);
      return (await offeredFoldersIn(nothing)).map(({ path }) => path);
    }
  });
});
