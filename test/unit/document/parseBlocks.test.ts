import assert from 'node:assert/strict';
import type { Block } from '../../../server/src/document/blocks.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import type { SourceText } from '../../../server/src/document/sourceText.ts';

/** Blocks in a form to compare: each with the text that stands at its place. */
function outline(source: SourceText, blocks: readonly Block[]): readonly unknown[] {
  const at = source.slice.bind(source);
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `h${block.level} ${block.style} “${at(block.content)}”`;
      case 'list':
        return {
          [block.ordered ? 'numbers' : 'bullets']: block.items.map((item) => [
            `${at(item.marker)} “${at(item.content)}”${item.number === undefined ? '' : ` ${item.number}`}`,
            ...outline(source, item.blocks),
          ]),
        };
      case 'table':
        return [block.table.header, block.table.delimiter, ...block.table.rows].map((row) =>
          row.cells.map((cell) => at(cell.range)),
        );
      default:
        return `${block.kind} “${at(block.range)}”`;
    }
  });
}

function blocksOf(text: string): readonly unknown[] {
  const { source, blocks } = parseDocument(text);
  return outline(source, blocks);
}

type Case = readonly [name: string, text: string, expected: readonly unknown[]];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, text, expected] of cases) {
      it(name, () => assert.deepEqual(blocksOf(text), expected));
      it(`${name}, with the line ends of Windows`, () => {
        const windows: unknown = JSON.parse(JSON.stringify(expected).replaceAll('\\n', '\\r\\n'));
        assert.deepEqual(blocksOf(text.replaceAll('\n', '\r\n')), windows);
      });
    }
  });
}

table('headings', [
  ['have a level', '# a\n###### b\n####### c', ['h1 atx “a”', 'h6 atx “b”', 'paragraph “####### c”']],
  [
    'lose the hashes behind',
    '## a ##  \n## b#\n## c \\#\n## #\n##',
    ['h2 atx “a”', 'h2 atx “b#”', 'h2 atx “c \\#”', 'h2 atx “”', 'h2 atx “”'],
  ],
  ['may be indented a little', '   ## a\n\n    ## b', ['h2 atx “a”', 'code “    ## b”']],
  ['may be underlined', 'a\n===\n\n b \n---', ['h1 setext “a”', 'h2 setext “b”']],
  ['may be underlined on several lines', 'a\n  b\n---\nc', ['h2 setext “a\n  b”', 'paragraph “c”']],
  ['are found after a byte order mark', '\uFEFF# a', ['h1 atx “a”']],
  ['are found indented after a byte order mark', '\uFEFF   # a', ['h1 atx “a”']],
]);

table('blocks', [
  ['are none in an empty document', '', []],
  ['are none in a blank document', ' \n\t\n', []],
  [
    'are paragraphs without the space around them',
    '  a  \nb\n\n\nc',
    ['paragraph “a  \nb”', 'paragraph “c”'],
  ],
  ['are code with its fences', '```js\n# a\n```\n~~~\nb', ['code “```js\n# a\n```”', 'code “~~~\nb”']],
  ['are code that is indented', 'a\n\n    b\n\n    c\n', ['paragraph “a”', 'code “    b\n\n    c”']],
  ['are quotations as a whole', '> # a\n> - b\nlazy\n\nc', ['quote “> # a\n> - b\nlazy”', 'paragraph “c”']],
  ['are HTML up to a blank line', '<div>\n# a\n\nb', ['html “<div>\n# a”', 'paragraph “b”']],
  ['are comments over blank lines', '<!-- a\n\n# b -->\nc', ['html “<!-- a\n\n# b -->”', 'paragraph “c”']],
  ['are thematic breaks', 'a\n\n---\n***', ['paragraph “a”', 'break “---”', 'break “***”']],
  ['are none where a reference is defined', '[a]: https://example.com\n\nb', ['paragraph “b”']],
  ['are no headings in front matter', '---\ntitle: a\n---\n# b', ['h1 atx “b”']],
  ['are none behind front matter alone', '---\ntitle: a\n---', []],
]);

