import assert from 'node:assert/strict';
import { asciiExpressions } from '../../../server/build/rewriting/asciiExpressions.ts';

describe('regular expressions in ASCII', () => {
  it('are made of the same texts where those are written raw', () => {
    for (const written of [
      'String.raw`(?:[:–—|)\\]*_]|-[ \\t]|$)`',
      'String.raw`[¼½¾]\\d$' + '{String.raw`–\\.`}$ {\\–}`',
      'String.raw`[\\`’]\\u2013\r\n🔥`',
    ]) {
      const code = asciiExpressions(`text = ${written};`);
      assert.match(code, /^[\0-\x7f]*$/);
      const text: unknown = new Function(`let text; ${code} return text;`)();
      assert.equal(text, new Function(`return ${written};`)());
    }
  });

  it('find what they found', () => {
    for (const [written, texts] of [
      ['/^[–—“”]+$/', ['–—“”', '-']],
      ['/^[–—-“]+$/u', ['–—“', '-', '’']],
      ['/^🔥{2}$/u', ['🔥🔥', '🔥']],
      ['/^🔥$/', ['🔥', '\ud83d']],
      ['/^\\\\–$/', ['\\–', '–']],
      ['/^[^ſ]$/iu', ['s', 'ſ', 'a']],
      ['/^[½¼\xbe]$/', ['½', '¾', '1']],
    ] as const) {
      const code = asciiExpressions(`found = ${written};`);
      assert.match(code, /^[\0-\x7f]*$/);
      const expression: unknown = new Function(`let found; ${code} return found;`)();
      const original: unknown = new Function(`return ${written};`)();
      assert.ok(expression instanceof RegExp && original instanceof RegExp);
      for (const text of texts) {
        assert.equal(expression.test(text), original.test(text), `${written} ${text}`);
      }
    }
  });

  it('leaves other code, and what stands behind a backslash, as it is', () => {
    const code =
      'let text = "–", plain = /a-z\\/[e]/, kept = /\\–/, cooked = `–`, other = raw`–`, ascii = String.raw`\\d`;';
    assert.equal(asciiExpressions(code), code);
  });
});
