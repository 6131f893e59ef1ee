import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';

/** A document's title and sections, each as `level name → index of the next one`. */
function outlineOf(text: string): {
  readonly title: string | undefined;
  readonly sections: readonly string[];
} {
  const { source, title, sections } = parseDocument(text);
  return {
    title: title && source.slice(title.content),
    sections: sections.map((section) => `${section.heading.level} ${section.name} → ${section.next}`),
  };
}

describe('the outline of a document', () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    title: string | undefined,
    sections: readonly string[],
  ])[] = [
    ['is empty where there are no headings', 'a', undefined, []],
    ['has a title and sections', '# T\n## A\n## B', 'T', ['2 a → 1', '2 b → 2']],
    ['has the first heading of level 1 for a title', '# T\n# A\n## B', 'T', ['1 a → 2', '2 b → 2']],
    ['may have no title', '## A\n### B\n## C', undefined, ['2 a → 2', '3 b → 2', '2 c → 3']],
    [
      'may jump over levels',
      '# T\n#### A\n## B\n##### C\n### D',
      'T',
      ['4 a → 1', '2 b → 4', '5 c → 3', '3 d → 4'],
    ],
    ['may have its title late', '### A\n## B\n# T\n## C', 'T', ['3 a → 1', '2 b → 2', '2 c → 3']],
    [
      'nests',
      '# T\n## A\n### B\n#### C\n### D\n## E',
      'T',
      ['2 a → 4', '3 b → 3', '4 c → 3', '3 d → 4', '2 e → 5'],
    ],
    [
      'takes days and times on the level of a timeline for parts of it',
      '# T\n## Incident Timeline\n## May 12\n### 20:15\n## 13 May 2025\n## 13:20 - 13:40\n## Impact\n## May 14',
      'T',
      [
        '2 incident timeline → 5',
        '2 may 12 → 3',
        '3 20:15 → 3',
        '2 13 may 2025 → 4',
        '2 13:20 - 13:40 → 5',
        '2 impact → 6',
        '2 may 14 → 7',
      ],
    ],
    ['knows headings with lines below', 'T\n===\nA\n---\nB', 'T', ['2 a → 1']],
    ['leaves headings in quotes, lists and code alone', '# T\n> ## A\n\n- ## B\n\n```\n## C\n```', 'T', []],
  ];
  for (const [name, text, title, sections] of cases) {
    it(name, () => assert.deepEqual(outlineOf(text), { title, sections }));
  }

  it('gives a section all that stands below it, and a body up to the next heading', () => {
    const { source, sections } = parseDocument('# T\nx\n\n## A\n\na\n### B\nb\n## C');
    assert.deepEqual(
      sections.map((section) => [
        source.slice(section.range),
        source.slice(section.body),
        section.blocks.length,
      ]),
      [
        ['## A\n\na\n### B\nb\n', '\na\n', 1],
        ['### B\nb\n', 'b\n', 1],
        ['## C', '', 0],
      ],
    );
  });

  it('ends a section at a title that comes late', () => {
    const { source, sections, preamble } = parseDocument('## A\na\n# T\nt\n## B\nb');
    assert.deepEqual(
      sections.map((section) => [
        source.slice(section.range),
        source.slice(section.body),
        section.blocks.length,
      ]),
      [
        ['## A\na\n', 'a\n', 1],
        ['## B\nb', 'b', 1],
      ],
    );
    assert.deepEqual(
      preamble.map((block) => source.slice(block.range)),
      ['t'],
    );
  });

  it('gives what stands before the first section', () => {
    const preambles = ['# T\na\n\nb\n## A\nc', 'a\n\nb\n## A\nc', 'x\n\n# T\na\n\nb', '# T', ''].map(
      (text) => {
        const { source, preamble } = parseDocument(text);
        return preamble.map((block) => source.slice(block.range));
      },
    );
    assert.deepEqual(preambles, [['a', 'b'], ['a', 'b'], ['a', 'b'], [], []]);
  });

  it('gives a title of several lines as one', () => {
    const { sections } = parseDocument('# T\n\nRoot\n  cause\n---\n');
    assert.equal(sections[0]?.title, 'Root cause');
  });
});
