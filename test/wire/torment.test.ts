import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod';
import { anyText } from '../support/anyText.ts';
import { rounds } from '../support/properties.ts';
import { draftSample, faultySample, goodSample } from '../support/samples.ts';
import { ErrorAnswer, WireClient } from './support/client.ts';
import { report } from './support/schemas.ts';
import { startTestServer } from './support/startTestServer.ts';

type Edit = { readonly text: string; readonly range?: Range };
interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What may happen between a client and the server. Documents and folders are named by their numbers. */
type Happening =
  | { readonly kind: 'open'; readonly document: number; readonly text: string; readonly language: string }
  | { readonly kind: 'change'; readonly document: number; readonly edits: Edit[]; readonly step: number }
  | { readonly kind: 'close' | 'save' | 'rename' | 'pull'; readonly document: number }
  | { readonly kind: 'configure'; readonly folder: number; readonly text: string; readonly isTold: boolean }
  | { readonly kind: 'settings'; readonly settings: unknown }
  | { readonly kind: 'watched'; readonly document: number; readonly type: number }
  | { readonly kind: 'folders'; readonly folders: number[] }
  /** The client has all its answers before it goes on. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'noise'; readonly bytes: string }
  | {
      readonly kind: 'ask';
      readonly document: number;
      readonly method: string;
      readonly range: Range;
      readonly isCancelled: boolean;
    };

const folderNames = ['one', 'two words é'];
/** Relative to the folders, the first of which is `0/`; others are URIs. */
const places = [
  ...['0/INC-1204-checkout.md', '0/INC-1205-search.md', '1/docs/INC-1206.md', '1/notes.md'],
  ...['untitled:Untitled-1', 'vscode-vfs://github/team/repository/postmortems/INC-7.md'],
  ...[
    'git:/repository/INC-1204.md?ref=HEAD',
    'file:///C:/postmortems/INC-8.md',
    'file://server/share/INC-9.md',
  ],
  ...['file:///%70ostmortems/INC%2D1204.md', 'file:///postmortems/INC-1204.md', 'http://[::1]:80/a%20b.md#c'],
  ...['no-uri', 'file:///postmortems/%E0%A4%A', ''],
];
const document = fc.oneof(fc.nat(1), fc.nat(places.length - 1));

const number = fc.oneof(fc.nat(60), fc.constantFrom(0, 1, 5000, 2 ** 31 - 1));
const position: fc.Arbitrary<Position> = fc.record({ line: number, character: number });
const range: fc.Arbitrary<Range> = fc.record({ start: position, end: position });
const text = fc.oneof(
  fc.constantFrom(
    faultySample,
    goodSample,
    draftSample,
    faultySample.replaceAll('\n', '\r\n'),
    '',
    '# Notes\n',
  ),
  anyText,
);
const piece = fc.oneof(
  fc.constantFrom(
    'x',
    '',
    '\n',
    '\r',
    '🔥',
    '\uD83D',
    '\uDD25',
    '| 14:02 | fell | web |\n',
    '---\n',
    '```\n',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ range, text: piece }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);
const configuration = fc.constantFrom(
  ...['{}', '{ "rules": { "section-missing": "error" } }', '{ "rules": "all" }', '{ "template": "none" }'],
  ...['{ "files": ["**/notes.md"] }', '{ "broken', '', '{ "severities": ["A1", "B2"] }'],
);
const methods = [
  ...['codeAction', 'codeLens', 'completion', 'definition', 'documentLink', 'documentSymbol', 'diagnostic'],
  ...['foldingRange', 'formatting', 'hover', 'inlayHint', 'rangeFormatting', 'references'],
].map((name) => `textDocument/${name}`);
const own = ['timeline', 'timelinePreview', 'reviewReadiness', 'index', 'insights'];
const method = fc.constantFrom(...methods, ...own.map((name) => `postmortem/${name}`), 'no/such');

