import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { problemsIn } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

const ids = ['timeline-duration-mismatch', 'impact-duration-mismatch', 'metric-mean-label'];

function found(text: string): readonly string[] {
  return problemsIn(text).flatMap(({ rule }) => (ids.includes(rule.id) ? [rule.id] : []));
}

function fixesOf(text: string, id: string): readonly (readonly [title: string, text: string])[] {
  const problem = problemsIn(text).find(({ rule }) => rule.id === id);
  assert.ok(problem, `${id} is not reported`);
  return (problem.fixes?.() ?? []).map(({ title, edits }) => [title, applyEdits(text, edits)]);
}

function lasting(header: string, impact = header): string {
  return goodSample
    .replace('**Duration:** 1 hour 10 minutes', `**Duration:** ${header}`)
    .replace('- Duration: 1 hour 10 minutes', `- Duration: ${impact}`);
}

describe('a duration in the header', () => {
  it('is left alone while its last number or the unit of that is being typed', () => {
    for (const text of ['1 hour 2', '1 hour 20', '1 hour 20 mi', '1 hour, 20 minu', '3 hours and 2']) {
      assert.deepEqual(found(lasting(text, '1 hour 10 minutes')), [], text);
      assert.deepEqual(found(lasting('1 hour 10 minutes', text)), [], text);
    }
    assert.deepEqual(found(lasting('3 hours, 2 of them at night')), ['timeline-duration-mismatch']);
  });

  it('is left alone where the time of the start cannot be read', () => {
    const text = lasting('3 hours');
    assert.deepEqual(found(text), ['timeline-duration-mismatch']);
    assert.deepEqual(found(text.replace('| 14:02 UTC |', '| 17/3 14:02 |')), []);
  });

  it('may reach to the end of what resolves it, in a column of its own', () => {
    const text = (duration: string): string =>
      [
        '# Postmortem: INC-101 Checkout errors',
        '',
        '**Date:** 2026-03-17',
        `**Duration:** ${duration}`,
        '',
        '## Timeline (UTC)',
        '',
        '| Start | End | Event |',
        '|---|---|---|',
        '| 12:02 | 12:09 | Checkout errors rise to 30 % |',
        '| 12:09 | 12:10 | Alert CheckoutErrors fires |',
        '| 13:30 | 14:45 | Kim rolls back to 4.2.0 |',
        '| 14:45 | 16:54 | Restarts, then the error ratio is back to normal: incident resolved |',
        '',
      ].join('\n');
    assert.deepEqual(found(text('4 hours 52 minutes')), []);
    assert.deepEqual(found(text('9 hours')), ['timeline-duration-mismatch']);
  });

  describe('that is said by a start and an end', () => {
    const bounded = (start: string, end: string, duration = ''): string =>
      goodSample.replace(
        '**Duration:** 1 hour 10 minutes',
        `**Start (UTC):** ${start}\n**End (UTC):** ${end}${duration && `\n**Duration:** ${duration}`}`,
      );
    const cases: readonly (readonly [start: string, end: string, isWrong: boolean])[] = [
      ['14:02', '15:12', false],
      ['2026-03-17 14:02', '2026-03-17 15:04', false],
      ['2026-03-17 15:02', '2026-03-17 16:12', false],
      ['13:02', '15:54', true],
      ['2026-03-17 14:02', '2026-03-18 15:12', true],
      ['~13:40', '15:12', false],
      ['2026-03-17', '2026-03-18', false],
      ['14:02', 'ongoing', false],
      ['14:02', '2026-03-18 15:12', false],
      ['15:54', '2026-03-17 13:02', false],
    ];
    for (const [start, end, isWrong] of cases) {
      it(`${start} to ${end}: ${isWrong ? 'is told' : 'nothing'}`, () => {
        assert.deepEqual(found(bounded(start, end)), isWrong ? ['timeline-duration-mismatch'] : []);
      });
    }

    it('is told once where the duration is wrong, too', () => {
      assert.deepEqual(
        found(bounded('13:02', '15:54', '2 hours 52 minutes')).filter((id) => id.startsWith('timeline')),
        ['timeline-duration-mismatch'],
      );
    });
  });

  it('may be counted through noon where hours go to 12 without am and pm', () => {
    const text = (duration: string): string =>
      [
        '# Postmortem: INC-201 Checkout errors on 2026-03-17',
        '',
        `**Duration:** ${duration}`,
        '',
        '## Timeline (ET)',
        '',
        '- 11:52 Checkout errors rise to 30 %',
        '- 12:30 Alert CheckoutErrors fires',
        '- 1:30 Kim rolls back',
        '- 2:10 Incident resolved',
        '',
      ].join('\n');
    assert.deepEqual(found(text('2 hours 18 minutes')), []);
    assert.deepEqual(found(text('14 hours 18 minutes')), []);
    assert.deepEqual(found(text('9 hours')), ['timeline-duration-mismatch']);
  });

  describe('beside a time that the timeline tells, too', () => {
    const text = (field: string, heading = 'Timeline (UTC)'): string =>
      [
        '# Postmortem: INC-201 Checkout errors on 2026-03-17',
        '',
        field,
        '',
        `## ${heading}`,
        '',
        '- 13:50 Checkout 4.18 is deployed',
        '- 14:02 Checkout errors rise to 30 %',
        '- 14:19 Detected: alert CheckoutErrors fires',
        '- 14:40 Kim looks at the database',
        '- 14:58–15:04 Kim rolls back',
        '- 15:20 Incident resolved',
        '',
      ].join('\n');
    const told = (field: string, heading?: string): boolean => found(text(field, heading)).length > 0;

    for (const field of [
      '**Detected:** 14:09 UTC',
      '**Time detected:** 14:40 UTC',
      '**Resolved:** 2026-03-17 16:00 UTC',
      '**Detection time:** 15:09 CET',
      '**Started:** 14:12 UTC',
      '**Resolved:** ~16:30',
    ]) {
      it(`is told where they differ: ${field}`, () => assert.ok(told(field)));
    }

    for (const field of [
      '**Detected:** 14:22 UTC',
      '**Detected:** 15:19 CET',
      '**Detected:** ~14:40',
      '**Detected:** 15:19',
      '**Detected:** by a customer',
      '**Detected:** 14:00–14:30 UTC',
      '**Resolved:** 14:40 UTC',
      '**Resolved:** 2026-03-18',
      '**Mitigated:** 15:04 UTC',
      '**Started:** 13:50 UTC',
      '**Started:** 13:20 UTC',
      '**Detected:** 2:19 UTC',
    ]) {
      it(`is fine where they agree, or may: ${field}`, () => assert.ok(!told(field)));
    }

    it('is told where neither has a zone, and hours lie between', () => {
      assert.ok(told('**Detected:** 15:19', 'Timeline'));
    });
  });

  it('goes round the clock once from one time to another, where hours go to 12', () => {
    const text = (lines: readonly string[]): string =>
      [
        '# Postmortem: INC-201 Checkout errors on 2026-03-17',
        '',
        ...lines,
        '',
        '## Timeline (UTC)',
        '',
        '- 11:50 Checkout errors begin',
        '- 12:10 Alert CheckoutErrors fires',
        '- 1:20 Incident resolved',
        '',
      ].join('\n');
    assert.deepEqual(found(text(['**Duration:** 11:50–1:20'])), []);
    assert.deepEqual(found(text(['**Started:** 11:50 UTC', '**Resolved:** 1:20 UTC'])), []);
    assert.deepEqual(found(text(['**Duration:** 11:50–4:20'])), ['timeline-duration-mismatch']);
    assert.deepEqual(found(text(['**Started:** 11:50 UTC', '**Resolved:** 4:20 UTC'])), [
      'timeline-duration-mismatch',
    ]);
  });

  const honest = [
    '1 hour 10 minutes',
    '70 min',
    '1h10',
    '1 hour 2 minutes (to mitigation)',
    '1 hour 3 minutes from the alert',
    'PT1H10M',
    '14:02–15:12',
    'about an hour',
    '60–90 minutes',
    'impact 30 minutes, incident 1 hour 10 minutes',
    '5 support hours',
    '2 business days',
    'ongoing',
    'unknown: no start was logged',
  ];
  for (const text of honest) {
    it(`may be “${text}”`, () => {
      assert.deepEqual(found(lasting(text)), []);
    });
  }

  for (const text of ['2 hours', '30 minutes', '1 hour 30 minutes', 'about 4 hours', '12:00–14:00']) {
    it(`is not “${text}”`, () => {
      assert.deepEqual(found(lasting(text)), ['timeline-duration-mismatch']);
    });
  }

  it('can be set to each of the computed ones, in the form of the template', () => {
    assert.deepEqual(
      fixesOf(lasting('2 hours (estimated)'), 'timeline-duration-mismatch').map(([title]) => title),
      [
        'Set “Duration” to “1 hour 10 minutes” (start to resolution)',
        'Set “Duration” to “1 hour 2 minutes” (start to mitigation)',
      ],
    );
    const fixed = fixesOf(lasting('2 hours (estimated)', '70 min'), 'timeline-duration-mismatch')[0]?.[1];
    assert.equal(fixed, lasting('1 hour 10 minutes (estimated)', '70 min'));
  });

  it('may be rounded to days', () => {
    const longer = goodSample
      .replace('| 15:12 UTC', '| 2026-03-20 12:12 UTC')
      .replace('2026-03-18', '2026-03-20');
    const stated = (text: string): string => longer.replaceAll('1 hour 10 minutes', text);
    assert.deepEqual(found(stated('3 days')), []);
    assert.deepEqual(found(stated('5 days')), ['timeline-duration-mismatch']);
  });

  it('points at the two events', () => {
    const text = lasting('2 hours');
    const problem = problemsIn(text).find(({ rule }) => rule.id === 'timeline-duration-mismatch');
    const places = problem?.related?.map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(places, ['14:02 UTC', '15:12 UTC', '15:04 UTC']);
  });

  it('may be longer than a timeline that opens with the alert, by hours', () => {
    const late = (text: string): string => lasting(text).replace(/^\| 14:02.*\n/m, '');
    assert.deepEqual(found(late('4 hours')), []);
    assert.deepEqual(found(late('25 hours')), ['timeline-duration-mismatch']);
    assert.deepEqual(
      fixesOf(late('20 minutes'), 'timeline-duration-mismatch').map(([title]) => title),
      [
        'Set “Duration” to “1 hour 3 minutes” (detection to resolution)',
        'Set “Duration” to “55 minutes” (detection to mitigation)',
      ],
    );
  });

  it('is not judged by a timeline without an end', () => {
    const text = lasting('5 hours')
      .replace(/^.*is rolled back.*\n/m, '')
      .replace(/^.*incident resolved.*\n/m, '');
    assert.deepEqual(found(text), []);
  });
});

