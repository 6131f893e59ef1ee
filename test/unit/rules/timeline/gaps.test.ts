import assert from 'node:assert/strict';
import { marked, offered, problemsOfRule, timelineTitle } from '../../../support/timelineRules.ts';

describe('timeline-gap', () => {
  const events = [
    'Errors begin',
    'An alert fires',
    'On-call declares an incident',
    'It is rolled back',
    'Resolved',
  ];
  const list = (...times: readonly string[]): readonly string[] =>
    times.map((time, index) => `- ${time} ${events[index]}`);

  it('is no gap before somebody noticed, nor one that a range covers', () => {
    assert.deepEqual(marked('timeline-gap', list('09:00', '14:09', '14:12', '14:31', '14:40')), []);
    assert.deepEqual(marked('timeline-gap', list('14:02', '14:09', '14:12–15:10', '15:20', '15:30')), []);
  });

  it('says how long it is, by the end of a range that may lie behind midnight', () => {
    const said = (...times: readonly string[]): readonly string[] => {
      const text = [timelineTitle, '', '## Timeline (UTC)', '', ...list(...times), ''].join('\n');
      return problemsOfRule('timeline-gap', text).map(({ message }) => message.split(' pass ')[0] ?? '');
    };
    assert.deepEqual(said('14:02', '14:09', '14:12', '14:57', '15:10'), []);
    assert.deepEqual(said('14:02', '14:09', '14:12', '14:58', '15:10'), ['46 min']);
    assert.deepEqual(said('14:02', '14:09', '14:12', '16:12', '16:20'), ['2 h']);
    assert.deepEqual(said('14:02', '14:09', '14:12', '16:17', '16:20'), ['2 h 5 min']);
    assert.deepEqual(said('23:02', '23:09', '23:50–00:10', '01:05', '01:30'), ['55 min']);
  });

  it('is told in days where it lasts some', () => {
    const lines = list(
      '2026-03-17 14:02',
      '2026-03-17 14:09',
      '2026-03-20 15:12',
      '2026-03-20 15:20',
      '2026-03-20 15:40',
    );
    const text = [timelineTitle, '', '## Timeline (UTC)', '', ...lines, ''].join('\n');
    assert.match(problemsOfRule('timeline-gap', text)[0]?.message ?? '', /^3 d 1 h pass/);
  });

  it('leaves an entry that is months off to the rule about dates, as the others do', () => {
    const lines = list(
      '2026-03-17 14:02',
      '2026-03-17 14:09',
      '2026-08-17 14:12',
      '2026-03-17 14:20',
      '2026-03-17 14:40',
    );
    for (const rule of ['timeline-gap', 'timeline-future', 'timeline-out-of-order']) {
      assert.deepEqual(marked(rule, lines), [], rule);
    }
    assert.deepEqual(marked('timeline-date-outside', lines), ['2026-08-17']);
  });

  it('is no gap of half a day where nobody says that a night has passed', () => {
    assert.deepEqual(marked('timeline-gap', list('11:40', '11:50', '12:10', '01:05', '01:20')), []);
    assert.deepEqual(marked('timeline-gap', list('11:40', '11:50', '12:10', '1:05', '1:20')), ['1:05']);
  });

  it('is no gap while it is short beside the whole incident', () => {
    assert.deepEqual(marked('timeline-gap', list('09:00', '09:10', '10:00', '11:00', '14:10')), ['14:10']);
  });
});

