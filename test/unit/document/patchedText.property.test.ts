import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PatchedText } from '../../../server/src/document/patchedText.ts';
import { changeBetween } from '../../../server/src/document/textChange.ts';
import { rounds } from '../../support/properties.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '“'), maxLength: 40 });
/** Where something is replaced, as shares of the text's length, and by what. */
const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(6),
    by: texts,
    isRead: fc.boolean(),
  }),
  { maxLength: 12 },
);

describe('a text that is edited', () => {
  it('has the parts that the edited string has', () => {
    fc.assert(
      fc.property(fc.nat(3), texts, edits, (repeats, part, steps) => {
        // Patches that lie far apart are not joined.
        let plain = `${part}xyz`.repeat(1 + repeats * 7_000);
        let patched = new PatchedText(plain);
        for (const { from, length, by, isRead } of steps) {
          const start = Math.floor(plain.length * from);
          const end = Math.min(plain.length, start + length);
          const before = { patched, plain };
          patched = patched.replaced({ start, end }, by);
          plain = plain.slice(0, start) + by + plain.slice(end);
          assert.equal(patched.length, plain.length);
          for (const at of [0, start - 3, start, start + 1, start + by.length, end + 3].filter(
            (one) => one >= 0,
          )) {
            assert.equal(patched.slice(at, at + 5), plain.slice(at, at + 5));
            assert.equal(patched.slice(0, at), plain.slice(0, at));
            assert.equal(patched.slice(at), plain.slice(at));
            for (const sign of ['b', 'bb', 'aba']) {
              assert.equal(patched.indexOf(sign, at), plain.indexOf(sign, at));
            }
            assert.deepEqual(
              [at, at + 1].map((one) => patched.charCodeAt(one)),
              [at, at + 1].map((one) => plain.charCodeAt(one)),
            );
          }
          assertChange(before.plain, before.patched, plain, patched);
          if (isRead) {
            assert.equal(patched.text, plain);
          }
        }
        assert.equal(patched.text, plain);
        assert.equal(patched.slice(0), plain);
      }),
      rounds(200),
    );
  });
});

/** Holds the change that is found between two texts to what it is to be: what makes one the other. */
function assertChange(
  before: string,
  patchedBefore: PatchedText,
  after: string,
  patchedAfter: PatchedText,
): void {
  const { old, now } = changeBetween(patchedBefore, patchedAfter);
  assert.equal(old.start, now.start);
  assert.equal(before.slice(0, old.start) + after.slice(now.start, now.end) + before.slice(old.end), after);
  assert.equal(after.length - before.length, now.end - now.start - (old.end - old.start));
}
