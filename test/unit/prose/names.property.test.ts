import assert from 'node:assert/strict';
import fc from 'fast-check';
import { names } from '../../../server/src/prose/notQuantities.ts';
import { matching } from '../../support/matching.ts';
import { rounds } from '../../support/properties.ts';

describe('the signs of names with figures', () => {
  for (const { sign, name } of names) {
    it(`are in all that is such a name: ${sign.source}`, () => {
      fc.assert(
        fc.property(matching(name), (found) => {
          assert.match(found, sign);
        }),
        rounds(100),
      );
    });
  }
});
