import assert from 'node:assert/strict';
import { problemsIn } from '../support/checking.ts';
import { corpusFiles } from '../support/corpus.ts';

const corpus = corpusFiles();

describe('public postmortems', () => {
  before(function () {
    if (!corpus) {
      console.log('      skipped: the folder of public postmortems is not here');
      this.skip();
    }
  });

  it('are read without a rule that throws, with the same problems on the same lines whatever the line ends', () => {
    assert.equal(corpus?.length, 129);
    for (const { name, text } of corpus ?? []) {
      const unix = text.replace(/\r\n?/g, '\n');
      const lines = (one: string): readonly string[] =>
        problemsIn(one).map(
          ({ rule, range }) => `${rule.id} ${one.slice(0, range.start).split('\n').length}`,
        );
      assert.deepEqual(lines(unix.replaceAll('\n', '\r\n')), lines(unix), name);
    }
  });

  it('are not told that sections of a template are missing which they never followed', () => {
    for (const { name, text } of corpus ?? []) {
      const missing = problemsIn(text).filter((problem) => problem.rule.id === 'section-missing');
      assert.deepEqual(missing, [], name);
    }
  });

  it('give the same whatever was checked before', () => {
    const rulesOf = (text: string): readonly string[] => problemsIn(text).map((problem) => problem.rule.id);
    const forward = (corpus ?? []).map(({ text }) => rulesOf(text));
    const backward = (corpus ?? []).toReversed().map(({ text }) => rulesOf(text));
    assert.deepEqual(backward.toReversed(), forward);
  });
});
