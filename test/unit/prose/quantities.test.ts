import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quantitiesIn } from '../../../server/src/prose/quantities.ts';

/** A figure in short: what is written, its kind, its value, `~` for an approximate one, and what it counts. */
function inShort(text: string): readonly string[] {
  return quantitiesIn(text).map(({ range, kind, least, most, approximate, unit }) => {
    const [from, to] = [least, most].map((value) => `${Math.round(value * 100) / 100}`);
    const value = from === to ? to : `${from}..${to}`;
    const words = [text.slice(range.start, range.end), kind, `${approximate ? '~' : ''}${value}`];
    return [...words, ...(unit === undefined ? [] : [unit])].join(' / ');
  });
}

describe('quantities in prose', () => {
  const cases: readonly (readonly [text: string, ...figures: readonly string[]])[] = [
    ['1,204 users', '1,204 / count / 1204 / users'],
    ['12 500 users', '12 500 / count / 12500 / users'],
    ['1,204 paying users in Berlin', '1,204 / count / 1204 / users'],
    ['512MB, 3x, 300ms', '512MB / count / 512 / mb', '3x / count / 3 / x', '300ms / count / 300 / ms'],
    ['15 % of users', '15 % / percent / 15 / users'],
    ['8% of our European customers', '8% / percent / 8 / customers'],
    ['1,5 % and 99.95 percent', '1,5 % / percent / 1.5', '99.95 percent / percent / 99.95'],
    ['10-15k users', '10-15k / count / ~10000..15000 / users'],
    ['est. 10-15k', '10-15k / bare / ~10000..15000'],
    ['5 to 10 % of users', '5 to 10 % / percent / ~5..10 / users'],
    ['between 5 and 10 % of users', '5 and 10 % / percent / ~5..10 / users'],
    ['1.5 M requests', '1.5 M / count / 1500000 / requests'],
    ['two million rows', 'two million / count / 2000000 / rows'],
    ['twenty-five users, a dozen pods', 'twenty-five / count / 25 / users', 'a dozen / count / 12 / pods'],
    ['a hundred requests', 'a hundred / count / 100 / requests'],
    ['a hundred and twenty users', 'a hundred and twenty / count / 120 / users'],
    ['one hundred fifty thousand users', 'one hundred fifty thousand / count / 150000 / users'],
    ['one hundred thousand users', 'one hundred thousand / count / 100000 / users'],
    ['Two thousand five hundred orders', 'Two thousand five hundred / count / 2500 / orders'],
    ['a thousand and one pods', 'a thousand and one / count / 1001 / pods'],
    [
      'two million three hundred and forty-five thousand six hundred rows',
      'two million three hundred and forty-five thousand six hundred / count / 2345600 / rows',
    ],
    ['two to three hundred users', 'two to three hundred / count / ~200..300 / users'],
    ['a hundred and two hundred users', 'a hundred / bare / 100', 'two hundred / count / 200 / users'],
    [
      'between one thousand and two thousand users',
      'one thousand / bare / ~1000',
      'two thousand / count / 2000 / users',
    ],
    ['TRY 500, then we try two nodes', 'TRY 500 / money / 500 / TRY', 'two / count / 2 / nodes'],
    ['CAD tenants fail'],
    ['a hundred and twenty dollars', 'a hundred and twenty dollars / money / 120 / USD'],
    ['one in a hundred users', 'one in a hundred / percent / 1 / users'],
    ['three in two hundred and fifty requests', 'three in two hundred and fifty / percent / 1.2 / requests'],
    ['two hundred minutes', 'two hundred minutes / duration / 200'],
    ['hundreds of users and a hundredth of them'],
    ['€31,000 and 31,000 EUR', '€31,000 / money / 31000 / EUR', '31,000 EUR / money / 31000 / EUR'],
    ['31.000 €', '31.000 € / money / 31000 / EUR'],
    ['USD 5k, $1.2 million', 'USD 5k / money / 5000 / USD', '$1.2 million / money / 1200000 / USD'],
    ['5,000 dollars', '5,000 dollars / money / 5000 / USD'],
    ['$500–$600k', '$500–$600k / money / ~500000..600000 / USD'],
    ['two thirds of customers', 'two thirds / percent / ~66.67 / customers'],
    ['a quarter of the sessions', 'a quarter / percent / ~25 / sessions'],
    ['half the users', 'half / percent / ~50 / users'],
    ['half of all users', 'half / percent / ~50 / users'],
    ['one in five users', 'one in five / percent / 20 / users'],
    ['one in twelve users', 'one in twelve / percent / 8.33 / users'],
    ['one in twenty-five users', 'one in twenty-five / percent / 4 / users'],
    ['two in every forty minutes', 'two / bare / 2', 'forty / count / 40 / minutes'],
    ['one in three months', 'three / count / 3 / months'],
    ['one out of three months', 'one out of three / percent / 33.33 / months'],
    ['nine tenths of the requests', 'nine tenths / percent / ~90 / requests'],
    ['five thirds of the budget', 'five / count / 5 / thirds'],
    ['1/3 of users', '1/3 / percent / 33.33 / users'],
    ['3 of 5 nodes', '3 / count / 3 / nodes', '5 / count / 5 / nodes'],
    ['for 45 minutes, about 2 hours', '45 minutes / duration / 45', '2 hours / duration / ~120'],
    ['1h50 (10:00–11:50)', '1h50 / duration / 110'],
    ['~1,204 users', '1,204 / count / ~1204 / users'],
    ['500+ users', '500 / count / ~500 / users'],
    ['up to 40 users', '40 / count / ~40 / users'],
    ['1,204 users (estimated)', '1,204 / count / ~1204 / users'],
    ['0', '0 / bare / 0'],
    ['none', 'none / bare / 0'],
    ['all', 'all / percent / 100'],
    ['no users', 'no / count / 0 / users'],
    ['zero users', 'zero / count / 0 / users'],
    ['no data loss', 'no / count / 0 / data'],
    ['nobody was affected', 'nobody / bare / 0'],
    ['all customers', 'all / percent / 100 / customers'],
    ['every customer', 'every / percent / 100 / customer'],
    ['50 requests a day, 10 requests per hour', '50 / count / 50 / requests', '10 / count / 10 / requests'],
    ['12 failed', '12 / bare / 12'],
    ['error rate of 12, then 14', '12 / bare / 12', '14 / bare / 14'],
    ['one node', 'one / count / 1 / node'],
    ['latency of about 2.5', '2.5 / bare / ~2.5'],
    ['2.5', '2.5 / bare / 2.5'],
  ];
  for (const [text, ...figures] of cases) {
    it(`are found in “${text}”`, () => {
      assert.deepEqual(inShort(text), figures);
    });
  }

  const none: readonly string[] = [
    'INC-1204, #881, SEV-2, CVE-2024-3094 and us-east-1',
    'version 4.18, v2.3.1, Kafka 3.6, 1.x and 2.3.1-rc.2',
    '2026-03-14, 14.03.2026, 14 March 2026, March 14, March 2026, in 2024 and Q3 2024',
    '10:02, 10:02:33.120, 9 a.m., 9pm, 1400 UTC and UTC+1',
    'port 443, 10.0.0.1:8080, localhost:3000 and https://example.com/12/users',
    'HTTP 503, 500 errors, a 404, 5xx and 502s',
    'S3, p99, k8s, 2FA, 3D and EC2',
    'the 1st, 22nd and 3rd try, attempt 2 of 24/7 support',
    'the new one took over, no longer seeing elevated levels, every day, all times in UTC',
    'at 0250, see the note[^3]',
    'one of the nodes, no one-way door, this one, one another',
    'no longer, no idea, no need, all was well, all this',
    'some users for a few minutes, several customers, many requests, hundreds of orders',
    'last quarter and the second half of the year',
  ];
  for (const text of none) {
    it(`are not in “${text}”`, () => {
      assert.deepEqual(inShort(text), []);
    });
  }

  it('lie in order, without overlap, in any text', () => {
    const piece = fc.constantFrom(
      '1',
      ',',
      '.',
      '-',
      ' ',
      '%',
      '€',
      'k',
      'users',
      'one',
      'half of ',
      '10:00',
      'all ',
      '\ud800',
      'a ',
      ' minutes',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        let from = 0;
        for (const { range, least, most } of quantitiesIn(pieces.join(''))) {
          assert.ok(from <= range.start && range.start < range.end);
          assert.ok(Number.isFinite(least) && Number.isFinite(most));
          from = range.end;
        }
      }),
    );
  });
});
