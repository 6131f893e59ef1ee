import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { minimalEdits } from '../../../server/src/check/minimalEdits.ts';

describe('the edits between two texts', () => {
  const cases: readonly (readonly [name: string, before: string, after: string, edits: readonly string[]])[] =
    [
      ['are none where nothing differs', 'a\nb', 'a\nb', []],
      ['are narrowed to what differs', 'one two three\n', 'one 2 three\n', ['two → 2']],
      ['are apart where the differences are', 'a\nb\nc\n', 'x\nb\ny\n', ['a → x', 'c → y']],
      ['insert', 'a\nc\n', 'a\nb\nc\n', [' → b\n']],
      ['remove', 'a\nb\nc\n', 'a\nc\n', ['b\n → ']],
      ['write a text where none was', '', 'a\n', [' → a\n']],
      ['remove a whole text', 'a\n', '', ['a\n → ']],
      ['count a repetition once', 'aa\n', 'aaa\n', [' → a']],
      ['keep the halves of a character together', 'a🔥b\n', 'a🔦b\n', ['🔥 → 🔦']],
      [
        'keep them together at the end',
        'a\uD83D\uDD25\n',
        'a\uD83E\uDD25\n',
        ['\uD83D\uDD25 → \uD83E\uDD25'],
      ],
      ['keep the line ends of Windows together', 'a\r\nb\r\n', 'a\nb\n', ['\r\nb\r\n → \nb\n']],
      ['keep new line ends of Windows together', 'a\nb\n', 'a\r\nb\r\n', ['\nb\n → \r\nb\r\n']],
      ['cut no line end of Windows where a single return was', 'a\rb\n', 'a\r\nb\n', ['\r → \r\n']],
      ['cut no line end of Windows that becomes a single return', 'a\r\nb\n', 'a\rb\n', ['\r\n → \r']],
      ['cut before a line end of Windows', 'a x\r\nb\r\n', 'a y\r\nb\r\n', ['x → y']],
    ];
  for (const [name, before, after, expected] of cases) {
    it(name, () => {
      const edits = minimalEdits(before, after);
      assert.equal(applyEdits(before, edits), after);
      const shown = edits.map(({ range, text }) => `${before.slice(range.start, range.end)} → ${text}`);
      assert.deepEqual(shown, expected);
    });
  }

  it('are found quickly where most of a long text differs', () => {
    const text = (word: string): string =>
      Array.from({ length: 10_000 }, (_, line) => `${word} ${line}\n`).join('');
    const edits = minimalEdits(text('one'), text('two'));
    assert.equal(applyEdits(text('one'), edits), text('two'));
  });
});
