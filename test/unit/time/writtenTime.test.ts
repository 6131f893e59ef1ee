import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoText } from '../../../server/src/time/calendarDate.ts';
import type { ClockReading } from '../../../server/src/time/clockReading.ts';
import { readTime } from '../../../server/src/time/writtenTime.ts';
import { epochOf, isoInstant, readingIn, utc, zoneOf } from '../../../server/src/time/zone.ts';
import { rounds } from '../../support/properties.ts';

function clockText(clock: ClockReading | undefined): string {
  if (clock?.kind !== 'time') {
    return clock?.kind === 'unknown' ? `${clock.hour}:??` : (clock?.kind ?? '');
  }
  const { hour, minute, second } = clock.time;
  const parts = second > 0 ? [hour, minute, second] : [hour, minute];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** A reading as `[date] [~]clock[–end] [zone]`; “none” where no time is read. */
function reading(text: string): string {
  const time = readTime(text);
  if (!time) {
    return 'none';
  }
  const { date, clock, until, zone, approximate } = time;
  const yearless = date?.yearless.map((meant) => `${meant.day}.${meant.month}.`) ?? [];
  const behind = date?.daysBehind === undefined ? [] : [`day+${date.daysBehind}`];
  const named = date?.weekday === undefined ? [] : [`weekday ${date.weekday}`];
  const day =
    date && ([...date.readings.map(isoText), ...yearless, ...behind, ...named].join(' or ') || 'no day');
  const clocks = `${approximate ? '~' : ''}${clockText(clock)}${until ? `–${clockText(until)}` : ''}`;
  return [day, clocks, zone?.id].filter((part) => part).join(' ');
}

const forms: readonly (readonly [written: string, expected: string])[] = [
  // Clocks
  ['14:02', '14:02'],
  ['9:05', '09:05'],
  ['14:02:30', '14:02:30'],
  ['14:02:30.250', '14:02:30'],
  ['14:02:30,250', '14:02:30'],
  ['14.02', '14:02'],
  ['14h05', '14:05'],
  ['1405Z', '14:05 UTC'],
  ['0900 hrs', '09:00'],
  ['2:05 pm', '14:05'],
  ['2:05PM', '14:05'],
  ['2:05 p.m.', '14:05'],
  ['2pm', '14:00'],
  ['12:28p', '12:28'],
  ['2:05p', '14:05'],
  ['11:21a', '11:21'],
  ['14:02 a node', '14:02'],
  ['2:02apps', '02:02'],
  ['2 PM', '14:00'],
  ['12:30 am', '00:30'],
  ['12:30 pm', '12:30'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
  ['12 noon', '12:00'],
  ['12:00 noon', '12:00'],
  ['12 midnight', '00:00'],
  ['12:00 midnight UTC', '00:00 UTC'],
  ['12 noontime orders fail', 'none'],
  // Zones
  ['14:02Z', '14:02 UTC'],
  ['14:02 UTC', '14:02 UTC'],
  ['14:02 utc', '14:02 UTC'],
  ['14:02 (CET)', '14:02 +01:00'],
  ['14:02+02:00', '14:02 +02:00'],
  ['14:02 UTC+2', '14:02 +02:00'],
  ['14:02 UTC (15:02 CET)', '14:02 UTC'],
  ['14:02 UTC (15:02 CET) – 14:10 UTC (15:10 CET)', '14:02–14:10 UTC'],
  ['14:02 EST/EDT', '14:02 America/New_York'],
  ['14:02 CEST/CET', '14:02 Europe/Berlin'],
  ['14:02 Europe/Berlin', '14:02 Europe/Berlin'],
  ['14:02 Europe/Berlin-wide outage', '14:02 Europe/Berlin'],
  ['14:02 America/Port-au-Prince', '14:02 America/Port-au-Prince'],
  ['14:02 Antarctica/McMurdo', '14:02 Antarctica/McMurdo'],
  ['14:02 (US/Pacific)', '14:02 US/Pacific'],
  ['14:02 Canada/Newfoundland', '14:02 Canada/Newfoundland'],
  ['14:02 Etc/UTC', '14:02 UTC'],
  ['14:02 Etc/GMT', '14:02 UTC'],
  ['14:02 Etc/GMT+5', '14:02 Etc/GMT+5'],
  ['14:02 US/Canada traffic drops', '14:02'],
  ['2:05 P.M. PST', '14:05 -08:00'],
  ['14:02 ET', '14:02 America/New_York'],
  ['14:02 Eastern Time', '14:02 America/New_York'],
  ['2:05 pm US Pacific time', '14:05 America/Los_Angeles'],
  ['14:02 (Central European Time)', '14:02 Europe/Berlin'],
  ['14:02 Central Time: errors', '14:02 America/Chicago'],
  ['14:02 Central time server fails', '14:02'],
  ['14:02 Central European users fail', '14:02'],
  ['14:02 Eastern time zone customers see errors', '14:02'],
  ['14:02 India time to market drops', '14:02'],
  ['14:02 Japan Time', '14:02 +09:00'],
  ['14:02 US/Pacific', '14:02 US/Pacific'],
  ['14:02 US/Canada link down', '14:02'],
  ['14:02 EAT', '14:02 +03:00'],
  ['14:02 CAT', '14:02 +02:00'],
  ['14:02 CAT: cable cut', '14:02 +02:00'],
  ['14:02 CAT cable cut', '14:02'],
  ['14:02 CAT 6 cable replaced', '14:02'],
  ['14:02 CAT 5e cable replaced', '14:02'],
  ['14:02 CAT 14 hosts lost', '14:02 +02:00'],
  ['Tue Mar 17 14:02:30 CAT 2026', '2026-03-17 14:02:30 +02:00'],
  ['14:02 CT scanners offline', '14:02'],
  ['10:20 CT logs showed errors', '10:20 America/Chicago'],
  ['14:02 CT log servers answer late', '14:02'],
  ['14:02 CT logs show a certificate that nobody ordered', '14:02'],
  ['14:02 MSK cluster lost a broker', '14:02'],
  ['14:02 MSK alert fired', '14:02 +03:00'],
  ['14:02 Asia/Pacific traffic drops', '14:02'],
  ['14:02 Pacific/Auckland', '14:02 Pacific/Auckland'],
  ['14:02 cat pictures fail', '14:02'],
  ['14:02 about a third of users fail', '14:02'],
  ['14:02 around 2026-03-17', '2026-03-17 ~14:02'],
  ['14:02 IST', '14:02 +05:30'],
  ['14:02 CST', '14:02 -06:00'],
  ['1915 UTC', '19:15 UTC'],
  // Dates before and behind
  ['2026-03-17 14:02', '2026-03-17 14:02'],
  ['2026-03-17T14:02:30Z', '2026-03-17 14:02:30 UTC'],
  ['2026-03-17T14:02:30-05:00', '2026-03-17 14:02:30 -05:00'],
  ['2026-03-17 14:02:30 -0500', '2026-03-17 14:02:30 -05:00'],
  ['2026-03-17 14:02 -0330', '2026-03-17 14:02 -03:30'],
  ['2026-03-17 14:02:30-05:00', '2026-03-17 14:02:30 -05:00'],
  ['2026-03-17 14:02:30.123-08', '2026-03-17 14:02:30 -08:00'],
  ['2026-03-17T14:02:30-0500', '2026-03-17 14:02:30 -05:00'],
  ['2026-03-17 14:02-14:30', '2026-03-17 14:02–14:30'],
  ['2026-03-17 09:02:10-10:30', '2026-03-17 09:02:10–10:30'],
  ['2026-03-17 09:02 -1015 requests', '2026-03-17 09:02'],
  ['2026-03-17 14:02:30-03:30', '2026-03-17 14:02:30 -03:30'],
  ['2026-03-17 14:02:30-14:05:00', '2026-03-17 14:02:30–14:05'],
  ['2026-03-17 14:02 - 1500 requests fail', '2026-03-17 14:02'],
  ['14:02 -0500', '14:02'],
  ['2026-03-17 14:02 -1000', '2026-03-17 14:02 -10:00'],
  ['2026-03-17 14:02 -1000: errors', '2026-03-17 14:02 -10:00'],
  ['2026-03-17 14:02 -1000 requests failed', '2026-03-17 14:02'],
  ['2026-03-17 14:02 -1100 failed requests', '2026-03-17 14:02'],
  ['2026-03-17 14:02 -1200 of all requests', '2026-03-17 14:02'],
  ['2026-03-17 14:02 -1000 An alert fires', '2026-03-17 14:02 -10:00'],
  ['2026-03-17 14:02 -0500 requests fail', '2026-03-17 14:02 -05:00'],
  ['2026-03-17 09:02:10-10 restarts', '2026-03-17 09:02:10'],
  ['2026-03-17 09:02:10-10 an alert fires', '2026-03-17 09:02:10 -10:00'],
  ['2026-03-17 09:02:10-08 alerts fire', '2026-03-17 09:02:10 -08:00'],
  ['14:02 UTC +5 pods', '14:02 UTC'],
  ['14:02 UTC -5 pods', '14:02 UTC'],
  ['14:02 UTC +5: errors', '14:02 +05:00'],
  ['14:02 UTC / 15:02 CET', '14:02 UTC'],
  ['15:02 CET/14:02 UTC', '15:02 +01:00'],
  ['23:30 UTC / 00:30 CET', '23:30 UTC'],
  ['14:02 UTC / 15:10 CET', '14:02–15:10 UTC'],
  ['14:02 UTC / 15:02 UTC', '14:02–15:02 UTC'],
  ['2026-03-17 14:02z', '2026-03-17 14:02 UTC'],
  ['2026-03-17t14:02:30z', '2026-03-17 14:02:30 UTC'],
  ['14:02 [UTC]', '14:02 UTC'],
  ['14:02 [UTC](https://example.com/utc)', '14:02'],
  ['14:02 Uhr', '14:02'],
  ['14.02 Uhr MEZ', '14:02 +01:00'],
  ['2:05 am Pacific', '02:05 America/Los_Angeles'],
  ['2:05 pm (Eastern)', '14:05 America/New_York'],
  ['2:05 pm Pacific – an alert fires', '14:05 America/Los_Angeles'],
  ['2:05 pm Pacific region fails', '14:05'],
  ['14:05 Central: errors', '14:05'],
  ['9-10 am', '09:00–10:00'],
  ['9–10am PT', '09:00–10:00 America/Los_Angeles'],
  ['11 to 1 pm', '11:00–13:00'],
  ['2026-03-17 (14:02)', '2026-03-17 14:02'],
  ['17 March (14:02 UTC): errors', '17.3. 14:02 UTC'],
  ['2026-03-17 (14:02 is a guess)', '2026-03-17'],
  ['2026-03-17, 14:02', '2026-03-17 14:02'],
  ['2026-03-17 @ 14:02', '2026-03-17 14:02'],
  ['2026-03-17 1625: an alert fires', '2026-03-17 16:25'],
  ['17/03/2026 14:02:30', '2026-03-17 14:02:30'],
  ['March 17, 2026 at 2:05 pm', '2026-03-17 14:05'],
  ['Tuesday, 17 March 2026, 14:02', '2026-03-17 14:02'],
  ['Mon, 16 Mar 2026 14:02:30 GMT', '2026-03-16 14:02:30 UTC'],
  ['Tue Mar 17 14:02:30 UTC 2026', '2026-03-17 14:02:30 UTC'],
  ['Tue Mar 17 14:02:30 2026 an alert fires', '2026-03-17 14:02:30'],
  ['Tue Mar 17 02:02:30 PM CET 2026', '2026-03-17 14:02:30 +01:00'],
  ['Mar 17 14:02:30 2026 requests fail', '17.3. 14:02:30'],
  ['Tue Mar 17 14:02 2026 requests fail', '17.3. 14:02'],
  ['Tue 14:02', 'weekday 2 14:02'],
  ['Tue ~14:02', 'weekday 2 ~14:02'],
  ['Mar 17 14:02', '17.3. 14:02'],
  ['Mar 17 1506 UTC: errors', '17.3. 15:06 UTC'],
  ['17 March 1905Z', '17.3. 19:05 UTC'],
  ['17 March 2026 UTC', '2026-03-17'],
  ['March 17, 2026 1506 UTC', '2026-03-17 15:06 UTC'],
  ['14:02 on 17 March 2026', '2026-03-17 14:02'],
  // Uncertain times and ranges
  ['~14:05', '~14:05'],
  ['around 14:05', '~14:05'],
  ['before 14:05', '~14:05'],
  ['2026-03-17 ca. 14:05', '2026-03-17 ~14:05'],
  ['14:05 Cache nodes ran out of memory', '14:05'],
  ['14:05 Bypassed the proxy', '14:05'],
  ['14:05 After the rollback, errors fell', '14:05'],
  ['~14:05 Cache nodes ran out of memory', '~14:05'],
  ['14:05 (est.) Cache nodes ran out of memory', '~14:05'],
  ['at 14:05', '14:05'],
  ['14:05 (est.)', '~14:05'],
  ['8:20 - 8:24', '08:20–08:24'],
  ['~13:30-13:45', '~13:30–13:45'],
  ['14:05 to 14:10 UTC', '14:05–14:10 UTC'],
  ['10:00Z-10:15Z', '10:00–10:15 UTC'],
  ['between 14:05 and 14:10', '14:05–14:10'],
  ['2026-03-17 23:50 – 2026-03-18 00:10', '2026-03-17 23:50–00:10'],
  ['8:20 - 8:24 pm', '20:20–20:24'],
  ['11:50 - 12:10 pm', '11:50–12:10'],
  ['2:50 - 3:10 pm', '14:50–15:10'],
  ['2:05 - 2:10 am', '02:05–02:10'],
  ['11:50 - 12:10 am', '23:50–00:10'],
  ['12:05 - 12:10', '12:05–12:10'],
  // Markup
  ['**14:02 UTC** – an alert fires', '14:02 UTC'],
  ['`14:02` an alert fires', '14:02'],
  ['[14:02] an alert fires', '14:02'],
  // Traps
  ['14:??', '14:??'],
  ['14:0x', '14:??'],
  ['14:3? UTC', '14:?? UTC'],
  ['10.5x faster', 'none'],
  ['Shortly after 14:02', '~14:02'],
  ['just before 14:02', '~14:02'],
  ['Just 14:02', 'none'],
  ['gegen 14:02 Uhr', '~14:02'],
  ['etwa 14:02', '~14:02'],
  ['ab 14:02', '14:02'],
  ['zwischen 14:02 und 14:05', '14:02–14:05'],
  ['von 14:02 bis 14:05', '14:02–14:05'],
  ['gegenüber 14:02', 'none'],
  ['17:14pm', 'impossible'],
  ['25:10', 'impossible'],
  ['12:75', 'impossible'],
  ['12:10:75', 'impossible'],
  ['25:??', 'impossible'],
  ['0:30 am', 'impossible'],
  ['24:00', '00:00'],
  ['24/07/25', '2025-07-24 or 2024-07-25'],
  ['7. May, 09:30', '7.5. 09:30'],
  ['3/4/2026 14:02', '2026-04-03 or 2026-03-04 14:02'],
  ['2026-02-30 14:02', 'no day 14:02'],
  // A day and a month in numbers
  ['14/11 01:00', '14.11. 01:00'],
  ['14/11, 01:00 UTC', '14.11. 01:00 UTC'],
  ['11/14 1:00 am', '14.11. 01:00'],
  ['**14/11** 01:00', '14.11. 01:00'],
  ['14.11. 01:00', '14.11. 01:00'],
  ['11-14 01:00:30', '14.11. 01:00:30'],
  ['3/4 14:02', '3.4. or 4.3. 14:02'],
  ['14/11 23:50 – 15/11 00:10', '14.11. 23:50–00:10'],
  ['14/11', '14.11.'],
  ['**14/11:**', '14.11.'],
  ['31/02 01:00', 'none'],
  ['14/11 of all pods', 'none'],
  ['14/11/ 01:00', 'none'],
  ['1/2 of all requests fail', 'none'],
  ['24/7 support answers', 'none'],
  ['10-12 pods restart', 'none'],
  ['10-12', 'none'],
  ['14.11', '14:11'],
  ['1.24.0 is released', 'none'],
  ['1.24', 'none'],
  ['10.5 GB are free', 'none'],
  ['14.02 % of all requests fail', 'none'],
  ['192.168.0.1 answers', 'none'],
  ['1405 requests fail', 'none'],
  ['4:3', 'none'],
  ['3 retries', 'none'],
  ['T+5m', 'elapsed'],
  ['14:02 - 5 pods restart', '14:02'],
  ['14:02 +5 pods', '14:02'],
  ['00:15 (+1)', 'day+1 00:15'],
  ['00:15+1', 'day+1 00:15'],
  ['00:15+2', '00:15 +02:00'],
  ['2026-03-17 14:02+1', '2026-03-17 14:02 +01:00'],
  ['00:15 UTC+1', '00:15 +01:00'],
  ['00:15 UTC (+1d)', 'day+1 00:15 UTC'],
  ['00:15 +1d: errors', 'day+1 00:15'],
  ['00:15 +1 – errors', 'day+1 00:15'],
  ['00:15 +1 day late', '00:15'],
  ['00:15 (next day)', 'day+1 00:15'],
  ['00:15 the next day: errors', 'day+1 00:15'],
  ['00:15 next day delivery fails', '00:15'],
  ['23:50–00:10+1', '23:50–00:10'],
  ['14:02 +1 % of errors', '14:02'],
  ['Day 2 14:02', 'day+1 14:02'],
  ['Day 1, 14:02 UTC', 'day+0 14:02 UTC'],
  ['Day 2 @ 9:05', 'day+1 09:05'],
  ['Day 0 14:02', 'none'],
  ['Day 2 of the migration', 'none'],
  ['Day 2', 'day+1'],
  ['Day 2 (Wednesday)', 'day+1'],
  ['D+1 14:02Z', 'day+1 14:02 UTC'],
  ['D+1', 'day+1'],
  ['+1 14:02Z', 'day+1 14:02 UTC'],
  ['+2d 14:02', 'day+2 14:02'],
  ['+1 pod at 14:02', 'none'],
  ['+1', 'none'],
  ['14:02? errors rise', '~14:02'],
  ['14:02 (?) errors rise', '~14:02'],
  ['14:02 ? errors rise', '14:02'],
  ['20260317T140230Z', '2026-03-17 14:02:30 UTC'],
  ['20260317T1402Z', '2026-03-17 14:02 UTC'],
  ['20260317T140230+0100', '2026-03-17 14:02:30 +01:00'],
  ['2026-03-17 140230 requests fail', '2026-03-17'],
  ['14:02ish', '~14:02'],
  ['14:02-ish UTC', '~14:02 UTC'],
  ['14:02 ishmael', '14:02'],
  ['14:02 → 14:05', '14:02–14:05'],
  ['14:02 -> 14:05 UTC', '14:02–14:05 UTC'],
  ['14:02 => 14:05', '14:02–14:05'],
  ['14:02 → 3 nodes restart', '14:02'],
  ['14:02 Zoom call', '14:02'],
  ['14:02 - 1.24 is rolled out', '14:02'],
];

describe('written times', () => {
  for (const [written, expected] of forms) {
    it(`${written} → ${expected}`, () => {
      assert.equal(reading(written), expected);
    });
  }

  it('say where they stand, words of uncertainty and markup left out', () => {
    for (const [text, shown] of [
      ['- **around 14:02 UTC**: x', undefined],
      ['**around 14:02 UTC**: x', '14:02 UTC'],
      ['> 14:02 (est.) x', '14:02 (est.)'],
      ['14:02 - text', '14:02'],
      ['**Between 14:02 and 14:05** x', 'Between 14:02 and 14:05'],
      ['from 14:02 to 14:05 x', '14:02 to 14:05'],
      ['14:02 UTC (15:02 CET) x', '14:02 UTC (15:02 CET)'],
      ['14:02 UTC (15:10 CET) x', '14:02 UTC'],
      ['14:02 UTC (15:02 CET at the latest) x', '14:02 UTC'],
    ] as const) {
      const time = readTime(text);
      assert.equal(time && text.slice(time.range.start, time.range.end), shown);
    }
  });
});

const clocks = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59))
  .map(([hour, minute, second]) => ({ hour, minute, second }));
