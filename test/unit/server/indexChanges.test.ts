import assert from 'node:assert/strict';
import { IndexChanges } from '../../../server/src/session/indexChanges.ts';
import { FakeClock } from './fakeClock.ts';

describe('changes of the index', () => {
  let clock: FakeClock;
  let told: number[];
  let changes: IndexChanges;

  beforeEach(() => {
    clock = new FakeClock('2026-03-20T09:00:00Z');
    told = [];
    changes = new IndexChanges((generation) => told.push(generation), clock);
  });

  it('are told once for a burst of them, behind its last', () => {
    changes.isAwaited = true;
    for (let change = 0; change < 20; change += 1) {
      changes.changedUnasked();
      clock.pass(100);
    }
    assert.deepEqual(told, []);
    clock.pass(300);
    assert.deepEqual(told, [21]);
    clock.pass(10_000);
    assert.deepEqual(told, [21]);
  });

  it('are told to nobody who has never asked, or asks', () => {
    changes.changedUnasked();
    changes.isAwaited = true;
    changes.changed();
    clock.pass(10_000);
    assert.deepEqual(told, []);
    assert.equal(changes.generation, 3);
  });
});
