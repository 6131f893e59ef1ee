import assert from 'node:assert/strict';
import { elapsedText, lengthText, shortLengthText } from '../../../server/src/timeline/lengthText.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const long = 2 * day + 3 * hour + 4 * minute;

describe('a length of time', () => {
  it('has at a glance its two largest units, and is never more than it was', () => {
    const cases: readonly (readonly [number, string])[] = [
      [0, '0 min'],
      [999, '0 min'],
      [45_900, '45 s'],
      [70 * minute, '1 h 10 min'],
      [-70 * minute, '−1 h 10 min'],
      [long, '2 d 3 h'],
      // The next unit is none: what comes behind it would look like it.
      [day + 5 * minute, '1 d'],
    ];
    assert.deepEqual(
      cases.map(([length]) => shortLengthText(length)),
      cases.map(([, text]) => text),
    );
  });

  it('has in full every unit, and spaces that do not break', () => {
    assert.equal(lengthText(long), '2\u00a0d 3\u00a0h 4\u00a0min');
    assert.equal(elapsedText(-long), 'T−2\u00a0d 3\u00a0h 4\u00a0min');
  });
});
