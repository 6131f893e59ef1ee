import assert from 'node:assert/strict';
import { check } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import type { CheckingOptions } from '../../support/checking.ts';
import { problemsIn, reading } from '../../support/checking.ts';
import { draftSample, goodSample } from '../../support/samples.ts';

const own = /^(?:review-(?:before|late|pending)|date-(?:future|slip)|severity-inconsistent)/;

function found(text: string, options: CheckingOptions = {}): readonly string[] {
  return problemsIn(text, options).flatMap(({ rule, severity }) =>
    own.test(rule.id) ? [`${rule.id} ${severity}`] : [],
  );
}

/** What is reported on another day than that of the other tests. */
function foundOn(today: string, text: string): readonly string[] {
  const { problems } = check(reading(text), { configuration: defaultConfiguration, today });
  return problems.flatMap(({ rule, severity }) => (own.test(rule.id) ? [`${rule.id} ${severity}`] : []));
}

function dated(incident: string, reviewed: string, ...rest: readonly string[]): string {
  const fields = [`**Date of Incident:** ${incident}`, `**Reviewed:** ${reviewed}`];
  return ['# Postmortem: checkout', '', ...fields, '', ...rest, ''].join('\n');
}

function fixed(text: string, id: string): string {
  const problem = problemsIn(text).find(({ rule }) => rule.id === id);
  const [fix] = problem?.fixes?.() ?? [];
  assert.ok(fix, `${id} offers no fix`);
  return applyEdits(text, fix.edits);
}

describe('the date of the review', () => {
  const cases: readonly (readonly [incident: string, reviewed: string, ...expected: string[]])[] = [
    ['2026-03-02', '2026-03-04'],
    ['2026-03-02', '2026-03-05', 'review-late warning'],
    ['2026-03-02 – 2026-03-04', '2026-03-06'],
    ['2026-03-02', '2026-03-01', 'review-before-incident error'],
    ['2026-03-02', '2025-03-03', 'review-before-incident error'],
    ['2025-03-02', '2026-03-03', 'date-slip warning'],
    ['2026-03-19', '2026-03-21', 'date-future warning'],
    // Late it will be, but it is not held yet.
    ['2026-03-02', '2026-03-21', 'date-future warning'],
    ['03/02/2026', '2026-03-09'],
    ['2026-03-02', '2 March'],
    ['2026-02-30', '2026-03-09'],
    ['unknown', '2026-03-09'],
  ];
  for (const [incident, reviewed, ...expected] of cases) {
    it(`${reviewed} after ${incident}: ${expected.join() || 'nothing'}`, () => {
      assert.deepEqual(found(dated(incident, reviewed)), expected);
    });
  }

  it('is counted from the resolution, in hours, up to the end of the day', () => {
    const timeline = ['## Timeline (UTC)', '', '- 23:40 Alert fires', '- 23:50 Incident resolved'];
    assert.deepEqual(found(dated('2026-03-02', '2026-03-04', ...timeline)), []);
    assert.deepEqual(found(dated('2026-03-02', '2026-03-05', ...timeline)), ['review-late warning']);
    const configuration = { reviewWithinHours: 72 };
    assert.deepEqual(found(dated('2026-03-02', '2026-03-05', ...timeline), { configuration }), []);
  });

  it('is counted from the last of several resolutions', () => {
    const timeline = [
      '## Timeline (UTC)',
      '',
      '- 2026-03-02 10:00 Incident resolved',
      '- 2026-03-04 09:00 Errors are back',
      '- 2026-03-04 09:20 Incident resolved',
    ];
    assert.deepEqual(found(dated('2026-03-02', '2026-03-06', ...timeline)), []);
  });

  it('tells by how much it is late', () => {
    const [problem] = problemsIn(dated('2026-03-02', '2026-03-09'));
    assert.match(
      problem?.message ?? '',
      /^The review on 2026-03-09 came 5 days after the limit, 2026-03-04: 48 hours/,
    );
  });
});

