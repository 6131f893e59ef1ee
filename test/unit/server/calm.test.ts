import assert from 'node:assert/strict';
import { Calm } from '../../../server/src/calm.ts';
import { FakeClock } from './fakeClock.ts';

describe('calm', () => {
  let clock: FakeClock;
  let told: string[];
  let calm: Calm;

  beforeEach(() => {
    clock = new FakeClock('2026-03-20T09:00:00Z');
    told = [];
    calm = new Calm(
      clock,
      () => told.push('begins'),
      () => told.push('ends'),
    );
  });

  it('begins once where nothing is ever done', () => {
    clock.passTo('2026-03-20T11:00:00Z');
    assert.deepEqual(told, ['begins']);
  });

  it('does not begin while something is done now and then', () => {
    for (let second = 10; second < 60; second += 10) {
      clock.passTo(`2026-03-20T09:00:${second}Z`);
      calm.disturb();
    }
    assert.deepEqual(told, []);
  });

  it('ends when something is done, and begins again afterwards', () => {
    clock.passTo('2026-03-20T10:00:00Z');
    calm.disturb();
    calm.disturb();
    assert.deepEqual(told, ['begins', 'ends']);
    clock.passTo('2026-03-20T11:00:00Z');
    assert.deepEqual(told, ['begins', 'ends', 'begins']);
  });

  it('lets one timer run at a time', () => {
    for (let edit = 0; edit < 100; edit += 1) {
      calm.disturb();
    }
    clock.passTo('2026-03-20T11:00:00Z');
    assert.ok(clock.runs <= 2);
  });
});
