import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { WireClient } from './support/client.ts';
import { diagnostic, report } from './support/schemas.ts';

const item = z.object({
  kind: z.enum(['full', 'unchanged']),
  uri: z.string(),
  version: z.null(),
  resultId: z.string().optional(),
  items: z.array(diagnostic).optional(),
});
const answer = z.object({ items: z.array(item) });
const progress = z.object({ token: z.string(), value: answer });
const registrations = z.object({
  registrations: z.array(
    z.object({ id: z.string(), method: z.string(), registerOptions: z.looseObject({}).optional() }),
  ),
});
const unregistrations = z.object({ unregisterations: z.array(z.object({ id: z.string() })) });
const publication = z.object({ uri: z.string(), diagnostics: z.array(z.object({ code: z.string() })) });
type Answer = z.infer<typeof answer>;

/** A draft with an action and a review that are overdue, and a table row without an owner. */
const late = (id: string): string => `# Post-Incident Review: ${id}

**Date of Incident:** 2020-03-02
**Severity:** SEV-2
**Reviewed:**

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
| 1 | Bound the pool of ${id} | Ada Park | P1 | 2020-04-01 | Open |
| 2 | Alert on the wait in ${id} | | P2 | 2999-04-01 | Open |
`;
const inTime = (id: string): string =>
  late(id).replace('2020-04-01', '2999-04-01').replace('2020-03-02', '2998-03-02');

const overdueRules = ['action-overdue', 'review-pending'];

