import assert from 'node:assert/strict';
import { plainLetters } from '../../../server/build/rewriting/plainLetters.ts';

/** The expression that a line of code assigns to `found`, as the build writes the line. */
function built(code: string): RegExp {
  const run: unknown = new Function(`${plainLetters(`var found = ${code};`)} return found;`)();
  assert.ok(run instanceof RegExp);
  return run;
}

describe('letters in ranges', () => {
  it('keeps what is a letter and what is a figure in the scripts of Europe, of the Near East and of East Asia', () => {
    const letter = built('/^\\p{L}$/u');
    const figure = built('/^\\p{N}$/u');
    const other = built('/^[^\\p{L}\\p{N}]$/u');
    for (const sign of 'azAZäßéÆøžŁΩλЖяשعあア漢한ａＺ') {
      assert.ok(letter.test(sign) && !figure.test(sign) && !other.test(sign), sign);
    }
    for (const sign of '0189²½٣Ⅷ９') {
      assert.ok(figure.test(sign) && !other.test(sign), sign);
    }
    for (const sign of ' .,;:!?-–—_/\\\'"’“”„«»()[]{}<>%‰€$£×÷±°§©®™…•→≈🔥。、「」（），') {
      assert.ok(other.test(sign) && !letter.test(sign) && !figure.test(sign), sign);
    }
  });

  it('tells each sign of the Latin, Greek and Cyrillic blocks apart as Unicode does', () => {
    const letter = built('/^\\p{L}$/u');
    const figure = built('/^\\p{N}$/u');
    const blocks = [
      [0, 0x2c1],
      [0x388, 0x3ff],
      [0x400, 0x481],
      [0x48a, 0x52f],
      [0x1e00, 0x1eff],
      [0x4e00, 0x9fff],
    ];
    for (const [first = 0, last = 0] of blocks) {
      for (let code = first; code <= last; code += 1) {
        const sign = String.fromCharCode(code);
        const name = `U+${code.toString(16)}`;
        assert.equal(figure.test(sign), /^\p{N}$/u.test(sign), name);
        if (!/^\p{Cn}$/u.test(sign) && sign !== '\u03f6') {
          assert.equal(letter.test(sign), /^\p{L}$/u.test(sign), name);
        }
      }
    }
  });

  it('tells what steers a terminal and halves of pairs apart as Unicode does', () => {
    const control = built('/^(?!\\n)\\p{Cc}$/u');
    const half = built('new RegExp("^[\\\\p{Cs}]$", "u")');
    assert.ok(!`${control.source}${half.source}`.includes('\\p'));
    for (let code = 0; code <= 0xffff; code += 1) {
      const sign = String.fromCharCode(code);
      const name = `U+${code.toString(16)}`;
      assert.equal(control.test(sign), sign !== '\n' && /^\p{Cc}$/u.test(sign), name);
      assert.equal(half.test(sign), /^\p{Cs}$/u.test(sign), name);
    }
    assert.ok(!half.test('🔥'));
  });

  it('puts brackets around the ranges where none stand, in literals and in texts with either way to escape', () => {
    for (const code of [
      '/^(?<![\\]\\p{L}\\\\])\\p{L}{2}[[\\p{N}.-]\\[\\p{N}$/u',
      "new RegExp('^(?<![\\\\]\\\\p{L}\\\\\\\\])\\\\p{L}{2}[[\\\\p{N}.-]\\\\[\\\\p{N}$', 'u')",
      `new RegExp(\`^(?<![\\\\]\\\\p{L}\\\\\\\\])\${"\\\\p{L}"}{2}[[\${""}\\\\p{N}.-]\\\\[\\\\p{N}$\`, "u")`,
      'new RegExp(String.raw`^(?<![\\]\\p{L}\\\\])\\p{L}{2}[[\\p{N}.-]\\[\\p{N}$`, "u")',
    ]) {
      const expression = built(code);
      assert.ok(!expression.source.includes('\\p'), code);
      for (const text of ['ab1[2', 'éa.[2', 'ab-[2', 'ab[[2']) {
        assert.ok(expression.test(text), `${code} ${text}`);
      }
      for (const text of ['a11[2', 'abc[2', 'ab1]2', 'ab1[x']) {
        assert.ok(!expression.test(text), `${code} ${text}`);
      }
    }
  });

  it('leaves other code as it is', () => {
    const code = `var text = "[ p{L", other = /\\p{Lu}[\\P{L}]/u, divided = 4 / 2 / 1; \`]\${text}[\`;`;
    assert.equal(plainLetters(code), code);
  });

  it('refuses an expression whose classes cannot be told', () => {
    assert.throws(() => plainLetters("var text = '\\\\p{L}]';"), /A class ends before it begins/);
    assert.throws(() => plainLetters("var text = '[\\\\p{L}';"), /A class does not end/);
  });
});