const dates = fc
  .tuple(
    fc.integer({ min: 1990, max: 2090 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => ({ year, month, day }));
const zoneNames = ['UTC', 'Z', 'CET', 'EDT', 'IST', '+02:00', 'UTC-3', 'PT', 'Europe/Berlin'];

function two(number: number): string {
  return String(number).padStart(2, '0');
}

describe('reading a time', () => {
  it('never throws, and finds its place within the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '14:02',
        '2026-03-17',
        ' ',
        '-',
        '–',
        ' to ',
        '~',
        'pm',
        'UTC',
        '+02:00',
        'around ',
        '**',
        '(',
        ')',
        '1',
        '?',
      ],
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const time = readTime(text);
        if (time) {
          const { start, end } = time.range;
          assert.ok(0 <= start && start < end && end <= text.length);
          assert.ok(!time.date || (start <= time.date.range.start && time.date.range.end <= end));
        }
      }),
      rounds(2000),
    );
  });

  it('takes no longer for a long text than for a short one of the same kind', () => {
    for (const piece of [
      'around ',
      '~',
      '(',
      ' ',
      '1',
      '14:02 ',
      '14:02-',
      '**',
      '2026-03-17 ',
      '+0',
      'a/',
      '\t',
    ]) {
      const text = piece.repeat(200_000);
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => readTime(text), piece);
    }
  });

  it('gives back what was printed', () => {
    fc.assert(
      fc.property(dates, clocks, fc.constantFrom(...zoneNames), (date, clock, zone) => {
        const text = `${isoText(date)} ${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)} ${zone}`;
        const time = readTime(text);
        assert.deepEqual(time?.date?.readings, [date]);
        assert.ok(time?.clock?.kind === 'time');
        assert.deepEqual(time.clock.time, clock);
        assert.equal(time.zone?.id, zoneOf(zone)?.id);
        assert.equal(text.slice(time.range.start, time.range.end), text);
      }),
    );
  });

  it('gives back what was printed with am and pm', () => {
    fc.assert(
      fc.property(clocks, fc.constantFrom(' am', 'am', ' a.m.'), ({ hour, minute }, am) => {
        const half = hour < 12 ? am : am.replace('a', 'p');
        const time = readTime(`${((hour + 11) % 12) + 1}:${two(minute)}${half}`);
        assert.ok(time?.clock?.kind === 'time');
        assert.deepEqual(time.clock.time, { hour, minute, second: 0 });
      }),
    );
  });
});

