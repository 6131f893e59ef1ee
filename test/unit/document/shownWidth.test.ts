import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { shownWidth } from '../../../server/src/document/shownWidth.ts';

describe('the width of a text', () => {
  it('is that of the library for every character of the basic plane, alone and between others', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const one = String.fromCharCode(code);
      // All in one text, because the library takes long for each; where it is asked anyway, nothing can differ.
      const text = `${one} a${one}b —${one}é`;
      assert.equal(shownWidth(text), stringWidth(text, { countAnsiEscapeCodes: true }), code.toString(16));
    }
  });

  it('counts what stands together as one sign', () => {
    assert.equal(shownWidth('→ 👩‍🚒 日本'), 9);
    assert.equal(shownWidth('e\u0301'), 1);
  });
});
