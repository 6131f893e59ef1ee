import assert from 'node:assert/strict';
import { draftSample, faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { ErrorAnswer, WireClient } from './support/client.ts';
import type { WireReport } from './support/schemas.ts';
import { initialized, published, report, status } from './support/schemas.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const pullCapabilities = { textDocument: { diagnostic: {} } };

function pull(client: WireClient, previousResultId?: string) {
  const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
  return client.ask('textDocument/diagnostic', params, report);
}

describe('diagnostics over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  describe('asked for by the client', () => {
    it('are announced, with the kinds of code actions', async () => {
      const { capabilities } = initialized.parse(await client.initialize(pullCapabilities));
      assert.ok(capabilities.diagnosticProvider);
      assert.ok(capabilities.codeActionProvider.codeActionKinds.includes('source.fixAll.postmortem'));
    });

    it('are none for a good postmortem and one for a missing section, with a link to the rule', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      const good = await pull(client);
      assert.deepEqual(good.items, []);
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: withoutSection(goodSample, 'Root Cause') }],
      });
      const { items } = await pull(client, good.resultId);
      assert.deepEqual(
        items?.map((item) => item.code),
        ['section-missing'],
      );
      assert.match(items?.[0]?.codeDescription?.href ?? '', /^file:.*\/dist\/rules\.md#section-missing$/);
    });

    it('are answered as unchanged where nothing has changed', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, faultySample);
      const first = await pull(client);
      assert.equal(first.kind, 'full');
      assert.equal((await pull(client, first.resultId)).kind, 'unchanged');
    });

    it('follow edits sent as ranges, also behind emoji and with CRLF', async () => {
      await client.initialize(pullCapabilities);
      const text = '# Postmortem 🔥🔥\r\n\r\nOne 🔥 two.\r\n';
      client.open(uri, text);
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: { start: { line: 2, character: 7 }, end: { line: 2, character: 10 } }, text: 'TODO' },
        ],
      });
      const { items } = await pull(client);
      assert.deepEqual(
        items?.map(({ code, range }) => [code, range]),
        [['placeholder-todo', { start: { line: 2, character: 7 }, end: { line: 2, character: 11 } }]],
      );
    });

    it('count a byte order mark as the character that the client sent', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, `\uFEFF${goodSample.replace('INC-1204 –', '[INC-XXXX] –')}`);
      const { items } = await pull(client);
      assert.deepEqual(
        items?.map(({ code, range }) => [code, range.start]),
        [['placeholder-left', { line: 0, character: 25 }]],
      );
    });

    it('are none for Markdown that is no postmortem', async () => {
      await client.initialize(pullCapabilities);
      const readme = 'file:///project/README.md';
      client.open(readme, '# My project\n\nTODO write more. [name]\n');
      const answer = await client.ask('textDocument/diagnostic', { textDocument: { uri: readme } }, report);
      assert.deepEqual(answer.items, []);
    });

    it('are none for a document that is not open', async () => {
      await client.initialize(pullCapabilities);
      assert.deepEqual((await pull(client)).items, []);
    });

    it('are refused, not emptied, where the client has given the request up', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, faultySample);
      const { resultId } = await pull(client);
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: `${faultySample}\n` }],
      });
      const { id, result } = client.startRequest('textDocument/diagnostic', {
        textDocument: { uri },
        previousResultId: resultId,
      });
      client.notify('$/cancelRequest', { id });
      const requestCancelled = -32800;
      await assert.rejects(
        result,
        (error) => error instanceof ErrorAnswer && error.code === requestCancelled,
      );
    });
  });

  describe('sent to a client that does not ask', () => {
    it('are the same as those that are asked for, and go away when the document is closed', async () => {
      const asking = new WireClient();
      await asking.initialize(pullCapabilities);
      asking.open(uri, faultySample);
      const asked = await pull(asking);
      await asking.shutdown();

      const { capabilities } = initialized.parse(await client.initialize({}));
      assert.equal(capabilities.diagnosticProvider, undefined);
      client.open(uri, faultySample);
      const sent = await client.notification(
        'textDocument/publishDiagnostics',
        published,
        (one) => one.uri === uri,
      );
      assert.equal(sent.version, 1);
      assert.deepEqual(sent.diagnostics, asked.items);
      client.close(uri);
      await client.notification(
        'textDocument/publishDiagnostics',
        published,
        (one) => one.diagnostics.length === 0,
      );
    });

    it('are sent for the newest of several versions', async () => {
      await client.initialize({});
      client.open(uri, faultySample);
      for (let version = 2; version <= 20; version += 1) {
        client.notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text: version === 20 ? goodSample : `${faultySample}\n${version}` }],
        });
      }
      const last = await client.notification(
        'textDocument/publishDiagnostics',
        published,
        (one) => one.version === 20,
      );
      assert.deepEqual(last.diagnostics, []);
    });
  });

  describe('of what somebody types', () => {
    const [hint, warning, error] = [4, 2, 1];
    const dateAt = ({ items }: Pick<WireReport, 'items'>): number | undefined =>
      items?.find(({ code }) => code === 'date-format')?.severity;

    /** Deletes the last digit of the incident's day. */
    function typeKey(): void {
      const line = goodSample.split('\n').findIndex((one) => one.startsWith('**Date of Incident'));
      const character = '**Date of Incident:** 2026-03-17'.length;
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: { start: { line, character: character - 1 }, end: { line, character } }, text: '' },
        ],
      });
    }

    it('are hints until there is a pause, and the client is told to ask again', async () => {
      await client.initialize({ ...pullCapabilities, workspace: { diagnostics: { refreshSupport: true } } });
      client.open(uri, goodSample);
      await pull(client);
      typeKey();
      const typed = await pull(client);
      assert.equal(dateAt(typed), hint);
      const shown = Promise.withResolvers<void>();
      client.answers['workspace/diagnostic/refresh'] = async () => {
        if (dateAt(await pull(client, typed.resultId)) === warning) {
          shown.resolve();
        }
      };
      await shown.promise;
    });

    describe('in a row that ends too soon', () => {
      const raggedIn = ({ items }: WireReport): number | undefined =>
        items?.find(({ code }) => code === 'table-ragged-row')?.severity;

      async function typeHalfRow(): Promise<WireReport> {
        await client.initialize({
          ...pullCapabilities,
          workspace: { diagnostics: { refreshSupport: true } },
        });
        client.open(uri, goodSample);
        await pull(client);
        const lines = goodSample.split('\n');
        const line = lines.findIndex((one) => one.startsWith('| 14:12'));
        const place = { line, character: lines[line]?.length ?? 0 };
        client.notify('textDocument/didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: [{ range: { start: place, end: place }, text: '\n| 14:20 |' }],
        });
        return pull(client);
      }

      it('are hints until the cursor leaves it', async () => {
        const typed = await typeHalfRow();
        assert.equal(raggedIn(typed), hint);
        const shown = Promise.withResolvers<number | undefined>();
        client.answers['workspace/diagnostic/refresh'] = async () =>
          shown.resolve(raggedIn(await pull(client, typed.resultId)));
        const start = { line: 0, character: 0 };
        await client.request('textDocument/codeAction', {
          textDocument: { uri },
          range: { start, end: start },
          context: { diagnostics: [], triggerKind: 2 },
        });
        assert.equal(await shown.promise, error);
      });

      it('are hints until somebody saves the document, whatever the editor saves by itself', async () => {
        const [manual, afterDelay] = [1, 2];
        const save = async (reason: number): Promise<number | undefined> => {
          client.notify('textDocument/willSave', { textDocument: { uri }, reason });
          client.notify('textDocument/didSave', { textDocument: { uri } });
          return raggedIn(await pull(client));
        };
        await typeHalfRow();
        assert.equal(await save(afterDelay), hint);
        // One that fails is never told of as done.
        client.notify('textDocument/willSave', { textDocument: { uri }, reason: afterDelay });
        assert.equal(await save(manual), error);
      });
    });

    it('are hints until there is a pause, and sent again', async () => {
      await client.initialize({});
      client.open(uri, goodSample);
      const sent = (severity: number | undefined) =>
        client.notification(
          'textDocument/publishDiagnostics',
          published,
          ({ diagnostics }) => dateAt({ items: diagnostics }) === severity,
        );
      await sent(undefined);
      typeKey();
      await sent(hint);
      await sent(warning);
    });

    it('are hints also of keys that a client tells of at once', async () => {
      await client.initialize({});
      const text = goodSample.replace('2026-03-17', '');
      client.open(uri, text);
      const line = text.split('\n').findIndex((one) => one.startsWith('**Date of Incident'));
      let character = '**Date of Incident:** '.length;
      for (const [index, keys] of ['2', '026-', '3-17'].entries()) {
        const place = { line, character };
        client.notify('textDocument/didChange', {
          textDocument: { uri, version: index + 2 },
          contentChanges: [{ range: { start: place, end: place }, text: keys }],
        });
        character += keys.length;
        const { diagnostics } = await client.notification(
          'textDocument/publishDiagnostics',
          published,
          ({ version }) => version === index + 2,
        );
        assert.ok([undefined, hint].includes(dateAt({ items: diagnostics })), keys);
      }
      await client.notification(
        'textDocument/publishDiagnostics',
        published,
        ({ diagnostics }) => dateAt({ items: diagnostics }) === warning,
      );
    });

    it('are what they are for a client that cannot be told to ask again', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      await pull(client);
      typeKey();
      assert.equal(dateAt(await pull(client)), warning);
    });

    it('are counted as they are shown, and as what they are once the document is saved', async () => {
      await client.initialize({}, { initializationOptions: { status: true } });
      client.open(uri, goodSample);
      const counted = (hasWarnings: boolean, hasHints: boolean) =>
        client.notification(
          'postmortem/status',
          status,
          ({ problems }) => problems.warning > 0 === hasWarnings && problems.hint > 0 === hasHints,
        );
      await counted(false, false);
      typeKey();
      await counted(false, true);
      client.notify('textDocument/didSave', { textDocument: { uri } });
      await counted(true, false);
    });
  });

  describe('of a document that is closed and opened again with another text while it is checked', () => {
    const configuration = { workspace: { configuration: true } };

    /** Opens a text, and another in its place once the first is being checked; answers what lets that check go on. */
    async function reopen(then: () => void): Promise<() => void> {
      const asked = Promise.withResolvers<void>();
      const held = Promise.withResolvers<readonly unknown[]>();
      const answers = [held.promise];
      client.answers['workspace/configuration'] = () => {
        asked.resolve();
        return answers.shift() ?? [{}];
      };
      client.open(uri, faultySample);
      then();
      await asked.promise;
      client.close(uri);
      // Settings are asked for again, and the answer to the first question comes last.
      client.notify('workspace/didChangeConfiguration', { settings: {} });
      client.open(uri, goodSample);
      return () => held.resolve([{}]);
    }

    const publishedNext = () =>
      client.notification('textDocument/publishDiagnostics', published, (one) => one.uri === uri);

    it('those of the first are not sent', async () => {
      await client.initialize(configuration);
      const goOn = await reopen(() => {});
      assert.deepEqual((await publishedNext()).version, undefined);
      assert.deepEqual(await publishedNext(), { uri, version: 1, diagnostics: [] });
      goOn();
      // Meanwhile the check of the first comes to its end.
      const other = uri.replace('1204', '1205');
      client.open(other, faultySample);
      await client.notification('textDocument/publishDiagnostics', published, (one) => one.uri === other);
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: draftSample }],
      });
      assert.equal((await publishedNext()).version, 2);
    });

    it('those of the first are no answer', async () => {
      await client.initialize({ ...pullCapabilities, ...configuration });
      let first: Promise<unknown> | undefined;
      const goOn = await reopen(() => {
        first = pull(client);
      });
      const { items, resultId } = await pull(client);
      assert.deepEqual(items, []);
      goOn();
      assert.deepEqual(await first, { kind: 'full', items, resultId });
    });
  });

  it('come with what the document was taken for, where the client listens', async () => {
    await client.initialize(pullCapabilities, { initializationOptions: { status: true } });
    const draft = 'file:///postmortems/INC-1211-draft.md';
    client.open(draft, draftSample);
    await client.ask('textDocument/diagnostic', { textDocument: { uri: draft } }, report);
    const known = await client.notification('postmortem/status', status, (one) => one.uri === draft);
    assert.equal(known.recognised, true);
    assert.equal(known.template?.name, 'standard');
    assert.equal(known.state, 'fresh');
    assert.equal(known.problems.error + known.problems.warning + known.problems.information, 0);
    assert.ok(known.problems.hint > 20);
  });

  it('come with what the document was taken for only where that has changed', async () => {
    await client.initialize(pullCapabilities, { initializationOptions: { status: true } });
    client.open(uri, faultySample);
    const told = (version: number) =>
      client.notification('postmortem/status', status, (one) => one.version === version);
    await pull(client);
    await told(1);
    await pull(client);
    await pull(client);
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: goodSample }],
    });
    await pull(client);
    await told(2);
    assert.deepEqual(client.received('postmortem/status', status), []);
    client.close(uri);
    client.open(uri, goodSample, 2);
    await pull(client);
    await told(2);
  });

  it('come with what that version was taken for that they are of, also where the next has come', async () => {
    await client.initialize(pullCapabilities, { initializationOptions: { status: true } });
    client.open(uri, faultySample);
    await pull(client);
    const write = (version: number, text: string): void =>
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    write(2, goodSample);
    const pulled = pull(client);
    write(3, draftSample);
    const { items } = await pulled;
    const { version, problems } = await client.notification(
      'postmortem/status',
      status,
      (one) => one.version > 1,
    );
    const hints = items?.filter(({ severity }) => severity === 4).length;
    assert.deepEqual([version, problems.hint], items?.length === 0 ? [2, 0] : [3, hints]);
  });
});
