import assert from 'node:assert/strict';
import { offered, problemsOfRule, timelineRows, timelineTitle } from '../../../support/timelineRules.ts';

describe('timeline-midnight', () => {
  const rule = 'timeline-midnight';

  it('offers dates in table rows too', () => {
    assert.deepEqual(Object.values(offered(rule, timelineRows('23:50', '00:10')))[0]?.slice(4), [
      '| 2026-03-17 23:50 | Look 0 at graphs |',
      '| 2026-03-18 00:10 | Look 1 at graphs |',
    ]);
  });

  it('offers dates to those alone that have none, and none where one of them is not in figures', () => {
    assert.deepEqual(Object.values(offered(rule, ['- 2026-03-17 23:50 One', '- 00:10 Two'])), [
      ['## Timeline (UTC)', '', '- 2026-03-17 23:50 One', '- 2026-03-18 00:10 Two'],
    ]);
    assert.deepEqual(offered(rule, ['- 23:50 One', '- 00:10 Two', '- noon Three']), {});
  });

  it('offers dates in the column that others have for them', () => {
    const rows = ['| 2026-03-17 | 23:50 | One |', '| | 23:55 | Two |', '|  | 00:10 | Three |'];
    const lines = ['| Date | Time | Event |', '| --- | --- | --- |', ...rows];
    assert.deepEqual(Object.values(offered(rule, lines))[0]?.slice(4), [
      '| 2026-03-17 | 23:50 | One |',
      '| 2026-03-17 | 23:55 | Two |',
      '| 2026-03-18 | 00:10 | Three |',
    ]);
  });

  it('offers hours to 24 where they are counted to 12', () => {
    assert.deepEqual(offered(rule, ['- 11:50 One', '- 12:10 Two', '- 1:05 Three', '- 1:20:30 Four']), {
      'Count hours to 24: “1:05” becomes “13:05”': [
        '## Timeline (UTC)',
        '',
        '- 11:50 One',
        '- 12:10 Two',
        '- 13:05 Three',
        '- 13:20:30 Four',
      ],
    });
    assert.deepEqual(offered(rule, ['- 12:10 Two', '- 1:05–1:10 Three']), {});
  });

  it('offers nothing where no day is known', () => {
    const text = ['# Postmortem: checkout', '', '## Timeline (UTC)', '', '- 23:50 One', '- 00:10 Two'].join(
      '\n',
    );
    assert.equal(problemsOfRule(rule, text).length, 1);
    assert.deepEqual(problemsOfRule(rule, text)[0]?.fixes?.(), []);
  });
});

describe('timeline-future', () => {
  const said = (date: string, ...header: readonly string[]): readonly string[] => {
    const lines = [
      timelineTitle,
      '',
      ...header,
      '',
      '## Timeline (UTC)',
      '',
      `- ${date} 14:02 One`,
      '- 14:05 Two',
      '',
    ];
    return problemsOfRule('timeline-future', lines.join('\n')).map(
      ({ message }) => message.split(',')[0] ?? '',
    );
  };

  it('lets it be tomorrow already where clocks are ahead', () => {
    assert.deepEqual(said('2026-03-21'), []);
    assert.deepEqual(said('2026-03-22'), ['“2026-03-22” is later than today']);
  });

  it('expects the review behind all entries, and goes by today where both are behind', () => {
    const review = '**Review date:** 2026-03-18';
    assert.deepEqual(said('2026-03-18', review), []);
    assert.deepEqual(said('2026-03-19', review), ['“2026-03-19” is later than the review']);
    assert.deepEqual(said('2026-03-22', review), ['“2026-03-22” is later than today']);
    assert.deepEqual(said('2026-03-19', '**Review date:** 03/04/2026'), []);
  });
});

describe('timeline-date-outside', () => {
  const rule = 'timeline-date-outside';

  /** What is marked among entries at some times, and what each fix makes of it. */
  function stray(days: string, ...times: readonly string[]): readonly (readonly string[])[] {
    const lines = times.map((time, index) => `- ${time} Event ${index}`);
    const text = [`# Postmortem of ${days}: checkout`, '', '## Timeline (UTC)', '', ...lines, ''].join('\n');
    return problemsOfRule(rule, text).map(({ range, fixes }) => [
      text.slice(range.start, range.end),
      ...(fixes?.() ?? []).flatMap(({ edits }) =>
        edits.flatMap((edit) => edit.text.map((part) => part.text)),
      ),
    ]);
  }

  it('offers the year or the month that makes a date fit, in the form that it has', () => {
    const rest = ['2026-01-17 14:10', '2026-01-17 14:12', '2026-01-17 14:15'];
    const of = (date: string): readonly (readonly string[])[] =>
      stray('17 January 2026', `${date} 14:02`, ...rest);
    assert.deepEqual(of('2025-01-17'), [['2025-01-17', '2026-01-17']]);
    assert.deepEqual(of('17 January 2025'), [['17 January 2025', '17 January 2026']]);
    // Which of the numbers is the month is not plain enough to be written.
    assert.deepEqual(of('17/01/2025'), [['17/01/2025']]);
  });

  it('offers no day that the calendar does not have', () => {
    const rest = ['2027-03-01 14:10', '2027-03-01 14:12', '2027-03-01 14:15'];
    assert.deepEqual(stray('1 March 2027', '2028-02-29 14:02', ...rest), [['2028-02-29']]);
  });

  it('takes a later date among entries of the incident for a slip, and one below them for what followed', () => {
    const near = ['2026-03-17 14:10', '2026-03-17 14:12', '2026-03-17 14:15'];
    const [first = '', ...others] = near;
    assert.deepEqual(stray('17 March 2026', first, '2026-06-17 14:11', ...others), [
      ['2026-06-17', '2026-03-17'],
    ]);
    assert.deepEqual(stray('17 March 2026', ...near, '2026-06-17 14:20'), []);
  });

  it('counts from the nearest day of the incident, to a week', () => {
    const near = ['2026-03-03 14:10', '2026-03-25 14:12', '2026-03-25 14:15', '2026-03-25 14:16'];
    const [first = '', ...others] = near;
    assert.deepEqual(stray('3 March to 25 March 2026', first, '2026-03-14 09:00', ...others), []);
    assert.deepEqual(stray('3 March 2026', first, '2026-03-10 09:00', first, first), []);
    assert.deepEqual(stray('3 March 2026', first, '2026-03-11 09:00', first, first), [['2026-03-11']]);
  });

  it('doubts the day of the incident where most entries lie elsewhere', () => {
    const near = ['2026-03-17 14:10', '2026-03-17 14:12'];
    const far = ['2025-03-17 14:02', '2025-03-17 14:04'];
    assert.deepEqual(stray('17 March 2026', ...far, ...near), []);
    assert.equal(stray('17 March 2026', ...far.slice(1), ...near).length, 1);
  });
});
