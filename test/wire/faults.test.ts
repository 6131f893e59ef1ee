import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import { faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { ErrorAnswer, WireClient } from './support/client.ts';
import type { WireDiagnostic } from './support/schemas.ts';
import { codeActions, published, report, status } from './support/schemas.ts';
import { everyRule, startTestServer } from './support/startTestServer.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const serverProgram = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const pullCapabilities = { textDocument: { diagnostic: {} } };

async function pull(client: WireClient, of = uri): Promise<readonly WireDiagnostic[]> {
  return (await client.ask('textDocument/diagnostic', { textDocument: { uri: of } }, report)).items ?? [];
}

function change(client: WireClient, version: number, text: string, of = uri): void {
  const contentChanges = [{ text }];
  client.notify('textDocument/didChange', { textDocument: { uri: of, version }, contentChanges });
}

/** How a server ends whose input is some bytes and no more. */
function endOf(bytes: string): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [serverProgram, '--stdio'], { input: bytes, encoding: 'utf8' });
}

/** What a server says of a text that has seen nothing else. */
async function expected(text: string): Promise<readonly WireDiagnostic[]> {
  const client = new WireClient();
  await client.initialize(pullCapabilities);
  client.open(uri, text);
  const items = await pull(client);
  await client.shutdown();
  return items;
}

