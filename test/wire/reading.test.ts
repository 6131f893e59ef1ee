import assert from 'node:assert/strict';
import * as z from 'zod';
import { faultySample, goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const untitled = 'untitled:Untitled-1';
const notes = 'file:///notes.md';
const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });
const hover = z
  .strictObject({ contents: z.strictObject({ kind: z.literal('markdown'), value: z.string() }), range })
  .nullable();
interface WireSymbol {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly children: readonly WireSymbol[];
}
const symbol: z.ZodType<WireSymbol> = z.object({
  name: z.string(),
  detail: z.string().optional(),
  kind: z.int(),
  range,
  selectionRange: range,
  get children() {
    return z.array(symbol);
  },
});
const flat = z.array(
  z.strictObject({
    name: z.string(),
    kind: z.int(),
    location: z.strictObject({ uri: z.string(), range }),
    containerName: z.string().optional(),
  }),
);
const folds = z.array(
  z.strictObject({ startLine: z.int(), endLine: z.int(), kind: z.literal('comment').optional() }),
);

const withMarkdown = { textDocument: { hover: { contentFormat: ['markdown'] } } };
const tree = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

describe('reading a postmortem over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  function hoverAt(of: string, text: string, at: string) {
    const lines = text.slice(0, text.indexOf(at) + 1).split('\n');
    const where = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return client.ask('textDocument/hover', { textDocument: { uri: of }, position: where }, hover);
  }

  it('a hover shows the guidance of a heading, and of a problem its rule with bad and better', async () => {
    await client.initialize(withMarkdown);
    const text = goodSample.replace(
      'A. Osei | P1       | 2026-04-01 | Done (#879)',
      'everyone | P1 | 2026-04-01 | Open',
    );
    for (const place of [uri, untitled]) {
      client.open(place, text);
      assert.match(
        (await hoverAt(place, text, 'What Went Well'))?.contents.value ?? '',
        /What should we keep\?/,
      );
      assert.match(
        (await hoverAt(place, text, 'everyone'))?.contents.value ?? '',
        /^\[action-no-owner\]\(<file:.*rules\.md#action-no-owner>\): An action item has no owner\.\n\n- Reported: `.*TBD.*`\n- Better: `.*Ada Okafor.*`$/,
      );
      assert.equal(await hoverAt(place, text, 'Rolling the change'), null);
    }
  });

  it('a hover of a heading with several problems shows one rule, so that its guidance is in sight', async () => {
    await client.initialize(withMarkdown);
    client.open(uri, faultySample);
    const shown = (await hoverAt(uri, faultySample, 'Impact'))?.contents.value ?? '';
    assert.equal(shown.match(/^\[[a-z-]+\]\(/gm)?.length, 1, shown);
    assert.match(shown, /Figures from several views/);
  });

  it('a hover does without the rules’ pages where there are none', async () => {
    await client.initialize(withMarkdown, { initializationOptions: { rulePages: 'file:///nowhere/' } });
    const text = goodSample.replace(
      'A. Osei | P1       | 2026-04-01 | Done (#879)',
      'everyone | P1 | 2026-04-01 | Open',
    );
    client.open(uri, text);
    assert.equal(
      (await hoverAt(uri, text, 'everyone'))?.contents.value,
      '[action-no-owner](<file:///nowhere/action-no-owner.md>): An action item has no owner.',
    );
  });

  it('the outline is a tree, or a list where the editor knows no trees', async () => {
    await client.initialize(tree);
    client.open(uri, goodSample);
    const [document] = await client.ask(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
      z.array(symbol),
    );
    assert.equal(document?.detail, 'SEV-2 · reviewed');
    assert.equal(document.children.find(({ name }) => name === 'Timeline')?.children.length, 6);
    const other = new WireClient();
    await other.initialize({});
    other.open(uri, goodSample);
    const list = await other.ask('textDocument/documentSymbol', { textDocument: { uri } }, flat);
    assert.equal(list.find(({ name }) => name === '14:02 UTC')?.containerName, 'Timeline');
    assert.equal(await other.shutdown(), 0);
  });

  it('sections, header and tables fold', async () => {
    await client.initialize({});
    client.open(uri, goodSample);
    const lines = goodSample.split('\n');
    const found = await client.ask('textDocument/foldingRange', { textDocument: { uri } }, folds);
    const starts = found.map(({ startLine }) => lines[startLine]);
    for (const line of ['**Date of Incident:** 2026-03-17', '## Timeline', '## Prevention']) {
      assert.ok(starts.includes(line), line);
    }
  });

  it('all of it is off in files that are no postmortems', async () => {
    await client.initialize(tree);
    const text = '# Notes\n\n**Severity:** SEV-1\n\n## Timeline\n\n- 10:00 x\n';
    client.open(notes, text);
    const textDocument = { uri: notes };
    assert.equal(await hoverAt(notes, text, 'Timeline'), null);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
    assert.deepEqual(await client.request('textDocument/foldingRange', { textDocument }), []);
  });
});
