import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { onNewDay } from '../../../server/src/scheduling/midnight.ts';
import { FakeClock } from './fakeClock.ts';

/** The days that are told of, while something happens to the clock. */
function daysTold(start: string, happening: (clock: FakeClock) => void): readonly string[] {
  const clock = new FakeClock(start);
  const told: string[] = [];
  onNewDay(clock, () => told.push(clock.now().toISOString()));
  happening(clock);
  return told;
}

describe('a new day', () => {
  let zone: string | undefined;

  beforeEach(() => {
    zone = process.env['TZ'];
    process.env['TZ'] = 'Europe/Berlin';
  });

  afterEach(() => {
    if (zone === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = zone;
    }
  });

  it('is told at local midnight, each day once', () => {
    const told = daysTold('2026-03-20T15:03:00Z', (clock) => clock.passTo('2026-03-22T22:59:00Z'));
    assert.deepEqual(told, ['2026-03-20T23:00:00.000Z', '2026-03-21T23:00:00.000Z']);
  });

  it('is not told before midnight', () => {
    assert.deepEqual(
      daysTold('2026-03-20T15:00:00Z', (clock) => clock.passTo('2026-03-20T22:59:59Z')),
      [],
    );
  });

  it('is told after 23 hours where the clock is put forward, and after 25 where it is put back', () => {
    assert.deepEqual(
      daysTold('2026-03-29T12:00:00Z', (clock) => clock.passTo('2026-03-30T00:00:00Z')),
      ['2026-03-29T22:00:00.000Z'],
    );
    assert.deepEqual(
      daysTold('2026-10-24T23:00:00Z', (clock) => clock.passTo('2026-10-26T00:00:00Z')),
      ['2026-10-25T23:00:00.000Z'],
    );
  });

  it('is told where midnight is left out', () => {
    process.env['TZ'] = 'Africa/Cairo';
    assert.deepEqual(
      daysTold('2026-04-23T12:00:00Z', (clock) => clock.passTo('2026-04-24T12:00:00Z')),
      ['2026-04-23T22:00:00.000Z'],
    );
  });

  it('is told soon after a machine that slept over midnight wakes up', () => {
    const told = daysTold('2026-03-20T18:05:00Z', (clock) => {
      clock.passTo('2026-03-20T18:07:00Z');
      clock.sleepTo('2026-03-21T07:00:00Z');
      clock.passTo('2026-03-21T12:00:00Z');
    });
    assert.deepEqual(told, ['2026-03-21T07:08:00.000Z']);
  });

  it('is told soon after a journey into another zone', () => {
    const told = daysTold('2026-03-20T18:05:00Z', (clock) => {
      process.env['TZ'] = 'Asia/Tokyo';
      clock.passTo('2026-03-20T19:00:00Z');
    });
    assert.deepEqual(told, ['2026-03-20T18:15:00.000Z']);
  });

  it('wakes the process a few times an hour at most', () => {
    const clock = new FakeClock('2026-03-20T00:00:00Z');
    onNewDay(clock, () => {});
    clock.passTo('2026-03-21T00:00:00Z');
    assert.ok(clock.runs <= 6 * 24 + 1, `${clock.runs} times a day`);
  });

  it('does not keep a process alive', () => {
    const address = (name: string) =>
      JSON.stringify(new URL(`../../../server/src/scheduling/${name}`, import.meta.url).href);
    const program = `import { onNewDay } from ${address('midnight.ts')};
      import { systemClock } from ${address('systemClock.ts')};
      onNewDay(systemClock, () => {});
      process.stdout.write('waiting');`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      timeout: 500_000,
    });
    assert.deepEqual([status, stdout], [0, 'waiting']);
  });
});
