import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { newDocument } from './support/schemas.ts';

const range = z.object({
  start: z.object({ line: z.number(), character: z.number() }),
  end: z.object({ line: z.number(), character: z.number() }),
});
const action = z.object({
  range,
  written: z.string(),
  text: z.string(),
  owner: z.string(),
  due: z.string().nullable(),
  state: z.string().nullable(),
  open: z.boolean(),
});
const answer = z.object({
  generation: z.number(),
  capped: z.boolean(),
  postmortems: z.array(
    z.object({ uri: z.string(), id: z.string().nullable(), title: z.string(), actions: z.array(action) }),
  ),
});
const edited = z.object({
  edit: z
    .object({
      changes: z.record(z.string(), z.array(z.object({ range, newText: z.string() }))).optional(),
      documentChanges: z
        .array(
          z.object({
            textDocument: z.object({ uri: z.string(), version: z.number() }),
            edits: z.array(z.object({ range, newText: z.string() })),
          }),
        )
        .optional(),
    })
    .nullable(),
  refusal: z.string(),
});
const generation = z.object({ generation: z.number() });

const text = `# Incident Postmortem: INC-7

## Action Items

| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add a limit | Ada Park | 2026-01-02 | Open |
| 2 | Add an alert | | | |

- [ ] Write the runbook (owner: Mei Sato)
`;

