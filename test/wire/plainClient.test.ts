import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import { unusedFeatures } from '../../server/build/plugins/leanClient.ts';
import { faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { afterEdits } from './support/edits.ts';
import type { WireDiagnostic } from './support/schemas.ts';
import { codeActions, published, report, workspaceEdit } from './support/schemas.ts';

// Editors that can do less than VS Code, or say it in other ways: one test for each shape of client.

const dist = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const missing = withoutSection(goodSample, 'Prevention');
const off = '{ "rules": { "section-missing": "off" } }';
const position = { line: 0, character: 3 };

const anyCapabilities = z.object({
  capabilities: z.looseObject({ workspace: z.looseObject({}) }),
});

const serverCapabilities = z.object({
  capabilities: z.object({
    positionEncoding: z.string().optional(),
    textDocumentSync: z.object({ save: z.boolean().optional() }),
    codeActionProvider: z.unknown(),
    documentSymbolProvider: z.unknown(),
    executeCommandProvider: z.object({ commands: z.array(z.string()) }).optional(),
  }),
});

describe('a client that is not VS Code', () => {
  let client: WireClient;
  let folder: string;
  let uri: string;

  beforeEach(() => {
    client = new WireClient();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-')));
    mkdirSync(join(folder, 'postmortems'));
    uri = pathToFileURL(join(folder, 'postmortems', 'INC-1204.md')).href;
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  const configure = (text: string): void => writeFileSync(join(folder, '.postmortem.json'), text);

  /** The problems that the server pushes next, for the document. */
  async function pushed(
    fits: (diagnostics: readonly WireDiagnostic[]) => boolean = () => true,
  ): Promise<readonly WireDiagnostic[]> {
    const { diagnostics } = await client.notification(
      'textDocument/publishDiagnostics',
      published,
      (one) => one.uri === uri && fits(one.diagnostics),
    );
    return diagnostics;
  }

  const codes = (diagnostics: readonly WireDiagnostic[]): readonly string[] =>
    diagnostics.map(({ code }) => code);

  function quickFixes(diagnostics: readonly WireDiagnostic[]): Promise<unknown> {
    const range = diagnostics[0]?.range;
    const params = { textDocument: { uri }, range, context: { diagnostics } };
    return client.request('textDocument/codeAction', params);
  }

  describe('with a root and no workspace folders', () => {
    // Above the folder lies a configuration that is none of its business.
    const outer = '{ "rules": { "section-missing": "error" } }';

    for (const shape of ['rootUri', 'rootPath'] as const) {
      it(`works in the folder that ${shape} names`, async () => {
        const inner = join(folder, 'postmortems');
        configure(outer);
        const root = shape === 'rootUri' ? pathToFileURL(inner).href : inner;
        await client.initialize({}, { rootUri: null, [shape]: root });
        client.open(uri, missing);
        assert.deepEqual(
          (await pushed()).map(({ severity }) => severity),
          [2],
        );
        assert.deepEqual(
          await client.request('postmortem/templates', { folder: pathToFileURL(inner).href }),
          await client.request('postmortem/templates', {}),
        );
      });
    }

    it('prefers the workspace folders where there are any', async () => {
      configure(outer);
      const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'team' }];
      const rootUri = pathToFileURL(join(folder, 'postmortems')).href;
      await client.initialize({ workspace: { workspaceFolders: true } }, { rootUri, workspaceFolders });
      client.open(uri, missing);
      assert.deepEqual(
        (await pushed()).map(({ severity }) => severity),
        [1],
      );
    });

    it('takes folders that come and go as they are told, and asks nobody for them', async () => {
      configure(outer);
      const folderAt = (path: string): object => ({ uri: pathToFileURL(path).href, name: 'team' });
      const inner = folderAt(join(folder, 'postmortems'));
      client.answers['workspace/workspaceFolders'] = () => {
        throw new Error('no answer');
      };
      await client.initialize({ workspace: { workspaceFolders: true } }, { workspaceFolders: [inner] });
      client.open(uri, missing);
      const severityIs = async (severity: number): Promise<unknown> =>
        pushed((diagnostics) => diagnostics.length === 1 && diagnostics[0]?.severity === severity);
      await severityIs(2);
      const change = (added: readonly object[], removed: readonly object[]): void =>
        client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
      change([folderAt(folder)], [inner]);
      await severityIs(1);
      change([inner], [folderAt(`${folder}/`)]);
      await severityIs(2);
    });

    it('finds the configuration of a file that lies in no folder that is open', async () => {
      configure(off);
      await client.initialize({}, { rootUri: null, workspaceFolders: null });
      client.open(uri, missing);
      assert.deepEqual(await pushed(), []);
    });
  });

  describe('that cannot be asked for settings', () => {
    const settings = { rules: { 'section-missing': 'off' } };

    for (const name of ['settings', 'postmortem']) {
      it(`gives them at the start, as ${name}, and they stay when it pushes none of ours`, async () => {
        await client.initialize({}, { initializationOptions: { [name]: settings } });
        client.open(uri, missing);
        assert.deepEqual(await pushed(), []);
        for (const others of [null, {}, { markdown: {} }]) {
          client.notify('workspace/didChangeConfiguration', { settings: others });
        }
        client.close(uri);
        client.open(uri, `${missing}\n`, 2);
        assert.deepEqual(await pushed(), []);
      });
    }

    it('pushes them', async () => {
      await client.initialize({}, { initializationOptions: { settings } });
      client.open(uri, missing);
      assert.deepEqual(await pushed(), []);
      client.notify('workspace/didChangeConfiguration', { settings: { postmortem: { rules: {} } } });
      assert.deepEqual(codes(await pushed((some) => some.length > 0)), ['section-missing']);
    });

    it('or answers with nothing, as editors do where nobody has set anything', async () => {
      for (const answer of [[null], null, []]) {
        client.answers['workspace/configuration'] = () => answer;
        await client.shutdown();
        client = new WireClient();
        client.answers['workspace/configuration'] = () => answer;
        await client.initialize(
          { workspace: { configuration: true } },
          { initializationOptions: { settings } },
        );
        client.open(uri, missing);
        assert.deepEqual(await pushed(), [], JSON.stringify(answer));
      }
    });
  });

  it('is not asked to register anything that it says it cannot', async () => {
    const registered: unknown[] = [];
    client.answers['client/registerCapability'] = (params) => {
      registered.push(params);
      return null;
    };
    await client.initialize({ workspace: { configuration: true, workspaceFolders: true } });
    client.open(uri, goodSample);
    await pushed();
    assert.deepEqual(registered, []);
  });

  it('that marks what is no JSON itself is not told it a second time, while the file is open and it does so', async () => {
    const broken = '{ "template" "a" }';
    configure(broken);
    await client.initialize(
      { workspace: { workspaceFolders: true } },
      {
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }],
        initializationOptions: { marksJson: true },
      },
    );
    const file = pathToFileURL(join(folder, '.postmortem.json')).href;
    /** Comes when these are the marks of the file: what holds is told more than once. */
    const marked = (...expected: readonly RegExp[]): Promise<unknown> =>
      client.notification(
        'textDocument/publishDiagnostics',
        published,
        (one) =>
          one.uri === file &&
          one.diagnostics.length === expected.length &&
          expected.every((words, index) => words.test(one.diagnostics[index]?.message ?? '')),
      );
    client.open(uri, goodSample);
    await marked(/^This is not JSON/);
    client.open(file, broken);
    await marked();
    const change = (version: number, text: string): void =>
      client.notify('textDocument/didChange', {
        textDocument: { uri: file, version },
        contentChanges: [{ text }],
      });
    change(2, '{ "template": "a" }');
    await marked(/^There is no template “a”/);
    change(3, '{ "template": "a" ');
    await marked();
    client.notify('workspace/didChangeConfiguration', { settings: { marksJson: false } });
    await marked(/^This is not JSON: close brace expected/);
    client.close(file);
    await marked(/^This is not JSON: colon expected/);
  });

  describe('that does not watch files', () => {
    it('sees a configuration come, change and go when a document is saved or opened', async () => {
      await client.initialize({}, { rootUri: pathToFileURL(folder).href });
      client.open(uri, missing);
      assert.deepEqual(codes(await pushed()), ['section-missing']);
      configure(off);
      client.notify('textDocument/didSave', { textDocument: { uri } });
      assert.deepEqual(await pushed((some) => some.length === 0), []);
      configure('{ "rules": { "section-missing": "error" } }');
      client.open(`${uri}x.md`, '# Notes\n');
      assert.equal((await pushed((some) => some.length > 0))[0]?.severity, 1);
      rmSync(join(folder, '.postmortem.json'));
      client.notify('textDocument/didSave', { textDocument: { uri } });
      assert.equal((await pushed((some) => some[0]?.severity === 2)).length, 1);
    });

    it('or misses what others write, is looked after when it saves, and opens a document beside', async () => {
      const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
      const answer = serverCapabilities.parse(await client.initialize(watching));
      assert.equal(answer.capabilities.textDocumentSync.save, true);
      client.open(uri, missing);
      assert.deepEqual(codes(await pushed()), ['section-missing']);
      configure(off);
      client.notify('textDocument/didSave', { textDocument: { uri } });
      await pushed((some) => some.length === 0);
      configure('{ "rules": { "section-missing": "error" } }');
      client.open(`${uri}x.md`, '# Notes\n');
      assert.equal((await pushed((some) => some.length > 0))[0]?.severity, 1);
    });

    it('sees a template come and change', async () => {
      const templates = join(folder, '.postmortem', 'templates');
      const own = (title: string): string => `# Postmortem: [Title]\n\n## ${title}\n\n[Say it]\n`;
      const text = '---\ntype: postmortem\ntemplate: ours\n---\n\n# Postmortem: X\n\n## First\n\nDone.\n';
      await client.initialize({}, { rootUri: pathToFileURL(folder).href });
      client.open(uri, text);
      await pushed();
      mkdirSync(templates, { recursive: true });
      writeFileSync(join(templates, 'ours.md'), own('Second'));
      client.notify('textDocument/didSave', { textDocument: { uri } });
      const about = (title: string) => (some: readonly WireDiagnostic[]) =>
        some.some(({ code, message }) => code === 'section-missing' && message.includes(title));
      await pushed(about('Second'));
      writeFileSync(join(templates, 'ours.md'), own('Third'));
      client.notify('textDocument/didSave', { textDocument: { uri } });
      await pushed(about('Third'));
    });
  });

  it('is told that positions count UTF-16 where it says what it can count, whatever it likes best', async () => {
    const general = { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] };
    const { capabilities } = serverCapabilities.parse(await client.initialize({ general }));
    assert.equal(capabilities.positionEncoding, 'utf-16');
    client.open(uri, '# Postmortem 🔥é\n\nOné 🔥 TODO two.\n');
    assert.deepEqual(
      (await pushed()).map(({ code, range }) => [code, range.start]),
      [['placeholder-todo', { line: 2, character: 7 }]],
    );
  });

  it('is told of nothing that the client in VS Code leaves out', async () => {
    const { capabilities } = anyCapabilities.parse(await client.initialize({}));
    const told = [...Object.keys(capabilities), ...Object.keys(capabilities.workspace)];
    assert.ok(told.includes('hoverProvider'));
    for (const feature of unusedFeatures) {
      assert.deepEqual(
        told.filter(
          (name) => name.replace(/(?:DocumentSync|Provider)$/, '') === feature.replace(/Provider$/, ''),
        ),
        [],
      );
    }
  });

  it('is told nothing of encodings where it does not ask', async () => {
    const { capabilities } = serverCapabilities.parse(await client.initialize({}));
    assert.equal(capabilities.positionEncoding, undefined);
  });

  describe('that edits without versions, tab stops and new files', () => {
    it('gets plain edits of the document, and each of them mends it', async () => {
      const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
      await client.initialize({ textDocument: { codeAction: literals } });
      client.open(uri, missing);
      const diagnostics = await pushed();
      const [first, ...others] = codeActions.parse(await quickFixes(diagnostics));
      const changes = first?.edit.changes?.[uri] ?? [];
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: afterEdits(missing, changes) }],
      });
      assert.ok(!codes(await pushed()).includes('section-missing'));
      for (const { title, edit } of [...others, ...(first ? [first] : [])]) {
        assert.equal(edit.documentChanges, undefined, title);
        assert.deepEqual(Object.keys(edit.changes ?? {}), [uri], title);
        assert.ok(
          Object.values(edit.changes ?? {}).every((edits) => edits.every((one) => one.snippet === undefined)),
        );
      }
    });

    it('gets no command that only VS Code has, in no kind of answer', async () => {
      const textDocument = { codeLens: {}, inlayHint: {} };
      const answer = await client.initialize({ textDocument, workspace: { applyEdit: true } });
      const { executeCommandProvider } = serverCapabilities.parse(answer).capabilities;
      const known = new Set(['', ...(executeCommandProvider?.commands ?? [])]);
      for (const text of [faultySample, missing, goodSample]) {
        client.open(uri, text);
        const diagnostics = await pushed();
        const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
        const answers = await Promise.all([
          quickFixes(diagnostics),
          client.request('textDocument/codeAction', {
            textDocument: { uri },
            range: whole,
            context: { diagnostics, triggerKind: 1 },
          }),
          client.request('textDocument/codeLens', { textDocument: { uri } }),
          client.request('textDocument/inlayHint', { textDocument: { uri }, range: whole }),
          client.request('textDocument/completion', { textDocument: { uri }, position }),
        ]);
        const commands = [...JSON.stringify(answers).matchAll(/"command":"([^"]*)"/g)].map((one) => one[1]);
        assert.deepEqual(
          commands.filter((command) => !known.has(command ?? '')),
          [],
        );
        client.close(uri);
        await pushed((some) => some.length === 0);
      }
    });
  });

  describe('whose code actions are commands', () => {
    const textDocument = { codeAction: { dynamicRegistration: false } };
    const commands = z.array(
      z.strictObject({ title: z.string(), command: z.string(), arguments: z.array(z.unknown()) }),
    );

    it('is asked to apply the edit of the one that was chosen', async () => {
      const edits: unknown[] = [];
      client.answers['workspace/applyEdit'] = (params) => {
        edits.push(params);
        return { applied: true };
      };
      const answer = await client.initialize({ textDocument, workspace: { applyEdit: true } });
      const { capabilities } = serverCapabilities.parse(answer);
      assert.equal(capabilities.codeActionProvider, true);
      client.open(uri, missing);
      const [chosen] = commands.parse(await quickFixes(await pushed()));
      assert.ok(chosen);
      assert.ok(capabilities.executeCommandProvider?.commands.includes(chosen.command));
      const { command, arguments: args } = chosen;
      await client.request('workspace/executeCommand', { command, arguments: args });
      const [applied] = z.array(z.object({ label: z.string(), edit: workspaceEdit })).parse(edits);
      assert.equal(applied?.label, chosen.title);
      assert.match(afterEdits(missing, applied.edit.changes?.[uri] ?? []), /\n## Prevention\n/);
    });

    it('is offered none where it cannot be asked', async () => {
      const { capabilities } = serverCapabilities.parse(await client.initialize({ textDocument }));
      assert.equal(capabilities.executeCommandProvider, undefined);
      client.open(uri, missing);
      assert.deepEqual(await quickFixes(await pushed()), []);
    });
  });

  describe('that shows plain text', () => {
    const hover = z.object({ contents: z.object({ kind: z.string(), value: z.string() }) });

    async function hoverOf(contentFormat: readonly string[] | undefined) {
      await client.initialize({ textDocument: { hover: contentFormat ? { contentFormat } : {} } });
      client.open(uri, goodSample.replace('SEV-2', 'SEV-2 TODO'));
      const problem = (await pushed()).find(({ code }) => code === 'placeholder-todo');
      assert.ok(problem);
      const params = { textDocument: { uri }, position: problem.range.start };
      return (await client.ask('textDocument/hover', params, hover)).contents;
    }

    for (const format of [undefined, ['plaintext']]) {
      it(`gets hovers without marks (${format ?? 'says nothing'})`, async () => {
        const { kind, value } = await hoverOf(format);
        assert.equal(kind, 'plaintext');
        assert.match(value, /placeholder-todo/);
        assert.doesNotMatch(value, /\*\*|\]\(|\\/);
      });
    }

    it('and Markdown where it takes that as well', async () => {
      const { kind, value } = await hoverOf(['plaintext', 'markdown']);
      assert.equal(kind, 'markdown');
      assert.match(value, /\]\(<file:/);
    });

    it('and the same of completions', async () => {
      const item = z.object({ documentation: z.object({ kind: z.literal('markdown') }).optional() });
      const completion = { completionItem: { documentationFormat: ['markdown', 'plaintext'] } };
      await client.initialize({ textDocument: { completion } });
      client.open(uri, `${missing}\n## \n`);
      const { items } = await client.ask(
        'textDocument/completion',
        { textDocument: { uri }, position: { line: missing.split('\n').length, character: 3 } },
        z.object({ items: z.array(item) }),
      );
      assert.ok(items.some(({ documentation }) => documentation));
    });

    it('gets completions of the kinds that every client knows, without tab stops', async () => {
      await client.initialize({});
      client.open(uri, `${missing}\n## \n`);
      const line = missing.split('\n').length;
      const item = z.object({
        kind: z.number().max(18),
        insertTextFormat: z.literal(1),
        documentation: z.object({ kind: z.literal('plaintext') }).optional(),
      });
      const { items } = await client.ask(
        'textDocument/completion',
        { textDocument: { uri }, position: { line, character: 3 } },
        z.object({ items: z.array(item) }),
      );
      assert.ok(items.length > 0);
      assert.ok(items.some(({ documentation }) => documentation));
    });

    it('gets an outline as a list, of the kinds that every client knows', async () => {
      const { capabilities } = serverCapabilities.parse(await client.initialize({}));
      assert.equal(capabilities.documentSymbolProvider, true);
      client.open(uri, goodSample);
      const symbol = z.object({ kind: z.number().max(18), location: z.object({ uri: z.literal(uri) }) });
      const params = { textDocument: { uri } };
      assert.ok((await client.ask('textDocument/documentSymbol', params, z.array(symbol))).length > 10);
    });
  });

  for (const languageId of ['mkd', 'md', 'pandoc', '']) {
    it(`may call the language “${languageId}”`, async () => {
      await client.initialize({});
      client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text: missing },
      });
      assert.deepEqual(codes(await pushed()), ['section-missing']);
    });
  }

  it('hears of nothing that is not in the protocol', async () => {
    const unknown: string[] = [];
    const heard = new WireClient(
      spawn(process.execPath, [dist('server.js'), '--stdio']),
      (method) => method.startsWith('postmortem/') && unknown.push(method),
    );
    await heard.initialize({ textDocument: { diagnostic: {} }, workspace: { configuration: true } });
    heard.open(uri, faultySample);
    await heard.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
    await heard.request('textDocument/references', { textDocument: { uri }, position, context: {} });
    assert.equal(await heard.shutdown(), 0);
    assert.deepEqual(unknown, []);
  });
});

