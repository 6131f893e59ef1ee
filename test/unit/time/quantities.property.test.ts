import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchesIn } from '../../../server/src/text/matches.ts';
import { quantity, quantityIn } from '../../../server/src/time/duration.ts';
import { matching } from '../../support/matching.ts';
import { rounds } from '../../support/properties.ts';

describe('the expression for lengths in figures alone', () => {
  it('is taken only where it finds what that for words does, too', () => {
    const inFront = fc.constantFrom('', 'about ', '2h', '3 hrs', 'data, ', '5 to ', 'é');
    fc.assert(
      fc.property(inFront, matching(quantity()), (front, found) => {
        const text = `${front}${found}`.toLowerCase();
        const placesOf = (pattern: RegExp): readonly string[] =>
          matchesIn(text, pattern).map((match) => `${match.index} ${match[0]}`);
        assert.deepEqual(placesOf(quantityIn(text)), placesOf(quantity()), text);
      }),
      rounds(500),
    );
  });
});
