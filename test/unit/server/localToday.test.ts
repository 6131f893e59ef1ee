import assert from 'node:assert/strict';
import { localToday } from '../../../server/src/scheduling/localToday.ts';

describe('today', () => {
  const zone = process.env['TZ'];

  afterEach(() => {
    if (zone === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = zone;
    }
  });

  const days: readonly (readonly [zone: string, instant: string, day: string])[] = [
    ['Pacific/Kiritimati', '2026-03-31T10:30:00Z', '2026-04-01'],
    ['Pacific/Pago_Pago', '2026-03-01T10:30:00Z', '2026-02-28'],
  ];
  for (const [place, instant, day] of days) {
    it(`is ${day} in ${place} at ${instant}`, () => {
      process.env['TZ'] = place;
      assert.equal(localToday(new Date(instant)), day);
    });
  }
});
