import assert from 'node:assert/strict';
import * as z from 'zod';
import { draftSample, goodSample, withoutSection } from '../support/samples.ts';
import { WireClient } from './support/client.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const list = z.strictObject({
  isIncomplete: z.boolean(),
  items: z.array(
    z.strictObject({
      label: z.string(),
      kind: z.int(),
      detail: z.string().optional(),
      documentation: z
        .strictObject({ kind: z.enum(['markdown', 'plaintext']), value: z.string() })
        .optional(),
      sortText: z.string(),
      filterText: z.string(),
      insertTextFormat: z.union([z.literal(1), z.literal(2)]),
      textEdit: z.strictObject({
        range: z.strictObject({ start: position, end: position }),
        newText: z.string(),
      }),
    }),
  ),
});

const snippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

describe('completion over the wire', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  function complete(text: string, behind: string, triggerCharacter?: string, of = uri) {
    const lines = text.slice(0, text.indexOf(behind) + behind.length).split(/\r?\n/);
    return client.ask(
      'textDocument/completion',
      {
        textDocument: { uri: of },
        position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
        context: triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter },
      },
      list,
    );
  }

  it('is announced with characters behind which it comes up', async () => {
    const result = await client.initialize({});
    const { completionProvider } = z
      .object({ capabilities: z.object({ completionProvider: z.unknown() }) })
      .parse(result).capabilities;
    assert.deepEqual(completionProvider, { triggerCharacters: ['#', '|', '*', ' '] });
  });

  it('inserts a section with tab stops where the editor knows them, and as text where not', async () => {
    const text = `${withoutSection(goodSample, 'Prevention').trimEnd()}\n\n## \n`;
    for (const capabilities of [snippets, {}]) {
      const other = new WireClient();
      await other.initialize(capabilities);
      other.open(uri, text);
      const answer = await other.ask(
        'textDocument/completion',
        { textDocument: { uri }, position: { line: text.split('\n').length - 2, character: 3 } },
        list,
      );
      const [first] = answer.items;
      assert.equal(first?.label, 'Prevention');
      assert.equal(first.filterText, '## Prevention');
      assert.equal(first.sortText, '0000');
      assert.deepEqual(first.textEdit, {
        range: {
          start: { line: text.split('\n').length - 2, character: 0 },
          end: { line: text.split('\n').length - 2, character: 3 },
        },
        newText:
          capabilities === snippets
            ? // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's tab stop
              '## Prevention\n\n${1:[How we will prevent this class of incident]}$0'
            : '## Prevention\n\n[How we will prevent this class of incident]',
      });
      assert.equal(first.insertTextFormat, capabilities === snippets ? 2 : 1);
      assert.equal(await other.shutdown(), 0);
    }
    await client.initialize({});
  });

  it('works in untitled documents and without a workspace', async () => {
    await client.initialize({});
    client.open('untitled:Untitled-1', draftSample);
    const { items } = await complete(draftSample, '**Severity:** ', undefined, 'untitled:Untitled-1');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
    );
  });

  it('is off in files that are no postmortems, and silent in prose', async () => {
    await client.initialize({});
    const notes = '# Notes\n\n## \n\n**Severity:** \n';
    client.open('file:///notes.md', notes);
    for (const behind of ['## ', '**Severity:** ']) {
      assert.deepEqual(await complete(notes, behind, undefined, 'file:///notes.md'), {
        isIncomplete: false,
        items: [],
      });
    }
    client.open(uri, goodSample);
    assert.deepEqual((await complete(goodSample, 'Rolling the ', ' ')).items, []);
    assert.deepEqual((await complete(goodSample, 'not open', undefined, 'file:///gone.md')).items, []);
  });
});
