import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../server/src/document/document.ts';
import { sentenceEnds } from '../../../server/src/prose/sentenceEnds.ts';
import { sentencesIn } from '../../../server/src/prose/sentences.ts';
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

describe('the words of a sentence', () => {
  it('are what stands between white space and has a letter, a figure or a picture', () => {
    const part = fc.constantFrom(...['a', 'B', '7', '-', '%', "'", '/', ' ', '  ', 'é', '😀', '–', '\u00a0']);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = `It ${parts.join('')} ran`;
        const [sentence] = sentencesIn(parseDocument(text), { start: 0, end: text.length });
        const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
        assert.equal(sentence?.words, words.length);
      }),
      rounds(500),
    );
  });
});
