import assert from 'node:assert/strict';
import { distributionOf } from '../../../server/src/insights/distribution.ts';
import { factorGroups } from '../../../server/src/insights/factorGroups.ts';
import { insightsOf } from '../../../server/src/insights/insightsOf.ts';
import {
  lastDayOf,
  monthAfter,
  monthEndsBefore,
  monthsBetween,
  mostMonths,
} from '../../../server/src/insights/months.ts';
import type { IndexedPostmortem } from '../../../server/src/protocol.ts';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function postmortem(more: Partial<IndexedPostmortem> = {}): IndexedPostmortem {
  return {
    uri: 'file:///a%20b.md',
    id: null,
    title: '',
    date: null,
    severity: null,
    severityRank: null,
    duration: null,
    metrics: { timeToDetect: null, timeToAcknowledge: null, timeToMitigate: null, timeToResolve: null },
    review: { state: 'fresh', date: null, due: null, overdue: false },
    template: null,
    problems: null,
    actions: [],
    factors: [],
    ...more,
  };
}

describe('distributions', () => {
  it('give percentiles of five values and more, interpolated', () => {
    assert.deepEqual(distributionOf([50, 10, null, 30, 20, 40]), {
      values: [10, 20, 30, 40, 50],
      percentiles: { median: 30, p90: 46 },
    });
    assert.deepEqual(distributionOf([4, 4, 4, 4, 4, 4]).percentiles, { median: 4, p90: 4 });
  });

  it('give the values alone where there are fewer', () => {
    assert.deepEqual(distributionOf([9, 1, 5, 3]), { values: [1, 3, 5, 9], percentiles: null });
    assert.deepEqual(distributionOf([null, Number.NaN]), { values: [], percentiles: null });
  });
});

describe('months', () => {
  it('follow one another over the ends of years, without gaps', () => {
    assert.deepEqual(monthsBetween('2025-11', '2026-02'), ['2025-11', '2025-12', '2026-01', '2026-02']);
    assert.deepEqual(monthsBetween('2026-02', '2026-02'), ['2026-02']);
    assert.deepEqual(monthsBetween('2026-03', '2026-02'), []);
    assert.equal(monthAfter('2026-01', -13), '2024-12');
    assert.equal(monthAfter('0206-01', -1), '0205-12');
  });

  it('are the last ones where a date lies in another century', () => {
    const months = monthsBetween('0206-01', '2026-02');
    assert.equal(months.length, mostMonths);
    assert.equal(months.at(-1), '2026-02');
  });

  it('end on their last days', () => {
    assert.equal(lastDayOf('2024-02'), '2024-02-29');
    assert.deepEqual(monthEndsBefore('2026-03-31', 3), ['2025-12-31', '2026-01-31', '2026-02-28']);
  });
});

describe('groups of contributing factors', () => {
  it('hold what shares its content words, under the shortest wording, the largest first', () => {
    const groups = factorGroups([
      ['No alert on the queue depth of the payment service', 'Runbook was out of date'],
      ['The payment queue depth had no alert'],
      ['The runbook was out of date for this service', 'Runbook out of date'],
      ['Out-of-date runbook'],
      [],
    ]);
    assert.deepEqual(groups, [
      { label: 'Runbook out of date', incidents: [0, 2, 3] },
      { label: 'The payment queue depth had no alert', incidents: [0, 1] },
    ]);
  });

  it('need two common words and half of the shorter wording, or its only one', () => {
    const areAlike = (one: string, other: string): boolean => factorGroups([[one], [other]]).length > 0;
    for (const [one, other, isGroup] of [
      ['Queue', 'Queue was full of messages', true],
      ['Queue depth', 'Queue length', false],
      ['Queue depth', 'Depth of the queue grew overnight', true],
      ['Queue depth grew overnight', 'Queue depth hid replication lag', true],
      ['Queue depth grew overnight unnoticed', 'Queue depth hid replication lag somewhere', false],
    ] as const) {
      assert.equal(areAlike(one, other), isGroup, `${one} / ${other}`);
      assert.equal(areAlike(other, one), isGroup, `${other} / ${one}`);
    }
  });

  it('take in what shares most with them, whichever came first', () => {
    const near = 'Replica lag on orders database';
    const far = 'Replica lag hid behind cache';
    for (const first of [
      [near, far],
      [far, near],
    ]) {
      assert.deepEqual(factorGroups([first, ['Orders database replica lag']]), [
        { label: 'Orders database replica lag', incidents: [0, 1] },
      ]);
    }
  });

  it('need two incidents: one that says the same twice is no pattern', () => {
    assert.deepEqual(factorGroups([['Connection pool too small', 'Too small connection pool']]), []);
    assert.deepEqual(factorGroups([['– 1 2', ''], ['– 1 2']]), []);
  });
});

describe('the numbers of a workspace', () => {
  it('name each incident, and count what is open and overdue', () => {
    const action = {
      range: place,
      written: '',
      number: null,
      text: 'Add a limit',
      owner: '',
      ownerKind: 'nobody' as const,
      priority: '',
      priorityRank: null,
      due: '2026-01-02',
      dueText: '',
      state: null,
      statusText: '',
      open: true,
      overdue: true,
    };
    const { incidents } = insightsOf({
      generation: 1,
      today: '2026-03-01',
      capped: false,
      postmortems: [
        postmortem(),
        postmortem({
          id: 'INC-7',
          title: 'Search is slow',
          actions: [action, { ...action, overdue: false }],
        }),
        postmortem({
          id: 'INC-8',
          title: 'INC-8: Down',
          actions: [{ ...action, open: false, overdue: false }],
        }),
        postmortem({ metrics: { ...postmortem().metrics, timeToResolve: 'PT26H30M' } }),
      ],
    });
    assert.deepEqual(
      incidents.map(({ name, open, overdue }) => [name, open, overdue]),
      [
        ['a b.md', 0, 0],
        ['INC-7: Search is slow', 2, 1],
        ['INC-8: Down', 0, 0],
        ['a b.md', 0, 0],
      ],
    );
    assert.equal(incidents[3]?.metrics.timeToResolve, 26.5 * 3_600_000);
  });

  it('come of nothing, and of two thousand', () => {
    const of = (count: number) =>
      insightsOf({
        generation: 1,
        today: '2026-03-01',
        capped: false,
        postmortems: Array.from({ length: count }, (_, index) =>
          postmortem({
            factors: [`Certificate number ${index} expired unnoticed`, 'Alert thresholds too high'],
          }),
        ),
      });
    assert.deepEqual(of(0), { today: '2026-03-01', capped: false, incidents: [], factors: [] });
    const { incidents, factors } = of(2000);
    assert.equal(incidents.length, 2000);
    assert.deepEqual(
      factors.map((group) => group.incidents.length),
      [2000, 2000],
    );
  });
});
