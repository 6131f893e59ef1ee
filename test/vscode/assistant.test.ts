import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { indexUntil, own } from './indexed.ts';
import { activate, eventually, open, readText, Scratch } from './kit.ts';

const text = `# Post-Incident Review: INC-42

**Date of Incident:** 2026-03-02
**Severity:** SEV-2

## Timeline

| Time | Event | Actor |
| ---- | ----- | ----- |
| 2026-03-02 14:00 UTC | The deployment started | deployment pipeline |
| 2026-03-02 14:10 UTC | The alert on errors fired | alerting |

## Root Cause

The engineer forgot to renew the certificate.
`;

describe('tools for assistants', () => {
  const scratch = new Scratch('assistants');
  const inScratch = (name: string) => `${scratch.path}/${name}`;

  before(activate);
  beforeEach(() => scratch.write('INC-42.md', text));
  afterEach(() => scratch.clear());

  async function invoke(tool: string, input: object): Promise<string> {
    const result = await vscode.lm.invokeTool(`postmortem_${tool}`, {
      input,
      toolInvocationToken: undefined,
    });
    return result.content
      .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
      .join('');
  }

  it('are known to VS Code with their inputs', async () => {
    const own = () => vscode.lm.tools.filter(({ name }) => name.startsWith('postmortem_'));
    // The window tells of tools 0.75 s behind their coming, and without an event.
    const tools = await eventually(
      async () => {
        await vscode.commands.getCommands();
        return own().length === 4 ? own() : undefined;
      },
      () => `the tools ${own().map(({ name }) => name)}`,
    );
    assert.deepEqual(tools.map(({ name }) => name).toSorted(), [
      'postmortem_check_postmortem',
      'postmortem_list_open_actions',
      'postmortem_read_timeline',
      'postmortem_scaffold_postmortem',
    ]);
    for (const { inputSchema, description } of tools) {
      assert.ok(inputSchema && 'properties' in inputSchema);
      assert.ok(description.length > 50);
    }
  });

  it('check a postmortem by its path in the workspace and by its URI, with places in its text', async () => {
    const found = JSON.parse(await invoke('check_postmortem', { file: inScratch('INC-42.md') }));
    const blame = found.problems.find(({ rule }: { rule: string }) => rule === 'root-cause-person');
    const line = text.split('\n').indexOf('The engineer forgot to renew the certificate.');
    assert.equal(blame?.range.start.line, line);
    const byUri = JSON.parse(
      await invoke('check_postmortem', { file: scratch.file('INC-42.md').toString() }),
    );
    assert.deepEqual(byUri.problems, found.problems);
  });

  it('see what is typed and not saved yet', async () => {
    const document = await open(scratch.file('INC-42.md'));
    const edit = new vscode.WorkspaceEdit();
    const { range } = document.lineAt(text.split('\n').findIndex((line) => line.startsWith('The engineer')));
    edit.replace(document.uri, range, 'The certificate expired, and no alert covers that.');
    await vscode.workspace.applyEdit(edit);
    const answer = await invoke('check_postmortem', { file: inScratch('INC-42.md') });
    assert.doesNotMatch(answer, /root-cause-person/);
  });

  it('read a timeline', async () => {
    const read = JSON.parse(await invoke('read_timeline', { file: inScratch('INC-42.md') }));
    assert.equal(read.events.length, 2);
    assert.equal(read.metrics.timeToDetect.duration, 'PT10M');
  });

  it('list what is open in the workspace, unsaved text included', async () => {
    await scratch.watched();
    const row = '| 1 | Renew it in time | Ada | P1 | 2020-01-02 | Open |';
    const head = '| # | Action | Owner | Priority | Due Date | Status |\n| - | - | - | - | - | - |';
    await scratch.write('INC-42.md', `${text}\n## Action Items\n\n${head}\n${row}\n`);
    const document = await open(scratch.file('INC-42.md'));
    const ofAda = async () =>
      JSON.parse(await invoke('list_open_actions', { owner: '@ada', overdueOnly: true })).actions.filter(
        ({ file }: { file: string }) => file === inScratch('INC-42.md'),
      );
    // That there is a new file is told by the watching of files, which takes its time; its first text had no actions.
    await indexUntil((index) => own(index, document.uri)?.actions.length === 1);
    const [action, ...others] = await ofAda();
    assert.equal(others.length, 0);
    assert.deepEqual(
      [action.file, action.range.start.line, action.due, action.overdue],
      [inScratch('INC-42.md'), document.getText().split('\n').indexOf(row), '2020-01-02', true],
    );
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('Open |');
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(at), document.positionAt(at + 'Open'.length)),
      'Done',
    );
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await ofAda(), []);
    assert.match(await invoke('list_open_actions', { owner: 7 }), /not of the form that the tool takes/);
  });

  it('say why they have no result, and show nothing from outside', async () => {
    const answers: readonly (readonly [string, RegExp])[] = [
      ['missing.md', /^There is no file “missing\.md”\.$/],
      ['INC-7: missing.md', /^There is no file “INC-7: missing\.md”\.$/],
      ['../outside.md', /^“\.\.\/outside\.md” is neither open nor in the workspace\.$/],
      ['/etc/passwd', /neither open nor in the workspace/],
      ['file:///etc/passwd', /neither open nor in the workspace/],
      [inScratch('../../../etc/passwd'), /neither open nor in the workspace/],
    ];
    for (const [named, expected] of answers) {
      assert.match(await invoke('check_postmortem', { file: named }), expected);
    }
    await scratch.write('notes.txt', 'no Markdown');
    assert.match(await invoke('read_timeline', { file: inScratch('notes.txt') }), /is no Markdown file/);
  });

  it('make a postmortem without writing it, and say what is missing', async () => {
    const made = JSON.parse(
      await invoke('scaffold_postmortem', { id: 'INC-43', severity: 'SEV-1', folder: scratch.path }),
    );
    assert.equal(made.fileName, 'INC-43.md');
    assert.match(made.text, /\*\*Severity:\*\* SEV-1/);
    assert.ok(made.missing.length > 10);
    assert.deepEqual(await scratch.names(), ['INC-42.md']);
  });

  it('ask before they write, and only then', async () => {
    const { assistantTools } = await activate();
    const tool = assistantTools.get('postmortem_scaffold_postmortem');
    const source = new vscode.CancellationTokenSource();
    const prepare = (input: Readonly<Record<string, unknown>>) =>
      tool?.prepareInvocation?.({ input }, source.token);
    const asks = await prepare({ id: 'INC-44', folder: scratch.path, write: true });
    assert.ok(
      String(asks?.confirmationMessages?.message).startsWith(`It will be \`${inScratch('INC-44.md')}\`.`),
    );
    const reads = await prepare({ id: 'INC-44', folder: scratch.path });
    assert.ok(reads && !reads.confirmationMessages);
    const astray = await prepare({ id: 'INC-44', folder: '..', write: true });
    assert.ok(astray?.confirmationMessages);
    assert.deepEqual(await scratch.names(), ['INC-42.md']);
  });

  it('have the review as a prompt in the chat', async () => {
    const files: unknown = await vscode.commands.executeCommand('_listExtensionPromptFiles');
    assert.match(JSON.stringify(files), /postmortem\.prompt\.md/);
  });

  it('write where the user has agreed, and never over a file', async () => {
    const input = { id: 'INC-44', folder: scratch.path, write: true };
    const made = JSON.parse(await invoke('scaffold_postmortem', input));
    assert.equal(made.written, inScratch('INC-44.md'));
    assert.equal(await readText(scratch.file('INC-44.md')), made.text);
    await scratch.write('INC-44.md', 'mine');
    assert.match(await invoke('scaffold_postmortem', input), /could not be created/);
    assert.equal(await readText(scratch.file('INC-44.md')), 'mine');
  });
});
