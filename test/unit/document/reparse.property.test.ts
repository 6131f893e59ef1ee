import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Block } from '../../../server/src/document/blocks.ts';
import type { MarkdownDocument } from '../../../server/src/document/document.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import type { TableRow } from '../../../server/src/document/tables.ts';
import { anyText, edits, typed } from '../../support/anyText.ts';
import { differenceBetween } from '../../support/differenceBetween.ts';
import { rounds } from '../../support/properties.ts';

/** A document as plain data, whatever its parts are made of. */
function plain(document: MarkdownDocument): unknown {
  const { source, suppressions, blocks, preamble, sections, ...rest } = document;
  return {
    ...rest,
    text: source.text,
    lineStarts: Array.from({ length: source.lineCount }, (_, line) => source.lineStart(line)),
    blocks: blocks.map(plainBlock),
    preamble: preamble.map(plainBlock),
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(plainBlock) })),
    suppressions: suppressions.map(({ linesFor, ...suppression }) => ({
      ...suppression,
      lines: ['action-vague', 'wording-blame'].map(linesFor),
    })),
  };
}

function plainBlock(block: Block): unknown {
  switch (block.kind) {
    case 'table':
      return {
        ...block,
        table: {
          header: plainRow(block.table.header),
          delimiter: plainRow(block.table.delimiter),
          rows: block.table.rows.map(plainRow),
        },
      };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(plainBlock) })),
      };
    default:
      return block;
  }
}

function plainRow({ line, range, cells }: TableRow): unknown {
  return { line, range, cells };
}

/** Edits a text step by step, and holds what is read of it after each step to what is read of it at once. */
function assertSame(text: string, steps: readonly ((text: string) => string)[]): void {
  let document = parseDocument(text);
  for (const step of steps) {
    const after = step(document.source.text);
    const { document: now } = reparseDocument(document, after);
    assert.deepEqual(plain(now), plain(parseDocument(after)), JSON.stringify([document.source.text, after]));
    document = now;
  }
}

describe('reading an edited document', () => {
  it('gives what reading all of it gives, after any edits of any text', () => {
    fc.assert(fc.property(anyText, fc.array(edits, { minLength: 1, maxLength: 5 }), assertSame), rounds(300));
  }).timeout(3_600_000);

  it('gives what reading all of it gives, after what somebody types', () => {
    fc.assert(fc.property(anyText, fc.array(typed, { minLength: 1, maxLength: 8 }), assertSame), rounds(600));
  }).timeout(3_600_000);

  it('gives what reading all of it gives, where an editor tells the place of an edit in a long text', () => {
    // Long enough for the text to be kept in pieces.
    const rest = `\n\n${'A paragraph of [text](text.md).\n\n'.repeat(1700)}`;
    fc.assert(
      fc.property(anyText, fc.array(typed, { minLength: 1, maxLength: 5 }), (text, steps) => {
        let document = parseDocument(text + rest);
        let written = text;
        for (const step of steps) {
          const after = step(written);
          const change = differenceBetween(written, after);
          const source = document.source.changed(change, change.text);
          const { document: now } = reparseDocument(document, source);
          // What differs in a text of thousands of lines would take minutes to be shown.
          const isSame = isDeepStrictEqual(plain(now), plain(parseDocument(after + rest)));
          assert.ok(isSame, JSON.stringify([written, after]));
          document = now;
          written = after;
        }
      }),
      rounds(30),
    );
  }).timeout(3_600_000);

  const texts: Readonly<Record<string, string>> = {
    'line ends of Windows': '# A\r\n\r\n| a | b |\r\n| - | - |\r\n| 1 | 2 |\r\n\r\ntext\r\n',
    'lone carriage returns': '# A\r\r- one\r- two\r\rtext\r===\r',
    'a byte order mark': '\uFEFF# A\n\ntext\n\n1. one\n',
    'front matter': '---\na: b\n---\n\n# A\n\ntext\n',
    'characters outside of the basic plane': '# 🔥\n\n- 🔥 a\n\n  🔥\n\n🔥🔥\n',
    'an open fence': '# A\n\n> q\nlazy\n\n```\n| a |\n| - |\n\ntext\n',
    'an open comment': 'text\n\n<!-- a\n\n`b\n\n- c`\n',
    HTML: '<div>\n\ntext\n</div>\n\n<pre>\n\na\n</pre>\n',
    definitions: '[a]: b\n"c\n\n[d]:\ne\n# F\n"g\nh"\n',
    'a table behind a list': '- a\n  - b\n\n    c\n\n| d |\n|---|\n| `e |\n| f` |\n# G\n',
    'white space that is text to Markdown': '- a\n\n  \u00a0\n\n> b\n\n\v\n\f c\n',
    suppressions: '<!-- postmortem-disable -->\n\n`a`\n\n<!-- postmortem-enable -->\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`holds at each place of a text with ${name}`, () => {
      const before = parseDocument(text);
      for (let at = 0; at <= text.length; at += 1) {
        const rest = text.slice(at);
        const inserted = ['\n', '\r', ' ', '|', '-', '`', '>', 'x', '\uFEFF', '\u00a0'].map(
          (mark) => mark + rest,
        );
        for (const end of [...inserted, rest.slice(1)]) {
          const after = text.slice(0, at) + end;
          const { document } = reparseDocument(before, after);
          assert.deepEqual(plain(document), plain(parseDocument(after)), JSON.stringify(after));
        }
      }
    });
  }
});