describe('an entry “gap: unknown”', () => {
  /** The line that is inserted between two entries; undefined where none is offered. */
  function inserted(lines: readonly string[], heading?: string): string | undefined {
    const [fixed] = Object.values(offered('timeline-gap', lines, heading));
    return fixed?.slice(2).find((line) => !lines.includes(line));
  }

  const item = (before: string, after: string, marker: string = '-'): readonly string[] => [
    `${marker} 14:02 Errors begin`,
    `${marker} 14:09 An alert fires`,
    `${marker} ${before} On-call declares an incident`,
    `${marker} ${after} It is rolled back`,
    `${marker} 19:30 Resolved`,
  ];

  it('is written as its neighbours are', () => {
    assert.equal(inserted(item('14:12', '18:20')), '- 14:12–18:20 gap: unknown');
    assert.equal(inserted(item('14:12', '18:20', '*')), '* 14:12–18:20 gap: unknown');
    const zoned = item('14:12', '18:20').map((line) => line.replace(/\d\d:\d\d/, '$& UTC'));
    assert.equal(inserted(zoned, '## Timeline'), '- 14:12–18:20 UTC gap: unknown');
    const dated = (time: string, event: string): string => `| 2026-03-17 | ${time} | Nora | ${event} |`;
    const table = [
      '| Date | Time | Actor | Event |',
      '| --- | --- | --- | --- |',
      dated('14:02', 'Errors begin'),
      dated('14:09', 'An alert fires'),
      dated('14:12', 'On-call declares an incident'),
      dated('18:20', 'It is rolled back'),
      dated('19:30', 'Resolved'),
    ];
    assert.equal(inserted(table), '| 2026-03-17 | 14:12–18:20 |  | gap: unknown |');
  });

  it('stays a row of as many cells in a table without pipes at its sides', () => {
    const table = [
      'Time | Event | Actor',
      '--- | --- | ---',
      '14:02 | Errors begin | Nora',
      '14:09 | An alert fires | Nora',
      '14:12 | On-call declares an incident | Nora',
      '18:20 | It is rolled back | Nora',
      '19:30 | Resolved | Nora',
    ];
    assert.equal(inserted(table), '14:12–18:20 | gap: unknown |  |');
    const turned = table.map((line) => line.split(' | ').toReversed().join(' | '));
    assert.equal(inserted(turned), '|  | gap: unknown | 14:12–18:20');
  });

  it('has the columns of the table that it comes into', () => {
    const lines = [
      '| Time | Event | Actor |',
      '| --- | --- | --- |',
      '| 14:02 | Errors begin | Nora |',
      '| 14:09 | An alert fires | Nora |',
      '| 14:12 | On-call declares an incident | Nora |',
      '',
      '### Recovery',
      '',
      '| Actor | Time | Event |',
      '| --- | --- | --- |',
      '| Nora | 18:20 | It is rolled back |',
      '| Nora | 19:30 | Resolved |',
    ];
    assert.equal(inserted(lines), '|  | 14:12–18:20 | gap: unknown |');
  });

  it('is counted in a numbered list, as those behind it', () => {
    const numbered = (first: number): readonly string[] =>
      item('14:12', '18:20').map((line, index) => line.replace('-', `${first + index}.`));
    assert.deepEqual(Object.values(offered('timeline-gap', numbered(1)))[0]?.slice(4), [
      '3. 14:12 On-call declares an incident',
      '4. 14:12–18:20 gap: unknown',
      '5. 18:20 It is rolled back',
      '6. 19:30 Resolved',
    ]);
    const uncounted = item('14:12', '18:20', '1.');
    assert.deepEqual(Object.values(offered('timeline-gap', uncounted))[0]?.slice(5), [
      '1. 14:12–18:20 gap: unknown',
      '1. 18:20 It is rolled back',
      '1. 19:30 Resolved',
    ]);
  });

  it('is not offered where one range would not say it', () => {
    for (const [before, after] of [
      ['14:12–15:10', '18:20'],
      ['14:12', '18:20–18:30'],
      ['14:12 UTC', '19:20 CET'],
      ['2026-03-17 14:12', '2026-03-18 18:20'],
    ] as const) {
      const lines = item(before, after);
      assert.ok(marked('timeline-gap', lines).length > 0, before);
      assert.equal(inserted(lines), undefined, before);
    }
    const months = ['2026-02-17 14:02', '2026-02-17 14:05', '2026-02-17 14:09', '2026-03-17 15:20'];
    const events = ['Errors begin', 'An alert fires', 'On-call declares an incident', 'It is rolled back'];
    const lines = months.map((time, index) => `- ${time} ${events[index]}`);
    assert.equal(inserted([...lines, '- 2026-03-17 15:30 Resolved']), undefined);
  });

  it('is not offered among paragraphs', () => {
    const lines = item('14:12', '18:20').flatMap((line) => [line.slice(2), '']);
    assert.equal(marked('timeline-gap', lines).length, 1);
    assert.equal(inserted(lines), undefined);
  });
});
