import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { problemsIn } from '../../support/checking.ts';

const summary = 'Checkouts failed. A release was rolled back.';

function document(impact: readonly string[], told = summary): string {
  return ['# Post-Incident Review: INC-1204', '', '## Executive Summary', '', told, '', '## Impact', '']
    .concat(impact, '')
    .join('\n');
}

function problemOf(text: string, id: string): Problem {
  const problem = problemsIn(text, { template: 'standard' }).find(({ rule }) => rule.id === id);
  assert.ok(problem, `${id} is not reported`);
  return problem;
}

/** What each fix of a rule's first problem makes of a text. */
function fixed(text: string, id: string): readonly string[] {
  return (problemOf(text, id).fixes?.() ?? []).map(({ edits }) => applyEdits(text, edits));
}

describe('the impact, each figure on a line that a break ends', () => {
  for (const end of ['\\', '<br>', '  ']) {
    const lines = (users: string, budget: string): readonly string[] => [
      `**Users affected:** ${users}${end}`,
      '**Revenue impact:** none',
      `**SLO budget consumed:** ${budget}${end}`,
    ];

    it(`gets what it lacks in front of ${JSON.stringify(end)}`, () => {
      assert.deepEqual(fixed(document(lines('many', '41')), 'impact-slo-format'), [
        document(lines('many', '41 %')),
      ]);
      assert.deepEqual(fixed(document(lines('many', '41')), 'impact-users-not-quantified'), [
        document(lines('many ([count/percentage])', '41')),
      ]);
    });

    it(`is told in the summary without ${JSON.stringify(end)}`, () => {
      const impact = lines('400 users', '41');
      assert.ok(
        fixed(document(impact), 'summary-no-number').includes(
          document(impact, `${summary} Users affected: 400 users.`),
        ),
      );
    });
  }
});

describe('wording-outage', () => {
  it('keeps the article of an outage that stands on the next line', () => {
    const told = (what: string): string => `12 % of customers were hit. It was ${what} of the checkout.`;
    assert.deepEqual(fixed(document([], told('an\noutage')), 'wording-outage'), [
      document([], told('a degradation')),
      document([], told('a partial outage')),
    ]);
  });
});

describe('factors-no-detection', () => {
  it('adds a factor with the number that a list has that leaves the counting to others', () => {
    const text = (...more: readonly string[]): string =>
      ['# Post-Incident Review: INC-1204', '', '## Contributing Factors', '']
        .concat('1. The pool had no bound', '1. The query had no limit', more, '')
        .join('\n');
    assert.deepEqual(fixed(text(), 'factors-no-detection'), [
      text('1. [Factor that delayed detection or resolution]'),
    ]);
  });
});

describe('wording-name', () => {
  it('names a person in one line', () => {
    const text = [
      '# Post-Incident Review: INC-1204',
      '',
      '**Author:** Ada Lovelace',
      '',
      '## Root Cause',
      '',
      'The change that Ada\nLovelace made removed the index.',
      '',
    ].join('\n');
    assert.match(problemOf(text, 'wording-name').message, /^“Ada Lovelace” /);
  });
});
