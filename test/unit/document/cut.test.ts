import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cut, shortened } from '../../../server/src/document/cut.ts';

describe('the start of a text', () => {
  it('ends in front of what is read as one character and has no room', () => {
    for (const character of ['💥', '👩‍💻', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪', '❤️', 'e\u0301', 'हिं', '각']) {
      const text = `ab${character}c`;
      for (let longest = 2; longest < text.length; longest += 1) {
        const fits = longest >= 2 + character.length;
        assert.equal(cut(text, longest), fits ? `ab${character}` : 'ab', `${character} in ${longest}`);
      }
    }
  });

  it('is as long as it may be where no character stands at its end that has more signs', () => {
    assert.equal(cut('abc', 3), 'abc');
    assert.equal(cut('abc', 2), 'ab');
    assert.equal(cut('日本語', 2), '日本');
    assert.equal(cut('💥', 1), '');
    assert.equal(cut(`a${'\u0301'.repeat(500)}`, 300).length, 300);
  });

  it('is the start, is no longer than asked, and tears no pair apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(300), (text, longest) => {
        const start = cut(text, longest);
        assert.ok(text.startsWith(start) && start.length <= longest && start.isWellFormed());
        assert.ok(text.length > longest || start === text);
      }),
    );
  });

  it('says by a mark that there is more, in one line', () => {
    assert.equal(shortened(' The pool\n  ran out ', 20), 'The pool ran out');
    assert.equal(shortened('The pool ran out', 9), 'The pool…');
    assert.equal(shortened('The 👩‍💻 looked', 8), 'The…');
  });
});
