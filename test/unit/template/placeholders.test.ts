import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import {
  findPlaceholders,
  literal,
  placeholderWords,
  plainText,
  snippetText,
  withLineEnd,
  withPlaceholders,
} from '../../../server/src/template/placeholders.ts';

function blanksIn(text: string): readonly string[] {
  return findPlaceholders(parseDocument(text).masked.text).map((blank) => {
    assert.equal(text.slice(blank.range.start, blank.range.end), blank.text);
    return blank.text;
  });
}

describe('a placeholder', () => {
  const cases: readonly (readonly [name: string, text: string, blanks: readonly string[]])[] = [
    ['is a name in brackets', '[name] and [2-3 words]', ['[name]', '[2-3 words]']],
    ['is a name in braces', '{{name}} and {{ another name }}', ['{{name}}', '{{ another name }}']],
    [
      'is a name in single braces',
      '{Description}, _{what happened}_ {id}',
      ['{Description}', '{what happened}', '{id}'],
    ],
    ['is no part of a path', '/users/{id}/orders https://x.example/{id} {id}/a', []],
    ['is no part of a name', '{region}-db-1 {env}.example.com orders:{id} db:{port} {shard}_old', []],
    ['is no exponent', '10^{N}', []],
    ['is no variable', '\u0024{name} #{name} %{name} @{name}', []],
    ['is no series, JSON or code', 'total{code="500"} up{job} {"a": 1} {a: 1} {a, b} "{name}" f({x})', []],
    ['is what stands for a date', 'on YYYY-MM-DD', ['YYYY-MM-DD']],
    ['is what stands for a time', 'at HH:MM or hh:mm:ss', ['HH:MM', 'hh:mm:ss']],
    ['is what stands for an id', 'INC-XXXX and SEV-X', ['INC-XXXX', 'SEV-X']],
    ['is what stands for a duration', 'X hours Y minutes', ['X hours Y minutes']],
    ['is the dots in a cell', '| ... | … |', ['...', '…']],
    ['is one with a mask in brackets', '[INC-XXXX]', ['[INC-XXXX]']],
    ['is no link', '[a](b) [a][b] [a][] ![a](b)', []],
    ['is no footnote', 'a[^1] and [^note]: text', []],
    ['is no check box', '- [ ] a\n- [x] b\n- [X] c', []],
    ['is no definition', '[a]: https://example.com\n\n- [b]: <c> "Title"', []],
    ['is no brackets that are escaped', '\\[name\\] \\[name]', []],
    ['is no mask inside a word', 'MYYYY-MM-DD INC-XXXXY SUPERINC-X_1', []],
    ['is no dots in a sentence', 'wait ... and | so on ...', []],
    ['is no brackets over lines', '[a\nb]', []],
    ['is nothing in code', '`[name]`\n\n```\n[name]\n```', []],
    ['is nothing in a comment', '<!-- [name] -->', []],
    ['is nothing in front matter', '---\ntitle: [name]\n---\n', []],
    ['is no empty brackets', '[] {{}}', []],
    ['may stand beside another', '[a] [b]', ['[a]', '[b]']],
    ['is no link of a wiki', '[[name]]', []],
    ['may have a colon behind', '# [a]: [b]\n\n**[c]:** d\n- [e]: two words', ['[a]', '[b]', '[c]', '[e]']],
  ];
  for (const [name, text, blanks] of cases) {
    it(name, () => assert.deepEqual(blanksIn(text), blanks));
  }

  it('says in words what it asks for', () => {
    assert.deepEqual(['[Key takeaway]', '{{ name }}', 'YYYY-MM-DD', '...'].map(placeholderWords), [
      'Key takeaway',
      'name',
      'YYYY-MM-DD',
      '...',
    ]);
  });

  it('is found in linear time, whatever repeats', () => {
    for (const unit of [
      '[',
      ']',
      '[a',
      '{{',
      '{{a',
      '| ...',
      '...|',
      'X',
      'X hours ',
      'AA-X',
      ' ',
      'YYYY-MM-',
    ]) {
      findPlaceholders(unit.repeat(100_000));
    }
  });
});

describe('a text with placeholders', () => {
  const parts = (text: string, offset = 0) =>
    withPlaceholders(text.slice(offset), offset, findPlaceholders(text));

  it('is cut at them', () => {
    assert.deepEqual(parts('a [b] c'), [
      { text: 'a ', placeholder: false },
      { text: '[b]', placeholder: true },
      { text: ' c', placeholder: false },
    ]);
    assert.deepEqual(parts('[a]'), [{ text: '[a]', placeholder: true }]);
    assert.deepEqual(parts(''), []);
    assert.deepEqual(literal(''), []);
  });

  it('may be a part of what they were found in', () => {
    assert.deepEqual(parts('[a] b [c]', 2), [
      { text: '] b ', placeholder: false },
      { text: '[c]', placeholder: true },
    ]);
    assert.equal(plainText(parts('[a] b [c]', 2)), '] b [c]');
  });

  it('takes other line ends', () => {
    assert.equal(plainText(withLineEnd(parts('a\n[b]\r\nc'), '\r\n')), 'a\r\n[b]\r\nc');
  });

  it('is a snippet with a stop at each, and what a snippet would read is escaped', () => {
    assert.equal(snippetText(parts('$1 } \\ [b$]')), ['\\$1 \\} \\\\ $', '{1:[b\\$]}$0'].join(''));
    assert.equal(snippetText(parts('no blank')), 'no blank');
  });
});
