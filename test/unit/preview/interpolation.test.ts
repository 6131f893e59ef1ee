import assert from 'node:assert/strict';
import {
  interpolate,
  interpolateNumber,
  interpolateRound,
} from '../../../client/src/insights/page/interpolation.ts';

describe('numbers between two others', () => {
  it('begin at the first, end at the second and go on beyond', () => {
    assert.deepEqual(
      [0, 0.25, 1, 1.5].map((share) => interpolateNumber(240, -40)(share)),
      [240, 170, -40, -180],
    );
    assert.equal(interpolate(1e9, 1e9 + 86_400_000)(0.5), 1_043_200_000);
    assert.deepEqual(
      [0, 0.25, 0.5, 1].map((share) => interpolateRound(0, 5)(share)),
      [0, 1, 3, 5],
    );
  });
});
