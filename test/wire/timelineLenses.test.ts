import assert from 'node:assert/strict';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { afterEdits } from './support/edits.ts';
import type { WireEdit } from './support/schemas.ts';
import { workspaceEdit } from './support/schemas.ts';
import { codeLenses } from './support/timelineSchemas.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const textDocument = { codeLens: {} };
const applying = { textDocument, workspace: { applyEdit: true } };
const shown = z.object({ type: z.literal(3), message: z.string() });
const edited = z.strictObject({ label: z.string(), edit: workspaceEdit });

describe('code lenses over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  function lenses(of = uri): Promise<z.infer<typeof codeLenses>> {
    return client.ask('textDocument/codeLens', { textDocument: { uri: of } }, codeLenses);
  }

  async function titlesOf(text: string): Promise<readonly string[]> {
    client.open(uri, text);
    const titles = (await lenses()).map(({ command }) => command.title);
    client.close(uri);
    return titles;
  }

  function withTimeline(...lines: readonly string[]): string {
    return ['# Incident of 2026-03-17', '', '## Timeline', '', ...lines, ''].join('\n');
  }

  it('sum up the timeline over its heading', async () => {
    await client.initialize({ textDocument });
    client.open(uri, goodSample);
    const line = goodSample.split('\n').indexOf('## Timeline');
    assert.deepEqual(await lenses(), [
      {
        range: { start: { line, character: 0 }, end: { line, character: 11 } },
        command: {
          title: 'Detected after 7 min · mitigated after 1 h 2 min · resolved after 1 h 10 min',
          command: '',
        },
      },
    ]);
  });

  it('name what is missing', async () => {
    await client.initialize({ textDocument });
    const cases: readonly (readonly [lines: readonly string[], title: string | undefined])[] = [
      [['- 14:02 Started: a', '- 14:09 Detected: b'], 'Detected after 7 min · no mitigation · no resolution'],
      [
        [
          '- 14:02 UTC Started: a',
          '- 14:09 Detected: b',
          '- 13:00 UTC Mitigated: c',
          '- 14:30 UTC Resolved: 🔥',
        ],
        'Time of detection unclear · time of mitigation unclear · resolved after 28 min',
      ],
      [['- 14:02 a', '- 14:12 Resolved: b'], '10 min from first to last event · no start recognised'],
      [['- 14:02 a'], undefined],
      [['| Time | Event |', '| - | - |', '| 14:02 UTC | [what happened] |'], undefined],
      [['- 14:02 Started: a'], 'No detection · no mitigation · no resolution'],
      [
        ['### 14:02 Started: a', '', '### 14:12 Resolved: b'],
        'No detection · no mitigation · resolved after 10 min',
      ],
      [['| Time | Event |', '|--|--|', '| HH:MM | x |'], undefined],
      [['Nobody knows.'], undefined],
    ];
    for (const [lines, title] of cases) {
      assert.deepEqual(await titlesOf(withTimeline(...lines)), title === undefined ? [] : [title]);
      assert.deepEqual(await titlesOf(withTimeline(...lines).replaceAll('\n', '\r\n')), title ? [title] : []);
    }
  });

  it('are none outside postmortems and for what is not open', async () => {
    await client.initialize({ textDocument });
    const notes = 'file:///project/notes.md';
    client.open(notes, '# Notes\n\n## Timeline\n\n- 14:02 UTC a\n- 14:05 UTC b\n');
    assert.deepEqual(await lenses(notes), []);
    assert.deepEqual(await lenses('file:///postmortems/none.md'), []);
  });

  it('open the preview where the client says that it has one', async () => {
    await client.initialize({ textDocument }, { initializationOptions: { timelinePreview: true } });
    client.open(uri, goodSample);
    const last = (await lenses()).at(-1);
    assert.deepEqual(last?.command, {
      title: 'Open preview',
      command: 'postmortem.openTimelinePreview',
      arguments: [uri],
    });
  });

  describe('on a timeline out of order', () => {
    const rows = ['| 14:09 | 🔥 b | |', '| 14:02 | a | x |', '| 14:05 | c\\|d | |'];
    const head = ['| Time | Event | Actor |', '|--|--|--|'];
    const text = withTimeline('All times in UTC.', '', ...head, ...rows);

    /** Chooses a lens, and gives the text after the edit that the server asks for. */
    async function afterLens(title: string, before: string): Promise<string> {
      const edits: WireEdit[] = [];
      client.answers['workspace/applyEdit'] = (params) => {
        const { edit } = edited.parse(params);
        edits.push(...(edit.changes?.[uri] ?? edit.documentChanges?.flatMap((change) => change.edits) ?? []));
        return { applied: true };
      };
      client.open(uri, before);
      const lens = (await lenses()).find(({ command }) => command.title === title);
      assert.equal(lens?.command.command, `postmortem.${title.toLowerCase()}Timeline`);
      assert.equal(await client.request('workspace/executeCommand', lens.command), null);
      client.close(uri);
      return afterEdits(before, edits);
    }

    it('sort it, in every editor that applies edits', async () => {
      const { capabilities } = z
        .object({
          capabilities: z.object({ executeCommandProvider: z.object({ commands: z.array(z.string()) }) }),
        })
        .parse(await client.initialize(applying));
      assert.deepEqual(capabilities.executeCommandProvider.commands, [
        'postmortem.sortTimeline',
        'postmortem.normaliseTimeline',
      ]);
      const order = [rows[1], rows[2], rows[0]].map(String);
      const expected = withTimeline('All times in UTC.', '', ...head, ...order);
      assert.equal(await afterLens('Sort', text), expected);
      assert.equal(await afterLens('Sort', text.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
      assert.ok(!(await titlesOf(expected)).includes('Sort'));
    });

    it('write all its times in one form', async () => {
      await client.initialize(applying);
      const mixed = ['| 14:02 | a | x |', '| 2:05 pm | b | |', '| 14.09 | c | |', '| 14:12 | d | |'];
      const even = mixed.map((row) => row.replace('2:05 pm', '14:05').replace('14.09', '14:09'));
      const before = withTimeline('All times in UTC.', '', ...head, ...mixed);
      const after = withTimeline('All times in UTC.', '', ...head, ...even);
      assert.equal(await afterLens('Normalise', before), after);
      assert.ok(!(await titlesOf(after)).includes('Normalise'));
    });

    it('do not sort where the client applies no edits', async () => {
      await client.initialize({ textDocument });
      assert.ok(!(await titlesOf(text)).includes('Sort'));
    });

    it('do not sort where that would change a time, or where no sorting could help', async () => {
      await client.initialize(applying);
      const headings = withTimeline('### 14:09 UTC a', '', '### 14:02 UTC b');
      const inheriting = withTimeline('- 2026-03-17 14:00 a', '- 13:00 b', '- 2026-03-16 14:00 c');
      const misdated = withTimeline(
        '- 2026-03-17 14:00 UTC a',
        '- 2025-03-17 14:05 UTC b',
        '- 2026-03-17 14:10 UTC c',
      );
      for (const one of [headings, inheriting, misdated]) {
        assert.ok(!(await titlesOf(one)).includes('Sort'), one);
      }
      assert.ok((await titlesOf(withTimeline('- 14:09 UTC a', '- 14:02 UTC b'))).includes('Sort'));
    });

    it('sort what the quick fix of the rule sorts: entries without a date that keep their day', async () => {
      await client.initialize(applying);
      const before = withTimeline(
        '- 2026-03-17 14:00 UTC a',
        '- 2026-03-17 15:00 UTC b',
        '- 14:30 UTC c',
        '- 2026-03-17 15:30 UTC d',
      );
      assert.equal(
        await afterLens('Sort', before),
        withTimeline(
          '- 2026-03-17 14:00 UTC a',
          '- 14:30 UTC c',
          '- 2026-03-17 15:00 UTC b',
          '- 2026-03-17 15:30 UTC d',
        ),
      );
    });

    it('say why they do nothing, should somebody choose them nevertheless', async () => {
      await client.initialize(applying);
      const said = async (command: string, ...lines: readonly string[]): Promise<string> => {
        client.open(uri, withTimeline(...lines));
        const told = client.notification('window/showMessage', shown, () => true);
        assert.equal(await client.request('workspace/executeCommand', { command, arguments: [uri] }), null);
        client.close(uri);
        return (await told).message;
      };
      const sort = 'postmortem.sortTimeline';
      assert.match(await said(sort, '- 14:02 UTC a', '- 14:05 UTC b'), /^There is nothing to sort/);
      assert.match(
        await said(sort, '### 14:09 UTC a', '', '### 14:02 UTC b'),
        /^The timeline cannot be sorted without changing what it says/,
      );
      assert.match(
        await said(sort, '- 2026-03-17 14:00 UTC a', '- 2025-03-17 14:05 UTC b', '- 2026-03-17 14:10 UTC c'),
        /^“2025-03-17 14:05 UTC” may have a wrong date/,
      );
      assert.match(
        await said('postmortem.normaliseTimeline', '- 14:02 UTC a', '- 14:05 UTC b'),
        /^No time is reported/,
      );
    });

    it('do nothing for a document that has changed meanwhile, or that nobody opened', async () => {
      await client.initialize(applying);
      client.open(uri, withTimeline('- 14:02 a', '- 14:05 b'));
      for (const args of [[uri], ['file:///none.md'], [7], undefined]) {
        const command = { command: 'postmortem.sortTimeline', arguments: args };
        assert.equal(await client.request('workspace/executeCommand', command), null);
      }
    });
  });
});
