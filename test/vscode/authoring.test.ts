import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, activeIn, closeEditors, eventually, open, Scratch, statusUntil, until } from './kit.ts';

const table = '| Time | Event | Actor |\n| - | - | - |\n| 14:02 UTC | Errors begin | alerting |\n';
const aligned =
  '| Time      | Event        | Actor    |\n| --------- | ------------ | -------- |\n| 14:02 UTC | Errors begin | alerting |\n';
const text = `---
type: postmortem
template: standard
---

# Post-Incident Review: INC-911

**Severity:** SEV-1
**Author:** Ada Okafor

## Timeline

${table}
## Action Items

| #   | Action                                  | Owner    | Priority | Due Date   | Status |
| --- | --------------------------------------- | -------- | -------- | ---------- | ------ |
| 1   | Load a tenth of the rows every night    | everyone | P1       | 2099-04-01 | Open   |

As in INC-900.
`;

describe('help with writing in the editor', () => {
  const scratch = new Scratch('authoring');

  before(activate);
  afterEach(async () => {
    await scratch.clear();
  });

  async function opened(written = text): Promise<vscode.TextDocument> {
    const document = await open(await scratch.write('INC-911.md', written));
    await statusUntil(document.uri, ({ recognised }) => recognised);
    return document;
  }

  function behind(document: vscode.TextDocument, stretch: string): vscode.Position {
    const at = document.getText().indexOf(stretch);
    assert.notEqual(at, -1, `“${stretch}” is not there`);
    return document.positionAt(at + stretch.length);
  }

  async function completions(
    document: vscode.TextDocument,
    position: vscode.Position,
    trigger?: string,
  ): Promise<readonly vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      trigger,
    );
    // Words of the text are the editor's own and have no detail; contributed snippets are of that kind.
    return list.items.filter(({ detail, kind }) => detail && kind !== vscode.CompletionItemKind.Snippet);
  }

  const labels = (items: readonly vscode.CompletionItem[]) =>
    items.map(({ label }) => (typeof label === 'string' ? label : label.label));

  it('completes values of the header and cells of a table', async () => {
    const document = await opened();
    assert.deepEqual(labels(await completions(document, behind(document, '**Severity:** '))), [
      'SEV-1',
      'SEV-2',
      'SEV-3',
      'SEV-4',
      'SEV-5',
    ]);
    const status = await completions(document, behind(document, '2099-04-01 | '));
    assert.deepEqual(labels(status), ['Open', 'In Progress', 'Blocked', 'Done', "Won't Do"]);
    const owner = await completions(document, behind(document, 'every night    | '));
    assert.equal(labels(owner)[0], 'Ada Okafor');
  });

  it('writes a section when somebody accepts it behind two number signs, with its blanks as tab stops', async () => {
    const document = await opened(`${text}\n## `);
    const editor = await activeIn(document);
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    const items = await completions(document, end);
    assert.equal(labels(items)[0], 'Lessons Learned');
    assert.ok(items[0]?.insertText instanceof vscode.SnippetString);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // No event tells when the list stands there; accepting too early does nothing.
    await eventually(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return !document.getText().endsWith('\n## ') || undefined;
    });
    assert.ok(
      document.getText().endsWith('\n## Lessons Learned\n\n1. [Key takeaway]\n2. [Key takeaway]'),
      document.getText().slice(-120),
    );
    // The window tells of the text before it tells of what is selected in it.
    await until(
      vscode.window.onDidChangeTextEditorSelection,
      () => document.getText(editor.selection) === '[Key takeaway]' || undefined,
      () => `“${document.getText(editor.selection)}” selected`,
    );
  });

  it('proposes nothing by itself in prose', async () => {
    const document = await opened();
    assert.deepEqual(labels(await completions(document, behind(document, 'As in '), ' ')), []);
  });

  it('explains a heading, and a problem with bad and better', async () => {
    const document = await opened();
    const hoverAt = async (stretch: string): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        behind(document, stretch),
      );
      const contents = hovers.flatMap((hover) => hover.contents);
      return contents.map((one) => (typeof one === 'string' ? one : one.value)).join('\n');
    };
    assert.match(await hoverAt('## Action It'), /How will we know that it is done\?/);
    assert.match(
      await hoverAt('every night    | ever'),
      /An action item has no owner\.[\s\S]*Reported: [\s\S]*Better: /,
    );
    assert.equal(await hoverAt('As '), '');
  });

  it('shows its own structure in the outline, with what is to be known of each part', async () => {
    const document = await opened();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const own = symbols.find(({ detail }) => detail.startsWith('SEV-1 · '));
    assert.ok(own, symbols.map(({ name, detail }) => `${name} (${detail})`).join('\n'));
    const actions = own.children.find(({ name }) => name === 'Action Items');
    assert.match(actions?.detail ?? '', /^1 of 1 open · 1 warning$/);
    assert.deepEqual(
      actions?.children.map(({ name, detail }) => `${name} (${detail})`),
      ['1 Load a tenth of the rows every night (everyone · P1 · Open)'],
    );
    const timeline = own.children.find(({ name }) => name === 'Timeline');
    assert.deepEqual(
      timeline?.children.map(({ name }) => name),
      ['14:02 UTC'],
    );
  });

  it('folds the header and sections', async () => {
    const document = await opened();
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const first = ranges.map(({ start }) => document.lineAt(start).text);
    assert.ok(first.includes('**Severity:** SEV-1'), first.join('\n'));
    assert.ok(first.includes('| Time | Event | Actor |'), first.join('\n'));
  });

  it('leads from an id to where the settings say', async () => {
    const document = await opened();
    const configuration = vscode.workspace.getConfiguration('postmortem');
    const { Workspace } = vscode.ConfigurationTarget;
    await configuration.update('links', { 'INC-XXXX': 'https://incidents.example.com/{id}' }, Workspace);
    try {
      // The server reads the settings anew when it has heard of them.
      const targets = await eventually(async () => {
        const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
          'vscode.executeLinkProvider',
          document.uri,
        );
        const found = links.flatMap(({ target }) => target?.toString() ?? []);
        return found.length > 0 ? found : undefined;
      });
      assert.deepEqual(targets.toSorted(), [
        'https://incidents.example.com/INC-900',
        'https://incidents.example.com/INC-911',
      ]);
    } finally {
      await configuration.update('links', undefined, Workspace);
    }
  });

  async function edits(uri: vscode.Uri): Promise<readonly vscode.TextEdit[]> {
    const options = { tabSize: 2, insertSpaces: true };
    const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      uri,
      options,
    );
    return found ?? [];
  }

  /** Waits until formatting a document changes something: the offer comes with the first check. */
  function formattingOf(uri: vscode.Uri): Promise<unknown> {
    return eventually(async () => (await edits(uri)).length > 0 || undefined);
  }

  it('formats a file whose name has the signs of a glob in it', async () => {
    const { uri } = await open(await scratch.write('INC-911 [draft] {one,two}.md', text));
    await statusUntil(uri, ({ recognised }) => recognised);
    await formattingOf(uri);
  });

  it('aligns the tables with Format Document, and offers that in no other file', async () => {
    const document = await opened();
    const notes = await open(await scratch.write('notes.md', `# Notes\n\n${table}`));
    await statusUntil(notes.uri, ({ recognised }) => !recognised);
    await formattingOf(document.uri);
    assert.deepEqual(await edits(notes.uri), []);
    await open(document.uri);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    const wanted = text
      .replace(table, aligned)
      .replace('Action                                  |', 'Action                               |')
      .replace('---------------------------------------', '------------------------------------')
      .replace('every night    |', 'every night |');
    assert.equal(document.getText(), wanted);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('helps in a document that is not saved, and leaves other files alone', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(untitled);
    await statusUntil(untitled.uri, ({ recognised }) => recognised);
    assert.ok(labels(await completions(untitled, behind(untitled, '**Severity:** '))).includes('SEV-3'));
    const notes = await open(await scratch.write('notes.md', '# Notes\n\n**Severity:** \n\n## \n'));
    await statusUntil(notes.uri, ({ recognised }) => !recognised);
    for (const stretch of ['**Severity:** ', '## ']) {
      assert.deepEqual(labels(await completions(notes, behind(notes, stretch))), []);
    }
    await closeEditors();
  });
});
