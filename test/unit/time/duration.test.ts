import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDuration, findDurations } from '../../../server/src/time/duration.ts';

describe('the week of a year', () => {
  it('is no length of time', () => {
    assert.equal(findDuration('2026-W12'), undefined);
    assert.equal(findDuration('2026-W12, 3 hours'), 180);
  });
});

describe('a written duration', () => {
  const cases: readonly (readonly [text: string, minutes: number])[] = [
    ['2 hours 15 minutes', 135],
    ['2 hours, 15 minutes', 135],
    ['2 hours and 15 minutes', 135],
    ['1 hour', 60],
    ['30m', 30],
    ['45min', 45],
    ['45 min.', 45],
    ['2 hrs', 120],
    ['2 hrs. 5 mins.', 125],
    ['1h 50m', 110],
    ['1h50m', 110],
    ['1h50', 110],
    ['1H 5m', 65],
    ['2 HOURS', 120],
    ['1.5 hours', 90],
    ['1,5 hours', 90],
    ['1,500 minutes', 1500],
    ['1,440 minutes (24 hours)', 1440],
    ['12,345.5 seconds', 12345.5 / 60],
    ['0,125 hours', 7.5],
    ['1½ hours', 90],
    ['½ hour', 30],
    ['1 1/2 hours', 90],
    ['3/4 hour', 45],
    ['1hr30min', 90],
    ['2hrs15mins', 135],
    ['2d 1h', 2940],
    ['3 days', 4320],
    ['2 weeks', 20160],
    ['90 seconds', 1.5],
    ['90-second', 1.5],
    ['a 45-minute outage', 45],
    ['2+ hours', 120],
    ['~ 45 minutes', 45],
    ['about 3 hours', 180],
    ['less than 10 minutes', 10],
    ['30-45 minutes', 45],
    ['30–45 min', 45],
    ['3 to 4 hours', 240],
    ['half an hour', 30],
    ['about half an hour', 30],
    ['an hour', 60],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['2 and a half hours', 150],
    ['a two-and-a-half-hour outage', 150],
    ['a few hours', 180],
    ['a couple of hours', 120],
    ['several days', 5760],
    ['twenty minutes', 20],
    ['twenty-five minutes', 25],
    ['Thirty five minutes', 35],
    ['thirteen hours', 780],
    ['seventy minutes', 70],
    ['two hours and forty-five minutes', 165],
    ['Two hours', 120],
    ['a hundred and twenty minutes', 120],
    ['one hundred twenty minutes', 120],
    ['a hundred-and-twenty-minute outage', 120],
    ['two hundred minutes', 200],
    ['two hundred one-hour sessions', 60],
    ['one thousand and one minutes', 1001],
    ['two dozen hours', 1440],
    ['a hundred minutes', 100],
    ['two hours and ten minutes', 130],
    ['4 support hours', 240],
    ['2 hours 15 minutes (until the queue was empty: 3 hours)', 135],
    ['Outage of 40 minutes, degraded for 2 hours', 40],
    ['10:00–12:15 (UTC)', 135],
    ['23:50 to 00:20', 30],
    ['10:00 UTC - 10:45 UTC', 45],
    ['11:00 am – 1:15 pm', 135],
    ['9:30 AM - 2:00 PM (PT)', 270],
    ['12:30 am to 1:00 am', 30],
    ['11:00pm–1:15am', 135],
    ['11:30 p.m. UTC – 12:15 a.m. UTC', 45],
    ['1:30–2:15 pm', 45],
    ['11:30–12:15 pm', 45],
    ['11:00 am – 1:15', 135],
    ['10h00–12h15', 135],
    ['10h00 - 12h15 UTC', 135],
    ['10h00 à 12h15', 135],
    ['das 10h00 às 12h15', 135],
    ['23h50–00h20', 30],
    ['1h30–2h00', 120],
    ['10h00', 600],
    ['2/3 weeks', 30240],
    ['2 1/2 hours', 150],
    ['1:30', 90],
    ['01:30:00', 90],
    ['PT1H30M', 90],
    ['P1DT2H', 1560],
  ];
  for (const [text, minutes] of cases) {
    it(`“${text}” is ${minutes} minutes`, () => {
      assert.equal(findDuration(text), minutes);
    });
  }

  for (const text of [
    '',
    '90',
    '512M',
    '3D',
    'long',
    'ongoing',
    'unknown',
    '2026-03-05',
    'PR 12',
    'v2.1',
    'P1',
    'S3',
    'a zero-day outage',
  ]) {
    it(`is not in “${text}”`, () => {
      assert.equal(findDuration(text), undefined);
    });
  }

  it('is read back from hours and minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        for (const text of [
          `${hours} hours ${minutes} minutes`,
          `${hours}h ${minutes}m`,
          `PT${hours}H${minutes}M`,
        ]) {
          assert.equal(findDuration(text), hours * 60 + minutes);
        }
      }),
    );
  });

  it('is found in linear time', () => {
    for (const text of ['1 hour ', '1', '1:', 'a half ', '1-', 'PT1H', '- ', '12:30 a']) {
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => {
        findDuration(text.repeat(30_000));
      });
    }
  });
});

