import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as Duration from 'temporal-polyfill/fns/Duration';
import { findDuration } from '../../../server/src/time/duration.ts';
import { compactDuration, durationWords, isoDuration } from '../../../server/src/time/durationText.ts';

describe('a duration in words', () => {
  const cases: readonly (readonly [minutes: number, words: string, compact: string])[] = [
    [0, '0 minutes', '0 min'],
    [1, '1 minute', '1 min'],
    [45, '45 minutes', '45 min'],
    [60, '1 hour', '1 h'],
    [61, '1 hour 1 minute', '1 h 1 min'],
    [70, '1 hour 10 minutes', '1 h 10 min'],
    [135.4, '2 hours 15 minutes', '2 h 15 min'],
    [59.7, '1 hour', '1 h'],
    [1590, '26 hours 30 minutes', '26 h 30 min'],
  ];
  for (const [minutes, words, compact] of cases) {
    it(`of ${minutes} minutes is “${words}”, in short “${compact}”`, () => {
      assert.equal(durationWords(minutes), words);
      assert.equal(compactDuration(minutes), compact);
    });
  }

  it('has the units of the blank', () => {
    assert.equal(durationWords(1590, 'X days Y hours'), '1 day 2 hours 30 minutes');
    assert.equal(durationWords(90, 'X minutes'), '90 minutes');
    assert.equal(durationWords(90, '[time]'), '1 hour 30 minutes');
  });

  it('is read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
        for (const text of [
          durationWords(minutes),
          durationWords(minutes, 'X days Y hours'),
          durationWords(minutes, 'X minutes'),
          compactDuration(minutes),
          isoDuration(minutes * 60_000),
        ]) {
          assert.equal(findDuration(text), minutes, text);
        }
      }),
    );
  });
});

describe('a duration in ISO 8601', () => {
  for (const [milliseconds, text] of [
    [0, 'PT0S'],
    [4_200_000, 'PT1H10M'],
    [95_400_000, 'PT26H30M'],
    [90_000, 'PT1M30S'],
    [1_499, 'PT1S'],
  ] as const) {
    it(`of ${milliseconds} ms is ${text}`, () => {
      assert.equal(isoDuration(milliseconds), text);
    });
  }

  it('is what the library of the calendar writes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(),
          fc.double({ min: -1e9, max: 1e9, noNaN: true }),
          fc.constantFrom(500, -500, 1500),
        ),
        (milliseconds) => {
          const exact = Duration.fromFields({ milliseconds: Math.round(milliseconds) });
          const rounded = Duration.round(exact, { largestUnit: 'hour', smallestUnit: 'second' });
          assert.equal(isoDuration(milliseconds), Duration.toString(rounded));
        },
      ),
    );
  });
});
