import assert from 'node:assert/strict';
import { rangeContains, rangesMeet, SourceText, trimRange } from '../../../server/src/document/sourceText.ts';

describe('a text and its lines', () => {
  const cases: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
    ['is one empty line where there is nothing', '', ['']],
    ['may end without a line end', 'a\nb', ['a', 'b']],
    ['has an empty line behind its last line end', 'a\n', ['a', '']],
    ['knows the line ends of Windows', 'a\r\nb\r\n', ['a', 'b', '']],
    ['knows those of old Macs', 'a\rb\r', ['a', 'b', '']],
    ['may mix them', 'a\rb\r\nc\nd', ['a', 'b', 'c', 'd']],
    ['takes a return and a Windows line end for two', 'a\r\r\nb', ['a', '', 'b']],
    ['takes a line feed and a return for two', 'a\n\rb', ['a', '', 'b']],
    ['leaves other separators alone', 'a\u2028b\u0085c\fd', ['a\u2028b\u0085c\fd']],
  ];
  for (const [name, text, lines] of cases) {
    it(name, () => {
      const source = new SourceText(text);
      assert.deepEqual(
        lines.map((_, line) => source.lineText(line)),
        lines,
      );
      assert.equal(source.lineCount, lines.length);
    });
  }

  it('tells its line end by the first one', () => {
    const ends = ['', 'a', 'a\r\nb\n', 'a\nb\r\n', '\r\n', '\n', 'a\rb'];
    assert.deepEqual(
      ends.map((text) => new SourceText(text).lineEnd),
      ['\n', '\n', '\r\n', '\n', '\r\n', '\n', '\r'],
    );
  });

  it('counts columns in UTF-16 units', () => {
    const source = new SourceText('🔥 a\r\n–b');
    assert.deepEqual(source.positionAt(source.text.indexOf('a')), { line: 0, character: 3 });
    assert.deepEqual(source.positionAt(source.text.indexOf('b')), { line: 1, character: 1 });
  });

  it('gives back the offset of every position', () => {
    const source = new SourceText('🔥 a\r\n\r–b\n');
    for (let offset = 0; offset <= source.text.length; offset += 1) {
      // Between the halves of a line end there is no position of its own.
      if (source.text.slice(offset - 1, offset + 1) !== '\r\n') {
        assert.equal(source.offsetAt(source.positionAt(offset)), offset);
      }
    }
  });

  it('moves what is outside to the nearest place inside', () => {
    const source = new SourceText('ab\r\ncd');
    assert.deepEqual(source.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(source.positionAt(99), { line: 1, character: 2 });
    assert.equal(source.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(source.offsetAt({ line: 9, character: 0 }), 6);
    assert.equal(source.lineStart(9), 6);
    assert.equal(source.lineText(9), '');
  });

  it('gives the range of some lines without the last line end', () => {
    const source = new SourceText('a\r\nb\r\nc');
    assert.equal(source.slice(source.linesRange({ start: 0, end: 2 })), 'a\r\nb');
    assert.equal(source.slice(source.linesRange({ start: 1, end: 1 })), '');
    assert.equal(source.slice(source.linesRange({ start: 2, end: 9 })), 'c');
  });
});

describe('ranges', () => {
  it('meet where they share a character or touch', () => {
    const range = { start: 2, end: 5 };
    assert.deepEqual(
      [
        [0, 1],
        [0, 2],
        [3, 4],
        [5, 5],
        [5, 9],
        [6, 9],
      ].map(([start = 0, end = 0]) => rangesMeet(range, { start, end })),
      [false, true, true, true, true, false],
    );
  });

  it('contain themselves and what is within', () => {
    const range = { start: 2, end: 5 };
    assert.ok(rangeContains(range, range));
    assert.ok(rangeContains(range, { start: 3, end: 3 }));
    assert.ok(!rangeContains(range, { start: 1, end: 3 }));
  });

  it('lose white space at either end, and keep their start where nothing else is left', () => {
    const text = ' \t a b\r\n ';
    assert.deepEqual(trimRange(text, { start: 0, end: text.length }), { start: 3, end: 6 });
    assert.equal(trimRange('   ', { start: 0, end: 3 }).start, trimRange('   ', { start: 0, end: 3 }).end);
  });
});
