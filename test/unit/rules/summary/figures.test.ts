import assert from 'node:assert/strict';
import { impactLabel } from '../../../../server/src/rules/impact/labelRoles.ts';
import { saysNoneOrWhy } from '../../../../server/src/rules/impact/stated.ts';
import { sameAmount } from '../../../../server/src/rules/summary/sameAmount.ts';
import { statedFigures } from '../../../../server/src/rules/summary/statedFigures.ts';

describe('two amounts', () => {
  const same: readonly (readonly [number, number])[] = [
    [1204, 1204],
    [1200, 1204],
    [1000, 1204],
    [0, 0],
    [8, 8.4],
    [31000, 31204],
  ];
  for (const [one, other] of same) {
    it(`of ${one} and ${other} are the same in round figures`, () => {
      assert.ok(sameAmount(one, other) && sameAmount(other, one));
    });
  }
  const different: readonly (readonly [number, number])[] = [
    [1204, 1402],
    [1200, 1402],
    [0, 12],
    [8, 12],
    [8.1, 8.4],
  ];
  for (const [one, other] of different) {
    it(`of ${one} and ${other} differ`, () => {
      assert.ok(!sameAmount(one, other) && !sameAmount(other, one));
    });
  }
});

describe('a label of the impact', () => {
  const cases: readonly (readonly [label: string, role: string | undefined])[] = [
    ['Users affected', 'people'],
    ['Customers impacted', 'people'],
    ['Number of accounts', 'people'],
    ['Merchants', 'people'],
    ['Customer impact', 'people'],
    ['Team impact', undefined],
    ['User experience', undefined],
    ['Customer communication', undefined],
    ['Revenue impact', 'revenue'],
    ['Estimated cost', 'revenue'],
    ['SLO budget consumed', 'budget'],
    ['Error budget', 'budget'],
    ['SLA breach', 'budget'],
    ['Duration', 'duration'],
    ['Downtime', 'duration'],
    ['Data loss', undefined],
    ['In the first hour of the incident our customers were affected as follows', undefined],
  ];
  for (const [label, role] of cases) {
    it(`“${label}” asks for ${role ?? 'nothing that is known'}`, () => {
      assert.equal(impactLabel(label)?.role, role);
    });
  }
});

describe('a label beside the template’s', () => {
  const cases: readonly (readonly [label: string, role: string, isLoose: boolean])[] = [
    ['Lost sales', 'revenue', false],
    ['Hosting costs', 'revenue', true],
    ['SLO', 'budget', false],
    ['SLA', 'budget', true],
    ['SLA budget', 'budget', false],
    ['Customer impact', 'people', false],
  ];
  for (const [label, role, isLoose] of cases) {
    it(`“${label}” says ${isLoose ? 'less than' : 'all of'} what is asked for`, () => {
      assert.deepEqual(impactLabel(label), { role, isLoose });
    });
  }
});

describe('a value without a figure', () => {
  for (const text of [
    'none',
    'None.',
    'no loss',
    'unknown: the log was not kept',
    'unknown, because nobody counted',
    'not measured, since the probe was down',
    'n/a – internal tool',
  ]) {
    it(`answers with “${text}”`, () => {
      assert.ok(saysNoneOrWhy(text));
    });
  }
  for (const text of ['unknown', 'n/a', 'some users', 'nonexistent accounts', 'those in Europe']) {
    it(`does not answer with “${text}”`, () => {
      assert.ok(!saysNoneOrWhy(text));
    });
  }
});

describe('figures that a summary states of the whole', () => {
  const subjects = (text: string): readonly string[] =>
    statedFigures({ text, start: 0, where: '' }).map(({ subject }) => subject);

  const cases: readonly (readonly [text: string, ...subjects: readonly string[]])[] = [
    ['1,204 users could not pay.', 'people user'],
    ['It hit 8 % of our customers and cost €31,000.', 'share of people customer', 'money EUR'],
    ['This used 41 % of the error budget.', 'share of the budget'],
    ['Payments failed for 70 minutes.', 'duration'],
    ['A 70-minute outage.', 'duration'],
    ['The incident lasted 70 minutes.', 'duration'],
    ['8 % of requests failed.'],
    ['1,204 users, of whom 900 users came back.', 'people user'],
    ['1,204 users reported it.'],
    ['Support was called by another 40 users.'],
    ['12 users per minute saw it.'],
    ['The rollback took 8 minutes.'],
    ['Each request waited for 30 seconds.'],
    ['Pages were delayed for 30 minutes.'],
    ['It went unnoticed for 30 minutes.'],
  ];
  for (const [text, ...expected] of cases) {
    it(`in “${text}”: ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(subjects(text), expected);
    });
  }

  it('may be qualified by a place', () => {
    const [figure] = statedFigures({ text: '12 users in Berlin saw it.', start: 0, where: '' });
    assert.equal(figure?.qualified, true);
  });

  it('count what the label says where nothing else is said', () => {
    const label = { name: 'Customers affected', role: 'people' } as const;
    const [figure] = statedFigures({ text: '1,204', start: 7, where: '', label });
    assert.deepEqual(figure?.subject, 'people customer');
    assert.deepEqual(figure?.range, { start: 7, end: 12 });
  });
});
