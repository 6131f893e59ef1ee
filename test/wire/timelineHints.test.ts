import assert from 'node:assert/strict';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { inlayHints } from './support/timelineSchemas.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const withHints = { textDocument: { inlayHint: {} } };

describe('inlay hints over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  function hintsIn(startLine = 0, endLine = 1000, of = uri): Promise<z.infer<typeof inlayHints>> {
    const range = { start: { line: startLine, character: 0 }, end: { line: endLine, character: 0 } };
    return client.ask('textDocument/inlayHint', { textDocument: { uri: of }, range }, inlayHints);
  }

  async function labelsOf(text: string): Promise<readonly string[]> {
    client.open(uri, text);
    return (await hintsIn()).map(({ label }) => label);
  }

  function withTimeline(...lines: readonly string[]): string {
    return ['# Incident of 2026-03-17', '', '## Timeline', '', ...lines, ''].join('\n');
  }

  it('say how long after the start each event was, and which metric a milestone makes', async () => {
    await client.initialize(withHints);
    assert.deepEqual(await labelsOf(goodSample), [
      'T+0 min',
      'T+7 min · time to detect',
      'T+10 min · time to acknowledge 3 min',
      'T+29 min',
      'T+1 h 2 min · time to mitigate',
      'T+1 h 10 min · time to resolve',
    ]);
  });

  it('name the time up to the end of what takes a while', async () => {
    await client.initialize(withHints);
    client.open(
      uri,
      withTimeline(
        '| Start | End | Event |',
        '| --- | --- | --- |',
        '| 14:02 | 14:09 | Errors rise |',
        '| 14:30 | 14:45 | Resolved |',
      ),
    );
    const [, end] = await hintsIn();
    assert.equal(end?.label, 'T+28 min · time to resolve 43 min');
    assert.equal(
      end.tooltip,
      [
        'T+28 min: from “Errors rise” (14:02–14:09) to “Resolved” (14:30–14:45)',
        'time to resolve 43 min: from “Errors rise” (14:02–14:09) to “Resolved” (14:30–14:45)',
      ].join('\n'),
    );
  });

  it('name the two events of what they count', async () => {
    await client.initialize(withHints);
    client.open(
      uri,
      withTimeline('- 14:02 UTC Started: 🔥', '- 14:09 UTC Detected: b', '- 14:12 UTC Declared: c'),
    );
    assert.deepEqual(
      (await hintsIn()).map(({ tooltip }) => tooltip),
      [
        'The times of the others are counted from “Started: 🔥” (14:02 UTC)',
        'T+7 min: from “Started: 🔥” (14:02 UTC) to “Detected: b” (14:09 UTC)',
        [
          'T+10 min: from “Started: 🔥” (14:02 UTC) to “Declared: c” (14:12 UTC)',
          'time to acknowledge 3 min: from “Detected: b” (14:09 UTC) to “Declared: c” (14:12 UTC)',
        ].join('\n'),
      ],
    );
  });

  it('stand behind the time, whatever the line ends, in rows, items and headings', async () => {
    await client.initialize(withHints);
    const forms: readonly (readonly [text: string, position: { line: number; character: number }])[] = [
      [withTimeline('- **14:02** 🔥', '- 14:05 b'), { line: 5, character: 7 }],
      [
        withTimeline('| Time | Event |', '|--|--|', '| 14:02 | 🔥 |', '| 14:05 | b |'),
        { line: 7, character: 7 },
      ],
      [withTimeline('### 14:02 a', '### 14:05 UTC+1 b'), { line: 5, character: 9 }],
    ];
    for (const [text, position] of forms) {
      client.open(uri, text.replaceAll('\n', '\r\n'));
      const hints = await hintsIn();
      client.close(uri);
      if (text.includes('UTC')) {
        assert.equal(hints.length, 1, 'a time without a zone and one with a zone cannot be compared');
      } else {
        assert.deepEqual(hints.at(-1)?.position, position);
      }
    }
  });

  it('say nothing of a time by itself, as the first of a new draft is', async () => {
    await client.initialize(withHints);
    assert.deepEqual(
      await labelsOf(withTimeline('| Time | Event |', '|--|--|', '| 14:02 UTC | [what happened] |')),
      [],
    );
  });

  it('say nothing of entries that are still the blanks of a template', async () => {
    await client.initialize(withHints);
    const rows = [
      '| 14:02 UTC | [what happened or was done] |',
      '| 14:09 UTC | [what happened or was done] |',
    ];
    const table = ['| Time | Event |', '|--|--|', ...rows];
    const ofTemplate = `---\ntype: postmortem\ntemplate: atlassian\n---\n${withTimeline(...table)}`;
    assert.deepEqual(await labelsOf(ofTemplate), []);
    client.close(uri);
    const begun = ofTemplate.replace(/\| \[what.*\|/, '| Errors begin |\n| 14:20 UTC | Resolved |');
    assert.deepEqual(await labelsOf(begun), ['T+0 min', 'T+18 min · time to resolve']);
  });

  it('are given for the lines that are asked for', async () => {
    await client.initialize(withHints);
    client.open(uri, goodSample);
    const line = goodSample.split('\n').findIndex((one) => one.startsWith('| 14:12'));
    assert.deepEqual(
      (await hintsIn(line, line + 1)).map(({ label }) => label.split(' · ')[0]),
      ['T+10 min'],
    );
    assert.deepEqual(await hintsIn(0, 3), []);
  });

  it('count from the first time where nothing is the start, and backwards before the start', async () => {
    await client.initialize(withHints);
    const plain = withTimeline('- 14:02 a', '- then', '- 14:?? b', '- 14:05:30 c', '- 2026-03-19 14:02 d');
    assert.deepEqual(await labelsOf(plain), ['T+0 min', 'T+3 min 30 s', 'T+2 d']);
    client.close(uri);
    assert.deepEqual(await labelsOf(withTimeline('- 14:02 a', '- 14:05 Started: b')), ['T−3 min', 'T+0 min']);
  });

  it('are none outside postmortems, without a timeline, and for what is not open', async () => {
    await client.initialize(withHints);
    assert.deepEqual(await labelsOf('# Incident\n\n## Impact\n\nNone.\n'), []);
    const notes = 'file:///project/notes.md';
    client.open(notes, '# Notes\n\n## Timeline\n\n- 14:02 UTC a\n- 14:05 UTC b\n');
    assert.deepEqual(await hintsIn(0, 9, notes), []);
    assert.deepEqual(await hintsIn(0, 9, 'file:///postmortems/none.md'), []);
  });

  it('can be switched off where the client answers for its settings, and are asked for again', async () => {
    let enabled = true;
    let refreshed = 0;
    const items = z.object({ items: z.array(z.object({ scopeUri: z.string(), section: z.string() })) });
    client.answers['workspace/configuration'] = (params) =>
      items
        .parse(params)
        .items.map(({ section }) => (section === 'postmortem.inlayHints' ? { enabled } : {}));
    client.answers['workspace/inlayHint/refresh'] = () => {
      refreshed += 1;
      return null;
    };
    const workspace = { configuration: true, inlayHint: { refreshSupport: true } };
    await client.initialize({ ...withHints, workspace });
    assert.equal((await labelsOf(goodSample)).length, 6);
    enabled = false;
    client.notify('workspace/didChangeConfiguration', { settings: {} });
    assert.deepEqual(await hintsIn(), []);
    assert.equal(refreshed, 1);
    enabled = true;
    client.notify('workspace/didChangeConfiguration', { settings: {} });
    assert.equal((await hintsIn()).length, 6);
  });

  it('can be switched off by clients that only tell', async () => {
    const settings = (enabled: boolean) => ({ inlayHints: { enabled } });
    await client.initialize(withHints, { initializationOptions: { settings: settings(false) } });
    assert.deepEqual(await labelsOf(goodSample), []);
    client.notify('workspace/didChangeConfiguration', { settings: { postmortem: settings(true) } });
    assert.equal((await hintsIn()).length, 6);
  });

  it('are offered to clients that know them', async () => {
    const answer = z.object({ capabilities: z.object({ inlayHintProvider: z.boolean().optional() }) });
    const { capabilities } = answer.parse(await client.initialize({}));
    assert.equal(capabilities.inlayHintProvider, undefined);
    const other = new WireClient();
    assert.equal(answer.parse(await other.initialize(withHints)).capabilities.inlayHintProvider, true);
    assert.equal(await other.shutdown(), 0);
  });
});
