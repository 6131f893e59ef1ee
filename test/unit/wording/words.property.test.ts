import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mostWords, wordsOf } from '../../../server/src/wording/words.ts';
import { rounds } from '../../support/properties.ts';

/** What a word, a number and a mark are, as one expression; the product reads most of them by hand. */
const pieces =
  /(?<title>(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.(?= ?\p{Lu}))|(?<initials>(?<![\p{L}.])\p{Lu}\.[ ]?\p{Lu}\.(?:[ ]?\p{Lu}\.)?)|(?<thing>\uFFFC{1,2000})|(?<handle>@[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60}(?<![.-]))|(?<number>\d[\d.,:/%+-]{0,40}[\p{L}%]{0,10})|(?<word>\p{L}[\p{L}\p{N}\p{M}_]{0,60}(?:[’'‐‑-][\p{L}\p{N}_]{1,60}){0,6})|(?<mark>[.,;:!?()[\]{}…–—/|"“”&-])/gu;

function kindOf({ number, mark, thing }: Readonly<Record<string, string | undefined>>): string {
  if (number !== undefined) {
    return 'number';
  }
  if (mark !== undefined) {
    return 'mark';
  }
  return thing === undefined ? 'word or name' : 'thing';
}

function expected(text: string): readonly string[] {
  return [...text.matchAll(pieces)].map(
    ({ 0: found, index, groups = {} }) => `${index}-${index + found.length} ${kindOf(groups)}`,
  );
}

function read(text: string): readonly string[] {
  const places = wordsOf(text).map(({ start, end, kind }) => {
    return `${start}-${end} ${kind === 'word' || kind === 'handle' ? 'word or name' : kind}`;
  });
  // Both halves of a contraction have the place of the whole.
  return places.filter((place, index) => place !== places[index - 1]);
}

const part = fc.oneof(
  fc.constantFrom(
    ...['a', 'Z', 'é', 'ß', 'İ', 'ſ', '\u0301', '٣', '²', '𝐀', '😀', '\uFFFC', '\uD835', '_', '9', ' ', '\t'],
    ...[
      '.',
      ',',
      '-',
      "'",
      '’',
      '‐',
      '‑',
      '–',
      '—',
      '“',
      '”',
      '…',
      '@',
      '%',
      '/',
      ':',
      '+',
      '&',
      '|',
      '(',
      ']',
    ],
    ...[
      'Dr.',
      'Mr',
      'J.',
      'J. R.',
      'U.S.A.',
      'API.',
      "didn't",
      'shouldn’t’ve',
      '10:02',
      '99.9%',
      'e-mail',
      '503ms',
    ],
    ...['a'.repeat(61), 'b-'.repeat(8), '7'.repeat(42), 'x'.repeat(60), 'y-'.repeat(6)],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

describe('dividing a sentence into words', () => {
  it('gives the pieces that the expression finds', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(read(text), expected(text));
      }),
      rounds(2000),
    );
  });

  it('gives the words of names that every object of the language has', () => {
    const words = wordsOf('The constructor and __proto__ of toString did not run');
    assert.deepEqual(
      words.map(({ low }) => low),
      ['the', 'constructor', 'and', 'proto__', 'of', 'tostring', 'did', 'not', 'run'],
    );
  });

  it('reads no more words than a sentence has', () => {
    assert.equal(wordsOf('word '.repeat(10 * mostWords)).length, mostWords);
  });
});
