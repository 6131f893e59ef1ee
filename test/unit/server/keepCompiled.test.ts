import assert from 'node:assert/strict';
import { keepCompiled } from '../../../server/src/node/keepCompiled.ts';
import { FakeClock } from './fakeClock.ts';

describe('what was compiled', () => {
  it('is kept once, when a first check is over, though the program goes on', () => {
    const clock = new FakeClock('2026-03-20T09:00:00Z');
    let times = 0;
    keepCompiled(clock, () => {
      times += 1;
    });
    clock.passTo('2026-03-20T09:00:01Z');
    assert.equal(times, 0);
    clock.passTo('2026-03-20T10:00:00Z');
    assert.equal(times, 1);
  });
});