describe('zones', () => {
  it('are none where no place on Earth has them', () => {
    for (const text of ['-99:99', '+15:00', '+02:75', 'UTC+24', 'Europe/Atlantis']) {
      assert.equal(zoneOf(text), undefined, text);
    }
    assert.equal(readTime('2026-03-17T14:00-99:99')?.zone, undefined);
  });

  it('are known by the names that the Unicode data gives them', () => {
    const regions =
      'Africa/Johannesburg Africa/Lagos Africa/Maputo Africa/Nairobi America/Anchorage America/Chicago America/Denver America/Halifax America/Los_Angeles America/New_York America/Sao_Paulo Asia/Dubai Asia/Hong_Kong Asia/Jerusalem Asia/Karachi Asia/Kathmandu Asia/Kolkata Asia/Kuala_Lumpur Asia/Manila Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Tokyo Australia/Adelaide Australia/Perth Australia/Sydney Europe/Athens Europe/Berlin Europe/Lisbon Europe/London Europe/Moscow Pacific/Auckland UTC';
    const noon = { hour: 12, minute: 0, second: 0 };
    for (const id of regions.split(' ')) {
      for (const month of [1, 7]) {
        const date = { year: 2026, month, day: 15 };
        const epoch = epochOf(date, noon, { name: id, id });
        for (const timeZoneName of ['long', 'longGeneric'] as const) {
          const parts = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName }).formatToParts(epoch);
          const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
          const zone = zoneOf(name.replace(/^GMT.*/, 'UTC'));
          assert.ok(zone, name);
          assert.equal(epochOf(date, noon, zone), epoch, name);
          assert.equal(readTime(`12:00 ${zone.name}`)?.zone?.id, zone.id);
        }
      }
    }
  });

  it('leave what only looks like a region to the text behind the time', () => {
    assert.deepEqual(readTime('14:02 Asia/Europe traffic drops')?.range, { start: 0, end: 5 });
    assert.deepEqual(readTime('14:02 America/Atlantis')?.range, { start: 0, end: 5 });
  });

  it('are UTC itself by each of its names', () => {
    const noon = { hour: 12, minute: 0, second: 0 };
    for (const name of ['Etc/UTC', 'Etc/GMT', 'Etc/Zulu']) {
      const zone = zoneOf(name) ?? utc;
      assert.equal(zone.name, name);
      const epoch = epochOf({ year: 2026, month: 3, day: 1 }, noon, zone);
      assert.equal(isoInstant(epoch, zone), '2026-03-01T12:00:00Z');
    }
  });

  it('change nothing when a time is converted there and back', () => {
    fc.assert(
      fc.property(
        dates,
        clocks,
        fc.constantFrom(...zoneNames),
        fc.constantFrom(...zoneNames),
        (date, clock, one, other) => {
          const from = zoneOf(one) ?? utc;
          const to = zoneOf(other) ?? utc;
          const epoch = epochOf(date, clock, from);
          const there = readingIn(epoch, to);
          // Of an hour that is shown twice the first is meant, so an instant in the second does not come back.
          fc.pre(epochOf(there.date, there.clock, to) === epoch);
          const back = readingIn(epochOf(there.date, there.clock, to), from);
          const isSkipped = epochOf(back.date, back.clock, from) !== epoch || back.clock.hour !== clock.hour;
          fc.pre(!isSkipped);
          assert.deepEqual(back, { date, clock });
        },
      ),
    );
  });
});
