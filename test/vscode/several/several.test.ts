import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  activeIn,
  closeEditors,
  configuredBy,
  open,
  press,
  problemsUntil,
  ruleOf,
  statusUntil,
} from '../kit.ts';
import { deleteAll, readText, watchedUntilNow } from '../scratch.ts';
import { Memory } from './memory.ts';

const faulty = '# Post-Incident Review: INC-1204\n\n## Impact\n\nTODO\n';

async function write(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function severityOfTodo(problems: readonly vscode.Diagnostic[]): vscode.DiagnosticSeverity | undefined {
  return problems.find((problem) => ruleOf(problem) === 'placeholder-todo')?.severity;
}

describe('a window with several folders', () => {
  const [one, other, virtual] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  assert.ok(one && other && virtual, 'the tests need three folders');
  const memory = new Memory();
  const provider = vscode.workspace.registerFileSystemProvider(virtual.scheme, memory);

  before(activate);
  afterEach(closeEditors);
  after(() => provider.dispose());

  it('holds each to its own configuration at the same time', async () => {
    const file = await write(one, '.postmortem.json', '{ "rules": { "placeholder-todo": "off" } }');
    const { uri: first } = await open(await write(one, 'INC-1.md', faulty));
    const { uri: second } = await open(await write(other, 'INC-2.md', faulty));
    await problemsUntil(first, (problems) => problems.length > 0 && severityOfTodo(problems) === undefined);
    const before = await problemsUntil(second, (problems) => severityOfTodo(problems) !== undefined);
    await configuredBy(first, file);
    await configuredBy(second, null);
    await watchedUntilNow(other);
    await write(
      other,
      '.postmortem.json',
      '{ "rules": { "placeholder-left": "off" }, "strictness": "relaxed" }',
    );
    await statusUntil(second, ({ configuration }) => configuration !== null);
    await problemsUntil(second, (problems) => severityOfTodo(problems) !== severityOfTodo(before));
    await configuredBy(first, file);
  });

  it('hears of a template that the window itself makes and deletes where no watcher tells', async () => {
    const text =
      '# Retrospective: INC-1204\n\n## Story\n\nThe queue stalled for 20 minutes.\n\n## Ideas\n\nNone.\n';
    const { uri } = await open(await write(virtual, 'reviews/INC-4.md', text));
    const { template: before } = await statusUntil(uri);
    const file = vscode.Uri.joinPath(virtual, '.postmortem/templates/retrospective.md');
    const contents = new TextEncoder().encode(text.replace('INC-1204', '[INC-XXXX]'));
    const creation = new vscode.WorkspaceEdit();
    creation.createFile(file, { contents });
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(file);
    memory.isQuiet = true;
    try {
      assert.ok(await vscode.workspace.applyEdit(creation));
      await statusUntil(uri, ({ template }) => template?.name === 'retrospective');
      assert.ok(await vscode.workspace.applyEdit(deletion));
      await statusUntil(uri, ({ template }) => template?.name === before?.name);
    } finally {
      memory.isQuiet = false;
    }
  });

  it('reads configuration and templates from a virtual file system, and sees them change', async () => {
    const file = await write(virtual, '.postmortem.json', '{ "templates": ["ours.md"], "template": "ours" }');
    await write(
      virtual,
      'ours.md',
      '# Learning from [INC-XXXX]\n\n## Story\n\n[Tell it]\n\n## Changes\n\n[What]\n',
    );
    const text = '# Learning from INC-1204\n\n## Story\n\nThe queue stalled for 20 minutes.\n';
    const { uri } = await open(await write(virtual, 'reviews/INC-3.md', text));
    const isMissing = (problems: readonly vscode.Diagnostic[]): boolean =>
      problems.some((problem) => ruleOf(problem) === 'section-missing');
    await problemsUntil(uri, isMissing);
    const { template } = await configuredBy(uri, file);
    assert.equal(template?.name, 'ours');
    await write(virtual, 'ours.md', '# Learning from [INC-XXXX]\n\n## Story\n\n[Tell it]\n');
    await problemsUntil(uri, (problems) => !isMissing(problems));
    await write(virtual, '.postmortem.json', '{ "rulez": {} }');
    const [problem] = await problemsUntil(file, (problems) => problems.length === 1);
    assert.equal(problem?.message, 'There is no key “rulez”. Did you mean “rules”?');
  });

  it('writes a new postmortem with the line ends that its folder asks for', async () => {
    const textIn = async (root: vscode.Uri): Promise<string> => {
      const folder = vscode.Uri.joinPath(root, 'line-ends');
      await vscode.workspace.fs.createDirectory(folder);
      const uri = await press(
        'Enter',
        vscode.commands.executeCommand<vscode.Uri | undefined>('postmortem.new', folder),
      );
      assert.ok(uri);
      assert.equal(vscode.Uri.joinPath(uri, '..').toString(), folder.toString());
      return readText(uri);
    };
    assert.equal((await textIn(one)).includes('\r'), false);
    const text = await textIn(other);
    assert.ok(text.includes('\r\n'));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('writes a configuration into the folder that is meant', async () => {
    const file = vscode.Uri.joinPath(virtual, '.postmortem.json');
    await deleteAll(file);
    const created = await vscode.commands.executeCommand<vscode.Uri | undefined>(
      'postmortem.createConfiguration',
      vscode.Uri.joinPath(virtual, 'reviews'),
    );
    assert.equal(created?.toString(), file.toString());
    assert.match(await readText(file), /"rules": \{/);
    await activeIn({ uri: file });
  });
});