describe('the server under faults', () => {
  let client: WireClient;
  let faulty: readonly WireDiagnostic[];

  before(async () => {
    faulty = await expected(faultySample);
    assert.ok(faulty.length > 10);
  });

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  /** The server works as if nothing had happened. */
  async function assertWell(): Promise<void> {
    client.close(uri);
    client.open(uri, faultySample);
    assert.deepEqual(await pull(client), faulty);
  }

  describe('of messages', () => {
    const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const hostile: Readonly<Record<string, string>> = {
      'no JSON': framed('{ "jsonrpc": '),
      'a head without a length': 'Content-Type: application/vscode-jsonrpc\r\n\r\n',
      'a message without a length': 'Content-Type: x\r\n\r\n{ "jsonrpc": "2.0", "method": "no/such" }',
      'a length that is no number': 'Content-Length: all\r\n\r\n{ "jsonrpc": "2.0", "method": "no/such" }',
      'a length that is too small': 'Content-Length: 5\r\n\r\n{ "jsonrpc": "2.0", "method": "no/such" }',
      'a length below nothing': 'Content-Length: -7\r\n\r\n',
      'no message at all': 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'JSON that is no message': framed('[1, 2, null]'),
      'a message without a method': framed('{ "jsonrpc": "2.0", "id": 77 }'),
      'an answer to nothing': framed('{ "jsonrpc": "2.0", "id": 4711, "result": {} }'),
      'an unknown notification': framed('{ "jsonrpc": "2.0", "method": "no/such", "params": [] }'),
      prototypes: framed(
        '{ "jsonrpc": "2.0", "method": "$/setTrace", "params": { "__proto__": { "value": "x" }, "constructor": 1 } }',
      ),
      'deep nesting': framed(
        `{ "jsonrpc": "2.0", "method": "no/such", "params": ${'['.repeat(5000)}${']'.repeat(5000)} }`,
      ),
    };
    for (const [what, bytes] of Object.entries(hostile)) {
      it(`goes on after ${what}`, async () => {
        await client.initialize(pullCapabilities);
        client.open(uri, goodSample);
        client.sendBytes(bytes);
        await assertWell();
      });
    }

    it('answers a request that comes in one piece with a head without a length, and tells what it left out', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, faultySample);
      const request = {
        jsonrpc: '2.0',
        id: 'q',
        method: 'textDocument/diagnostic',
        params: { textDocument: { uri } },
      };
      const answer = client.answerTo('q');
      client.sendBytes(`Content-Type: x\r\n\r\n${framed(JSON.stringify(request))}`);
      assert.deepEqual(report.parse(await answer).items, faulty);
      const logged = z.object({ message: z.string() });
      const { message } = await client.notification('window/logMessage', logged, () => true);
      assert.equal(message, '19 bytes that are no message were left out.');
    });

    const requests = [
      ...['postmortem/export', 'postmortem/exportImages', 'postmortem/editAction', 'postmortem/insights'],
      ...['textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/codeLens'],
      ...['textDocument/inlayHint', 'textDocument/definition', 'textDocument/references'],
      ...['workspace/executeCommand', 'postmortem/timeline', 'postmortem/timelinePreview'],
      ...['postmortem/templates', 'postmortem/suggestId', 'postmortem/newDocument', 'postmortem/frontMatter'],
      ...['postmortem/logEvent', 'postmortem/readCapture', 'postmortem/importCapture'],
      ...['postmortem/pasteCapture', 'postmortem/reviewReadiness', 'no/such'],
    ];
    const params = [null, {}, [], 7, { textDocument: { uri: 7 } }, { textDocument: null, uri: null }];

    it('checks a document wherever its editor says that it lies', async () => {
      await client.initialize(pullCapabilities);
      const places = [
        ...[
          '',
          'a',
          'file:',
          'file:///',
          'file:///a%',
          'file:///a/%FF.md',
          'file:///%00.md',
          'file:///a%0Ab.md',
        ],
        ...[
          'untitled:',
          'vscode-vfs://github/x/y.md',
          'http://evil.example/a.md',
          'javascript:x',
          'command:x',
        ],
        ...['file://evil.example/share/a.md', 'file:////evil.example/share/a.md', 'file:///../../a.md'],
        ...[`file:///${'a'.repeat(5000)}.md`, `file:///${'a/'.repeat(3000)}x.md`, '__proto__', 'constructor'],
        ...[
          'file:///c:/x/a.md',
          'file:///C%3A/x.md',
          'file:///dev/zero',
          'data:text/markdown,x',
          'a.md?x=1#y',
        ],
      ];
      for (const place of places) {
        client.open(place, faultySample);
        const found = await pull(client, place);
        // What a file's name says is missing where there is another.
        assert.ok(found.length > faulty.length - 3, `${place.slice(0, 40)}: ${found.length}`);
        client.close(place);
      }
      await assertWell();
    });

    it('answers requests with senseless parameters, one way or the other', async () => {
      await client.initialize({ ...pullCapabilities, workspace: { applyEdit: true } });
      client.open(uri, faultySample);
      const answers = requests.flatMap((method) =>
        params.map((one) => client.request(method, one).catch((error: unknown) => error)),
      );
      for (const answer of await Promise.all(answers)) {
        assert.ok(
          !(answer instanceof ErrorAnswer) || !/^\s+at /m.test(answer.message),
          'shows no stack trace',
        );
      }
      await assertWell();
    });

    it('leaves out notifications with senseless parameters', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      const methods = ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`);
      for (const method of [
        ...methods,
        'workspace/didChangeWatchedFiles',
        'workspace/didChangeConfiguration',
      ]) {
        for (const one of params) {
          client.notify(method, one);
        }
      }
      await assertWell();
    });

    it('refuses to be initialized twice, and keeps what it has', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, faultySample);
      await assert.rejects(client.initialize({}), ErrorAnswer);
      assert.deepEqual(await pull(client), faulty);
    });

    it('refuses what comes before it is initialized', async () => {
      await assert.rejects(pull(client), ErrorAnswer);
      client.open(uri, goodSample);
      await client.initialize(pullCapabilities);
      await assertWell();
    });
  });

  describe('of documents', () => {
    it('leaves out edits to documents that are closed, or were never opened', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      client.close(uri);
      change(client, 2, 'late');
      client.close(uri);
      change(client, 9, 'never', 'file:///postmortems/never.md');
      client.close('file:///postmortems/never.md');
      assert.deepEqual(await pull(client), []);
      assert.deepEqual(await pull(client, 'file:///postmortems/never.md'), []);
      await assertWell();
    });

    it('takes edits at places that are not there', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, faultySample);
      const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
      const start = { line: 0, character: 0 };
      const ranges = [
        { start: far, end: far },
        { start: far, end: start },
        { start: { line: 3, character: 9999 }, end: { line: 3, character: 9999 } },
      ];
      ranges.forEach((range, index) => {
        client.notify('textDocument/didChange', {
          textDocument: { uri, version: 2 + index },
          contentChanges: [{ range, text: '\n# More 🔥\n' }],
        });
      });
      await pull(client);
      change(client, 9, faultySample);
      assert.deepEqual(await pull(client), faulty);
    });

    it('takes edits whose version is that of the one before, or goes back', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample, 5);
      const good = await pull(client);
      assert.notDeepEqual(good, faulty);
      for (const version of [5, 5, 2, 2, 5]) {
        change(client, version, faultySample);
        assert.deepEqual(await pull(client), faulty);
        change(client, version, goodSample);
        assert.deepEqual(await pull(client), good);
      }
    });

    it('opens a document again that is open already', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      client.open(uri, faultySample);
      assert.deepEqual(await pull(client), faulty);
    });

    it('says of one that is too long only that, and of what it becomes what there is to say', async () => {
      await client.initialize(pullCapabilities, { initializationOptions: { status: true } });
      client.open(uri, faultySample);
      assert.deepEqual(await pull(client), faulty);
      const long = `${faultySample}\n\n${'2026-03-17 14:02:07 worker 3 waits | TODO | **Owner:** you\n'.repeat(180_000)}`;
      assert.ok(long.length > 10_000_000);
      change(client, 2, long);
      const items = await pull(client);
      assert.deepEqual(
        items.map(({ code, range }) => [code, range.start.line]),
        [['document-too-long', 0]],
      );
      assert.match(items[0]?.message ?? '', /10,\d{3},\d{3} characters, and at most 2,000,000/);
      const told = await client.notification(
        'postmortem/status',
        status,
        ({ problems }) => problems.warning === 1,
      );
      assert.equal(told.recognised, false);
      assert.match(told.recognisedBecause, /at most 2,000,000/);
      for (const method of [
        'postmortem/timeline',
        'postmortem/timelinePreview',
        'postmortem/reviewReadiness',
      ]) {
        await client.request(method, { uri });
      }
      const event = { uri, text: 'x', instant: '2026-03-17T14:00:00Z' };
      assert.equal(await client.request('postmortem/logEvent', event), null);
      change(client, 3, faultySample);
      assert.deepEqual(await pull(client), faulty);
    });

    it('says nothing of a long file that is no postmortem', async () => {
      await client.initialize(pullCapabilities);
      const log = 'file:///project/build-log.md';
      client.open(log, 'one more line\n'.repeat(800_000));
      assert.deepEqual(await pull(client, log), []);
    });
  });

  describe('of time', () => {
    const cancelled = -32800;
    const superseded = -32802;
    const modified = -32801;
    /** What a request about a place may need to be told. */
    const everywhere = {
      position: { line: 0, character: 3 },
      range: { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } },
      context: { diagnostics: [], includeDeclaration: true },
      options: { tabSize: 2, insertSpaces: true },
    };
    const cancellation = (id: number): void => client.notify('$/cancelRequest', { id });

    it('gives up what is cancelled, wherever it has come to, and nothing else', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      const outcomes: Promise<unknown>[] = [];
      for (let round = 0; round < 60; round += 1) {
        change(client, 2 + round, `${faultySample}\n${round}\n`);
        const asked = [
          client.startRequest('textDocument/diagnostic', { textDocument: { uri } }),
          client.startRequest('postmortem/timeline', { uri }),
          client.startRequest('textDocument/codeLens', { textDocument: { uri } }),
        ];
        for (const { result } of asked) {
          outcomes.push(result.catch((error: unknown) => error));
        }
        // Some at once, some after the server had a while, some when they are answered already.
        if (round % 4 === 1) {
          await asked[0]?.result.catch(() => {});
        } else if (round % 4 === 2) {
          await pull(client);
        }
        for (const { id } of asked.slice(round % 3)) {
          cancellation(id);
        }
      }
      for (const outcome of await Promise.all(outcomes)) {
        const isGivenUp =
          outcome instanceof ErrorAnswer && [cancelled, superseded, modified].includes(outcome.code);
        assert.ok(!(outcome instanceof Error) || isGivenUp);
      }
      cancellation(999_999);
      await assertWell();
    });

    /** A client that edits, asks, and waits for no answer; what it is answered, in order. */
    async function askAfterEach(
      count: number,
      method: string,
    ): Promise<readonly PromiseSettledResult<unknown>[]> {
      const asked: Promise<unknown>[] = [];
      for (let edit = 0; edit < count; edit += 1) {
        change(client, 2 + edit, `${faultySample}\n${edit}\n`);
        asked.push(client.request(method, { textDocument: { uri }, uri, ...everywhere }));
      }
      return await Promise.allSettled(asked);
    }

    /** How often the server has checked something, as the identifier of a result tells. */
    const checks = async (): Promise<number> => {
      const { resultId } = await client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
      return Number(resultId?.split('/').at(-1));
    };

    it('answers a client that asks after each edit and cancels nothing without a check of each version', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      assert.equal(await checks(), 1);
      const outcomes = await askAfterEach(1500, 'textDocument/diagnostic');
      const last = outcomes.at(-1);
      assert.ok(last?.status === 'fulfilled');
      assert.deepEqual(report.parse(last.value).items, await expected(`${faultySample}\n1499\n`));
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      for (const error of refused) {
        assert.ok(error instanceof ErrorAnswer);
        assert.deepEqual([error.code, error.data], [superseded, { retriggerRequest: false }]);
      }
      assert.ok(refused.length > 1000, `${refused.length} of 1500`);
      const made = await checks();
      assert.ok(made < 300, `${made} checks`);
    }).timeout(600_000);

    const asked = [
      ...['codeAction', 'codeLens', 'completion', 'definition', 'documentLink', 'documentSymbol'],
      ...['foldingRange', 'formatting', 'hover', 'inlayHint', 'rangeFormatting', 'references'],
    ].map((name) => `textDocument/${name}`);
    for (const method of [...asked, 'postmortem/timeline', 'postmortem/timelinePreview']) {
      it(`gives ${method} up for versions behind which another was asked about, and answers the last`, async () => {
        const capabilities = { diagnostic: {}, codeLens: {}, inlayHint: {} };
        await client.initialize({ textDocument: capabilities, workspace: { applyEdit: true } });
        client.open(uri, goodSample);
        assert.equal(await checks(), 1);
        const outcomes = await askAfterEach(400, method);
        assert.equal(outcomes.at(-1)?.status, 'fulfilled');
        const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
        for (const error of refused) {
          assert.ok(error instanceof ErrorAnswer);
          assert.equal(error.code, modified);
        }
        assert.ok(refused.length > 250, `${refused.length} of 400`);
        const made = await checks();
        assert.ok(made < 100, `${made} checks`);
      }).timeout(600_000);
    }

    it('answers what is asked in different ways about different versions', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, faultySample);
      const fixAll = (): Promise<unknown> =>
        client.request('textDocument/codeAction', {
          textDocument: { uri },
          ...everywhere,
          context: { diagnostics: [], only: ['source.fixAll.postmortem'] },
        });
      const saved = fixAll();
      change(client, 2, `${faultySample}\nOne more line.\n`);
      const [first] = await Promise.all([
        saved,
        client.request('textDocument/codeAction', { textDocument: { uri }, ...everywhere }),
        client.request('textDocument/documentSymbol', { textDocument: { uri } }),
      ]);
      assert.deepEqual(
        codeActions.parse(first).map(({ title }) => title),
        ['Apply all safe fixes'],
      );
    });

    it('answers two questions about one version both', async () => {
      await client.initialize(pullCapabilities);
      client.open(uri, goodSample);
      change(client, 2, faultySample);
      const [one, other] = await Promise.all([pull(client), pull(client)]);
      assert.deepEqual([one, other], [faulty, faulty]);
    });

    it('keeps up with a burst of edits, and says in the end what a fresh server says', async () => {
      // As many as a thousand a second for ten seconds: `WIRE_EDITS=10000`.
      const edits = Number(process.env['WIRE_EDITS'] ?? 1000);
      await client.initialize({});
      client.open(uri, faultySample);
      const lines = faultySample.split('\n').length;
      let text = faultySample;
      for (let edit = 0; edit < edits; edit += 1) {
        const line = edit % lines;
        const start = { line, character: 0 };
        const put = edit % 2 === 0 ? 'x' : '';
        const rows = text.split('\n');
        const row = rows[line] ?? '';
        const removed = edit % 2 === 0 ? 0 : Math.min(1, row.length);
        text = rows.with(line, put + row.slice(removed)).join('\n');
        client.notify('textDocument/didChange', {
          textDocument: { uri, version: 2 + edit },
          contentChanges: [{ range: { start, end: { line, character: removed } }, text: put }],
        });
      }
      const { diagnostics } = await client.notification(
        'textDocument/publishDiagnostics',
        published,
        ({ version }) => version === edits + 1,
      );
      assert.deepEqual(diagnostics, await expected(text));
    }).timeout(600_000);

    it('ends with the configuration that is there in the end', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
      const configuration = join(folder, '.postmortem.json');
      const own = pathToFileURL(join(folder, 'INC-1204.md')).href;
      const text = withoutSection(goodSample, 'Root Cause');
      await client.initialize(pullCapabilities, {
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }],
      });
      client.open(own, text);
      const asked: Promise<unknown>[] = [];
      for (let round = 0; round < 40; round += 1) {
        const severity = ['off', 'error', '"broken'][round % 3];
        writeFileSync(configuration, `{ "rules": { "section-missing": "${severity}" } }`);
        client.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: pathToFileURL(configuration).href, type: 2 }],
        });
        change(client, 2 + round, `${text}\n`, own);
        asked.push(pull(client, own));
      }
      await Promise.allSettled(asked);
      writeFileSync(configuration, '{ "rules": { "section-missing": "hint" } }');
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(configuration).href, type: 2 }],
      });
      const hint = 4;
      assert.deepEqual(
        (await pull(client, own))
          .map(({ code, severity }) => [code, severity])
          .filter(([code]) => code === 'section-missing'),
        [['section-missing', hint]],
      );
      rmSync(folder, { recursive: true });
    });
  });
});

describe('the end of a server', () => {
  const message = (body: object): string => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...body });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
  const params = { processId: null, rootUri: null, capabilities: {} };
  const start =
    message({ id: 1, method: 'initialize', params }) + message({ method: 'initialized', params: {} });
  const ends: Readonly<Record<string, readonly [bytes: string, status: number]>> = {
    'an end without a goodbye': [start + message({ method: 'exit' }), 1],
    'an end before it was initialized': [message({ method: 'exit' }), 1],
    'a goodbye without an end': [start + message({ id: 2, method: 'shutdown' }), 0],
    'a goodbye in one piece': [
      start + message({ id: 2, method: 'shutdown' }) + message({ method: 'exit' }),
      0,
    ],
    'a goodbye behind many questions': [
      start +
        Array.from({ length: 300 }, (_, id) => message({ id: id + 9, method: 'postmortem/templates' })).join(
          '',
        ) +
        message({ id: 2, method: 'shutdown' }) +
        message({ method: 'exit' }),
      0,
    ],
    'a client that is gone': [start, 1],
    'a client that is gone within a message': [`${start}Content-Length: 99999999999\r\n\r\n{`, 1],
  };
  for (const [what, [bytes, status]] of Object.entries(ends)) {
    it(`comes with ${what}, without a word`, () => {
      const { status: told, stderr } = endOf(bytes);
      assert.deepEqual([told, stderr], [status, '']);
    });
  }
});

describe('a server with a rule that fails', () => {
  it('shows what the others find, names the failure, and shows no stack trace', async () => {
    const client = startTestServer('date-format');
    await client.initialize(pullCapabilities, { initializationOptions: { status: true } });
    client.open(uri, faultySample);
    const items = await pull(client);
    assert.ok(items.length > 10);
    assert.ok(items.every(({ code }) => code !== 'date-format'));
    const logged = z.object({ message: z.string() });
    const { message } = await client.notification('window/logMessage', logged, (one) =>
      one.message.includes('date-format'),
    );
    assert.equal(message, 'The rule date-format failed and was skipped: Error: made to fail');
    const told = z.looseObject({ failures: z.array(z.string()) });
    const { failures } = await client.notification('postmortem/status', told, () => true);
    assert.deepEqual(failures, ['The rule date-format failed and was skipped.']);
    assert.equal(await client.shutdown(), 0);
  });
});

describe('a server whose checks fail', () => {
  const told = z.object({
    recognised: z.boolean(),
    recognisedBecause: z.string(),
    failures: z.array(z.string()),
  });

  for (const [way, capabilities] of Object.entries({ asked: pullCapabilities, 'not asked': {} })) {
    it(`says so to a client that waits for what a document is, when it is ${way}`, async () => {
      const client = startTestServer(everyRule);
      await client.initialize(capabilities, { initializationOptions: { status: true } });
      client.open(uri, faultySample);
      assert.deepEqual(way === 'asked' ? await pull(client) : [], []);
      assert.deepEqual(await client.notification('postmortem/status', told, () => true), {
        recognised: false,
        recognisedBecause: 'The check failed; the output says why',
        failures: ['The check failed.'],
      });
      assert.equal(await client.shutdown(), 0);
    });
  }
});

describe('the memory of a server', () => {
  it('is what it was when two hundred documents have come and gone', async () => {
    const client = startTestServer();
    const heap = (): Promise<number> => client.ask('test/heap', undefined, z.number());
    const uris = Array.from({ length: 200 }, (_, index) => `file:///postmortems/INC-${index}.md`);
    /** Opens all, edits each, waits for the problems of all, and closes them. */
    const round = async (): Promise<number> => {
      for (const each of uris) {
        client.open(each, faultySample);
        change(client, 2, `${faultySample}\n${each}\n`, each);
      }
      for (const each of uris) {
        const found = await client.notification(
          'textDocument/publishDiagnostics',
          published,
          (one) => one.uri === each && one.version === 2,
        );
        assert.ok(found.diagnostics.length > 10);
      }
      const full = await heap();
      for (const each of uris) {
        client.close(each);
      }
      for (const each of uris) {
        await client.notification(
          'textDocument/publishDiagnostics',
          published,
          (one) => one.uri === each && one.diagnostics.length === 0,
        );
      }
      return full;
    };
    await client.initialize({});
    await round();
    const first = await heap();
    const full = await round();
    const second = await heap();
    assert.ok(second < first * 1.2, `${first} bytes after the first round, ${second} after the second`);
    assert.ok(second < full, 'what is closed is let go');
    assert.equal(await client.shutdown(), 0);
  }).timeout(600_000);
});
