import assert from 'node:assert/strict';
import { packedPassages, unpackedPassages } from '../../../server/src/cli/packedPassages.ts';
import { hashOf } from '../../../server/src/siblings/hash.ts';

describe('passages as numbers', () => {
  it('are the same passages again, in their order', () => {
    const passages = ['Restart the pods.', 'Raise the limit to 40.'].map((text, index) => ({
      hash: hashOf(text),
      range: { start: 10 * index, end: 9_000_000 + index },
      start: { line: index, character: 3 },
      end: { line: 70_000, character: 4 + index },
    }));
    assert.deepEqual(unpackedPassages(packedPassages(passages)), passages);
    assert.deepEqual(unpackedPassages(packedPassages([])), []);
  });
});
