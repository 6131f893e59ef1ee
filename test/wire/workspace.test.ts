import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { goodSample, withoutSection } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { newDocument, published, report } from './support/schemas.ts';

function refuse(): never {
  throw new Error('This client does not do that');
}

describe('a workspace over the wire', () => {
  let client: WireClient;
  let folder: string;

  beforeEach(() => {
    client = new WireClient();
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'postmortems'));
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  function initialize(capabilities: unknown, more: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'team' }];
    return client.initialize(capabilities, { workspaceFolders, ...more });
  }

  function configure(text: string): void {
    writeFileSync(join(folder, '.postmortem.json'), text);
    const change = { uri: pathToFileURL(join(folder, '.postmortem.json')).href, type: 2 };
    client.notify('workspace/didChangeWatchedFiles', { changes: [change] });
  }

  const incomplete = withoutSection(goodSample, 'Prevention');
  const uri = (): string => pathToFileURL(join(folder, 'postmortems', 'INC-1204.md')).href;

  async function codesOf(): Promise<readonly string[]> {
    const answer = await client.ask('textDocument/diagnostic', { textDocument: { uri: uri() } }, report);
    return (answer.items ?? []).map((item) => `${item.code}:${item.severity}`);
  }

  it('obeys the nearest configuration, and its changes while documents are open', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    client.open(uri(), incomplete);
    assert.deepEqual(await codesOf(), ['section-missing:2']);
    configure('{ // ours\n "rules": { "section-missing": "off" } }');
    assert.deepEqual(await codesOf(), []);
    configure('{ "rules": { "section-missing": ["error", {}] } }');
    assert.deepEqual(await codesOf(), ['section-missing:1']);
    configure('{ "rules": ');
    assert.deepEqual(await codesOf(), ['section-missing:2'], 'a broken file falls back to the defaults');
  });

  it('sends new diagnostics after a change where the client does not ask', async () => {
    await initialize({});
    client.open(uri(), incomplete);
    const about = (count: number) => (one: z.infer<typeof published>) => one.diagnostics.length === count;
    await client.notification('textDocument/publishDiagnostics', published, about(1));
    configure('{ "rules": { "section-missing": "off" } }');
    await client.notification('textDocument/publishDiagnostics', published, about(0));
  });

  it('shows in the configuration what is wrong with it, until it is mended', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    configure('{\n  "templates": ["gone.md"],\n  "rules": { "section-mising": "off" }\n}');
    client.open(uri(), incomplete);
    const configurationUri = pathToFileURL(join(folder, '.postmortem.json')).href;
    const about = (count: number) => (one: z.infer<typeof published>) =>
      one.uri === configurationUri && one.diagnostics.length === count;
    await codesOf();
    const { diagnostics } = await client.notification('textDocument/publishDiagnostics', published, about(2));
    assert.deepEqual(
      diagnostics.map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`),
      [
        '2:13 There is no rule “section-mising”. Did you mean “section-missing”?',
        '1:16 The template “gone.md” cannot be used: there is no such file.',
      ],
    );
    configure('{}');
    await client.notification('textDocument/publishDiagnostics', published, about(0));
  });

  it('finds the templates of the team in their folder, and shows in them what is wrong', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    const templates = join(folder, '.postmortem', 'templates');
    const path = join(templates, 'ours.md');
    const templateUri = pathToFileURL(path).href;
    const about = (count: number) => (one: z.infer<typeof published>) =>
      one.uri === templateUri && one.diagnostics.length === count;
    const write = (text: string): void => {
      mkdirSync(templates, { recursive: true });
      writeFileSync(path, text);
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: templateUri, type: 2 }] });
    };
    client.open(uri(), incomplete);
    assert.deepEqual(await codesOf(), ['section-missing:2']);
    write(
      '# Post-Incident Review: [INC-XXXX]\n\n## Impact <!-- optinal -->\n\n## Timeline\n\n## Root Cause\n\n## Action Items\n',
    );
    assert.deepEqual(await codesOf(), []);
    const { diagnostics } = await client.notification('textDocument/publishDiagnostics', published, about(1));
    assert.match(diagnostics[0]?.message ?? '', /“optinal” is not known here/);
    write(
      '# Post-Incident Review: [INC-XXXX]\n\n## Impact <!-- optional -->\n\n## Timeline\n\n## Root Cause\n\n## Action Items\n',
    );
    await codesOf();
    await client.notification('textDocument/publishDiagnostics', published, about(0));
  });

  describe('marks a template of a folder with a configuration of its own', () => {
    const templateUri = (): string =>
      pathToFileURL(join(folder, 'platform', '.postmortem', 'templates', 'ours.md')).href;
    const document = (): string => pathToFileURL(join(folder, 'platform', 'INC-1204.md')).href;
    const about = (count: number) => (one: z.infer<typeof published>) =>
      one.uri === templateUri() && one.diagnostics.length === count;

    beforeEach(async () => {
      mkdirSync(join(folder, 'platform', '.postmortem', 'templates'), { recursive: true });
      writeFileSync(join(folder, 'platform', '.postmortem.json'), '{}');
      writeFileSync(
        new URL(templateUri()),
        '# Post-Incident Review: [INC-XXXX]\n\n## Impact <!-- optinal -->\n',
      );
      await initialize({ textDocument: { diagnostic: {} } });
      client.open(document(), incomplete);
      await client.ask('textDocument/diagnostic', { textDocument: { uri: document() } }, report);
      await client.notification('textDocument/publishDiagnostics', published, about(1));
    });

    it('whatever holds for the documents around that folder', async () => {
      client.open(uri(), incomplete);
      await codesOf();
      const later = client.received('textDocument/publishDiagnostics', published);
      assert.deepEqual(later.filter(about(0)), []);
    });

    for (const [what, gone] of [
      ['the template', () => templateUri()],
      ['the configuration', () => pathToFileURL(join(folder, 'platform', '.postmortem.json')).href],
    ] as const) {
      it(`until ${what} is gone, also where no document of the folder is open`, async () => {
        client.notify('textDocument/didClose', { textDocument: { uri: document() } });
        rmSync(new URL(gone()));
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: gone(), type: 3 }] });
        await client.notification('textDocument/publishDiagnostics', published, about(0));
      });
    }
  });

  it('takes the marks in the files of a folder away that leaves the workspace', async () => {
    const [left, kept] = ['left', 'kept'].map((name) => join(folder, name));
    assert.ok(left && kept);
    const inFolder = (place: string, name: string): string => pathToFileURL(join(place, name)).href;
    const marked = ['.postmortem.json', '.postmortem/templates/ours.md'];
    const places = [left, kept].map((place) => ({ uri: pathToFileURL(place).href, name: place }));
    for (const place of [left, kept]) {
      mkdirSync(join(place, '.postmortem', 'templates'), { recursive: true });
      writeFileSync(join(place, '.postmortem.json'), '{ "rules": { "section-mising": "off" } }');
      writeFileSync(
        join(place, '.postmortem', 'templates', 'ours.md'),
        '# Post-Incident Review: [INC-XXXX]\n\n## Impact <!-- optinal -->\n',
      );
    }
    const about = (file: string, count: number) => (one: z.infer<typeof published>) =>
      one.uri === file && one.diagnostics.length === count;
    await client.initialize(
      { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
      { workspaceFolders: places },
    );
    for (const place of [left, kept]) {
      const document = inFolder(place, 'INC-1204.md');
      client.open(document, incomplete);
      await client.ask('textDocument/diagnostic', { textDocument: { uri: document } }, report);
      for (const name of marked) {
        await client.notification(
          'textDocument/publishDiagnostics',
          published,
          about(inFolder(place, name), 1),
        );
      }
      client.notify('textDocument/didClose', { textDocument: { uri: document } });
    }
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: places.slice(0, 1) },
    });
    for (const name of marked) {
      await client.notification('textDocument/publishDiagnostics', published, about(inFolder(left, name), 0));
    }
    const later = client.received('textDocument/publishDiagnostics', published);
    for (const name of marked) {
      assert.deepEqual(later.filter(about(inFolder(kept, name), 0)), []);
    }
  });

  it('learns of a template that the editor itself makes, renames and deletes before any watcher tells', async () => {
    await initialize({
      textDocument: { diagnostic: {} },
      workspace: { fileOperations: { didCreate: true } },
    });
    const templates = join(folder, '.postmortem', 'templates');
    const [path, elsewhere] = [join(templates, 'ours.md'), join(folder, 'ours.md')];
    const uriOf = (file: string): string => pathToFileURL(file).href;
    client.open(uri(), incomplete);
    assert.deepEqual(await codesOf(), ['section-missing:2']);
    mkdirSync(templates, { recursive: true });
    writeFileSync(
      path,
      '# Post-Incident Review: [INC-XXXX]\n\n## Impact\n\n## Timeline\n\n## Root Cause\n\n## Action Items\n',
    );
    client.notify('workspace/didCreateFiles', { files: [{ uri: uriOf(path) }] });
    assert.deepEqual(await codesOf(), []);
    renameSync(path, elsewhere);
    client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: uriOf(path), newUri: uriOf(elsewhere) }],
    });
    assert.deepEqual(await codesOf(), ['section-missing:2']);
    renameSync(elsewhere, path);
    client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: uriOf(elsewhere), newUri: uriOf(path) }],
    });
    assert.deepEqual(await codesOf(), []);
    rmSync(path);
    client.notify('workspace/didDeleteFiles', { files: [{ uri: uriOf(path) }] });
    assert.deepEqual(await codesOf(), ['section-missing:2']);
  });

  it('asks only an editor that can tell of its own files for that', async () => {
    const answer = z.object({
      capabilities: z.object({ workspace: z.object({ fileOperations: z.unknown().optional() }) }),
    });
    const told = answer.parse(await initialize({}));
    assert.equal(told.capabilities.workspace.fileOperations, undefined);
  });

  it('makes a template from an open document, and the configuration that names it', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    client.open(uri(), goodSample);
    const made = z.object({ text: z.string() });
    const { text } = await client.ask('postmortem/templateFromDocument', { uri: uri(), name: 'ours' }, made);
    assert.match(text, /^---\ntype: postmortem-template\nname: "ours"\n---\n\n# Post-Incident Review: /);
    const place = z.object({ folder: z.string(), taken: z.array(z.string()) });
    const { folder: found, taken } = await client.ask('postmortem/templatePlace', { uri: uri() }, place);
    assert.equal(found, pathToFileURL(join(folder, '.postmortem', 'templates')).href);
    assert.ok(taken.includes('standard'));
    const use = z.object({ file: z.string(), text: z.string(), exists: z.boolean() }).nullable();
    const used = (): Promise<z.infer<typeof use>> =>
      client.ask('postmortem/useTemplate', { uri: uri(), template: 'ours' }, use);
    const fresh = await used();
    assert.deepEqual([fresh?.text, fresh?.exists], ['{\n  "template": "ours"\n}\n', false]);
    configure('{\n  // ours\n  "strictness": "strict"\n}\n');
    assert.equal((await used())?.text, '{\n  // ours\n  "strictness": "strict",\n  "template": "ours"\n}\n');
    configure('{ "strictness": ');
    assert.equal(await used(), null);
  });

  it('holds each folder of a workspace to its own configuration, at the same time', async () => {
    const folders = ['one', 'other', 'other/inner'].map((name) => join(folder, name));
    for (const [index, path] of folders.entries()) {
      mkdirSync(path);
      const severity = ['off', 'error', 'hint'][index];
      writeFileSync(
        join(path, '.postmortem.json'),
        JSON.stringify({ rules: { 'section-missing': severity } }),
      );
    }
    await client.initialize(
      { textDocument: { diagnostic: {} } },
      { workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })) },
    );
    const found = await Promise.all(
      folders.map(async (path) => {
        const document = pathToFileURL(join(path, 'INC-1204.md')).href;
        client.open(document, incomplete);
        const answer = await client.ask(
          'textDocument/diagnostic',
          { textDocument: { uri: document } },
          report,
        );
        return (answer.items ?? []).map((item) => item.severity);
      }),
    );
    assert.deepEqual(found, [[], [1], [4]]);
  });

  it('takes a configuration as it is written, and as it was saved where that cannot be read', async () => {
    configure('{ "rules": { "section-missing": "error" } }');
    const file = pathToFileURL(join(folder, '.postmortem.json')).href;
    const registered: string[] = [];
    const registrations = z.object({ registrations: z.array(z.object({ method: z.string() })) });
    client.answers['client/registerCapability'] = (params) => {
      registered.push(...registrations.parse(params).registrations.map(({ method }) => method));
    };
    await initialize({
      textDocument: {
        diagnostic: {},
        synchronization: { dynamicRegistration: true },
        codeAction: {
          dynamicRegistration: true,
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
        },
      },
    });
    client.open(uri(), incomplete);
    assert.deepEqual(await codesOf(), ['section-missing:1']);
    client.open(file, '{ "rules": { "section-missing": "off" } }');
    assert.deepEqual(await codesOf(), []);
    const write = (text: string, version: number): void =>
      client.notify('textDocument/didChange', {
        textDocument: { uri: file, version },
        contentChanges: [{ text }],
      });
    write('{ "rules": { "section-mising": "off" } }', 2);
    assert.deepEqual(await codesOf(), ['section-missing:1']);
    const { diagnostics } = await client.notification(
      'textDocument/publishDiagnostics',
      published,
      (one) => one.uri === file && one.diagnostics.length === 1,
    );
    const actions = await client.ask(
      'textDocument/codeAction',
      { textDocument: { uri: file }, range: diagnostics[0]?.range, context: { diagnostics } },
      z.array(z.object({ title: z.string(), edit: z.unknown() })),
    );
    assert.deepEqual(actions, [
      {
        title: 'Change to "section-missing"',
        edit: { changes: { [file]: [{ range: diagnostics[0]?.range, newText: '"section-missing"' }] } },
      },
    ]);
    client.close(file);
    assert.deepEqual(await codesOf(), ['section-missing:1']);
    assert.deepEqual(registered, [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/codeAction',
    ]);
  });

  it('asks the client for what lies on a file system that only the client reaches', async () => {
    const files: Record<string, string> = {
      'memfs://team/w/.postmortem.json': '{ "templates": ["t/ours.md"], "template": "ours" }',
      'memfs://team/w/t/ours.md': '# Learning from [INC-XXXX]\n\n## Story\n\n## Changes\n',
    };
    const wanted = z.object({ uri: z.string() });
    client.answers['postmortem/readFile'] = (params) => files[wanted.parse(params).uri] ?? null;
    client.answers['postmortem/fileExists'] = (params) => wanted.parse(params).uri in files;
    await client.initialize(
      { textDocument: { diagnostic: {} } },
      {
        initializationOptions: { readsFiles: true },
        workspaceFolders: [{ uri: 'memfs://team/w', name: 'team' }],
      },
    );
    const document = 'memfs://team/w/p/INC-1204.md';
    client.open(document, '# Learning from INC-1204\n\n## Story\n\nThe queue stalled.\n');
    const ask = async (): Promise<readonly string[]> => {
      const params = { textDocument: { uri: document } };
      const { items } = await client.ask('textDocument/diagnostic', params, report);
      return (items ?? []).map((item) => `${item.code}:${item.severity}`);
    };
    assert.deepEqual(await ask(), ['section-missing:2']);
    files['memfs://team/w/t/ours.md'] = '# Learning from [INC-XXXX]\n\n## Story\n';
    const changes = [{ uri: 'memfs://team/w/t/ours.md', type: 2 }];
    client.notify('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await ask(), []);
    client.answers['postmortem/readFile'] = refuse;
    client.notify('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await ask(), [], 'a file that cannot be read configures nothing');
  });

  it('marks a configuration that changes while the editor tells of something else, and is in force nowhere', async () => {
    const file = 'memfs://team/w/.postmortem.json';
    const reading = z.object({ uri: z.literal(file) });
    let told = false;
    client.answers['postmortem/readFile'] = (params) => {
      if (!told && reading.safeParse(params).success) {
        told = true;
        client.notify('workspace/didChangeConfiguration', { settings: {} });
      }
      return '{ "rulez": {} }';
    };
    await client.initialize(
      { textDocument: { diagnostic: {} } },
      { initializationOptions: { readsFiles: true } },
    );
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 1 }] });
    const { diagnostics } = await client.notification(
      'textDocument/publishDiagnostics',
      published,
      (one) => one.uri === file,
    );
    assert.match(diagnostics[0]?.message ?? '', /There is no key “rulez”/);
    assert.ok(told);
  });

  it('notices a changed template', async () => {
    const template = join(folder, 'ours.md');
    writeFileSync(template, '# Learning from [INC-XXXX]\n\n## Story\n');
    configure('{ "templates": ["ours.md"], "template": "ours" }');
    await initialize({ textDocument: { diagnostic: {} } });
    client.open(uri(), '# Learning from INC-1204\n\n## Story\n\nThe queue stalled.\n');
    assert.deepEqual(await codesOf(), []);
    writeFileSync(template, '# Learning from [INC-XXXX]\n\n## Story\n\n## Changes\n');
    const changes = [{ uri: pathToFileURL(template).href, type: 2 }];
    client.notify('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await codesOf(), ['section-missing:2']);
  });

  it('survives a client that refuses what it is asked', async () => {
    client.answers['client/registerCapability'] = refuse;
    client.answers['workspace/diagnostic/refresh'] = refuse;
    client.answers['workspace/configuration'] = refuse;
    await initialize({
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: true,
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    });
    client.open(uri(), incomplete);
    assert.deepEqual(await codesOf(), ['section-missing:2']);
    configure('{ "rules": { "section-missing": "off" } }');
    assert.deepEqual(await codesOf(), []);
  });

  it("takes the editor's settings where the file says nothing", async () => {
    client.answers['workspace/configuration'] = () => [
      { rules: { 'section-missing': 'hint' }, severities: 'not a list', trace: { server: 'off' } },
    ];
    await initialize({ textDocument: { diagnostic: {} }, workspace: { configuration: true } });
    client.open(uri(), incomplete);
    assert.deepEqual(await codesOf(), ['section-missing:4']);
  });

  describe("does not check a team's own template, wherever it lies", () => {
    const ours = (): string => join(folder, 'postmortems', 'ours.md');
    const text = '# Post-Incident Review: [INC-XXXX]\n\n## Impact\n\n[What]\n\n## Timeline\n\n[When]\n';
    const place = (): string => pathToFileURL(ours()).href;
    const named = '{ "templates": ["postmortems/ours.md"] }';

    beforeEach(() => writeFileSync(ours(), text));

    it('where the client asks', async () => {
      await initialize({ textDocument: { diagnostic: {} } });
      client.open(place(), text);
      const ask = () => client.ask('textDocument/diagnostic', { textDocument: { uri: place() } }, report);
      assert.notDeepEqual((await ask()).items, []);
      configure(named);
      assert.deepEqual((await ask()).items, []);
    });

    it('where the client is told, and takes back what was said of it before', async () => {
      await initialize({});
      client.open(place(), text);
      const told = (isNothing: boolean) =>
        client.notification(
          'textDocument/publishDiagnostics',
          published,
          (one) => one.uri === place() && (one.diagnostics.length === 0) === isNothing,
        );
      await told(false);
      configure(named);
      await told(true);
    });
  });

  it("holds a document to a team's own template", async () => {
    writeFileSync(
      join(folder, 'ours.md'),
      '# Learning from [INC-XXXX]\n\n## Story\n\n[Tell it]\n\n## Changes\n\n[What]\n',
    );
    configure('{ "templates": ["ours.md"], "template": "ours" }');
    await initialize({ textDocument: { diagnostic: {} } });
    client.open(uri(), '# Learning from INC-1204\n\n## Story\n\nThe queue stalled.\n');
    assert.deepEqual(await codesOf(), ['section-missing:2']);
  });

  it('makes new documents: templates, the next id, a name and a text', async () => {
    await initialize({});
    const target = pathToFileURL(join(folder, 'postmortems')).href;
    const known = await client.ask(
      'postmortem/templates',
      { folder: target },
      z.object({
        templates: z.array(z.object({ name: z.string() })),
        preferred: z.string(),
        severities: z.array(z.string()),
      }),
    );
    assert.equal(known.preferred, 'standard');
    assert.equal(known.severities[0], 'SEV-1');
    const fileNames = ['INC-0041-a.md', 'INC-0042-b.md', 'README.md'];
    const id = await client.request('postmortem/suggestId', {
      folder: target,
      template: 'standard',
      fileNames,
    });
    assert.equal(id, 'INC-0043');
    const made = await client.ask(
      'postmortem/newDocument',
      { folder: target, template: 'standard', facts: { id, title: 'Queue stalls', severity: 'SEV-3' } },
      newDocument,
    );
    assert.equal(made.fileName, 'INC-0043-queue-stalls.md');
    assert.match(made.text, /^# Post-Incident Review: INC-0043 – Queue stalls\n/);
    assert.match(made.snippet, /\*\*Date of Incident:\*\* \$\{1:YYYY-MM-DD\}\n/);
  });

  it('answers nonsense with nothing and goes on', async () => {
    await initialize({ textDocument: { diagnostic: {} } });
    client.notify('textDocument/didChange', { textDocument: { uri: uri(), version: 3 }, contentChanges: [] });
    client.close(uri());
    await assert.rejects(client.request('postmortem/suggestId', { template: 7 }), /Suggesting an id failed/);
    client.open(uri(), incomplete);
    assert.deepEqual(await codesOf(), ['section-missing:2']);
  });

  it('writes what a document is into its front matter', async () => {
    await initialize({});
    client.open(uri(), '---\ntitle: x # kept\ntype: post\n---\n\n# Queue\n');
    const edits = await client.request('postmortem/frontMatter', {
      uri: uri(),
      type: 'postmortem',
      template: 'standard',
    });
    assert.deepEqual(edits, [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 10 } },
        newText: 'type: postmortem',
      },
      {
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
        newText: 'template: standard\n',
      },
    ]);
  });
});
