import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  activate,
  activeIn,
  closeEditors,
  codeActionsAt,
  configuredBy,
  eventually,
  open,
  problemsUntil,
  readText,
  revert,
  ruleOf,
  Scratch,
  statusUntil,
  until,
} from './kit.ts';
import { watchedUntilNow } from './scratch.ts';

const faulty = '# Post-Incident Review: INC-1204\n\n## Impact\n\nTODO\n';

describe('configuration', () => {
  const scratch = new Scratch('configuration');
  const hasTodo = (problems: readonly vscode.Diagnostic[]) =>
    problems.some((problem) => ruleOf(problem) === 'placeholder-todo');

  before(activate);
  beforeEach(() => scratch.watched());
  afterEach(() => scratch.clear());

  it('takes changes of the settings while a document is open', async () => {
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    await problemsUntil(uri, hasTodo);
    const settings = vscode.workspace.getConfiguration('postmortem');
    await settings.update('rules', { 'placeholder-todo': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await problemsUntil(uri, (problems) => !hasTodo(problems));
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await problemsUntil(uri, hasTodo);
  });

  it('takes a file that appears, changes and goes', async () => {
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    await problemsUntil(uri, hasTodo);
    const file = await scratch.write('.postmortem.json', '{ "rules": { "placeholder-todo": "off" } }');
    await problemsUntil(uri, (problems) => !hasTodo(problems));
    await configuredBy(uri, file);
    await scratch.write('.postmortem.json', '{ "rules": { "placeholder-todo": "error" } }');
    await problemsUntil(uri, hasTodo);
    await scratch.delete('.postmortem.json');
    await configuredBy(uri, null);
  });

  it('lets a phrase through by a quick fix that keeps what is typed in the file and not saved', async () => {
    const file = await scratch.write('.postmortem.json', '{}\n');
    const configuration = await open(file);
    const erring =
      '# Post-Incident Review: INC-1204\n\n## Root Cause\n\nThe outage was caused by human error.\n';
    const { uri } = await open(await scratch.write('INC-1204.md', erring));
    const isReported = (problems: readonly vscode.Diagnostic[]) =>
      problems.some((problem) => ruleOf(problem) === 'wording-human-error');
    const typed = new vscode.WorkspaceEdit();
    typed.insert(file, new vscode.Position(0, 1), '\n  // typed\n  "reviewWithinHours": 24\n');
    assert.ok(await vscode.workspace.applyEdit(typed));
    const problem = (await problemsUntil(uri, isReported)).find(
      (one) => ruleOf(one) === 'wording-human-error',
    );
    assert.ok(problem);
    assert.ok(configuration.isDirty);
    const actions = await codeActionsAt(uri, problem.range);
    const fix = actions.find(({ title }) => title.startsWith('Allow “'));
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await problemsUntil(uri, (problems) => !isReported(problems));
    assert.match(configuration.getText(), /\/\/ typed\n {2}"reviewWithinHours": 24/);
    assert.match(configuration.getText(), /"allow": \[\s*"human error"\s*\]/);
    assert.ok(fix.command, 'and asks to save it');
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    assert.equal(configuration.isDirty, false);
    assert.equal(await readText(file), configuration.getText());
  });

  it('says in the language status that a file is broken', async () => {
    const { statusItem } = await activate();
    await scratch.write('.postmortem.json', '{ "rules": 7 }');
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    const status = await statusUntil(uri, ({ configurationErrors }) => configurationErrors.length > 0);
    assert.equal(statusItem.view.severity, vscode.LanguageStatusSeverity.Warning);
    assert.ok(statusItem.view.tooltip.includes(status.configurationErrors[0] ?? '?'));
    await problemsUntil(uri, hasTodo);
  });

  it('names the file in force in the language status, and opens it from there', async () => {
    const { configurationItem } = await activate();
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    await configuredBy(uri, null);
    assert.equal(configurationItem.view.text, 'Settings');
    assert.equal(configurationItem.view.command?.command, 'postmortem.createConfiguration');
    const file = await scratch.write('.postmortem.json', '{ "templates": ["gone.md"], "rulez": 1 }');
    await statusUntil(uri, ({ configurationErrors }) => configurationErrors.length > 0);
    const { text, tooltip, severity, command } = configurationItem.view;
    assert.equal(text, vscode.workspace.asRelativePath(file));
    assert.match(tooltip, /There is no key “rulez”/);
    assert.equal(severity, vscode.LanguageStatusSeverity.Warning);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await activeIn({ uri: file });
  });

  it('counts while it is written, as soon as it can be read', async () => {
    const { uri } = await open(await scratch.write('INC-1204.md', faulty));
    const file = await scratch.write('.postmortem.json', '{ "rules": { "placeholder-todo": "error" } }');
    await statusUntil(uri, ({ configuration }) => configuration !== null);
    const { document } = await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside });
    const replace = async (from: string, to: string): Promise<void> => {
      const start = document.positionAt(document.getText().indexOf(from));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(file, new vscode.Range(start, start.translate(0, from.length)), to);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await replace('error', 'off');
    await problemsUntil(uri, (problems) => !hasTodo(problems));
    assert.ok(document.isDirty);
    await replace('"off"', '');
    // Where VS Code reads JSON, it says itself that this is none.
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(file).length > 0 || undefined,
    );
    // What was saved stays in force meanwhile.
    await problemsUntil(uri, hasTodo);
    await revert(document);
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(file).length === 0 || undefined,
    );
    await problemsUntil(uri, hasTodo);
  });

  it('offers what was probably meant', async () => {
    await open(await scratch.write('INC-1204.md', faulty));
    const file = await scratch.write('.postmortem.json', '{ "rules": { "placeholder-tood": "off" } }');
    const { uri } = await open(file);
    const [problem] = await problemsUntil(uri, (problems) => problems.length > 0);
    assert.ok(problem);
    const actions = await codeActionsAt(uri, problem.range);
    const action = actions.find(({ title }) => title === 'Change to "placeholder-todo"');
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await problemsUntil(uri, (problems) => problems.length === 0);
  });

  describe('that is broken', () => {
    /** What stands in the file, and for each problem the text at its place and what is said. */
    const failures: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
      ['has an unknown key', '{ "rulez": {} }', ['"rulez" | There is no key “rulez”. Did you mean “rules”?']],
      [
        'has an unknown rule',
        '{ "rules": { "placeholder-tood": "error" } }',
        ['"placeholder-tood" | There is no rule “placeholder-tood”. Did you mean “placeholder-todo”?'],
      ],
      [
        'has a value of the wrong type',
        '{ "reviewWithinHours": "soon", "template": 1 }',
        [
          '1 | “template” is not valid: expected string, received number.',
          '"soon" | “reviewWithinHours” is not valid: expected number, received string.',
        ],
      ],
      [
        'has an option that a rule does not have',
        '{ "rules": { "summary-length": ["off", { "longest": 3 }] } }',
        ['"longest" | The rule “summary-length” has no option “longest”. It has: least, most.'],
      ],
      [
        'has an option of the wrong type',
        '{ "rules": { "summary-length": ["off", { "most": "few" }] } }',
        ['"few" | The option “most” of “summary-length” is not valid: expected number, received string.'],
      ],
      [
        'names a template that is not there',
        '{ "templates": ["gone.md"] }',
        ['"gone.md" | The template “gone.md” cannot be used: there is no such file.'],
      ],
      [
        'names a template that is not a text',
        '{ "templates": ["picture.md"] }',
        ['"picture.md" | The template “picture.md” cannot be used: it is not a text.'],
      ],
      [
        'names a template that is a folder',
        '{ "templates": ["inner"] }',
        ['"inner" | The template “inner” cannot be used: it cannot be read, or is much too large.'],
      ],
    ];
    for (const [what, text, expected] of failures) {
      it(`because it ${what}: says so at the place, and the defaults hold`, async () => {
        await vscode.workspace.fs.writeFile(
          scratch.file('picture.md'),
          Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48]),
        );
        await scratch.write('inner/any.md', '');
        const file = await scratch.write('.postmortem.json', text);
        const { uri } = await open(await scratch.write('INC-1204.md', faulty));
        const shown = ({ range, message }: vscode.Diagnostic): string =>
          `${text.slice(range.start.character, range.end.character)} | ${message}`;
        const problems = await problemsUntil(
          file,
          (found) => found.map(shown).toSorted().join() === expected.toSorted().join(),
        );
        assert.ok(problems.every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
        const todo = (await problemsUntil(uri, hasTodo)).find((one) => ruleOf(one) === 'placeholder-todo');
        const status = await statusUntil(uri, ({ configurationErrors }) => configurationErrors.length > 0);
        assert.equal(status.configuration, file.toString());
        await scratch.delete('.postmortem.json');
        await problemsUntil(file, (found) => found.length === 0);
        await configuredBy(uri, null);
        const alone = (await problemsUntil(uri, hasTodo)).find((one) => ruleOf(one) === 'placeholder-todo');
        assert.equal(todo?.severity, alone?.severity);
      });
    }

    it('because it is not JSON: says so where it is not open, and the defaults hold', async () => {
      const file = await scratch.write('.postmortem.json', '{ "template" "ours" }');
      const { uri } = await open(await scratch.write('INC-1204.md', faulty));
      const [problem] = await problemsUntil(file, (problems) => problems.length > 0);
      assert.equal(problem?.message, 'This is not JSON: colon expected.');
      await problemsUntil(uri, hasTodo);
    });

    it('and is deleted while it is open: its problems go, and the defaults hold', async () => {
      const { uri } = await open(await scratch.write('INC-1204.md', faulty));
      const text = '{ "rules": { "placeholder-todo": "off", "no-such-rule-at-all": "off" } }';
      const { uri: file } = await open(await scratch.write('.postmortem.json', text));
      await problemsUntil(file, (problems) => problems.length === 1);
      await problemsUntil(uri, (problems) => !hasTodo(problems));
      await scratch.delete('.postmortem.json');
      await problemsUntil(file, (problems) => problems.length === 0);
      await problemsUntil(uri, hasTodo);
    });
  });

  it('is found for a file outside the workspace, up to the root of its checkout', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'postmortem-loose-'));
    const write = async (name: string, text: string): Promise<vscode.Uri> => {
      const uri = vscode.Uri.file(join(folder, name));
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return uri;
    };
    try {
      await write('.postmortem.json', '{ "rules": { "placeholder-todo": "error" } }');
      await write('checkout/.git/HEAD', '');
      const file = await write('checkout/.postmortem.json', '{ "rules": { "placeholder-todo": "off" } }');
      const { uri } = await open(await write('checkout/reviews/INC-1204.md', faulty));
      await configuredBy(uri, file);
      await problemsUntil(uri, (problems) => problems.length > 0 && !hasTodo(problems));
      const { document } = await vscode.window.showTextDocument(file);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(file, new vscode.Range(0, 0, 1, 0), '{}');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await problemsUntil(uri, hasTodo);
    } finally {
      await closeEditors();
      await rm(folder, { recursive: true });
    }
  });

  it('is created from the language status beside a file that is in no folder of the window', async () => {
    const { configurationItem } = await activate();
    const folder = await mkdtemp(join(tmpdir(), 'postmortem-loose-'));
    try {
      const loose = vscode.Uri.file(join(folder, 'INC-1204.md'));
      await vscode.workspace.fs.writeFile(loose, new TextEncoder().encode(faulty));
      const { uri } = await open(loose);
      await configuredBy(uri, null);
      const { command } = configurationItem.view;
      assert.ok(command);
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
      const file = vscode.Uri.file(join(folder, '.postmortem.json'));
      await activeIn({ uri: file });
      await configuredBy(uri, file);
    } finally {
      await closeEditors();
      await rm(folder, { recursive: true });
    }
  });

  describe('that is created by command', () => {
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(root);
    const file = vscode.Uri.joinPath(root.uri, '.postmortem.json');

    afterEach(async () => {
      await closeEditors();
      await watchedUntilNow();
      await vscode.workspace.fs.delete(file);
      // It must not hold for anything that comes behind.
      const { uri } = await open(await scratch.write('behind.md', faulty));
      await configuredBy(uri, null);
    });

    it('opens with the cursor in its rules and is valid', async () => {
      const { uri: document } = await open(await scratch.write('INC-1204.md', faulty));
      await vscode.commands.executeCommand('postmortem.createConfiguration');
      const editor = await activeIn({ uri: file });
      assert.equal(editor.document.languageId, 'jsonc');
      assert.equal(editor.document.lineAt(editor.selection.active).text.trim(), '"rules": {');
      const { configurationErrors } = await configuredBy(document, file);
      assert.deepEqual(configurationErrors, []);
    });

    it('never takes the place of one that is there', async () => {
      const text = '{ "strictness": "strict" }';
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      await vscode.commands.executeCommand('postmortem.createConfiguration');
      await activeIn({ uri: file });
      assert.equal(await readText(file), text);
    });
  });

  describe('as JSON', () => {
    const json = vscode.extensions.getExtension('vscode.json-language-features');

    before(async function () {
      if (json === undefined) {
        this.skip();
      }
      await json.activate();
    });

    /**
     * Waits until a file of this text is marked at these places by these, and no others, when both who read it have done
     * so: JSON, which marks it in its own time, and the server, which may have marked it before it was open.
     */
    async function markedOnly(text: string, marks: readonly string[], ignored = /^$/): Promise<void> {
      const document = await open(await scratch.write('.postmortem.json', text));
      const { uri } = await open(await scratch.write('INC-1204.md', faulty));
      await statusUntil(uri, ({ configurationErrors }) => configurationErrors.length > 0);
      const read = () => vscode.languages.getDiagnostics(document.uri);
      await until(
        vscode.languages.onDidChangeDiagnostics,
        () => read().some(({ source }) => source !== 'postmortem') || undefined,
      );
      // An answer of the server stands behind all that it has marked before.
      await codeActionsAt(document.uri, new vscode.Range(0, 0, 0, text.length));
      const shown = () =>
        read()
          .map(({ range, source }) => `${source}: ${document.getText(range)}`)
          .filter((mark) => !ignored.test(mark))
          .toSorted()
          .join(', ');
      await until(
        vscode.languages.onDidChangeDiagnostics,
        () => shown() === marks.toSorted().join(', ') || undefined,
        shown,
      );
    }

    it('is marked once where it is wrong, by the language server, which says what was meant', async () => {
      const text = '{ "strictness": "mild", "severities": [], "rulez": {}, "files": [], "files": [] }';
      const own = ['"mild"', '"rulez"', '[]'].map((place) => `postmortem: ${place}`);
      await markedOnly(text, own, /: "files"$/);
    });

    it('is marked once where it is none', async () => {
      await markedOnly('{ "template" "ours" }', ['jsonc: "ours"']);
    });

    it('is completed by its schema: keys, rules, severities', async () => {
      const text = '{\n  "strictness": "",\n  "rules": {\n    ""\n  },\n  "rulez": {}\n}\n';
      const { uri } = await open(await scratch.write('.postmortem.json', text));
      // The language server of JSON gets ready in its own time.
      const offered = (label: string, line: number, character: number): Promise<true> =>
        eventually(async () => (await labels(line, character)).includes(label) || undefined);
      const labels = async (line: number, character: number): Promise<readonly string[]> => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri,
          new vscode.Position(line, character),
        );
        return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      };
      await offered('section-missing', 3, 5);
      await offered('"relaxed"', 1, 17);
    });
  });
});
