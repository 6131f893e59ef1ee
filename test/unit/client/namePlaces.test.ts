import assert from 'node:assert/strict';
import { findingNames, isWithin } from '../../../client/src/export/namePlaces.ts';

/** A text with brackets around the names found. */
function marked(text: string, names: readonly string[]): string {
  return findingNames(names)(text).reduceRight(
    (made, { name, start }) => `${made.slice(0, start)}[${name}]${made.slice(start + name.length)}`,
    text,
  );
}

describe('names marked in an edition', () => {
  for (const [names, text, wanted] of [
    [
      ['Okwuosa', 'Joy Okwuosa'],
      'Okwuosa left. Then Joy Okwuosa came.',
      '[Okwuosa] left. Then [Joy Okwuosa] came.',
    ],
    [['Ana'], 'Anatomy, Ana, Diana, Ana_1, Ana’s', 'Anatomy, [Ana], Diana, Ana_1, [Ana]’s'],
    [['@ada', "O'Neill", 'J. Ruiz'], "See @ada, O'Neill and J. Ruiz", "See [@ada], [O'Neill] and [J. Ruiz]"],
    [['José', 'Jose'], 'José and Jose', '[José] and [Jose]'],
    [['Jose\u0301'], 'Then Jose\u0301 left', 'Then [Jose\u0301] left'],
    [['Ana', 'Ana'], 'Ana', '[Ana]'],
    [['...'], 'Well ...', 'Well ...'],
  ] as const) {
    it(`are ${wanted}`, () => {
      assert.equal(marked(text, names), wanted);
    });
  }

  it('are found in linear time where they begin alike', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `Joy Oka${'abcdefghij'[index % 10]}${index}`);
    const find = findingNames(names);
    const text = names.join('. ');
    const started = performance.now();
    assert.equal(find(text).length, names.length);
    // Measured: 20 ms; each compared with all of them took seconds.
    assert.ok(performance.now() - started < 1000);
  });

  it('are within others as words of theirs', () => {
    assert.deepEqual(
      ['Joy Okwuosa', 'Okwuosa', 'Okwuosas', 'Grace'].map((whole) => isWithin('Okwuosa', whole)),
      [true, true, false, false],
    );
  });
});
