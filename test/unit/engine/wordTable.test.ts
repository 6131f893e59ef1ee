import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordTable } from '../../../server/src/memory/wordTable.ts';
import { rounds } from '../../support/properties.ts';

describe('what is known of words', () => {
  it('is what was computed of the text between two offsets', () => {
    const table = new WordTable((written) => `<${written}>`);
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), (text, start, length) => {
        const from = Math.min(start, text.length);
        const to = Math.min(from + length, text.length);
        assert.equal(table.at(text, from, to), `<${text.slice(from, to)}>`);
      }),
      rounds(500),
    );
  });

  it('is computed once for all places of a word', () => {
    const computed: string[] = [];
    const table = new WordTable((written) => computed.push(written));
    assert.equal(table.at('the proxy of the zone', 0, 3), table.at('the proxy of the zone', 13, 16));
    assert.deepEqual(computed, ['the']);
  });

  it('stays right when there are more words than it keeps, all of which are kept for a while', () => {
    let computed = 0;
    const table = new WordTable((written) => {
      computed += 1;
      return written;
    });
    const words = Array.from({ length: 40_000 }, (_, index) => `word${index}`);
    for (const word of words) {
      assert.equal(table.at(word, 0, word.length), word);
      assert.equal(table.at(word, 0, word.length), word);
    }
    assert.ok(computed < words.length * 1.1, `${computed} for ${words.length} words`);
    for (const word of words) {
      assert.equal(table.at(word, 0, word.length), word);
    }
  });
});
