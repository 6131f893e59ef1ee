import assert from 'node:assert/strict';
import { frontMatterText, readFrontMatter } from '../../../server/src/document/frontMatter.ts';
import { SourceText } from '../../../server/src/document/sourceText.ts';

function reading(text: string): unknown {
  const source = new SourceText(text);
  const frontMatter = readFrontMatter(source);
  return (
    frontMatter && [
      frontMatter.lines.end,
      source.slice(frontMatter.yaml),
      Object.fromEntries(frontMatter.values),
    ]
  );
}

describe('front matter', () => {
  const cases: readonly (readonly [name: string, text: string, expected: unknown])[] = [
    ['stands between rules', '---\na: b\n---\nc', [3, 'a: b\n', { a: 'b' }]],
    ['may be all there is', '---\na: b\n---', [3, 'a: b\n', { a: 'b' }]],
    ['may end with dots', '---\na: b\n...\nc', [3, 'a: b\n', { a: 'b' }]],
    ['may have blanks behind its rules', '--- \na: b\n---\t\n', [3, 'a: b\n', { a: 'b' }]],
    ['may stand behind a byte order mark', '\uFEFF---\na: b\n---\n', [3, 'a: b\n', { a: 'b' }]],
    ['knows the line ends of Windows', '---\r\na: b\r\n---\r\n', [3, 'a: b\r\n', { a: 'b' }]],
    ['may be empty', '---\n---\n', [2, '', {}]],
    ['may be broken', '---\na: [b\n---\n', [3, 'a: [b\n', {}]],
    ['may say the same twice', '---\na: b\na: c\n---\n', [4, 'a: b\na: c\n', {}]],
    ['may be a list', '---\n- a\n---\n', [3, '- a\n', {}]],
    ['may be a word', '---\na\n---\n', [3, 'a\n', {}]],
    ['is none where it is not closed', '---\na: b\n', undefined],
    ['is none behind a blank line', '\n---\na: b\n---\n', undefined],
    ['is none behind longer rules', '----\na: b\n----\n', undefined],
    ['is none in an empty text', '', undefined],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual(reading(text), expected));
  }

  it('gives plain values as text, and nothing else', () => {
    const frontMatter = readFrontMatter(
      new SourceText('---\ntext: a b\nnumber: 12\nlist: [a]\nyes: true\nnothing:\n__proto__: x\n---\n'),
    );
    const keys = ['text', 'number', 'list', 'yes', 'nothing', 'absent', 'toString', 'constructor'];
    assert.deepEqual(
      keys.map((key) => frontMatterText(frontMatter, key)),
      ['a b', '12', undefined, undefined, undefined, undefined, undefined, undefined],
    );
    assert.equal(frontMatterText(undefined, 'text'), undefined);
  });

  it('may be nested without end', () => {
    assert.doesNotThrow(() => reading(`---\n${'['.repeat(100_000)}\n---\n`));
    assert.doesNotThrow(() => reading(`---\n${'{a: '.repeat(50_000)}\n---\n`));
  });
});
