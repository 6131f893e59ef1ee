import assert from 'node:assert/strict';
import {
  marked,
  offered,
  problemsOfRule,
  timelineRows,
  timelineTitle,
} from '../../../support/timelineRules.ts';

describe('timeline-time-format', () => {
  const rule = 'timeline-time-format';

  it('normalises what is certain and keeps date, seconds, ranges and zone', () => {
    for (const [odd, mended] of [
      ['2026-03-17 2:05 pm', '2026-03-17 14:05'],
      ['2.05pm', '14:05'],
      ['14h05', '14:05'],
      ['14.05', '14:05'],
      ['1405Z', '14:05Z'],
      ['2:05:30 pm UTC', '14:05:30 UTC'],
      ['2:05 pm - 2:10 pm', '14:05 - 14:10'],
      ['~12:30 am', '~00:30'],
    ] as const) {
      const lines = (time: string): readonly string[] => ['- 13:02 One', '- 13:04 Two', `- ${time} Three`];
      const [fixed] = Object.values(offered(rule, lines(odd)));
      assert.deepEqual(fixed, ['## Timeline (UTC)', '', ...lines(mended)], odd);
    }
  });

  it('writes am and pm where most times have them', () => {
    const lines = (time: string): readonly string[] => ['- 1:02 PM One', '- 1:04 PM Two', `- ${time} Three`];
    assert.deepEqual(Object.keys(offered(rule, lines('14:05'))), ['Write “2:05 PM”']);
    assert.deepEqual(Object.keys(offered(rule, lines('09:05'))), ['Write “9:05 AM”']);
  });

  it('offers nothing where the half of the day is open', () => {
    assert.deepEqual(offered(rule, ['- 1:02 PM One', '- 1:04 PM Two', '- 2:05 Three']), {});
    assert.deepEqual(offered(rule, ['- 1:02 One', '- 1:04 Two', '- 2:05 pm Three']), {});
    assert.deepEqual(offered(rule, ['- 1:02 pm One', '- 1:04 pm Two', '- 2:05 - 2:10 pm Three']), {});
  });

  it('offers nothing where the midnight that ends a day would begin it', () => {
    const lines = ['- 2026-03-17 1:02 PM One', '- 2026-03-17 1:04 PM Two', '- 2026-03-17 24:00 Three'];
    assert.deepEqual(offered(rule, lines), {});
  });

  it('accepts what is one form', () => {
    assert.deepEqual(marked(rule, ['- 9:02 One', '- 14:02:30 Two', '- 2026-03-17 15:00 UTC Three']), []);
    assert.deepEqual(marked(rule, ['- 2:02 pm One', '- 2:05 - 2:10 PM Two', '- noon Three']), []);
    assert.deepEqual(marked(rule, ['- 2:02 pm One', '- 2:05 PM Two', '- 12 noon Three']), []);
    assert.deepEqual(marked(rule, ['- 2:02 pm One', '- 2:05 PM Two', '- 12:00 midnight Three']), []);
  });

  it('reads cells that count from the start, are open, unknown or vague, and those with a date alone', () => {
    const honest = [
      'T+5m',
      '+5 min',
      '+00:05',
      '14:??',
      '???',
      'TBD',
      'unknown',
      '2026-03-17',
      'later',
      '~14:05',
      '',
    ];
    assert.deepEqual(marked(rule, timelineRows('14:02', ...honest)), []);
    assert.deepEqual(marked(rule, timelineRows('14:02', 'Phase 2', '20262-03-17 14:02')), [
      'Phase 2',
      '20262-03-17 14:02',
    ]);
  });
});

describe('a date in the column of times', () => {
  it('is said to lack its year, or to be two days for two readers', () => {
    for (const [date, said] of [
      ['17/03 start', 'names no year'],
      ['03/17 start', 'names no year'],
      ['5/6 start', 'may name two days'],
      ['Phase 2', 'cannot be read as a time'],
    ] as const) {
      const text = [timelineTitle, '', '## Timeline (UTC)', '', ...timelineRows('14:02', date), ''].join(
        '\n',
      );
      const messages = problemsOfRule('timeline-time-format', text).map(({ message }) => message);
      assert.ok(messages[0]?.includes(said), `${date}: ${messages.join()}`);
    }
  });
});

describe('timeline-time-invalid', () => {
  it('takes numbers in running text for what they are', () => {
    assert.deepEqual(
      marked('timeline-time-invalid', ['- 14:02 One', '- 12.75 EUR are lost', '- 24:00 Two']),
      [],
    );
  });
});

describe('timeline-time-invalid, for dates', () => {
  it('knows days that no calendar has', () => {
    assert.deepEqual(marked('timeline-time-invalid', ['- 2026-02-30 14:02 One', '- 2026-03-01 14:10 Two']), [
      '2026-02-30',
    ]);
  });
});