describe('the index over the wire', () => {
  let client: WireClient;
  let folder: string;

  beforeEach(async () => {
    client = new WireClient();
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'postmortems'));
    writeFileSync(join(folder, 'postmortems', 'INC-1204.md'), goodSample);
    writeFileSync(join(folder, 'postmortems', 'INC-7.md'), text);
    await client.initialize(
      {
        textDocument: { diagnostic: {} },
        workspace: {
          workspaceEdit: { documentChanges: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }] },
    );
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  const place = (name: string): string => pathToFileURL(join(folder, 'postmortems', name)).href;
  const ask = (params: unknown = {}) => client.ask('postmortem/index', params, answer);
  const actionsOf = async (name: string) =>
    (await ask()).postmortems.find(({ uri }) => uri === place(name))?.actions ?? [];
  const change = (one: z.infer<typeof action>, what: unknown, name = 'INC-7.md') =>
    client.ask(
      'postmortem/editAction',
      { uri: place(name), range: one.range, written: one.written, change: what },
      edited,
    );

  function applied(to: string, edits: TextEdit[]): string {
    return TextDocument.applyEdits(TextDocument.create('file:///x.md', 'markdown', 1, to), edits);
  }

  it('tells titles and actions as a reader sees them, and edits them as they are written', async () => {
    const marked = text
      .replace('INC-7', '**INC-7** stalls `queue_a` &amp; more')
      .replace('Add a limit', 'Add `--limit` to [the `worker`](https://example.org/a_b) \\*now\\*');
    writeFileSync(join(folder, 'postmortems', 'INC-7.md'), marked);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: place('INC-7.md'), type: 2 }] });
    const found = (await ask()).postmortems.find(({ uri }) => uri === place('INC-7.md'));
    assert.equal(found?.title, 'Incident Postmortem: INC-7 stalls queue_a & more');
    const [limit] = found.actions;
    assert.ok(limit);
    assert.equal(limit.text, 'Add --limit to the worker *now*');
    const { edit, refusal } = await change(limit, { kind: 'done' });
    assert.equal(refusal, '');
    const [{ edits } = { edits: [] }] = edit?.documentChanges ?? [];
    const changed = edit?.changes?.[place('INC-7.md')] ?? edits;
    assert.equal(applied(marked, changed), marked.replace('| 2026-01-02 | Open |', '| 2026-01-02 | Done |'));
  });

  it('names the postmortem that a new one would be the second of, once the folders were read', async () => {
    const facts = { id: 'inc-0007', title: 'Queue stalls' };
    const target = pathToFileURL(join(folder, 'elsewhere')).href;
    const make = (more: object = {}) =>
      client.ask(
        'postmortem/newDocument',
        { folder: target, template: 'standard', facts: { ...facts, ...more } },
        newDocument,
      );
    assert.equal((await make()).sameIncident, null);
    await ask();
    assert.deepEqual((await make()).sameIncident, { uri: place('INC-7.md'), fileName: 'INC-7.md' });
    assert.equal((await make({ id: 'INC-70' })).sameIncident, null);
    rmSync(join(folder, 'postmortems', 'INC-7.md'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: place('INC-7.md'), type: 3 }] });
    assert.equal((await make()).sameIncident, null);
  });

  it('lists saved and unsaved postmortems, and tells once that something has changed', async () => {
    const first = await ask();
    assert.deepEqual(
      first.postmortems.map(({ id }) => id),
      ['INC-1204', 'INC-7'],
    );
    assert.equal(await client.request('postmortem/index', { known: first.generation }), null);
    client.open(place('INC-7.md'), text.replace('Add a limit', 'Add a lower limit'));
    const told = await client.notification('postmortem/indexChanged', generation, () => true);
    assert.ok(told.generation > first.generation);
    assert.equal((await actionsOf('INC-7.md'))[0]?.text, 'Add a lower limit');
    client.close(place('INC-7.md'));
    assert.equal((await actionsOf('INC-7.md'))[0]?.text, 'Add a limit');
    writeFileSync(join(folder, 'postmortems', 'INC-8.md'), text.replace('INC-7', 'INC-8'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: place('INC-8.md'), type: 1 }] });
    assert.equal((await ask()).postmortems.length, 3);
  });

  it('stays where a configuration is opened and closed as it was saved, and follows what is typed into it', async () => {
    const configuration = pathToFileURL(join(folder, '.postmortem.json')).href;
    const saved = '{ "roles": { "actions": ["To Do"] } }';
    writeFileSync(join(folder, '.postmortem.json'), saved);
    const { generation: known } = await ask();
    const open = (): void =>
      client.notify('textDocument/didOpen', {
        textDocument: { uri: configuration, languageId: 'jsonc', version: 1, text: saved },
      });
    open();
    client.close(configuration);
    open();
    const unchanged = await client.request('postmortem/index', { known });
    assert.equal(unchanged, null);

    client.notify('textDocument/didChange', {
      textDocument: { uri: configuration, version: 2 },
      contentChanges: [{ text: '{ "roles": { "actions": ["Tasks"] } }' }],
    });
    const typed = await ask({ known });
    client.close(configuration);
    await client.notification(
      'postmortem/indexChanged',
      generation,
      ({ generation: now }) => now > typed.generation,
    );
  });

  it('looks for all files again where it is asked to, whatever it was told of them', async () => {
    const { generation: known } = await ask();
    writeFileSync(join(folder, 'postmortems', 'INC-8.md'), text.replace('INC-7', 'INC-8'));
    assert.equal(await client.request('postmortem/index', { known }), null);
    assert.equal((await ask({ known, again: true })).postmortems.length, 3);
  });

  describe('of a folder with links', () => {
    let outside: string;
    const link = (target: string, name: string): void =>
      symlinkSync(join(outside, target), join(folder, 'postmortems', name));

    before(() => {
      outside = mkdtempSync(join(tmpdir(), 'postmortem-'));
      writeFileSync(join(outside, 'INC-9.md'), text.replace('INC-7', 'INC-9'));
    });
    after(() => rmSync(outside, { recursive: true }));

    it('has nothing of what lies outside of it, and what lies in it once, by whatever names', async () => {
      link('INC-9.md', 'INC-9.md');
      link('', 'more');
      link('none.md', 'none.md');
      symlinkSync('INC-7.md', join(folder, 'postmortems', 'INC-70.md'));
      const { postmortems } = await ask();
      assert.deepEqual(
        postmortems.map(({ uri }) => uri),
        ['INC-1204.md', 'INC-7.md'].map(place),
      );
    });

    it('has nothing of what lies outside of it either where a file that it knows has become a link', async () => {
      assert.equal((await actionsOf('INC-7.md')).length, 3);
      rmSync(join(folder, 'postmortems', 'INC-7.md'));
      link('INC-9.md', 'INC-7.md');
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: place('INC-7.md'), type: 2 }] });
      const { postmortems } = await ask();
      assert.deepEqual(
        postmortems.map(({ id }) => id),
        ['INC-1204'],
      );
    });

    it('takes no template from outside of it', async () => {
      link('INC-9.md', 'ours.md');
      writeFileSync(
        join(folder, 'postmortems', '.postmortem.json'),
        '{ "templates": ["ours.md"], "template": "ours" }',
      );
      client.open(place('INC-7.md'), text);
      await client.request('textDocument/diagnostic', { textDocument: { uri: place('INC-7.md') } });
      const told = await client.notification(
        'textDocument/publishDiagnostics',
        z.object({ uri: z.string(), diagnostics: z.array(z.object({ message: z.string() })) }),
        ({ uri, diagnostics }) => uri.endsWith('.postmortem.json') && diagnostics.length > 0,
      );
      assert.match(told.diagnostics[0]?.message ?? '', /is a link to a place outside the folder/);
    });
  });

  it('is told of a folder alone where a folder with postmortems comes', async () => {
    const first = await ask();
    mkdirSync(join(folder, 'older', 'postmortems'), { recursive: true });
    writeFileSync(join(folder, 'older', 'postmortems', 'INC-3.md'), text.replace('INC-7', 'INC-3'));
    const uri = pathToFileURL(join(folder, 'older')).href;
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    const told = await client.notification('postmortem/indexChanged', generation, () => true);
    assert.ok(told.generation > first.generation);
    assert.equal((await ask()).postmortems.length, 3);
  });

  it('changes an action item of a file that is closed', async () => {
    const [limit] = await actionsOf('INC-7.md');
    assert.ok(limit);
    const { edit } = await change(limit, { kind: 'done' });
    assert.match(
      applied(text, edit?.changes?.[place('INC-7.md')] ?? []),
      /2026-01-02 \| Done \(\d{4}-\d\d-\d\d\) \|/,
    );
    const due = await change(limit, { kind: 'due', date: '2026-09-01' });
    assert.match(applied(text, due.edit?.changes?.[place('INC-7.md')] ?? []), /\| 2026-09-01 \| Open \|/);
  });

  it('changes an item where it is now in unsaved text, with the version it is for', async () => {
    const [, alert, runbook] = await actionsOf('INC-7.md');
    assert.ok(alert && runbook);
    const unsaved = text.replace('## Action Items', 'A line more.\n\n## Action Items');
    client.open(place('INC-7.md'), unsaved, 5);
    const owned = await change(alert, { kind: 'owner', owner: 'Lin | Park' });
    const [changed] = owned.edit?.documentChanges ?? [];
    assert.equal(changed?.textDocument.version, 5);
    assert.match(applied(unsaved, changed?.edits ?? []), /Add an alert \| Lin \\\| Park \| \| \|/);
    const ticked = await change(runbook, { kind: 'done' });
    assert.match(
      applied(unsaved, ticked.edit?.documentChanges?.[0]?.edits ?? []),
      /- \[x\] Write the runbook/,
    );
    const dated = await change(runbook, { kind: 'due', date: '2026-09-01' });
    assert.match(
      applied(unsaved, dated.edit?.documentChanges?.[0]?.edits ?? []),
      /\(owner: Mei Sato\) \(due: 2026-09-01\)/,
    );
  });

  it('refuses to change what is no longer the item that was meant, and what makes no sense', async () => {
    const [limit] = await actionsOf('INC-7.md');
    assert.ok(limit);
    client.open(place('INC-7.md'), text.replace('Ada Park', 'Mei Sato'));
    assert.match((await change(limit, { kind: 'done' })).refusal, /changed meanwhile/);
    client.close(place('INC-7.md'));
    assert.match((await change(limit, { kind: 'due', date: '2026-02-31' })).refusal, /no day/);
    assert.match((await change(limit, { kind: 'done' }, 'gone.md')).refusal, /gone/);
    for (const date of ['2026-09-01T12:00', 'on 2026-09-01', '01/02/2026', '']) {
      assert.match((await change(limit, { kind: 'due', date })).refusal, /no day/, date);
    }
    for (const owner of ['', ' ', 'x'.repeat(201)]) {
      assert.match((await change(limit, { kind: 'owner', owner })).refusal, /at most 200/, owner);
    }
    assert.ok((await change(limit, { kind: 'owner', owner: 'x'.repeat(200) })).edit);
  });

  it('changes of two items that say the same the one that is meant, and says which column a table lacks', async () => {
    const row = '| Add a limit | Ada Park |\n';
    const twins = `# Incident Postmortem: INC-8\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n${row}${row}`;
    writeFileSync(join(folder, 'postmortems', 'INC-8.md'), twins);
    const [, second] = await actionsOf('INC-8.md');
    assert.ok(second);
    const { edit } = await change(second, { kind: 'owner', owner: 'Mei Sato' }, 'INC-8.md');
    assert.ok(
      applied(twins, edit?.changes?.[place('INC-8.md')] ?? []).endsWith(
        `${row}${row.replace('Ada Park', 'Mei Sato')}`,
      ),
    );
    for (const [asked, column] of [
      [{ kind: 'done' }, 'status'],
      [{ kind: 'due', date: '2026-09-01' }, 'due date'],
    ] as const) {
      const { refusal } = await change(second, asked, 'INC-8.md');
      assert.equal(refusal, `The table has no ${column} column for this action item.`);
    }
  });

  it('finds the item again where another program has changed the file, or refuses', async () => {
    const [limit, alert] = await actionsOf('INC-7.md');
    assert.ok(limit && alert);
    const path = join(folder, 'postmortems', 'INC-7.md');
    const row = '| 1 | Add a limit | Ada Park | 2026-01-02 | Open |\n';
    const other = (from: string | RegExp, to: string) => writeFileSync(path, text.replace(from, to));
    // Nobody has told the server yet.
    other('| 1 | Add', '| 0 | Look at the logs | Mei Sato | | |\n| 1 | Add');
    const moved = await change(limit, { kind: 'done' });
    assert.match(
      applied(readFileSync(path, 'utf8'), moved.edit?.changes?.[place('INC-7.md')] ?? []),
      /Look at the logs \| Mei Sato \| \| \|\n.*Add a limit \| Ada Park \| 2026-01-02 \| Done \(\d{4}-\d\d-\d\d\) \|/,
    );
    const refusals: Readonly<Record<string, () => void>> = {
      gone: () => other(row, ''),
      done: () => other('| Open |', '| Done |'),
      'given to somebody else': () => other('Ada Park', 'Mei Sato'),
      twice: () => other(row, `| 0 | Look | | | |\n| 0 | Look again | | | |\n${row}${row}`),
    };
    for (const [what, happens] of Object.entries(refusals)) {
      happens();
      const { edit, refusal } = await change(limit, { kind: 'done' });
      assert.deepEqual([edit, /changed meanwhile/.test(refusal)], [null, true], what);
    }
    rmSync(path);
    assert.match((await change(limit, { kind: 'done' })).refusal, /gone/);
  });
});

