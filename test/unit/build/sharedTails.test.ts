import assert from 'node:assert/strict';
import { sharedTails } from '../../../server/build/rewriting/sharedTails.ts';

/** The expression that a line of code assigns to `found`. */
function made(code: string): RegExp {
  const run: unknown = new Function(`var found = ${code}; return found;`)();
  assert.ok(run instanceof RegExp);
  return run;
}

describe('expressions whose ends are compiled once', () => {
  it('find what they found', () => {
    const texts = [
      'rolled back by hand, rolls back, roll back is complete, roll backs',
      'fix is now deployed; hotfix deployed, fixes',
      'not now, nothing, cannot-do n’t (a) [b)? ) \\b',
      'abab abc ab aab xabab',
      '',
    ];
    for (const code of [
      '/\\b(?:not|cannot|no)\\b/gi',
      '/^(?:not|no|nothing),? ?(?:|cannot|n)(?:-|n).*?(a|b)\\)/g',
      '/(?:ab|a)(?:b|ab|c)?(?:b|ab)a/g',
      '/roll(?:ed|s|) (?<what>back|b)(?:| by| is) ?(?:hand|complete)/g',
      '/fix(?: (?:is|was))?(?: (?:now|fully))? (?:deployed|merged)\\b/g',
      '/roll(?:ed|s)? ?back(?<rest> is)??/g',
      '/xa(?:b|ab)?\\b|(?:ab)?c\\b/g',
      '/[(a)?]\\b|[)?\\]]\\b|\\)\\b/g',
      '/(?<=no(?:w|t)?)(?=\\w|,)\\b/g',
      'new RegExp("\\\\b(?:not|no(?:w)?)\\\\b[)?]", "g")',
      'new RegExp(`\\\\b(?:$' + '{["not", "now"].join("|")})\\\\b(?:,)?`, "g")',
      'new RegExp(String.raw`back(?: is| was)?\\b(?: complete)?`, "g")',
      'new RegExp("(?:" + "ro(?:ll" + "s|lled) back" + ")\\\\b", "g")',
    ]) {
      const before = made(code);
      const after = made(sharedTails(code));
      for (const text of texts) {
        assert.deepEqual(
          [...text.matchAll(after)].map((match) => [match.index, ...match]),
          [...text.matchAll(before)].map((match) => [match.index, ...match]),
          `${code} in ${text}`,
        );
      }
    }
  });

  it('end behind a look ahead where several ways lead there', () => {
    assert.equal(sharedTails('a=/\\b(?:no|not)\\b/'), 'a=/\\b(?:no|not)(?=\\b)/');
    assert.equal(sharedTails('a=/fix(?: is)? done/'), 'a=/fix(?: is)?(?=) done/');
    assert.equal(sharedTails('a=/say (?:no|not) to/'), 'a=/say (?:no|not)(?=) to/');
    assert.equal(sharedTails('a=/^(?:no|not)[a-z]\\d/'), 'a=/^(?:no|not)(?=)[a-z]\\d/');
    assert.equal(sharedTails('a=/say (?:no|not)(?:w|e)/'), 'a=/say (?:no|not)(?=)(?:w|e)/');
    assert.equal(sharedTails('a="(?:no|not)\\\\d"'), 'a="(?:no|not)(?=)\\\\d"');
    assert.equal(sharedTails('a="\\\\b(?:no|not)\\\\b"'), 'a="\\\\b(?:no|not)(?=\\\\b)"');
    assert.equal(sharedTails('a=`(?:$' + '{words})\\\\b`'), 'a=`(?:$' + '{words})(?=\\\\b)`');
  });

  it('stay what they are where one way leads there, in classes, and where the beginning is looked for', () => {
    for (const code of [
      'a=/(?:no)\\b/',
      'a=/[(?:a|b)\\b]/',
      'a=/\\(a|b\\)\\b/',
      'a=/(?:hot)?fix/',
      'a=/fix(?:es)??/',
      'a=/(?:no|not) to/',
      'a=/say (?:no|not)+ to/',
      'a=/say (?:no|not){2} to/',
      'a=/say (?:(?:no|not)|so)$/',
      'a=/say (?:no|not)(?! to)/',
      'a=/say (?<=no|not) to/',
      'a="say (?:no|not)"',
    ]) {
      assert.equal(sharedTails(code), code);
    }
    const words = 'a="Is it (no|not)? Say (so)?"';
    assert.equal(sharedTails(words), words);
  });
});