const kind = <Kind extends string>(name: Kind): fc.Arbitrary<Kind> => fc.constant(name);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('open'),
      document,
      text,
      language: fc.constantFrom('markdown', 'markdown', 'plaintext'),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: kind('change'),
      document,
      edits: fc.array(edit, { maxLength: 3 }),
      step: fc.constantFrom(1, 1, 0, -3, 40),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('close', 'save', 'rename', 'pull'), document }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('configure'),
      folder: fc.nat(1),
      text: configuration,
      isTold: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('settings'),
      settings: fc.constantFrom<unknown>(
        ...[null, {}, { postmortem: { rules: { 'section-missing': 'off' } } }],
        ...[{ postmortem: { rules: 7, files: ['**/notes.md'] } }, { postmortem: null }],
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('watched'), document, type: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind('wait') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('folders'), folders: fc.subarray([0, 1]) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('noise'),
      bytes: fc.constantFrom(
        ...['Content-Type: x\r\n\r\n', 'Content-Length: 4\r\n\r\n{"a"', '\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'],
        ...['Content-Length: 2\r\n\r\n[]{}', `${'x'.repeat(9000)}\r\n\r\n`],
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: kind('ask'), document, method, range, isCancelled: fc.boolean() }),
  },
);

const openModel = fc.array(happening, { minLength: 5, maxLength: 60, size: 'max' });

/** What has to be so: the folders, what is written in them, and what the client has open. */
class World {
  readonly folders = folderNames.map((name) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), `postmortem ${name}`)));
    writeFileSync(join(folder, '.postmortem.json'), '{}');
    return folder;
  });
  readonly open = new Map<string, TextDocument>();
  shownFolders: readonly number[] = [0, 1];
  settings: unknown;

  uriOf(number: number): string {
    const place = places[number] ?? '';
    const [, folder, rest] = /^(\d)\/(.*)$/.exec(place) ?? [];
    return folder === undefined ? place : `${this.folderUri(Number(folder))}/${rest}`;
  }

  folderUri(number: number): string {
    return pathToFileURL(this.folders[number] ?? '').href;
  }

  workspaceFolders(): readonly object[] {
    return this.shownFolders.map((number) => ({ uri: this.folderUri(number), name: String(number) }));
  }

  remove(): void {
    for (const folder of this.folders) {
      rmSync(folder, { recursive: true });
    }
  }
}

const capabilities = {
  general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
  workspace: { workspaceFolders: true, applyEdit: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: {},
    codeLens: {},
    inlayHint: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

async function start(client: WireClient, world: World): Promise<void> {
  const result = z.looseObject({ capabilities: z.looseObject({ positionEncoding: z.literal('utf-16') }) });
  result.parse(await client.initialize(capabilities, { workspaceFolders: world.workspaceFolders() }));
}

/** A client that does whatever happens. */
class Tormentor {
  readonly #client: WireClient;
  readonly #world: World;
  readonly #answers: Promise<unknown>[] = [];
  #isUntold = false;

  constructor(client: WireClient, world: World) {
    this.#client = client;
    this.#world = world;
  }

  async do(one: Happening): Promise<void> {
    const client = this.#client;
    const uri = 'document' in one ? this.#world.uriOf(one.document) : '';
    const textDocument = { uri };
    switch (one.kind) {
      case 'open':
        this.#open(uri, one.text, one.language);
        break;
      case 'change':
        this.#change(uri, one.edits, one.step);
        break;
      case 'close':
        this.#world.open.delete(uri);
        client.close(uri);
        break;
      case 'save':
        client.notify('textDocument/didSave', { textDocument });
        break;
      case 'rename': {
        const { open } = this.#world;
        const moved = open.get(uri);
        open.delete(uri);
        client.close(uri);
        this.#open(this.#world.uriOf((one.document + 1) % places.length), moved?.getText() ?? '', 'markdown');
        break;
      }
      case 'configure':
        writeFileSync(join(this.#world.folders[one.folder] ?? '', '.postmortem.json'), one.text);
        this.#isUntold = true;
        if (one.isTold) {
          this.tellConfigurations();
        }
        break;
      case 'settings':
        this.#world.settings = one.settings;
        client.notify('workspace/didChangeConfiguration', { settings: one.settings });
        break;
      case 'watched':
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: one.type }] });
        break;
      case 'folders':
        this.#showFolders(one.folders);
        break;
      case 'wait':
        await this.answered();
        break;
      case 'noise':
        client.sendBytes(one.bytes);
        break;
      case 'pull':
        this.#ask('textDocument/diagnostic', { textDocument }, false);
        break;
      case 'ask': {
        const context = { diagnostics: [], includeDeclaration: true };
        const options = { tabSize: 2, insertSpaces: true };
        const params = { textDocument, uri, range: one.range, position: one.range.start, context, options };
        this.#ask(one.method, params, one.isCancelled);
      }
    }
  }

  /** Tells of what was written and not told yet; what nothing tells of must not have been kept. */
  tellConfigurations(): void {
    if (!this.#isUntold) {
      return;
    }
    this.#isUntold = false;
    const changes = [0, 1].map((folder) => ({
      uri: `${this.#world.folderUri(folder)}/.postmortem.json`,
      type: 2,
    }));
    this.#client.notify('workspace/didChangeWatchedFiles', { changes });
  }

  /** Settles when all that was asked has been answered, in one way or the other. */
  async answered(): Promise<void> {
    const allowed = [-32800, -32801, -32802, -32601];
    for (const answer of await Promise.all(this.#answers.splice(0))) {
      assert.ok(
        !(answer instanceof Error) || (answer instanceof ErrorAnswer && allowed.includes(answer.code)),
        String(answer),
      );
    }
  }

  #open(uri: string, content: string, language: string): void {
    this.#world.open.set(uri, TextDocument.create(uri, language, 1, content));
    this.#client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: language, version: 1, text: content },
    });
  }

  #change(uri: string, edits: Edit[], step: number): void {
    const known = this.#world.open.get(uri);
    const version = (known?.version ?? 7) + step;
    if (known) {
      TextDocument.update(known, [...edits], version);
    }
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: edits,
    });
  }

  #showFolders(folders: readonly number[]): void {
    const removed = this.#world.workspaceFolders();
    this.#world.shownFolders = folders;
    const added = this.#world.workspaceFolders();
    this.#client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
  }

  #ask(name: string, params: unknown, isCancelled: boolean): void {
    const { id, result } = this.#client.startRequest(name, params);
    this.#answers.push(result.catch((error: unknown) => error));
    if (isCancelled) {
      this.#client.notify('$/cancelRequest', { id });
    }
  }
}