describe('the index of several folders', () => {
  it('leaves out of each what its own settings leave out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    const uriOf = (...path: readonly string[]): string => pathToFileURL(join(folder, ...path)).href;
    for (const team of ['one', 'two']) {
      mkdirSync(join(folder, team, 'old'), { recursive: true });
      writeFileSync(join(folder, team, 'old', 'INC-7.md'), text);
    }
    const client = new WireClient();
    const asked = z.object({
      items: z.array(z.object({ scopeUri: z.string().optional(), section: z.string() })),
    });
    client.answers['workspace/configuration'] = (params) =>
      asked
        .parse(params)
        .items.map(({ scopeUri, section }) =>
          section === 'files.exclude' && scopeUri === uriOf('one') ? { '**/old': true } : {},
        );
    await client.initialize(
      { workspace: { configuration: true } },
      { workspaceFolders: ['one', 'two'].map((name) => ({ uri: uriOf(name), name })) },
    );
    const { postmortems } = await client.ask('postmortem/index', {}, answer);
    assert.deepEqual(
      postmortems.map(({ uri }) => uri),
      [uriOf('two', 'old', 'INC-7.md')],
    );
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });
});

describe('the index of a folder with many postmortems', () => {
  const many = 300;
  const progress = z.object({
    token: z.union([z.string(), z.number()]),
    value: z.object({ kind: z.string(), title: z.string().optional(), percentage: z.number().optional() }),
  });
  let client: WireClient;
  let folder: string;

  beforeEach(async () => {
    client = new WireClient();
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    for (let number = 0; number < many; number += 1) {
      writeFileSync(join(folder, `INC-${number}.md`), text.replace('INC-7', `INC-${number}`));
    }
    await client.initialize(
      {
        window: { workDoneProgress: true },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }] },
    );
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  const told = (kind: string) =>
    client.notification('$/progress', progress, ({ value }) => value.kind === kind);

  it('is read with a sign of how far it is, which ends, and none where little has changed', async () => {
    const asked: string[] = [];
    client.answers['window/workDoneProgress/create'] = (params) => {
      asked.push(JSON.stringify(params));
      return null;
    };
    const all = await client.ask('postmortem/index', {}, answer);
    assert.equal(all.postmortems.length, many);
    assert.equal((await told('begin')).value.title, 'Reading postmortems');
    await told('end');
    const uri = pathToFileURL(join(folder, 'INC-1.md')).href;
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    assert.equal((await client.ask('postmortem/index', {}, answer)).postmortems.length, many);
    assert.equal(asked.length, 1);
  });

  it('shows a sign that ends, also where the client has made one only when all is read', async () => {
    const made = Promise.withResolvers<null>();
    client.answers['window/workDoneProgress/create'] = () => made.promise;
    await client.ask('postmortem/index', {}, answer);
    made.resolve(null);
    const { token } = await told('begin');
    assert.equal((await told('end')).token, token);
  });

  it('can be given up, and is whole when it is asked for again', async () => {
    const first = client.startRequest('postmortem/index', {});
    client.notify('$/cancelRequest', { id: first.id });
    await assert.rejects(first.result, { code: -32800 });
    assert.equal((await client.ask('postmortem/index', {}, answer)).postmortems.length, many);
  });
});

