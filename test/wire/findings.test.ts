import assert from 'node:assert/strict';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });
const locations = z.array(z.strictObject({ uri: z.literal(uri), range })).nullable();
const locationLinks = z
  .array(
    z.strictObject({
      originSelectionRange: range,
      targetUri: z.literal(uri),
      targetRange: range,
      targetSelectionRange: range,
    }),
  )
  .nullable();
const findingHints = z.array(
  z.strictObject({
    position,
    label: z.array(
      z.strictObject({
        value: z.string().min(1),
        tooltip: z.string().optional(),
        location: z.strictObject({ uri: z.literal(uri), range }).optional(),
      }),
    ),
    paddingLeft: z.literal(true),
  }),
);

/** The position of the first character of a text in another, or of one further on. */
function positionOf(text: string, wanted: string, further = 0): z.infer<typeof position> {
  const offset = text.indexOf(wanted);
  assert.notEqual(offset, -1, `“${wanted}” is not there`);
  const before = text.slice(0, offset + further).split(/\r\n|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function textIn(text: string, { start, end }: z.infer<typeof range>): string {
  const lines = text.split(/\r\n|\n/);
  assert.equal(start.line, end.line, 'one line');
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

describe('findings and actions over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  async function definitions(
    text: string,
    wanted: string,
    further = 0,
  ): Promise<readonly string[] | undefined> {
    const params = { textDocument: { uri }, position: positionOf(text, wanted, further) };
    const found = await client.ask('textDocument/definition', params, locations);
    return found?.map((one) => textIn(text, one.range));
  }

  async function references(text: string, wanted: string, includeDeclaration = false): Promise<unknown> {
    const params = {
      textDocument: { uri },
      position: positionOf(text, wanted),
      context: { includeDeclaration },
    };
    const found = await client.ask('textDocument/references', params, locations);
    return found?.map((one) => textIn(text, one.range));
  }

  const fourth = 'Export connections per caller as a metric with an alert at 80 %';

  it('lead from a reference and from a finding to the action, and back', async () => {
    await client.initialize({});
    for (const text of [goodSample, goodSample.replaceAll('\n', '\r\n')]) {
      client.open(uri, text);
      assert.deepEqual(await definitions(text, '(-> #4)', 4), [fourth]);
      assert.deepEqual(await definitions(text, 'The pool does not report'), [fourth]);
      assert.deepEqual(await definitions(text, fourth), ['#4']);
      assert.deepEqual(await definitions(text, 'Lessons Learned'), undefined);
      client.close(uri);
    }
  });

  it('lead by shared words where nothing is stated', async () => {
    await client.initialize({});
    const text = goodSample.replace(' (-> #4)', '');
    client.open(uri, text);
    assert.deepEqual(await definitions(text, 'The pool does not report'), [fourth]);
    assert.deepEqual(await definitions(text, fourth), [
      'The pool does not report how many connections each caller holds',
    ]);
  });

  it('leave links in their text to lead where they say', async () => {
    await client.initialize({});
    const text = goodSample.replace('The pool does not', 'The [pool](pool.md) does not');
    client.open(uri, text);
    assert.equal(await definitions(text, 'pool](pool.md)'), undefined);
    assert.deepEqual(await definitions(text, 'not report'), [fourth]);
  });

  it('say where they were asked from to clients that want to know', async () => {
    await client.initialize({ textDocument: { definition: { linkSupport: true } } });
    client.open(uri, goodSample);
    const params = { textDocument: { uri }, position: positionOf(goodSample, '(-> #4)', 5) };
    const [link] = (await client.ask('textDocument/definition', params, locationLinks)) ?? [];
    assert.ok(link);
    assert.equal(textIn(goodSample, link.originSelectionRange), '#4');
    assert.equal(textIn(goodSample, link.targetSelectionRange), fourth);
  });

  it('list where an action is named, with the action where that is asked for', async () => {
    await client.initialize({});
    const text = goodSample.replace('(-> #1)', '(-> #1, #4)');
    client.open(uri, text);
    assert.deepEqual(await references(text, fourth), ['#4', '#4']);
    assert.deepEqual(await references(text, fourth, true), ['#4', '#4', fourth]);
    assert.deepEqual(await references(text, '#4)', true), ['#4', '#4', fourth]);
    assert.deepEqual(await references(text, 'Prevention'), undefined);
  });

  it('answer nothing in documents that are no postmortems, and in closed ones', async () => {
    await client.initialize({});
    const text = '# Notes\n\n## Contributing Factors\n\n1. x (-> #1)\n';
    assert.equal(await definitions(text, '#1'), undefined);
    client.open(uri.replace('postmortems', 'notes').replace('INC-1204-', ''), text);
    assert.equal(await definitions(text, '#1'), undefined);
  });

  it('are hinted at behind each finding, with who does what and how that is known', async () => {
    await client.initialize({ textDocument: { inlayHint: {} } });
    const text = goodSample.replace(' (-> #4)', '').replace('(-> #2)', '(-> #2, #3)');
    client.open(uri, text);
    const asked = {
      start: positionOf(text, '## Contributing Factors'),
      end: positionOf(text, '## Lessons Learned'),
    };
    const params = { textDocument: { uri }, range: asked };
    const hints = await client.ask('textDocument/inlayHint', params, findingHints);
    assert.deepEqual(
      hints.map(({ label }) => label.map(({ value }) => value).join('')),
      [
        '#2 M. Sato, Done (#902) · #3 J. Ruiz, Done (#881)',
        'J. Ruiz, Done (#881)',
        'A. Osei, Done (#879)',
        '→ #4 J. Ruiz, Done (#885)',
      ],
    );
    const last = hints.at(-1)?.label[0];
    assert.match(last?.tooltip ?? '', /^“Export connections .*”\nTold by the words that both share\./);
    assert.equal(last?.location && textIn(text, last.location.range), fourth);
    assert.deepEqual(hints.at(-1)?.position, positionOf(text, ' holds\n', ' holds'.length));
  });
});
