import { deepStrictEqual, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { quantitiesIn } from '../../../server/src/prose/quantities.ts';
import { lowered } from '../../../server/src/text/lowered.ts';

const phrases = [
  '12 percent of orders',
  'twenty-five thousand users',
  'about 5k requests',
  '10-15 million euros',
  'eur 1,204.50',
  'us$ 3 mio',
  '40 us dollars',
  '512 mb of logs',
  '250 rps',
  '3 pp lower',
  'a hundred thousand accounts',
  'between five and ten percent',
  'half of the users',
  'one in five customers',
  'at least 40 minutes',
  '10 business days',
  'about two and a half hours',
  '3 to 4 weeks',
  'up to 1,000 of the orders',
];

describe('Capitals', () => {
  it('change no figure that is read', () => {
    const phrase = fc
      .constantFrom(...phrases)
      .chain((text) =>
        fc
          .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
          .map((large) =>
            [...text].map((letter, at) => (large[at] ? letter.toUpperCase() : letter)).join(''),
          ),
      );
    fc.assert(
      fc.property(phrase, (text) => {
        deepStrictEqual(quantitiesIn(text), quantitiesIn(text.toLowerCase()));
      }),
    );
  });

  it('are made small where they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('İ', 'ſ', 'K', 'ẞ', 'Σ', 'A', 'z', '😀', '\ud83d', ' ') }),
        (text) => {
          const small = lowered(text);
          strictEqual(small.length, text.length);
          strictEqual(/[AKſK]/.test(small), false);
          strictEqual(lowered(small), small);
        },
      ),
    );
  });
});
