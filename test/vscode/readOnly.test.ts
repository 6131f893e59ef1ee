import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, activeIn, closeEditors, open, press, readText, Scratch, statusUntil } from './kit.ts';

const text = `# Post-Incident Review: INC-9

**Severity:** SEV-2

## Timeline

| Time | Event | Actor |
| ---- | ----- | ----- |
| 2026-03-02 14:10 UTC | Errors end | on-call |
| 2026-03-02 2:00 pm UTC | Errors start | alerting |

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
| 1 | Bound the pool | Ada | P1 | 2026-04-01 | Open |
`;
const file = '/reports/INC-9.md';

/** A file system of one folder with a postmortem, in which nothing can be written. */
class Frozen implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === file) {
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
    }
    if (uri.path !== '/reports') {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    if (uri.path === file) {
      return new TextEncoder().encode(text);
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

describe('where nothing can be written', () => {
  /** A scheme whose documents are checked without a folder of it in the window. */
  const checked = 'vscode-test-web';
  const schemes = [
    { scheme: 'postmortem-test-read-only', isReadonly: true },
    { scheme: 'postmortem-test-forbidden', isReadonly: false },
  ];
  const subscriptions: vscode.Disposable[] = [];

  before(async () => {
    for (const { scheme, isReadonly } of [...schemes, { scheme: checked, isReadonly: true }]) {
      subscriptions.push(vscode.workspace.registerFileSystemProvider(scheme, new Frozen(), { isReadonly }));
    }
    await activate();
  });
  after(() => vscode.Disposable.from(...subscriptions).dispose());
  afterEach(closeEditors);

  for (const { scheme } of schemes) {
    it(`New Postmortem makes an untitled document instead (${scheme})`, async () => {
      const folder = vscode.Uri.from({ scheme, path: '/reports' });
      const called = vscode.commands.executeCommand<vscode.Uri | undefined>('postmortem.new', folder);
      const uri = await press('Enter', called);
      assert.ok(uri);
      assert.equal(uri.scheme, 'untitled');
      const editor = await activeIn({ uri });
      assert.equal(editor.document.languageId, 'markdown');
      assert.match(editor.document.getText(), /^## Prevention$/m);
      assert.equal(editor.selection.isEmpty, false, 'no placeholder is selected');
    });
  }

  it('no command changes what is shown of a file that cannot be saved', async () => {
    const uri = vscode.Uri.from({ scheme: checked, path: file });
    const document = await open(uri);
    await statusUntil(uri, ({ recognised }) => recognised);
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    const ofTimeline = lenses.flatMap(({ command }) =>
      command?.title === 'Sort' || command?.title === 'Normalise' ? command : [],
    );
    assert.equal(ofTimeline.length, 2, 'both lenses are there');
    const commands: readonly (readonly [name: string, argument: unknown])[] = [
      ...ofTimeline.map((lens) => [lens.command, lens.arguments?.[0]] as const),
      ['postmortem.importTimeline', uri],
      ['postmortem.treatAsPostmortem', uri],
      ['postmortem.logTimelineEvent', { text: 'Rolled back' }],
      ['postmortem.addMissingSections', uri],
      ['postmortem.selectTemplate', uri],
      ['postmortem.doNotTreatAsPostmortem', uri],
    ];
    for (const [name, argument] of commands) {
      await press('Enter', vscode.commands.executeCommand(name, argument));
      assert.equal(document.getText(), text, name);
    }
    const listed = { postmortem: { uri: uri.toString() }, action: {} };
    const refusal = await vscode.commands.executeCommand('postmortem.actions.markDone', listed);
    assert.match(String(refusal), /INC-9\.md is read-only/);
    assert.equal(document.isDirty, false);
  });

  describe('by the settings of files', () => {
    const scratch = new Scratch('read-only');

    afterEach(() => scratch.clear());

    const settings: readonly {
      readonly what: string;
      readonly included: () => string;
      readonly excluded?: () => string;
      readonly isProtected: boolean;
    }[] = [
      { what: 'a pattern', included: () => '**/read-only-*/INC-*.md', isProtected: true },
      { what: 'a path in the folder', included: () => `${scratch.path}/INC-9.md`, isProtected: true },
      { what: 'a whole path', included: () => scratch.file('INC-9.md').path, isProtected: true },
      { what: 'the pattern of others', included: () => '**/read-only-*/INC-8.md', isProtected: false },
      {
        what: 'a pattern with exceptions',
        included: () => '**/read-only-*/**',
        excluded: () => '**/INC-9.md',
        isProtected: false,
      },
    ];

    for (const { what, included, excluded, isProtected } of settings) {
      it(`${isProtected ? 'no command changes a file' : 'a file is changed'} (${what})`, async () => {
        const uri = await scratch.write('INC-9.md', text);
        await withSetting('readonlyInclude', { [included()]: true }, () =>
          withSetting('readonlyExclude', excluded ? { [excluded()]: true } : undefined, async () => {
            const document = await open(uri);
            await statusUntil(uri, ({ recognised }) => recognised);
            await vscode.commands.executeCommand('postmortem.addMissingSections', uri);
            assert.equal(document.getText() === text, isProtected);
            assert.equal(document.isDirty, !isProtected);
          }),
        );
        assert.equal(await readText(uri), text);
      });
    }
  });
});

/** Sets one of the user's settings of files for as long as `use` takes. */
async function withSetting(name: string, value: object | undefined, use: () => Promise<void>): Promise<void> {
  const files = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('files');
  const before = files().inspect(name)?.globalValue;
  await files().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await use();
  } finally {
    await files().update(name, before, vscode.ConfigurationTarget.Global);
  }
}