describe('the durations in a text', () => {
  const cases: readonly (readonly [
    text: string,
    ...found: (readonly [written: string, least: number, most: number, approximate: boolean])[],
  ])[] = [
    ['10h00–12h15', ['10h00–12h15', 135, 135, false]],
    ['10h00–12h15 (2h15)', ['10h00–12h15', 135, 135, false], ['2h15', 135, 135, false]],
    // Clocks or lengths, fractions or ranges: nobody can tell.
    ['8h30–9h15', ['8h30–9h15', 45, 555, true]],
    ['2h30–1h45', ['2h30–1h45', 105, 1395, true]],
    ['2/3 weeks', ['2/3 weeks', 6720, 30240, true]],
    ['3/4 hours', ['3/4 hours', 45, 240, true]],
    ['3/4 hour', ['3/4 hour', 45, 45, false]],
    ['1 1/2 hours', ['1 1/2 hours', 90, 90, false]],
    ['1/4 hours', ['1/4 hours', 15, 15, false]],
    [
      'impact 40 minutes, incident 1 hour 10 minutes',
      ['40 minutes', 40, 40, false],
      ['1 hour 10 minutes', 70, 70, false],
    ],
    ['1h50 (users: 45m)', ['1h50', 110, 110, false], ['45m', 45, 45, false]],
    ['30–45 minutes', ['30–45 minutes', 30, 45, true]],
    ['3 to 4 hours', ['3 to 4 hours', 180, 240, true]],
    ['10 minutes, 20 minutes', ['10 minutes', 10, 10, false], ['20 minutes', 20, 20, false]],
    ['about 3 hours', ['3 hours', 180, 180, true]],
    ['over 3 hours', ['3 hours', 180, 180, true]],
    ['~3 hours', ['3 hours', 180, 180, true]],
    ['to recover 3 hours', ['3 hours', 180, 180, false]],
    ['in Africa 3 hours', ['3 hours', 180, 180, false]],
    ['a few hours', ['a few hours', 180, 180, true]],
    ['2+ hours', ['2+ hours', 120, 120, true]],
    ['PT1H10M', ['PT1H10M', 70, 70, false]],
    ['14:02–15:12', ['14:02–15:12', 70, 70, false]],
    ['ongoing'],
  ];
  for (const [text, ...expected] of cases) {
    it(`“${text}”`, () => {
      const found = findDurations(text).map(({ range, least, most, approximate }) => [
        text.slice(range.start, range.end),
        least,
        most,
        approximate,
      ]);
      assert.deepEqual(found, expected);
    });
  }

  it('are found in linear time', () => {
    for (const text of ['1 hour ', '1', 'about ', '1 hour, ', '1h5', '5 minutes 1 hour ']) {
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => {
        findDurations(text.repeat(30_000));
      });
    }
  });
});
