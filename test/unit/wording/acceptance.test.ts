import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { problemsIn } from '../../support/checking.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/acceptance/${name}.md`, import.meta.url), 'utf8');
}

/** The rules that speak about wording. */
const aboutWording = /^(?:wording-|root-cause-(?:person|vague|hedged|sole))/;

describe('acceptance of wording', () => {
  it('finds every sentence that blames, judges or imagines in the bad postmortem', () => {
    const text = fixture('bad');
    const lines = text.split('\n');
    const found = new Set(
      problemsIn(text)
        .filter((problem) => aboutWording.test(problem.rule.id))
        .map((problem) => text.slice(0, problem.range.start).split('\n').length - 1),
    );
    const faulty = [
      'Jonas ignored the finished run',
      'ridiculous that the tool',
      'never tested what',
      'cannot believe',
      'could have noticed',
      'If only the tool',
      'It is not the first time',
      'to be more careful',
      'pay attention',
      'never happen again',
    ];
    const missed = faulty.filter((start) => !found.has(lines.findIndex((line) => line.includes(start))));
    assert.deepEqual(missed, []);
  });

  it('names people in the analysis of the bad postmortem, and the animated marks', () => {
    const rules = new Set(problemsIn(fixture('bad')).map((problem) => problem.rule.id));
    for (const rule of ['root-cause-person', 'wording-name', 'wording-exclamation', 'wording-judgement']) {
      assert.ok(rules.has(rule), rule);
    }
  });

  it('is silent on the good postmortem', () => {
    const text = fixture('good');
    const found = problemsIn(text).filter((problem) => aboutWording.test(problem.rule.id));
    assert.deepEqual(
      found.map((problem) => `${problem.rule.id} ${text.slice(problem.range.start, problem.range.end)}`),
      [],
    );
  });
});
