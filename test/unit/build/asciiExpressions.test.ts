import assert from 'node:assert/strict';
import { asciiExpressions } from '../../../server/build/rewriting/asciiExpressions.ts';

describe('regular expressions in ASCII', () => {
  it('find what they found', () => {
    for (const [written, texts] of [
      ['/^[–—“”]+$/', ['–—“”', '-']],
      ['/^[–—-“]+$/u', ['–—“', '-', '’']],
      ['/^🔥{2}$/u', ['🔥🔥', '🔥']],
      ['/^🔥$/', ['🔥', '\ud83d']],
      ['/^\\\\–$/', ['\\–', '–']],
      ['/^[^ſ]$/iu', ['s', 'ſ', 'a']],
    ] as const) {
      const code = asciiExpressions(`found = ${written};`);
      assert.match(code, /^[\0-\xff]*$/);
      const expression: unknown = new Function(`let found; ${code} return found;`)();
      const original: unknown = new Function(`return ${written};`)();
      assert.ok(expression instanceof RegExp && original instanceof RegExp);
      for (const text of texts) {
        assert.equal(expression.test(text), original.test(text), `${written} ${text}`);
      }
    }
  });

  it('leaves other code, and what stands behind a backslash, as it is', () => {
    const code = 'let text = "–", raw = String.raw`–`, plain = /a-z\\/[é]/, kept = /\\–/;';
    assert.equal(asciiExpressions(code), code);
  });
});
