import assert from 'node:assert/strict';
import { Calm } from '../../../../server/src/scheduling/calm.ts';
import { FakeClock } from '../fakeClock.ts';

const seconds = (count: number): number => count * 1000;

describe('calm', () => {
  let clock: FakeClock;
  let begun: number[];
  let calm: Calm;

  beforeEach(() => {
    clock = new FakeClock('2026-03-20T09:00:00Z');
    begun = [];
    calm = new Calm(clock, seconds(30), () => begun.push(clock.elapsed()));
  });

  it('is nothing to tell of where nothing was done', () => {
    clock.pass(seconds(3600));
    assert.deepEqual(begun, []);
  });

  it('begins so long after the last that is done, not before, and once', () => {
    for (let step = 0; step < 5; step += 1) {
      calm.disturb();
      clock.pass(seconds(29));
    }
    assert.deepEqual(begun, []);
    clock.pass(seconds(3600));
    assert.deepEqual(begun, [seconds(4 * 29 + 30)]);
  });

  it('begins again when something is done afterwards', () => {
    calm.disturb();
    clock.pass(seconds(100));
    calm.disturb();
    clock.pass(seconds(100));
    assert.deepEqual(begun, [seconds(30), seconds(130)]);
  });

  it('may be disturbed by what it lets begin', () => {
    const again = new Calm(clock, seconds(1), () => {
      begun.push(clock.elapsed());
      again.disturb();
    });
    again.disturb();
    clock.pass(seconds(3.5));
    assert.deepEqual(begun, [1, 2, 3].map(seconds));
  });

  it('lets one timer run at a time', () => {
    for (let edit = 0; edit < 100; edit += 1) {
      calm.disturb();
      clock.pass(10);
    }
    clock.pass(seconds(3600));
    assert.equal(clock.runs, 2);
  });
});