describe('the problems of files that are not open', () => {
  let client: WireClient;
  let folder: string;
  /** What the server has registered and not taken back, by id. */
  let registered: Map<string, string>;
  /** Told at each registration or its end. */
  let registrationChanged: () => void;

  beforeEach(() => {
    client = new WireClient();
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'postmortems'));
    write('INC-1.md', late('INC-1'));
    write('INC-2.md', inTime('INC-2'));
    registered = new Map();
    registrationChanged = () => {};
    client.answers['client/registerCapability'] = (params) => {
      for (const { id, method, registerOptions } of registrations.parse(params).registrations) {
        registered.set(id, `${method} ${String(registerOptions?.['workspaceDiagnostics'] ?? '')}`);
      }
      registrationChanged();
      return null;
    };
    client.answers['client/unregisterCapability'] = (params) => {
      for (const { id } of unregistrations.parse(params).unregisterations) {
        registered.delete(id);
      }
      registrationChanged();
      return null;
    };
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
    rmSync(folder, { recursive: true });
  });

  const path = (name: string): string => join(folder, 'postmortems', name);
  const place = (name: string): string => pathToFileURL(path(name)).href;
  const configuration = (): string => pathToFileURL(join(folder, '.postmortem.json')).href;

  function write(name: string, text: string): void {
    writeFileSync(path(name), text);
  }

  function configure(mode: string): void {
    writeFileSync(join(folder, '.postmortem.json'), JSON.stringify({ workspaceDiagnostics: mode }));
  }

  function tellOf(type: 1 | 2 | 3, ...uris: readonly string[]): void {
    client.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type })) });
  }

  function isAdvertised(): boolean {
    return [...registered.values()].includes('textDocument/diagnostic true');
  }

  async function advertisedUntil(wanted: boolean): Promise<void> {
    while (isAdvertised() !== wanted) {
      await new Promise<void>((resolve) => {
        registrationChanged = resolve;
      });
    }
  }

  const start = (more: object = {}, textDocument: object = { diagnostic: { dynamicRegistration: true } }) =>
    client.initialize(
      { textDocument, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }], ...more },
    );

  const ask = (known: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    client.ask(
      'workspace/diagnostic',
      { identifier: 'postmortem-workspace', previousResultIds: idsOf(known) },
      answer,
    );

  function idsOf(known: Readonly<Record<string, string>>): readonly object[] {
    return Object.entries(known).map(([uri, value]) => ({ uri, value }));
  }

  const listen = (token: string) =>
    client.startRequest('workspace/diagnostic', {
      identifier: 'postmortem-workspace',
      previousResultIds: [],
      partialResultToken: token,
    });

  /** The rules of the problems that a file has from the next report of it on that fits. */
  async function toldOf(
    name: string,
    fits: (rules: readonly string[]) => boolean,
    token = 'workspace',
  ): Promise<readonly string[]> {
    const told = await client.notification(
      '$/progress',
      progress,
      (params) =>
        params.token === token &&
        params.value.items.some((one) => one.uri === place(name) && fits(rulesOf(one))),
    );
    const last = told.value.items.findLast(({ uri }) => uri === place(name));
    return last ? rulesOf(last) : [];
  }

  function rulesOf({ items = [] }: Answer['items'][number]): readonly string[] {
    return [...new Set(items.map(({ code }) => code))].toSorted();
  }

  function namesIn({ items }: Answer): readonly string[] {
    return items.map(({ uri, kind }) => `${uri.split('/').at(-1) ?? ''} ${kind}`);
  }

  const pull = (name: string) =>
    client.ask('textDocument/diagnostic', { textDocument: { uri: place(name) } }, report);

  const some = (rules: readonly string[]): boolean => rules.length > 0;
  const isNone = (rules: readonly string[]): boolean => rules.length === 0;

  it('are neither offered nor told unless they are wanted', async () => {
    await start();
    client.open(place('INC-2.md'), inTime('INC-2'));
    await pull('INC-2.md');
    assert.equal(isAdvertised(), false);
    assert.deepEqual(await ask(), { items: [] });
    assert.deepEqual(await ask({ [place('INC-1.md')]: '7' }), {
      items: [{ kind: 'full', uri: place('INC-1.md'), version: null, items: [] }],
    });
  });

  it('are the overdue ones only where those are wanted', async () => {
    configure('overdue');
    await start();
    await advertisedUntil(true);
    const { items } = await ask();
    assert.deepEqual(
      items.map((one) => [one.uri, rulesOf(one)]),
      [[place('INC-1.md'), overdueRules]],
    );
  });

  it('are what an open document has where all are wanted, and unchanged when they are asked for again', async () => {
    configure('all');
    await start();
    const first = await ask();
    assert.deepEqual(namesIn(first), ['INC-1.md full', 'INC-2.md full']);
    const known = Object.fromEntries(first.items.map(({ uri, resultId = '' }) => [uri, resultId]));
    assert.deepEqual(namesIn(await ask(known)), ['INC-1.md unchanged', 'INC-2.md unchanged']);
    write('INC-2.md', inTime('INC-3'));
    tellOf(2, place('INC-2.md'));
    assert.deepEqual(namesIn(await ask(known)), ['INC-1.md unchanged', 'INC-2.md full']);
    client.open(place('INC-1.md'), late('INC-1'));
    const opened = await pull('INC-1.md');
    assert.deepEqual(opened.items, first.items[0]?.items);
  });

  it('follow the setting while the server runs, and go when it is off', async () => {
    await start({ initializationOptions: { settings: { workspaceDiagnostics: 'off' } } });
    const change = (mode: string): void =>
      client.notify('workspace/didChangeConfiguration', {
        settings: { postmortem: { workspaceDiagnostics: mode } },
      });
    change('overdue');
    await advertisedUntil(true);
    const listening = listen('workspace');
    assert.deepEqual(await toldOf('INC-1.md', some), overdueRules);
    change('all');
    await toldOf('INC-1.md', (rules) => rules.includes('action-no-owner'));
    change('off');
    // Both were told of, and both are cleared.
    const cleared = await client.notification(
      '$/progress',
      progress,
      ({ value }) => value.items.length > 1 && value.items.every((one) => isNone(rulesOf(one))),
    );
    assert.deepEqual(cleared.value.items.map(({ uri }) => uri).toSorted(), [
      place('INC-1.md'),
      place('INC-2.md'),
    ]);
    assert.deepEqual(await listening.result, { items: [] });
    await advertisedUntil(false);
    assert.deepEqual(await ask(), { items: [] });
  });

  it('obey the file over the setting, and the nearest file over those above it', async () => {
    configure('off');
    await start({ initializationOptions: { settings: { workspaceDiagnostics: 'all' } } });
    assert.deepEqual(await ask(), { items: [] });
    configure('all');
    writeFileSync(path('.postmortem.json'), '{ "workspaceDiagnostics": "overdue" }');
    tellOf(2, configuration());
    tellOf(1, place('.postmortem.json'));
    assert.deepEqual(
      (await ask()).items.map((one) => [one.uri, rulesOf(one)]),
      [[place('INC-1.md'), overdueRules]],
    );
  });

  it('obey each of several workspace folders', async () => {
    const quiet = mkdtempSync(join(tmpdir(), 'postmortem-'));
    writeFileSync(join(quiet, 'INC-5.md'), late('INC-5'));
    configure('overdue');
    const workspaceFolders = [folder, quiet].map((one) => ({ uri: pathToFileURL(one).href, name: one }));
    await start({ workspaceFolders });
    assert.deepEqual(namesIn(await ask()), ['INC-1.md full']);
    writeFileSync(join(quiet, '.postmortem.json'), '{ "workspaceDiagnostics": "overdue" }');
    tellOf(1, pathToFileURL(join(quiet, '.postmortem.json')).href);
    assert.deepEqual(namesIn(await ask()).toSorted(), ['INC-1.md full', 'INC-5.md full']);
    rmSync(quiet, { recursive: true });
  });

  it('are told of folders below the one that is open, once a document there was read', async () => {
    writeFileSync(path('.postmortem.json'), '{ "workspaceDiagnostics": "overdue" }');
    await start();
    assert.deepEqual(await ask(), { items: [] });
    client.open(place('INC-2.md'), inTime('INC-2'));
    await pull('INC-2.md');
    await advertisedUntil(true);
    assert.deepEqual(namesIn(await ask()), ['INC-1.md full']);
  });

  it('follow files that change, come, go and are renamed', async () => {
    configure('overdue');
    await start();
    await advertisedUntil(true);
    listen('workspace');
    await toldOf('INC-1.md', some);
    write('INC-1.md', inTime('INC-1'));
    tellOf(2, place('INC-1.md'));
    await toldOf('INC-1.md', isNone);
    write('INC-9.md', late('INC-9'));
    tellOf(1, place('INC-9.md'));
    await toldOf('INC-9.md', some);
    renameSync(path('INC-9.md'), path('INC-10.md'));
    tellOf(3, place('INC-9.md'));
    tellOf(1, place('INC-10.md'));
    await toldOf('INC-9.md', isNone);
    await toldOf('INC-10.md', some);
    rmSync(path('INC-10.md'));
    tellOf(3, place('INC-10.md'));
    await toldOf('INC-10.md', isNone);
  });

  it('make way for those of a document before it is shown, and come back when it is closed', async () => {
    configure('overdue');
    await start();
    await advertisedUntil(true);
    listen('workspace');
    await toldOf('INC-1.md', some);
    // A document that something opened without showing it keeps them.
    client.open(place('INC-1.md'), late('INC-1'));
    assert.deepEqual(namesIn(await ask()), ['INC-1.md full']);
    const order: string[] = [];
    await Promise.all([
      toldOf('INC-1.md', isNone).then(() => order.push('cleared')),
      pull('INC-1.md').then(() => order.push('shown')),
    ]);
    assert.deepEqual(order, ['cleared', 'shown']);
    assert.deepEqual(await ask(), { items: [] });
    // Its saved text changes nothing while it is open.
    write('INC-1.md', late('INC-11'));
    tellOf(2, place('INC-1.md'));
    assert.deepEqual(await ask(), { items: [] });
    client.close(place('INC-1.md'));
    assert.deepEqual(await toldOf('INC-1.md', some), overdueRules);
  });

  it('end with the request, which can be given up and made again', async () => {
    configure('overdue');
    await start();
    await advertisedUntil(true);
    const first = listen('first');
    await toldOf('INC-1.md', some, 'first');
    client.notify('$/cancelRequest', { id: first.id });
    await assert.rejects(first.result, { code: -32800 });
    listen('second');
    await toldOf('INC-1.md', some, 'second');
  });

  it('leave out what Git ignores, and what says so itself', async () => {
    configure('overdue');
    writeFileSync(join(folder, '.gitignore'), '/build/\n');
    mkdirSync(join(folder, 'build'));
    writeFileSync(join(folder, 'build', 'INC-3.md'), late('INC-3'));
    write('INC-4.md', `${late('INC-4')}\n<!-- postmortem-disable-file -->\n`);
    await start();
    assert.deepEqual(namesIn(await ask()), ['INC-1.md full']);
  });

  it('tell of what is wrong between files when another one changes', async () => {
    configure('all');
    await start();
    await advertisedUntil(true);
    listen('workspace');
    await toldOf('INC-1.md', some);
    write('INC-2.md', inTime('INC-1'));
    tellOf(2, place('INC-2.md'));
    await toldOf('INC-1.md', (rules) => rules.includes('title-id-duplicate'));
    write('INC-2.md', inTime('INC-2'));
    tellOf(2, place('INC-2.md'));
    await toldOf('INC-1.md', (rules) => some(rules) && !rules.includes('title-id-duplicate'));
  });

  it('tell of a link that has come to lead nowhere', async () => {
    configure('all');
    write('graph.png', '');
    write('INC-1.md', `${late('INC-1')}\n[The graph](graph.png)\n`);
    await start();
    await advertisedUntil(true);
    listen('workspace');
    await toldOf('INC-1.md', (rules) => some(rules) && !rules.includes('evidence-broken-link'));
    rmSync(path('graph.png'));
    tellOf(3, place('graph.png'));
    await toldOf('INC-1.md', (rules) => rules.includes('evidence-broken-link'));
  });

  it('let a client that does not listen ask again when something has changed', async () => {
    configure('overdue');
    await client.initialize(
      {
        textDocument: { diagnostic: { dynamicRegistration: true } },
        workspace: {
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
      },
      { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }] },
    );
    await ask();
    const refreshed = new Promise<void>((resolve) => {
      client.answers['workspace/diagnostic/refresh'] = () => {
        resolve();
        return null;
      };
    });
    write('INC-1.md', inTime('INC-1'));
    tellOf(2, place('INC-1.md'));
    await refreshed;
    assert.deepEqual(await ask(), { items: [] });
  });

  for (const [name, textDocument] of Object.entries({
    'does not ask for problems': {},
    'asks for those of documents only': { diagnostic: {} },
  })) {
    it(`are published to a client that ${name}, and taken over by an open document`, async () => {
      configure('overdue');
      await start({}, textDocument);
      const published = (isSo: (codes: readonly string[]) => boolean, of = 'INC-1.md') =>
        client.notification(
          'textDocument/publishDiagnostics',
          publication,
          ({ uri, diagnostics }) => uri === place(of) && isSo(diagnostics.map(({ code }) => code)),
        );
      await published((codes) => codes.length === overdueRules.length);
      client.open(place('INC-1.md'), late('INC-1'));
      if ('diagnostic' in textDocument) {
        await pull('INC-1.md');
        await published(isNone);
      } else {
        await published((codes) => codes.includes('action-no-owner'));
      }
      client.close(place('INC-1.md'));
      await published((codes) => codes.length === overdueRules.length);
      configure('off');
      tellOf(2, configuration());
      await published(isNone);
      assert.equal(isAdvertised(), false);
    });
  }
});