describe('a duration under Impact', () => {
  it('is compared with the header, and either can be taken over', () => {
    const text = lasting('1 hour 10 minutes', '3 hours in all');
    assert.deepEqual(found(text), ['impact-duration-mismatch']);
    assert.deepEqual(fixesOf(text, 'impact-duration-mismatch'), [
      [
        'Set “Duration” in “Impact” to “1 hour 10 minutes”',
        lasting('1 hour 10 minutes', '1 hour 10 minutes in all'),
      ],
      ['Set “Duration” in the header to “3 hours”', lasting('3 hours', '3 hours in all')],
    ]);
  });

  for (const text of [
    '68 minutes',
    'about an hour',
    '40 minutes (incident: 70 minutes)',
    '[time]',
    '2 support hours',
  ]) {
    it(`may be “${text}”`, () => {
      assert.deepEqual(found(lasting('1 hour 10 minutes', text)), []);
    });
  }
});

describe('a label for a duration', () => {
  const cases: readonly (readonly [line: string, reported: boolean])[] = [
    ['MTTR: 45 minutes', true],
    ['**MTTD:** 5 minutes', true],
    ['The MTTR was 45 minutes.', true],
    ['Mean time to recovery (MTTR): 45 minutes', true],
    ['| MTTR | 45 minutes |', true],
    ['Our average MTTR: 45 minutes', false],
    ['We want to reduce MTTR to 45 minutes', false],
    ['The MTTR rose over 12 incidents', false],
    ['MTTR: mean time to resolve', false],
    ['[MTTR: how we count](https://example.org/MTTR:1)', false],
    ['> MTTR: 45 minutes', false],
    ['`MTTR: 45`', false],
    ['The board shows MTTR.', false],
    ['SMTTR: 4', false],
  ];
  for (const [line, reported] of cases) {
    it(`${reported ? 'is a mean' : 'is left alone'}: ${line}`, () => {
      const all = found(`# Postmortem: checkout\n\n## Impact\n\n${line}\n`);
      assert.deepEqual(all, reported ? ['metric-mean-label'] : []);
    });
  }

  it('is found in linear time', () => {
    for (const line of [
      'MTTR: 5 ',
      'MTTR ',
      'mean time to ',
      '[MTTR ',
      '> MTTR: 5\n\n',
      '## A\n\nMTTR: 5\n\n',
    ]) {
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => {
        found(`# Postmortem: checkout\n\n${line.repeat(3000)}\n`);
      });
    }
  });
});
