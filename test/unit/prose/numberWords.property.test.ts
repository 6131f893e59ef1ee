import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberBeforeSizePattern } from '../../../server/src/prose/numberWords.ts';
import { hasNumberWord } from '../../../server/src/prose/writtenNumber.ts';
import { matching } from '../../support/matching.ts';
import { rounds } from '../../support/properties.ts';

describe('the sign of numbers in words', () => {
  it('is in all that such a number may start with, whatever stands in front of it', () => {
    const number = new RegExp(`(?:(?<!\\p{L})|(?<=to|or))${numberBeforeSizePattern}(?![\\p{L}\\p{N}])`, 'u');
    const written = matching({ source: numberBeforeSizePattern, flags: 'u' });
    const inFront = fc.constantFrom('', ' ', '5', '_', 'é', 'x', 'to', 'two or', 'five to');
    fc.assert(
      fc.property(inFront, written, fc.constantFrom('', ' pods', 's'), (front, found, behind) => {
        const text = `${front}${found}${behind}`;
        assert.equal(hasNumberWord(text), number.test(text), text);
      }),
      rounds(500),
    );
  });
});
