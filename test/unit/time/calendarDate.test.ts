import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CalendarDate, DayOfYear } from '../../../server/src/time/calendarDate.ts';
import { daysAround, findDate, inWords, isDay, isoText } from '../../../server/src/time/calendarDate.ts';

describe('a written date', () => {
  const one: readonly (readonly [text: string, written: string, day: string])[] = [
    ['2026-03-05', '2026-03-05', '2026-03-05'],
    ['2026-03-05T10:00Z', '2026-03-05', '2026-03-05'],
    ['Thursday 2026-03-05, 10:00', '2026-03-05', '2026-03-05'],
    ['2026/03/05', '2026/03/05', '2026-03-05'],
    ['2026.3.5', '2026.3.5', '2026-03-05'],
    ['2026-3-5', '2026-3-5', '2026-03-05'],
    ['20260305', '20260305', '2026-03-05'],
    ['13/03/2026', '13/03/2026', '2026-03-13'],
    ['03/13/2026 (UTC)', '03/13/2026', '2026-03-13'],
    ['05.05.2026', '05.05.2026', '2026-05-05'],
    ['5 March 2026', '5 March 2026', '2026-03-05'],
    ['5th of March, 2026', '5th of March, 2026', '2026-03-05'],
    ['March 5th, 2026', 'March 5th, 2026', '2026-03-05'],
    ['Thursday, Mar. 5 2026 at 10:00', 'Mar. 5 2026', '2026-03-05'],
    ['5-Mar-2026', '5-Mar-2026', '2026-03-05'],
    ['7. May, 2026', '7. May, 2026', '2026-05-07'],
    ['2026 Sept 7', '2026 Sept 7', '2026-09-07'],
    ['05 March 2026 (2026-03-06 in UTC)', '2026-03-06', '2026-03-06'],
  ];
  for (const [text, written, day] of one) {
    it(`“${text}” is ${day}`, () => {
      const date = findDate(text);
      assert.equal(text.slice(date?.range.start, date?.range.end), written);
      assert.deepEqual(date?.readings.map(isoText), [day]);
      assert.ok(date?.certain);
      assert.equal(date?.iso, written === day);
    });
  }

  const several: readonly (readonly [text: string, days: readonly string[]])[] = [
    ['05/03/2026', ['2026-03-05', '2026-05-03']],
    ['05.03.2026', ['2026-03-05', '2026-05-03']],
    ['24/07/25', ['2025-07-24', '2024-07-25']],
    ['5 Mar 26', ['2026-03-05']],
    ['03/Feb/26', ['2026-02-03']],
    ['26 Mar 05', ['2005-03-26', '2026-03-05']],
    ['05/13/26', ['2026-05-13']],
    ['31 April 2026', []],
    ['13/25/2026', []],
    ['March 5', []],
    ['5th of March', []],
    ['2026-02-30', []],
  ];
  for (const [text, days] of several) {
    it(`“${text}” may be ${days.join(' or ') || 'no day'}`, () => {
      const date = findDate(text);
      assert.deepEqual(date?.readings.map(isoText), days);
      assert.equal(date?.certain, false);
    });
  }

  for (const text of [
    '',
    'yesterday',
    '10:00',
    'v1.2.3.4',
    '12.10.2.1',
    '5-6 March 2026',
    'March 5-6, 2026',
    '1204',
    'may',
  ]) {
    it(`is not in “${text}”`, () => {
      assert.equal(findDate(text), undefined);
    });
  }

  it('is found in linear time', () => {
    for (const text of [
      '1.'.repeat(50_000),
      'March '.repeat(20_000),
      '2026-'.repeat(20_000),
      '1 of '.repeat(20_000),
    ]) {
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => {
        findDate(text);
      });
    }
  });
});

describe('a day', () => {
  it('exists as the calendar has it', () => {
    assert.ok(isDay({ year: 2024, month: 2, day: 29 }));
    assert.ok(!isDay({ year: 2023, month: 2, day: 29 }));
    assert.ok(!isDay({ year: 2026, month: 13, day: 1 }));
    assert.ok(!isDay({ year: 2026, month: 4, day: 31 }));
    assert.ok(!isDay({ year: 2026, month: 4, day: 0 }));
  });

  it('without its year may be of the year of another, the one before and the one after', () => {
    const around = (near: CalendarDate, day: DayOfYear) => daysAround(near, [day]).map(isoText).toSorted();
    assert.deepEqual(around({ year: 2026, month: 1, day: 1 }, { month: 12, day: 31 }), [
      '2025-12-31',
      '2026-12-31',
      '2027-12-31',
    ]);
    assert.deepEqual(around({ year: 2025, month: 3, day: 1 }, { month: 2, day: 29 }), ['2024-02-29']);
  });

  it('is read back from what is written of it', () => {
    const days = fc.record(
      {
        year: fc.integer({ min: 1000, max: 9999 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(days, (day) => {
        assert.deepEqual(findDate(isoText(day))?.readings, [day]);
        assert.deepEqual(findDate(inWords(day))?.readings, [day]);
      }),
    );
  });
});