describe('an action item that is changed while somebody types', () => {
  it('is changed in the text of the version that is named', async () => {
    const client = new WireClient();
    const uri = 'untitled:INC-7.md';
    const above = 'A line more.\n';
    // The settings are asked for when they are first needed, and somebody is quicker than the answer.
    client.answers['workspace/configuration'] = () => {
      const start = { line: 2, character: 0 };
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start, end: start }, text: above }],
      });
      return [{}];
    };
    await client.initialize({ workspace: { configuration: true, workspaceEdit: { documentChanges: true } } });
    client.open(uri, text);
    const written = '| 1 | Add a limit | Ada Park | 2026-01-02 | Open |';
    const line = text.split('\n').indexOf(written);
    const at = { start: { line, character: 0 }, end: { line, character: written.length } };
    const { edit } = await client.ask(
      'postmortem/editAction',
      { uri, range: at, written, change: { kind: 'owner', owner: 'Mei Sato' } },
      edited,
    );
    assert.equal(await client.shutdown(), 0);
    const [change] = edit?.documentChanges ?? [];
    const now = text.replace('## Action', `${above}## Action`);
    const document = TextDocument.create(uri, 'markdown', 2, now);
    assert.deepEqual(
      [change?.textDocument.version, TextDocument.applyEdits(document, change?.edits ?? [])],
      [2, now.replace('Ada Park', 'Mei Sato')],
    );
  });
});

