import assert from 'node:assert/strict';
import { matchesIn } from '../../../server/src/text/matches.ts';

describe('The matches of an expression', () => {
  const cases: readonly (readonly [text: string, pattern: RegExp])[] = [
    ['one two three', /[a-z]+/g],
    ['12 users, 7 requests', /(?<count>\d+) (?<unit>\p{L}+)/gu],
    ['nothing', /\d/g],
    ['empty matches', /x*/g],
    ['\u{1F600}a\u{1F600}', /b*/gu],
    ['\u{1F600}a\u{1F600}', /b*/gv],
    ['\u{1F600}a\u{1F600}', /b*/g],
    ['', /(?:)/gu],
    ['\ud83d lone', /(?:)/gu],
  ];

  for (const [text, pattern] of cases) {
    it(`are those of matchAll: ${pattern} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(matchesIn(text, pattern), [...text.matchAll(pattern)]);
    });
  }

  it('start at the beginning, wherever the last search ended', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    assert.equal(matchesIn('aaa', pattern).length, 3);
    assert.equal(matchesIn('aaa', pattern).length, 3);
  });

  it('need the flag g', () => {
    assert.throws(() => matchesIn('a', /a/), TypeError);
  });
});
