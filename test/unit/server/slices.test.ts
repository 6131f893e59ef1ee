import assert from 'node:assert/strict';
import { mapInSlices } from '../../../server/src/scheduling/slices.ts';
import { nextTurn } from '../../../server/src/scheduling/turns.ts';

describe('work in slices', () => {
  it('lets others have their turns, and does all of it in order', async () => {
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      while (!isDone) {
        await nextTurn();
        turns += 1;
      }
    })();
    const results = await mapInSlices([1, 2, 3], (item) => {
      const end = performance.now() + 5;
      while (performance.now() < end);
      return { item, turns };
    });
    isDone = true;
    await others;
    assert.deepEqual(
      results.map(({ item }) => item),
      [1, 2, 3],
    );
    assert.ok((results[2]?.turns ?? 0) > (results[0]?.turns ?? 0));
  });
});
