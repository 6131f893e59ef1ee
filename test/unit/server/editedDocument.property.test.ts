import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditedDocument } from '../../../server/src/session/editedDocument.ts';
import { rounds } from '../../support/properties.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '“'), maxLength: 12 });
const positions = fc.record({
  line: fc.nat(6),
  character: fc.integer({ min: -1, max: 6 }),
});
const changes = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ range: fc.record({ start: positions, end: positions }), text: texts }),
  },
  { weight: 1, arbitrary: fc.record({ text: texts }) },
);

describe('a document that a client edits', () => {
  it('has the text that the protocol’s library has after the same edits', () => {
    fc.assert(
      fc.property(texts, fc.array(changes, { maxLength: 16 }), (text, steps) => {
        const document = new EditedDocument('untitled:1', 'markdown', 1, text);
        const expected = TextDocument.create('untitled:1', 'markdown', 1, text);
        for (const [index, wild] of steps.entries()) {
          // Behind the last line the library loses count of lines.
          const step = [withinLines(wild, expected.lineCount)];
          const before = { source: document.source, text: document.getText() };
          document.update(step, index + 2);
          TextDocument.update(expected, step, index + 2);
          assert.equal(document.getText(), expected.getText());
          assert.equal(document.version, expected.version);
          assert.equal(before.source.text, before.text);
        }
      }),
      rounds(400),
    );
  });

  it('keeps its source where an edit changes nothing', () => {
    const document = new EditedDocument('untitled:1', 'markdown', 1, 'one\ntwo\n');
    const { source } = document;
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    document.update([{ range, text: 'two' }], 2);
    assert.equal(document.source, source);
    document.update([{ range, text: 'three' }], 3);
    assert.notEqual(document.source, source);
    assert.equal(document.getText(), 'one\nthree\n');
  });
});

type Change = Parameters<EditedDocument['update']>[0][number];

function withinLines(change: Change, lineCount: number): Change {
  if (!('range' in change)) {
    return change;
  }
  const { start, end } = change.range;
  const within = ({ line, character }: typeof start): typeof start => ({ line: line % lineCount, character });
  return { text: change.text, range: { start: within(start), end: within(end) } };
}
