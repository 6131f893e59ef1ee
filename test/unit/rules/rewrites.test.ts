import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { problemsIn } from '../../support/checking.ts';

const improvements = ['## What Could Be Improved', '', '1. The pool does not report its size'];

function document(cause: readonly string[], ...more: readonly string[]): string {
  return ['# Post-Incident Review: INC-1204', '', '## Root Cause', '', ...cause, '', ...improvements]
    .concat(more, '')
    .join('\n');
}

/** What the fix of that title makes of a text, for the first problem of the rule. */
function fixed(cause: readonly string[], id: string, title: RegExp): string {
  const text = document(cause);
  const problem = problemsIn(text, { template: 'standard' }).find(({ rule }) => rule.id === id);
  const fix = problem?.fixes?.().find((one) => title.test(one.title));
  assert.ok(fix, `${id}: ${cause.join(' ')}`);
  return applyEdits(text, fix.edits);
}

describe('a word that is left out at the end of a line', () => {
  it('leaves no blank line, and its sentence a capital', () => {
    for (const [written, mended] of [
      [['Obviously,', 'the pool had no bound.'], ['The pool had no bound.']],
      [['- Obviously,', '  the pool had no bound.'], ['- The pool had no bound.']],
      [['All was well. Clearly', 'it was not.'], ['All was well. It was not.']],
      [['It was obviously', 'wrong.'], ['It was wrong.']],
      [['It was obviously wrong.'], ['It was wrong.']],
    ] as const) {
      assert.equal(fixed(written, 'wording-obvious', /^Leave/), document(mended));
    }
  });
});

describe('a verdict that is taken away', () => {
  it('takes its article along', () => {
    for (const [written, mended] of [
      ['It was an awful decision.', 'It was a decision ([the fact behind it]).'],
      ['It was a sloppy implementation.', 'It was an implementation ([the fact behind it]).'],
      ['It was a terrible decision.', 'It was a decision ([the fact behind it]).'],
      ['It was the awful decision.', 'It was the decision ([the fact behind it]).'],
      ['It was a sloppy upgrade.', 'It was an upgrade ([the fact behind it]).'],
      ['It was a sloppy unavailable-host check.', 'It was an unavailable-host check ([the fact behind it]).'],
      ['It was an awful one-off check.', 'It was a one-off check ([the fact behind it]).'],
      ['It was a sloppy onerous check.', 'It was an onerous check ([the fact behind it]).'],
      ['It was an awful one-line change.', 'It was a one-line change ([the fact behind it]).'],
      ['It was an awful European decision.', 'It was a European decision ([the fact behind it]).'],
    ] as const) {
      assert.equal(fixed([written], 'wording-judgement', /^Give the fact/), document([mended]));
    }
  });
});

describe('a sentence that is moved to the improvements', () => {
  it('leaves what stood around it in one paragraph', () => {
    const moved = 'An alert would have shown it within a minute.';
    const added = '2. An alert is not in place: [what was seen instead, and when].';
    for (const [before, after] of [
      [
        ['The pool had no bound.', moved, 'The queue grew.'],
        ['The pool had no bound.', 'The queue grew.'],
      ],
      [[moved, 'The queue grew.'], ['The queue grew.']],
      [['The pool had no bound.', moved], ['The pool had no bound.']],
      [
        ['- The pool had no bound.', `  ${moved}`, '  The queue grew.'],
        ['- The pool had no bound.', '  The queue grew.'],
      ],
      [[`The pool had no bound. ${moved} The queue grew.`], ['The pool had no bound. The queue grew.']],
    ] as const) {
      assert.equal(fixed(before, 'wording-counterfactual', /^Move it/), document(after, added));
    }
  });
});