table('lists', [
  [
    'have bullets of three kinds',
    '- a\n* b\n+ c',
    [
      { bullets: [['- “a”', 'paragraph “a”']] },
      { bullets: [['* “b”', 'paragraph “b”']] },
      { bullets: [['+ “c”', 'paragraph “c”']] },
    ],
  ],
  [
    'have numbers as written',
    '7. a\n7. b\n\n03) c',
    [
      {
        numbers: [
          ['7. “a” 7', 'paragraph “a”'],
          ['7. “b” 7', 'paragraph “b”'],
        ],
      },
      { numbers: [['03) “c” 3', 'paragraph “c”']] },
    ],
  ],
  [
    'have items of several lines and blocks',
    '- a\n  b\n\n  c\n- d',
    [
      {
        bullets: [
          ['- “a\n  b”', 'paragraph “a\n  b”', 'paragraph “c”'],
          ['- “d”', 'paragraph “d”'],
        ],
      },
    ],
  ],
  ['have empty items', '-\n- \n1.', [{ bullets: [['- “”'], ['- “”']] }, { numbers: [['1. “” 1']] }]],
  [
    'may begin with a number in the text',
    '- 3. a\n- 4 b',
    [
      {
        bullets: [
          ['- “3. a”', { numbers: [['3. “a” 3', 'paragraph “a”']] }],
          ['- “4 b”', 'paragraph “4 b”'],
        ],
      },
    ],
  ],
  [
    'are nested',
    '- a\n  1. b\n     - c\n- d',
    [
      {
        bullets: [
          [
            '- “a”',
            'paragraph “a”',
            { numbers: [['1. “b” 1', 'paragraph “b”', { bullets: [['- “c”', 'paragraph “c”']] }]] },
          ],
          ['- “d”', 'paragraph “d”'],
        ],
      },
    ],
  ],
  [
    'are nested on one line',
    '- - a\n  - b\n\n1. - c',
    [
      {
        bullets: [
          [
            '- “- a”',
            {
              bullets: [
                ['- “a”', 'paragraph “a”'],
                ['- “b”', 'paragraph “b”'],
              ],
            },
          ],
        ],
      },
      { numbers: [['1. “- c” 1', { bullets: [['- “c”', 'paragraph “c”']] }]] },
    ],
  ],
  [
    'hold other blocks behind their markers',
    '- # a\n- ```\n  b\n  ```\n- > c\n- d\n  ===',
    [
      {
        bullets: [
          ['- “# a”', 'h1 atx “a”'],
          ['- “```”', 'code “ ```\n  b\n  ```”'],
          ['- “> c”', 'quote “ > c”'],
          ['- “d”', 'h1 setext “d”'],
        ],
      },
    ],
  ],
  [
    'keep their nesting behind a byte order mark',
    '\uFEFF- a\n  - b',
    [{ bullets: [['- “a”', 'paragraph “a”', { bullets: [['- “b”', 'paragraph “b”']] }]] }],
  ],
]);

table('tables', [
  [
    'have a header, a delimiter and rows',
    '| a | b |\n|---|:-:|\n| c | d |',
    [
      [
        ['a', 'b'],
        ['---', ':-:'],
        ['c', 'd'],
      ],
    ],
  ],
  ['need no pipes around', 'a | b\n--|--\nc | d\ne', [[['a', 'b'], ['--', '--'], ['c', 'd'], ['e']]]],
  ['keep escaped pipes', '| a \\| b |\n| - |\n| c \\\\| d |', [[['a \\| b'], ['-'], ['c \\\\| d']]]],
  [
    'are cut at pipes in code',
    '| a | b |\n| - | - |\n| `x|y` |',
    [
      [
        ['a', 'b'],
        ['-', '-'],
        ['`x', 'y`'],
      ],
    ],
  ],
  ['may be indented and have blanks behind', '  | a |  \n  | - |\t\n  | b | ', [[['a'], ['-'], ['b']]]],
  ['have empty cells', '| | b |\n|-|-|\n||  |\n|', [[['', 'b'], ['-', '-'], ['', ''], ['']]]],
  [
    'may be ragged',
    '| a | b |\n| - | - |\n| c |\n| d | e | f |',
    [[['a', 'b'], ['-', '-'], ['c'], ['d', 'e', 'f']]],
  ],
  ['end at a blank line', '| a |\n| - |\n\nb', [[['a'], ['-']], 'paragraph “b”']],
  [
    'stand in lists',
    '- a\n\n  | b |\n  | - |\n  | c |',
    [{ bullets: [['- “a”', 'paragraph “a”', [['b'], ['-'], ['c']]]] }],
  ],
  [
    'stand right behind the marker of a list',
    '1. | b | c |\n   | - | - |\n   | d | e |',
    [
      {
        numbers: [
          [
            '1. “| b | c |” 1',
            [
              ['b', 'c'],
              ['-', '-'],
              ['d', 'e'],
            ],
          ],
        ],
      },
    ],
  ],
]);

describe('the places of blocks', () => {
  it('give an empty cell the place where its text would go', () => {
    const { source, blocks } = parseDocument('| a | b |\n| - | - |\n|   ||');
    const rows = blocks[0]?.kind === 'table' ? blocks[0].table.rows : [];
    const line = source.lineStart(2);
    assert.deepEqual(
      rows[0]?.cells.map((cell) => cell.range.start - line),
      [2, 5],
    );
  });

  it('count lines as the editor does, lone returns too', () => {
    const { blocks } = parseDocument('a\r\rb\r\n\r\nc');
    assert.deepEqual(
      blocks.map((block) => block.lines),
      [
        { start: 0, end: 1 },
        { start: 2, end: 3 },
        { start: 4, end: 5 },
      ],
    );
  });

  it('are found however deep lists are nested', () => {
    const text = Array.from({ length: 120 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    assert.doesNotThrow(() => parseDocument(text));
    let { blocks } = parseDocument(text);
    let depth = 0;
    for (let list = blocks[0]; list?.kind === 'list'; list = blocks[1]) {
      const item = list.items[0] ?? assert.fail();
      assert.equal(text.slice(item.marker.start, item.marker.end), '-');
      blocks = item.blocks;
      depth += 1;
    }
    assert.ok(depth > 20, String(depth));
  });
});