/** The problems of all open documents, when the workspace has been read. */
async function problemsIn(client: WireClient, world: World): Promise<Readonly<Record<string, unknown>>> {
  await client.request('postmortem/index', {});
  const found: Record<string, unknown> = {};
  for (const uri of world.open.keys()) {
    found[uri] = (await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report)).items;
  }
  return found;
}

/** What a server says of a world that has seen nothing of how it came about. */
async function fresh(world: World): Promise<Readonly<Record<string, unknown>>> {
  const client = new WireClient();
  await start(client, world);
  if (world.settings !== undefined) {
    client.notify('workspace/didChangeConfiguration', { settings: world.settings });
  }
  for (const { uri, languageId, version, text: content } of [...world.open.values()].map((one) => ({
    ...{ uri: one.uri, languageId: one.languageId },
    ...{ version: one.version, text: one.getText() },
  }))) {
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text: content } });
  }
  const found = await problemsIn(client, world);
  assert.equal(await client.shutdown(), 0);
  return found;
}

describe('a server that is tormented', () => {
  // `PROPERTY_RUNS=500` plays more of them, `PROPERTY_SEED=random` others.
  it('says in the end what a fresh one says, answers everything, and logs no failure', async () => {
    await fc.assert(
      fc.asyncProperty(openModel, async (happenings) => {
        const world = new World();
        const client = new WireClient();
        try {
          await start(client, world);
          const tormentor = new Tormentor(client, world);
          for (const one of happenings) {
            await tormentor.do(one);
          }
          tormentor.tellConfigurations();
          await tormentor.answered();
          assert.deepEqual(await problemsIn(client, world), await fresh(world));
          const failures = client.logged().filter((message) => / failed|refused|Error/.test(message));
          assert.deepEqual(failures, []);
        } finally {
          const status = await client.shutdown();
          world.remove();
          assert.equal(status, 0);
        }
      }),
      rounds(8),
    );
  }).timeout(3_600_000);

  it('needs no more memory when all is closed again', async () => {
    const client = startTestServer();
    const world = new World();
    await start(client, world);
    const tormentor = new Tormentor(client, world);
    const heap = (): Promise<number> => client.ask('test/heap', undefined, z.number());
    const { numRuns } = rounds(8);
    const heaps: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      for (const happenings of fc.sample(openModel, { numRuns, seed: round + 1 })) {
        for (const one of happenings) {
          await tormentor.do(one);
        }
        await tormentor.answered();
      }
      for (const uri of world.open.keys()) {
        client.close(uri);
      }
      world.open.clear();
      await client.request('postmortem/templates', {});
      heaps.push(await heap());
    }
    const [, before = 0, after = 0] = heaps;
    assert.ok(after < before * 1.2, `${heaps.join(', ')} bytes`);
    assert.equal(await client.shutdown(), 0);
    world.remove();
  }).timeout(3_600_000);
});