describe('a review that is not held yet', () => {
  const written = goodSample.replace('**Reviewed:** 2026-03-18', '**Reviewed:** YYYY-MM-DD');
  const days: readonly (readonly [today: string, ...expected: string[]])[] = [
    ['2026-03-17'],
    ['2026-03-18', 'review-pending information'],
    ['2026-03-19', 'review-pending information'],
    ['2026-03-20', 'review-pending warning'],
    ['2026-09-01', 'review-pending warning'],
  ];
  for (const [today, ...expected] of days) {
    it(`on ${today}: ${expected.join() || 'nothing'}`, () => {
      assert.deepEqual(foundOn(today, written), expected);
    });
  }

  it('is only hinted at in a fresh draft, however old', () => {
    for (const today of ['2026-03-20', '2026-03-25', '2026-12-24', '2031-01-01']) {
      assert.deepEqual(foundOn(today, draftSample), ['review-pending hint']);
    }
  });

  it('gets its date in place of the blank', () => {
    assert.equal(fixed(written, 'review-pending'), written.replace('YYYY-MM-DD', '2026-03-20'));
    const empty = dated('2026-03-17', '').replace('** \n', '**\n');
    assert.equal(fixed(empty, 'review-pending'), dated('2026-03-17', '2026-03-20'));
  });

  const words: readonly (readonly [severity: string, value: string, reported: boolean])[] = [
    ['SEV-1', 'pending', true],
    ['SEV-4', 'Not yet', true],
    ['', '–', true],
    ['', '(to be scheduled)', true],
    ['', 'TBD', true],
    ['SEV-1', 'n/a', true],
    ['Sev 2', 'not needed', true],
    ['SEV-3', 'not needed', false],
    ['SEV-4', 'N/A (one customer)', false],
    ['', 'waived', false],
    ['SEV-1', 'yes', false],
    ['SEV-1', 'Nora', false],
  ];
  for (const [severity, value, reported] of words) {
    it(`${severity} “${value}” ${reported ? 'is a blank' : 'is accepted'}`, () => {
      const text = `${dated('2026-03-10', value).trimEnd()}\n**Severity:** ${severity}\n`;
      assert.deepEqual(found(text), reported ? ['review-pending warning'] : []);
    });
  }

  it('gets its date in front of a comment and of what breaks the line', () => {
    for (const [written, mended] of [
      ['<!-- later -->', '2026-03-20 <!-- later -->'],
      ['<br>', '2026-03-20<br>'],
      ['\\', '2026-03-20\\'],
    ] as const) {
      assert.equal(fixed(dated('2026-03-02', written), 'review-pending'), dated('2026-03-02', mended));
    }
  });

  it('is told the limit in hours, be it one', () => {
    const said = (reviewWithinHours: number): readonly string[] =>
      ['', '2026-03-19'].flatMap((day) =>
        problemsIn(dated('2026-03-02', day), { configuration: { reviewWithinHours } })
          .filter(({ rule }) => /^review-(?:late|pending)/.test(rule.id))
          .map(({ message }) => /\d+ hours?/.exec(message)?.[0] ?? ''),
      );
    assert.deepEqual(said(1), ['1 hour', '1 hour']);
    assert.deepEqual(said(24), ['24 hours', '24 hours']);
  });

  it('is told with what the field says, and why that does not do', () => {
    const text = `${dated('2026-03-10', 'n/a').trimEnd()}\n**Severity:** SEV-1\n`;
    const problem = problemsIn(text).find(({ rule }) => rule.id === 'review-pending');
    assert.match(
      problem?.message ?? '',
      /^“Reviewed” says “n\/a”, but every SEV-1 incident is reviewed, and/,
    );
    assert.match(problem?.message ?? '', /ended on 2026-03-12, 8 days ago/);
  });

  it('follows the limit of the team', () => {
    const configuration = { reviewWithinHours: 24 * 30 };
    assert.deepEqual(found(dated('2026-03-10', 'pending'), { configuration }), []);
  });

  it('is silent without a date of the incident', () => {
    assert.deepEqual(found(dated('YYYY-MM-DD', '')), []);
  });
});

describe('a date that slipped', () => {
  const timeline = ['## Timeline (UTC)', '', '- 2026-01-02 14:02 Alert fires', '- 2026-01-02 14:20 Resolved'];
  const cases: readonly (readonly [incident: string, ...expected: string[]])[] = [
    ['2026-01-02'],
    ['2026-01-01'],
    ['2025-01-02', 'date-slip warning'],
    ['2025-12-02', 'date-slip warning'],
    ['2027-01-02', 'date-slip warning'],
    ['2019-01-02', 'date-slip warning'],
    ['2025-06-02'],
  ];
  for (const [incident, ...expected] of cases) {
    it(`${incident}: ${expected.join() || 'nothing'}`, () => {
      assert.deepEqual(found(dated(incident, '2026-01-03', ...timeline).replace(/\*\*Rev.*/, '')), expected);
    });
  }

  it('is mended to the year of the rest', () => {
    assert.equal(
      fixed(dated('2025-01-02', '2026-01-03', ...timeline), 'date-slip'),
      dated('2026-01-02', '2026-01-03', ...timeline),
    );
  });

  it('is told from the day on which a file was published', () => {
    const text = dated('2026-02-05', '').replace(/\*\*Rev.*/, '');
    assert.deepEqual(found(text, { fileName: '2026-03-05-checkout.md' }), ['date-slip warning']);
    assert.deepEqual(found(text, { fileName: '2026-03-06-checkout.md' }), []);
  });

  it('is no slip where the name of the file says the same', () => {
    const text = dated('2025-01-02', '', ...timeline).replace(/\*\*Rev.*/, '');
    assert.deepEqual(found(text, { fileName: '2025-01-02-checkout.md' }), []);
  });
});

describe('a severity', () => {
  const cases: readonly (readonly [summary: string, reported: boolean])[] = [
    ['A SEV-1 incident.', true],
    ['A sev1 incident.', true],
    ['A Sev 2 incident.', false],
    ['Declared SEV-3, raised to SEV-2.', false],
    ['It was not a SEV-1.', false],
    ['It looked like SEV-1 of March.', false],
    ['Blobs in S3 and a P1 ticket.', false],
    ['SEV-12 is unknown.', false],
    ['`SEV-1` is a label.', false],
  ];
  for (const [summary, reported] of cases) {
    it(`${reported ? 'contradicts' : 'does not contradict'} SEV-2: ${summary}`, () => {
      const text = `# Postmortem: checkout\n\n**Severity:** SEV-2\n\n## Summary\n\n${summary}\n`;
      assert.deepEqual(found(text), reported ? ['severity-inconsistent warning'] : []);
    });
  }

  it('is read in the scale of a team', () => {
    const text = '# Postmortem: P1, checkout (severity P1)\n\n**Severity:** P2\n';
    const configuration = { severities: ['P1', 'P2', 'P3'] };
    assert.deepEqual(found(text, { configuration }), ['severity-inconsistent warning']);
  });
});
