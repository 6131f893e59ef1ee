import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import { blockTokens } from '../../../server/src/document/markdownIt/blockTokens.ts';
import { SourceText } from '../../../server/src/document/sourceText.ts';
import { anyText } from '../../support/anyText.ts';
import { rounds } from '../../support/properties.ts';
import { commonMarkExamples, gitHubExamples } from '../../support/specificationExamples.ts';

const library = new MarkdownIt({ html: true });
library.core.ruler.enableOnly(['normalize', 'block']);

/** What is read of a token. */
function read({ type, tag, map, markup, info }: Token): unknown {
  const isList = type.startsWith('list_item') || type.endsWith('list_open') || type.endsWith('list_close');
  const kind = isList || type.startsWith('blockquote') ? type : tag || type;
  return [kind, type.endsWith('_close') ? null : map, markup.startsWith('#'), type === 'fence' ? '' : info];
}

/** The tokens of the library itself, without what is in quotations and tables, and without ends that tell nothing. */
function libraryTokens(text: string): readonly unknown[] {
  const kept: unknown[] = [];
  let around = 0;
  for (const token of library.parse(text, {})) {
    const isOpaque = /^(?:blockquote|table)_/.test(token.type);
    around -= isOpaque && token.nesting < 0 ? 1 : 0;
    const tellsEnd = token.nesting >= 0 || token.type.includes('list');
    if (around === 0 && token.type !== 'inline' && tellsEnd) {
      kept.push(read(token));
    }
    around += isOpaque && token.nesting > 0 ? 1 : 0;
  }
  return kept;
}

function assertSame(text: string): void {
  const found = blockTokens(new SourceText(text)).map(read);
  assert.deepEqual(found, libraryTokens(text), JSON.stringify(text.slice(0, 1000)));
}

describe('the blocks of a text', () => {
  it('are those that the library finds by its own rules, for any text', () => {
    fc.assert(fc.property(anyText, assertSame), rounds(500));
  }).timeout(3_600_000);

  it('are the same for each example of the specifications, in quotations and in lists, too', () => {
    for (const example of [...commonMarkExamples, ...gitHubExamples]) {
      assertSame(example);
      assertSame(example.trimEnd());
      assertSame(example.replaceAll('\n', '\r\n'));
      assertSame(example.replaceAll('\n', '\r'));
      assertSame(`text\n${example}text`);
      assertSame(example.replace(/^/gm, '> '));
      assertSame(`- ${example.replaceAll('\n', '\n  ')}`);
    }
  });

  const tables: Readonly<Record<string, string>> = {
    'a row that other blocks may start like': '| a |\n| - |\n*b* |\n1 | 2\n<c>\n-d\n',
    'a row of other white space': '| a |\n| - |\n\u00a0\n| b |\n',
    'a list behind it': '| a |\n| - |\n- b\n',
    'a head that is no row': '|\n|-\n\na\\|\n-|-\n',
    'cells between two pipes': '||a||\n|-|-|-|\n||\n',
    'a delimiter row of one character': 'a|\n-\n\na|\n|\n',
    'blanks among its delimiters': 'a|b\n - | :-: \n\n|a|\n|\t-|\n',
  };
  for (const [name, text] of Object.entries(tables)) {
    it(`are the same for a table with ${name}`, () => assertSame(text));
  }

  it('end a table where too many cells are missing, unless other rows have more than enough', () => {
    const rows = (row: string, count: number): string => `${row}\n`.repeat(count);
    assertSame(`a | b | c\n-|-|-\n${rows('| d |', 33_000)}`);
    assertSame(`a | b | c\n-|-|-\n${rows('| d | e | f | g |', 10)}${rows('d', 40_000)}`);
    assertSame(`a | b | c\n-|-|-\n${rows('d | e | f', 30_000)}`);
  });
});
