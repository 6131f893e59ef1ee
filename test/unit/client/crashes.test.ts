import assert from 'node:assert/strict';
import { CrashCount } from '../../../client/src/crashes.ts';

describe('crashes', () => {
  it('gives up on a server that never ran', () => {
    assert.equal(new CrashCount().crashed(0), false);
  });

  it('restarts four times in three minutes, not a fifth time', () => {
    const crashes = new CrashCount();
    crashes.started();
    const answers = [0, 1000, 2000, 3000, 179_000].map((now) => crashes.crashed(now));
    assert.deepEqual(answers, [true, true, true, true, false]);
  });

  it('forgets crashes of long ago', () => {
    const crashes = new CrashCount();
    crashes.started();
    for (let minute = 0; minute < 60; minute += 1) {
      assert.equal(crashes.crashed(minute * 60_000), true);
    }
  });
});
