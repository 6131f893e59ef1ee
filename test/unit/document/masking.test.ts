import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';

/** A text as it is masked, with a dot for each character that was blanked. */
function masked(text: string): string {
  const { text: result } = parseDocument(text).masked;
  assert.equal(result.length, text.length);
  return [...result]
    .map((character, index) => (character === ' ' && text[index] !== ' ' ? '·' : character))
    .join('');
}

describe('the mask', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['hides code spans', 'a `b` c', 'a ··· c'],
    ['closes a code span by a run of the same length', 'a ``b`c`` d', 'a ······· d'],
    ['leaves runs alone that nothing closes', 'a ``b` c', 'a ``b` c'],
    ['looks for a span behind a run that nothing closes', '``` a `b`', '``` a ···'],
    ['knows code spans over line ends', 'a `b\nc` d', 'a ··\n·· d'],
    ['ends code spans at a blank line', 'a `b\n\nc` d', 'a `b\n\nc` d'],
    ['ends code spans at a line of blanks', 'a `b\n \t\nc` d', 'a `b\n \t\nc` d'],
    ['ends code spans at a blank line of Windows', 'a `b\r\n\r\nc` d', 'a `b\r\n\r\nc` d'],
    ['ends code spans at a blank line between lone returns', 'a `b\r\rc` d', 'a `b\r\rc` d'],
    ['keeps the line ends of Windows', 'a `b\r\nc` d', 'a ··\r\n·· d'],
    ['ends code spans at the next item', '- a `b\n- c` d', '- a `b\n- c` d'],
    ['ends code spans at the next heading', 'a `b\n# c` d', 'a `b\n# c` d'],
    [
      'ends code spans at the next cell',
      '| a `b | c` d |\n| - | - |\n| `e | `f` |',
      '| a `b | c` d |\n| - | - |\n| `e | ··· |',
    ],
    ['ends code spans at a blank line in a quotation', '> a `b\n>\n> c` d', '> a `b\n>\n> c` d'],
    ['opens no code span at an escaped backtick', 'a \\`b` c', 'a \\`b` c'],
    ['opens a shorter one behind an escaped backtick', 'a \\``b` c', 'a \\···· c'],
    ['knows that a backslash may be escaped', 'a \\\\`b` c', 'a \\\\··· c'],
    ['knows that a backslash in code is one', 'a `b\\` c', 'a ···· c'],
    ['hides fenced code', '```\na\n```\nb', '···\n·\n···\nb'],
    ['hides indented code', 'a\n\n    b\n', 'a\n\n    ·\n'],
    ['hides code in lists', '- a\n\n  ```\n  b\n  ```', '- a\n\n  ···\n  ·\n  ···'],
    ['hides front matter', '---\na: b\n---\nc', '···\n·· ·\n···\nc'],
    ['hides comments', 'a <!-- b --> c', 'a ···· · ··· c'],
    ['hides comments over blank lines', '<!-- a\n\nb -->\nc', '···· ·\n\n· ···\nc'],
    ['lets a comment hide backticks', '<!-- ` --> a ` b', '···· · ··· a ` b'],
    ['lets code hide the marks of comments', '`<!--` a --> b', '······ a --> b'],
    ['leaves a comment alone that is not closed', 'a <!-- b', 'a <!-- b'],
    ['closes no comment within code', 'a <!-- b\n\n```\n-->\n```\nc', 'a <!-- b\n\n···\n···\n···\nc'],
    ['closes a comment at the first end', '<!-- a <!-- b --> c -->', '···· · ···· · ··· c -->'],
    ['counts characters of two units twice', '`🔥` a', '···· a'],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.equal(masked(text), expected));
  }

  it('gives comments with what stands between their marks', () => {
    const { source, masked: mask } = parseDocument('a <!-- b\nc --> d\n<!---->');
    assert.deepEqual(
      mask.comments.map(({ range, body }) => [source.slice(range), source.slice(body)]),
      [
        ['<!-- b\nc -->', ' b\nc '],
        ['<!---->', ''],
      ],
    );
  });

  it('takes linear time, whatever opens and does not close', () => {
    for (const unit of [
      '<!-- ',
      '` `` ',
      '<!-- x\n\n    code\n\n',
      'x <!-- `\n\n```\n```\n\n',
      '\\`',
      '\n',
      '> ',
    ]) {
      masked(unit.repeat(20_000));
    }
  });
});
