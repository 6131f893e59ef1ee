import assert from 'node:assert/strict';
import type { Recalling } from '../../../server/src/document/recollection.ts';
import { Recollection, recalled, recalledWithMask } from '../../../server/src/document/recollection.ts';

/** A function that tells of each text how long it is, and what it was asked. */
function lengths() {
  const computed: string[] = [];
  const lengthsIn = recalled((text) => {
    computed.push(text);
    return text === 'none' ? undefined : text.length;
  });
  return { lengthsIn, computed };
}

function documentWith(length: number): Recalling {
  return { recollection: new Recollection(length) };
}

describe('what is recalled of a document', () => {
  it('is what was found in its first version, also where that was nothing', () => {
    const { lengthsIn, computed } = lengths();
    const document = documentWith(100);
    assert.deepEqual(['one', 'none'].map(lengthsIn(document)), [3, undefined]);
    document.recollection.edit();
    assert.deepEqual(['one', 'none', 'three', 'three'].map(lengthsIn(document)), [3, undefined, 5, 5]);
    assert.deepEqual(computed, ['one', 'none', 'three']);
  });

  it('is all of a long document for an edit that asks for all of it', () => {
    const { lengthsIn, computed } = lengths();
    const texts = Array.from({ length: 1000 }, (_, index) => `the text with the number ${index}`);
    const document = documentWith(100_000);
    texts.forEach(lengthsIn(document));
    document.recollection.edit();
    texts.forEach(lengthsIn(document));
    assert.equal(computed.length, texts.length);
  });

  it('costs an edit that asks for few texts of a long document few looks at the others', () => {
    const { lengthsIn, computed } = lengths();
    const texts = Array.from({ length: 1000 }, (_, index) => `the text with the number ${index}`);
    const document = documentWith(100_000);
    texts.forEach(lengthsIn(document));
    document.recollection.edit();
    const last = texts.at(-1) ?? '';
    // To find it takes longer than to compute it, once.
    assert.deepEqual([last, last].map(lengthsIn(document)), [last.length, last.length]);
    assert.equal(computed.length, texts.length + 1);
  });

  it('tells texts apart that are masked in different ways, in the first version and behind an edit', () => {
    const computed: string[] = [];
    const maskedIn = recalledWithMask((text, masked) => {
      computed.push(`${text}: ${masked}`);
      return [text, masked];
    });
    const document = documentWith(100);
    const asked = [
      ['`a` b', '    b'],
      ['`a` b', '`a`  '],
    ] as const;
    for (const [text, masked] of asked) {
      assert.deepEqual(maskedIn(document)(text, masked), [text, masked]);
    }
    document.recollection.edit();
    const unseen = ['`c` d', '    d'] as const;
    for (const [text, masked] of [...asked, unseen, unseen]) {
      assert.deepEqual(maskedIn(document)(text, masked), [text, masked]);
    }
    assert.deepEqual(computed, ['`a` b:     b', '`a` b: `a`  ', '`c` d:     d']);
  });

  it('is nothing of other documents', () => {
    const { lengthsIn, computed } = lengths();
    const [one, other] = [documentWith(100), documentWith(100)];
    lengthsIn(one)('one');
    other.recollection.edit();
    lengthsIn(other)('one');
    assert.deepEqual(computed, ['one', 'one']);
  });

  it('is no more than some times the length of the document', () => {
    const { lengthsIn, computed } = lengths();
    const document = documentWith(1000);
    const often = 'asked for again and again';
    const texts = Array.from({ length: 100 }, (_, index) => `${index} ${'x'.repeat(1000)}`);
    for (const isEdited of [false, true]) {
      if (isEdited) {
        document.recollection.edit();
      }
      lengthsIn(document)(often);
      for (const text of texts) {
        lengthsIn(document)(text);
        if (isEdited) {
          lengthsIn(document)(often);
        }
      }
    }
    const count = (text: string): number => computed.filter((one) => one === text).length;
    assert.deepEqual([count(often), count(texts[0] ?? ''), count(texts[99] ?? '')], [1, 1, 2]);
    lengthsIn(document)(texts[0] ?? '');
    assert.equal(count(texts[0] ?? ''), 2);
  });

  it('is nothing of very long texts', () => {
    const { lengthsIn, computed } = lengths();
    const document = documentWith(1_000_000);
    const long = 'x'.repeat(100_000);
    lengthsIn(document)(long);
    document.recollection.edit();
    lengthsIn(document)(long);
    lengthsIn(document)(long);
    assert.equal(computed.length, 3);
  });
});
