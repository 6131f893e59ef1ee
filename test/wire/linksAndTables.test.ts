import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { afterEdits } from './support/edits.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const notes = 'file:///notes.md';
const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });
const links = z.array(z.strictObject({ range, target: z.string(), tooltip: z.string() }));
const edits = z.array(z.strictObject({ range, newText: z.string() }));
const options = { tabSize: 2, insertSpaces: true };

describe('ids that lead somewhere, over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  const linksIn = (of: string) =>
    client.ask('textDocument/documentLink', { textDocument: { uri: of } }, links);

  it('lead where the settings say, in untitled documents too, and nowhere without a word', async () => {
    await client.initialize({});
    client.open(uri, goodSample);
    assert.deepEqual(await linksIn(uri), []);
    client.notify('workspace/didChangeConfiguration', {
      settings: {
        postmortem: {
          links: {
            'INC-XXXX': 'https://incidents.example.com/{id}',
            '#X': 'https://tickets.example.com/{number}',
          },
        },
      },
    });
    client.open('untitled:Untitled-1', goodSample);
    for (const place of ['untitled:Untitled-1', uri]) {
      const found = await linksIn(place);
      assert.deepEqual(found[0], {
        range: { start: { line: 0, character: 24 }, end: { line: 0, character: 32 } },
        target: 'https://incidents.example.com/INC-1204',
        tooltip: 'Open INC-1204',
      });
      assert.deepEqual(
        found.slice(1).map(({ target }) => target),
        ['879', '902', '881', '885'].map((number) => `https://tickets.example.com/${number}`),
      );
    }
    client.open(notes, '# Notes\n\nINC-1\n');
    assert.deepEqual(await linksIn(notes), []);
  });
});

describe('formatting over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  const table = '| Zeit | 事件 | Actor |\n|:-|--|-:|\n| 10:00 UTC | 障害 starts | 👩‍🚒 |\n';
  const aligned =
    '| Zeit      | 事件        | Actor |\n| :-------- | ----------- | ----: |\n| 10:00 UTC | 障害 starts |    👩‍🚒 |\n';
  const second = '| A | B |\n|-|-|\n| long text | b |\n';
  const text = `# Postmortem: x\n\n*  odd   list  \n\n## Timeline\n\n${table}\n## Root Cause\n\n${second}\nx  \n`;

  async function formatted(of: string, textOf: string, params: object, method: string): Promise<string> {
    client.open(of, textOf);
    const found = await client.ask(method, { textDocument: { uri: of }, options, ...params }, edits);
    client.close(of);
    return afterEdits(textOf, found);
  }

  it('aligns tables by what they look like, and touches nothing else, not even line ends', async () => {
    const result = z
      .object({ capabilities: z.object({ documentFormattingProvider: z.literal(true) }) })
      .safeParse(await client.initialize({}));
    assert.ok(result.success);
    const whole = text
      .replace(table, aligned)
      .replace(second, '| A         | B   |\n| --------- | --- |\n| long text | b   |\n');
    for (const lineEnd of ['\n', '\r\n']) {
      const of = (lf: string) => lf.replaceAll('\n', lineEnd);
      assert.equal(await formatted(uri, of(text), {}, 'textDocument/formatting'), of(whole));
      assert.equal(await formatted(uri, of(whole), {}, 'textDocument/formatting'), of(whole));
    }
  });

  it('of a range aligns the tables that it touches', async () => {
    await client.initialize({});
    const line = text.split('\n').indexOf('| 10:00 UTC | 障害 starts | 👩‍🚒 |');
    const asked = { range: { start: { line, character: 3 }, end: { line, character: 3 } } };
    assert.equal(
      await formatted(uri, text, asked, 'textDocument/rangeFormatting'),
      text.replace(table, aligned),
    );
  });

  it('leaves other files alone', async () => {
    await client.initialize({});
    const other = `# Notes\n\n${table}`;
    assert.equal(await formatted(notes, other, {}, 'textDocument/formatting'), other);
  });

  it('is offered for open postmortems only, where the editor can be told', async () => {
    const registration = z.object({
      registrations: z.array(
        z.object({
          id: z.string(),
          method: z.string(),
          registerOptions: z
            .object({ documentSelector: z.array(z.object({ scheme: z.string(), pattern: z.string() })) })
            .optional(),
        }),
      ),
    });
    const offers: (readonly string[])[] = [];
    const withdrawn: string[] = [];
    const told = new Promise<void>((resolve) => {
      client.answers['client/registerCapability'] = (params) => {
        const { registrations } = registration.parse(params);
        const one = registrations.find(({ method }) => method === 'textDocument/formatting');
        if (one) {
          offers.push(one.registerOptions?.documentSelector.map(({ pattern }) => pattern) ?? []);
        }
        return null;
      };
      client.answers['client/unregisterCapability'] = (params) => {
        withdrawn.push(JSON.stringify(params));
        resolve();
        return null;
      };
    });
    const dynamic = { dynamicRegistration: true };
    const result = await client.initialize({
      textDocument: { diagnostic: {}, formatting: dynamic, rangeFormatting: dynamic },
    });
    assert.ok(!JSON.stringify(result).includes('documentFormattingProvider'));
    const check = (of: string) => client.request('textDocument/diagnostic', { textDocument: { uri: of } });
    client.open(notes, '# Notes\n');
    client.open(uri, goodSample);
    await check(notes);
    await check(uri);
    await check(uri);
    const quoted = 'file:///postmortems/INC-1205%20%5Bdraft%5D%20%7Bone%2Ctwo%7D%2A.md';
    client.open(quoted, goodSample);
    await check(quoted);
    client.close(uri);
    client.close(quoted);
    await told;
    const [path, odd] = [
      '/postmortems/INC-1204-checkout-errors.md',
      '/postmortems/INC-1205 [draft] {one,two}*.md',
    ];
    const oddGlob = '/postmortems/INC-1205 [[]draft[]] [{]one,two[}][*].md';
    assert.deepEqual(offers.slice(0, 2), [[path], [path, oddGlob]]);
    assert.ok(picomatch.isMatch(odd, oddGlob));
    assert.ok(!picomatch.isMatch('/postmortems/INC-1205 d one*.md', oddGlob));
    assert.match(withdrawn[0] ?? '', /textDocument\/formatting/);
  });
});
