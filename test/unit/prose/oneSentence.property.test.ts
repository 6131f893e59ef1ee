import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../server/src/document/document.ts';
import { sentenceEnds } from '../../../server/src/prose/sentenceEnds.ts';
import { sentencesIn, wordCount } from '../../../server/src/prose/sentences.ts';
import { rounds } from '../../support/properties.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
const plain = fc
  .array(fc.constantFrom(...ascii.filter((one) => !'.!?'.includes(one)), '\t', ...'“”‘’–—'), {
    maxLength: 60,
  })
  .map((characters) => characters.join(''));

describe('texts without a mark that ends a sentence', () => {
  it('are one sentence to the platform, too, with or without a mark at their end', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom('', '.', '!', '?', '. ', '?\t'), (text, end) => {
        const whole = text + end;
        const segments = [...segmenter.segment(whole)].filter(({ segment }) => segment.trim() !== '');
        assert.ok(segments.length <= 1, whole);
        assert.deepEqual(sentenceEnds(whole), whole.trim() === '' ? [] : [whole.trimEnd().length]);
      }),
      rounds(1000),
    );
  });
});

describe('ends of sentences that leave no doubt', () => {
  it('are those that the platform finds', () => {
    const word = fc.constantFrom(
      ...[
        'The',
        'queue',
        'grew',
        'A',
        'US',
        'config',
        'e.g',
        'no',
        'x',
        '503',
        '3.5',
        'It',
        'max',
        'node',
        'X',
      ],
      ...['(see', 'it)', '“Full”', '*fast*', 'é', '`X`', "didn't", 'index.ts', '7', 'approx', 'deployment'],
    );
    const gap = fc.constantFrom(
      ...[' ', ' ', ' ', '. ', '. ', '? ', '! ', '.  ', '.', '.) ', '.” ', ', ', '... '],
    );
    const text = fc.array(fc.tuple(word, gap), { maxLength: 20 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (written) => {
        // A character beyond ASCII that is no letter takes the way of every text.
        const asked = sentenceEnds(`${written}\u2028`);
        assert.deepEqual(sentenceEnds(written), asked, written);
      }),
      rounds(3000),
    );
  });
});

describe('the words of a sentence', () => {
  it('are what stands between white space and has a letter, a figure or a picture', () => {
    const part = fc.constantFrom(...['a', 'B', '7', '-', '%', "'", '/', ' ', '  ', 'é', '😀', '–', '\u00a0']);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = `It ${parts.join('')} ran`;
        const [sentence] = sentencesIn(parseDocument(text), { start: 0, end: text.length });
        const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
        assert.equal(sentence && wordCount(sentence), words.length);
      }),
      rounds(500),
    );
  });
});
