import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SourceText } from '../../../server/src/document/sourceText.ts';
import { rounds } from '../../support/properties.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), maxLength: 12 });
/** Where something is replaced, as shares of the text's length; most edits stay on the line of the one before. */
const edits = fc.array(
  fc.record({
    from: fc.oneof(fc.constant(undefined), fc.double({ min: 0, max: 1, noNaN: true })),
    length: fc.nat(3),
    by: fc.oneof(fc.constantFrom('', 'x', 'yz'), texts),
  }),
  { maxLength: 12 },
);

describe('the lines of a text that is edited', () => {
  it('are those of the edited text', () => {
    fc.assert(
      fc.property(texts, texts, edits, (begin, end, steps) => {
        let source = new SourceText(`${begin}line\nline\n${end}`);
        let start = 0;
        for (const { from, length, by } of steps) {
          const { text } = source;
          start = from === undefined ? Math.min(start, text.length) : Math.floor(text.length * from);
          const old = { start, end: Math.min(text.length, start + length) };
          const edited = text.slice(0, old.start) + by + text.slice(old.end);
          const before = source;
          source = before.changed(old, by);
          assert.equal(source.text, edited);
          assert.deepEqual(linesOf(source), linesOf(new SourceText(edited)), JSON.stringify([text, edited]));
          assert.deepEqual(linesOf(before), linesOf(new SourceText(text)));
          assertPositions(source);
        }
      }),
      rounds(300),
    );
  });
});

function linesOf(source: SourceText): readonly unknown[] {
  const lines = Array.from({ length: source.lineCount + 1 }, (_, line) => source.lineStart(line));
  const places = Array.from({ length: source.text.length + 2 }, (_, offset) => source.positionAt(offset));
  return [source.lineEnd, lines, places];
}

/** Each offset is at its own position and at no other. */
function assertPositions(source: SourceText): void {
  for (let offset = 0; offset <= source.length; offset += 1) {
    const { line, character } = source.positionAt(offset);
    assert.ok(source.isAt({ line, character }, offset), `${offset} in ${JSON.stringify(source.text)}`);
    for (const other of [-1, 1]) {
      assert.ok(!source.isAt({ line, character: character + other }, offset));
      const elsewhere = character + source.lineStart(line) - source.lineStart(line + other);
      assert.ok(elsewhere < 0 || !source.isAt({ line: line + other, character: elsewhere }, offset));
    }
  }
}