describe('two servers over one folder', () => {
  it('learn from each other what was written, through the files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    const path = join(folder, 'INC-7.md');
    const uri = pathToFileURL(path).href;
    writeFileSync(path, text);
    const windows = [new WireClient(), new WireClient()] as const;
    const listed = async (client: WireClient) =>
      (await client.ask('postmortem/index', {}, answer)).postmortems.flatMap(({ actions }) => actions);
    const markDone = (client: WireClient, { range: at, written }: z.infer<typeof action>) =>
      client.ask('postmortem/editAction', { uri, range: at, written, change: { kind: 'done' } }, edited);
    for (const client of windows) {
      await client.initialize(
        { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
        { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }] },
      );
    }
    const [one, other] = windows;
    const [[inOne], [inOther]] = [await listed(one), await listed(other)];
    assert.ok(inOne && inOther);
    const written = await markDone(one, inOne);
    const document = TextDocument.create(uri, 'markdown', 1, text);
    writeFileSync(path, TextDocument.applyEdits(document, written.edit?.changes?.[uri] ?? []));
    // Before the other window is told, it changes nothing that it does not know.
    assert.match((await markDone(other, inOther)).refusal, /changed meanwhile/);
    for (const client of windows) {
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      const told = await client.notification('postmortem/indexChanged', generation, () => true);
      assert.ok(told.generation > 1);
      const [first] = await listed(client);
      assert.deepEqual([first?.state, first?.open], ['done', false]);
      assert.equal(await client.shutdown(), 0);
    }
    rmSync(folder, { recursive: true });
  });
});