describe('the life of a server', () => {
  const start = (...args: readonly string[]) => spawn(process.execPath, [dist('server.js'), ...args]);

  async function initialized(program: ReturnType<typeof start>, processId: number | null = null) {
    const client = new WireClient(program);
    await client.initialize({}, { processId });
    return client;
  }

  async function statusOf(program: ReturnType<typeof start>, end: () => void): Promise<unknown> {
    const ended = once(program, 'exit');
    end();
    return (await ended)[0];
  }

  it('ends with status 1 where nobody has said goodbye', async () => {
    const program = start('--stdio');
    const client = await initialized(program);
    assert.equal(await statusOf(program, () => client.notify('exit', undefined)), 1);
  });

  it('ends when the editor is gone without a word', async () => {
    const program = start('--stdio');
    await initialized(program);
    assert.equal(await statusOf(program, () => program.stdin.end()), 1);
  });

  it('ends when the process that the editor named is gone, even if the pipe is still open', async () => {
    const editor = spawn(process.execPath, ['--eval', 'process.stdin.resume()']);
    const program = start('--stdio');
    await initialized(program, editor.pid);
    assert.equal(await statusOf(program, () => editor.kill()), 1);
  });

  it('ends with status 0 after goodbye, also where the pipe is closed in place of a last word', async () => {
    const program = start('--stdio');
    const client = await initialized(program);
    await client.request('shutdown', undefined);
    assert.equal(await statusOf(program, () => program.stdin.end()), 0);
  });

  it('needs no argument, and is a command of the command line', async () => {
    const commandLine = (...args: readonly string[]) => spawn(process.execPath, [dist('cli.js'), ...args]);
    for (const program of [start(), commandLine('server'), commandLine('server', '--stdio')]) {
      const client = await initialized(program);
      assert.equal(await client.shutdown(), 0, program.spawnargs.join(' '));
    }
  });

  it('finds the pages of the rules where the program is called through a link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    symlinkSync(dist('cli.js'), join(folder, 'postmortem'));
    const client = await initialized(spawn(process.execPath, [join(folder, 'postmortem'), 'server']));
    const uri = 'file:///postmortems/INC-1204.md';
    client.open(uri, missing);
    const { diagnostics } = await client.notification(
      'textDocument/publishDiagnostics',
      published,
      (one) => one.uri === uri,
    );
    const page = new URL('../../dist/rules.md#section-missing', import.meta.url).href;
    assert.equal(diagnostics[0]?.codeDescription?.href, page);
    await client.shutdown();
    rmSync(folder, { recursive: true });
  });
});
