import assert from 'node:assert/strict';
import { formatStartTime, parseStartTime } from '../../../client/src/newPostmortem/startTime.ts';

describe('start time', () => {
  const accepted: readonly [string, string, string, string][] = [
    ['2026-11-24 14:05 +01:00', '2026-11-24', '14:05', '+01:00'],
    ['2026-11-24 14:05 UTC', '2026-11-24', '14:05', 'UTC'],
    ['  2026-11-24   9:05 utc ', '2026-11-24', '09:05', 'UTC'],
    ['2026-11-24T14:05Z', '2026-11-24', '14:05', 'UTC'],
    ['2026-11-24 14:05+0530', '2026-11-24', '14:05', '+05:30'],
    ['2026-11-24 14:05 -3', '2026-11-24', '14:05', '-03:00'],
    ['2026-11-24 14:05 UTC+2', '2026-11-24', '14:05', '+02:00'],
    ['2026-11-24 14:05 +00:00', '2026-11-24', '14:05', 'UTC'],
    ['2028-02-29 00:00 +14:00', '2028-02-29', '00:00', '+14:00'],
  ];
  for (const [text, date, time, zone] of accepted) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseStartTime(text), { date, time, zone });
    });
  }

  const refused: readonly [string, string][] = [
    ['', 'start-form'],
    ['yesterday', 'start-form'],
    ['24.11.2026 14:05 UTC', 'start-form'],
    ['2026-11-24', 'start-form'],
    ['2026-11-24 1405 UTC', 'start-form'],
    ['2026-11-24 114:05 UTC', 'start-form'],
    ['12026-11-24 14:05 UTC', 'start-form'],
    ['2026-02-29 14:05 UTC', 'start-date'],
    ['2026-13-01', 'start-date'],
    ['2026-11-24 24:00 UTC', 'start-time'],
    ['2026-11-24 14:60 UTC', 'start-time'],
    ['2026-11-24 14:05', 'start-zone'],
    ['2026-11-24 14:05 CET', 'start-zone'],
    ['2026-11-24 14:05 +15:00', 'start-zone'],
    ['2026-11-24 14:05 +01:60', 'start-zone'],
    ['2026-11-24 14:05 -12:30', 'start-zone'],
    ['2026-11-24 14:05 UTC or so', 'start-zone'],
  ];
  for (const [text, fault] of refused) {
    it(`refuses ${JSON.stringify(text)}: ${fault}`, () => {
      assert.equal(parseStartTime(text), fault);
    });
  }

  it('prints the wall clock of the zone', () => {
    const instant = Date.UTC(2026, 10, 24, 23, 30);
    assert.equal(formatStartTime(instant, 0), '2026-11-24 23:30 UTC');
    assert.equal(formatStartTime(instant, 60), '2026-11-25 00:30 +01:00');
    assert.equal(formatStartTime(instant, -210), '2026-11-24 20:00 -03:30');
  });

  it('prints what it reads', () => {
    for (const offset of [-720, -210, -60, 0, 60, 345, 840]) {
      const printed = formatStartTime(Date.UTC(2026, 0, 31, 12, 5), offset);
      const parsed = parseStartTime(printed);
      assert.ok(typeof parsed !== 'string');
      assert.equal(`${parsed.date} ${parsed.time} ${parsed.zone}`, printed);
    }
  });
});
