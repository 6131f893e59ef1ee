import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check.ts';
import { applyEdits } from '../../../server/src/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsIn } from '../../support/checking.ts';

const title = '# Postmortem of 17 March 2026: checkout';

function problems(rule: string, text: string): readonly Problem[] {
  return problemsIn(text, {
    templates: [],
    rules: rules.filter(({ id }) => id === rule),
    configuration: { rules: { [rule]: { severity: 'hint', options: {} } } },
  });
}

/** What a rule marks in a timeline. */
function marked(rule: string, lines: readonly string[], heading = '## Timeline (UTC)'): readonly string[] {
  const text = [title, '', heading, '', ...lines, ''].join('\n');
  return problems(rule, text).map(({ range }) => text.slice(range.start, range.end));
}

/** What each fix of a rule's first problem makes of a timeline's lines. */
function offered(
  rule: string,
  lines: readonly string[],
  heading = '## Timeline (UTC)',
): Readonly<Record<string, readonly string[]>> {
  const before = [title, ''];
  const text = [...before, heading, '', ...lines, ''].join('\n');
  const fixes = problems(rule, text)[0]?.fixes?.() ?? [];
  return Object.fromEntries(
    fixes.map((fix) => [fix.title, applyEdits(text, fix.edits).split('\n').slice(before.length, -1)]),
  );
}

function rows(...times: readonly string[]): readonly string[] {
  return ['| Time | Event |', '| --- | --- |', ...times.map((time, index) => `| ${time} | Event ${index} |`)];
}

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

  it('accepts what is one form', () => {
    assert.deepEqual(marked(rule, ['- 9:02 One', '- 14:02:30 Two', '- 2026-03-17 15:00 UTC Three']), []);
    assert.deepEqual(marked(rule, ['- 2:02 pm One', '- 2:05 - 2:10 PM Two', '- noon Three']), []);
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
    assert.deepEqual(marked(rule, rows('14:02', ...honest)), []);
    assert.deepEqual(marked(rule, rows('14:02', 'Phase 2', '20262-03-17 14:02')), [
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
      const text = [title, '', '## Timeline (UTC)', '', ...rows('14:02', date), ''].join('\n');
      const messages = problems('timeline-time-format', text).map(({ message }) => message);
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

describe('rows that divide a table', () => {
  it('are no entries, and marks that repeat the time above are fine', () => {
    const table = [
      '| Time | Event |',
      '| --- | --- |',
      '| 14:02 | One |',
      '| " | Two |',
      '| **After the incident** | |',
    ];
    assert.deepEqual(marked('timeline-time-format', table), []);
    assert.deepEqual(marked('timeline-empty-cell', table), []);
  });
});

describe('timeline-time-invalid, for dates', () => {
  it('knows days that no calendar has', () => {
    assert.deepEqual(marked('timeline-time-invalid', ['- 2026-02-30 14:02 One', '- 2026-03-01 14:10 Two']), [
      '2026-02-30',
    ]);
  });
});

describe('timeline-no-zone', () => {
  const rule = 'timeline-no-zone';

  it('puts the zone where the heading keeps its name', () => {
    for (const [heading, mended] of [
      ['## Timeline', '## Timeline (UTC)'],
      ['## Timeline:', '## Timeline (UTC):'],
      ['## Timeline (local)', '## Timeline (local, UTC)'],
      ['## Timeline ##', '## Timeline (UTC) ##'],
      ['## Timeline {#timeline}', '## Timeline (UTC) {#timeline}'],
    ] as const) {
      const fixes = offered(rule, ['- 14:02 One'], heading);
      assert.deepEqual(Object.values(fixes)[0], [mended, '', '- 14:02 One'], heading);
    }
  });

  it('leaves another zone as a blank to be filled', () => {
    const text = [title, '', '## Timeline', '', '- 14:02 One', ''].join('\n');
    const [, other] = problems(rule, text)[0]?.fixes?.() ?? [];
    assert.deepEqual(
      other?.edits[0]?.text.filter((part) => part.placeholder),
      [{ text: 'Europe/Berlin', placeholder: true }],
    );
  });

  it('is silent where a zone is named somewhere in the section or the header', () => {
    assert.deepEqual(marked(rule, ['- 14:02 One', '- 14:05 Two, at 06:05 PST'], '## Timeline'), []);
    const header = [title, '', '**Start:** 2026-03-17 14:02 UTC', '', '## Timeline', '', '- 14:02 One'];
    assert.deepEqual(problems(rule, header.join('\n')), []);
  });

  it('is silent where no clock is read', () => {
    assert.deepEqual(marked(rule, ['Errors began and ended.'], '## Timeline'), []);
  });
});

describe('converting zones', () => {
  const rule = 'timeline-mixed-zones';

  it('offers every zone and says what becomes of the first time', () => {
    const lines = ['- 14:02 UTC One', '- 15:09 CET Two', '- 14:12 UTC Three'];
    assert.deepEqual(offered(rule, lines, '## Timeline'), {
      'Convert all times to UTC: “15:09 CET” becomes “14:09 UTC”': [
        '## Timeline',
        '',
        '- 14:02 UTC One',
        '- 14:09 UTC Two',
        '- 14:12 UTC Three',
      ],
      'Convert all times to CET: “14:02 UTC” becomes “15:02 CET”': [
        '## Timeline',
        '',
        '- 15:02 CET One',
        '- 15:09 CET Two',
        '- 15:12 CET Three',
      ],
    });
  });

  it('changes written dates with the day, ranges at both ends, and a declared zone', () => {
    const lines = ['- 2026-03-17 23:50–23:55 One', '- 2026-03-18 00:55 CET Two', '- 2026-03-17 23:58 Three'];
    assert.deepEqual(Object.values(offered(rule, lines, '## Timeline (UTC)')), [
      [
        '## Timeline (UTC)',
        '',
        '- 2026-03-17 23:50–23:55 One',
        '- 2026-03-17 23:55 UTC Two',
        '- 2026-03-17 23:58 Three',
      ],
      [
        '## Timeline (CET)',
        '',
        '- 2026-03-18 00:50–00:55 One',
        '- 2026-03-18 00:55 CET Two',
        '- 2026-03-18 00:58 Three',
      ],
    ]);
  });

  it('is not offered where a date would change that is not written, or not as 2026-03-17', () => {
    for (const lines of [
      ['- 23:50 UTC One', '- 00:52 CET Two'],
      ['- 20:00 UTC One', '- 23:50 UTC Two', '- 00:52 CET Three'],
      ['- 17 March 2026 23:50 UTC One', '- 18 March 2026 00:55 CET Two'],
    ]) {
      const titles = Object.keys(offered(rule, lines, '## Timeline'));
      assert.ok(!titles.some((one) => one.includes('to CET')), titles.join());
    }
  });

  it('keeps the form of each time', () => {
    for (const [written, converted] of [
      ['9:05 CET', '8:05 UTC'],
      ['09:05 CET', '08:05 UTC'],
      ['14.05 CET', '13.05 UTC'],
      ['14h05 CET', '13h05 UTC'],
      ['1405 CET', '1305 UTC'],
      ['14:05:30 CET', '13:05:30 UTC'],
      ['noon CET', '11:00 UTC'],
      ['10 am CET', '9 am UTC'],
      ['3 pm IST', '9:30 am UTC'],
      ['09:05 AM CET', '08:05 AM UTC'],
      ['1:30 PM CET', '12:30 PM UTC'],
      ['12:30 p.m. CET', '11:30 a.m. UTC'],
      ['14:05CET', '13:05 UTC'],
      ['14:05 (CET)', '13:05 (UTC)'],
      ['23:50 CET, 2026-03-17', '22:50 UTC, 2026-03-17'],
      ['2:05 pm-2:10 pm CET', '1:05 pm-1:10 pm UTC'],
    ]) {
      const fixes = offered(rule, ['- 07:00 UTC One', `- ${written} Two`], '## Timeline');
      assert.deepEqual(
        Object.entries(fixes)[0],
        [
          `Convert all times to UTC: “${written}” becomes “${converted}”`,
          ['## Timeline', '', '- 07:00 UTC One', `- ${converted} Two`],
        ],
        written,
      );
    }
  });

  it('writes the distance from UTC in times of ISO 8601, which take no names', () => {
    const lines = ['- 2026-03-17T14:02:00Z One', '- 2026-03-17 15:09 CET Two'];
    assert.deepEqual(offered(rule, lines, '## Timeline'), {
      'Convert all times to UTC: “2026-03-17 15:09 CET” becomes “2026-03-17 14:09 Z”': [
        '## Timeline',
        '',
        '- 2026-03-17T14:02:00Z One',
        '- 2026-03-17 14:09 Z Two',
      ],
      'Convert all times to CET: “2026-03-17T14:02:00Z” becomes “2026-03-17T15:02:00+01:00”': [
        '## Timeline',
        '',
        '- 2026-03-17T15:02:00+01:00 One',
        '- 2026-03-17 15:09 CET Two',
      ],
    });
  });

  it('is not offered for ranges of which one mark stands for both ends, or that name their zone twice', () => {
    for (const range of ['2:05–2:10 pm CET', '14:05 CET – 14:10 CET']) {
      const titles = Object.keys(offered(rule, ['- 07:00 UTC One', `- ${range} Two`], '## Timeline'));
      assert.deepEqual(titles, ['Convert all times to CET: “07:00 UTC” becomes “08:00 CET”'], range);
    }
  });

  it('is not offered where times are out of order or the zone is open', () => {
    assert.deepEqual(
      offered(rule, ['- 14:12 UTC One', '- 14:02 UTC Two', '- 15:30 CET Three'], '## Timeline'),
      {},
    );
    assert.deepEqual(
      offered('timeline-not-utc', ['- 14:12 One', '- 14:20 Two'], '## Timeline (PST/PDT)'),
      {},
    );
  });

  it('is silent for two names of one zone', () => {
    assert.deepEqual(
      marked(rule, ['- 14:02 UTC One', '- 14:05 GMT Two', '- 14:06Z Three'], '## Timeline'),
      [],
    );
    assert.deepEqual(marked(rule, ['- 14:02 PT One', '- 14:05 PDT Two'], '## Timeline'), []);
  });
});

describe('timeline-midnight', () => {
  const rule = 'timeline-midnight';

  it('offers dates in table rows too', () => {
    assert.deepEqual(Object.values(offered(rule, rows('23:50', '00:10')))[0]?.slice(4), [
      '| 2026-03-17 23:50 | Event 0 |',
      '| 2026-03-18 00:10 | Event 1 |',
    ]);
  });

  it('offers dates to those alone that have none, and none where one of them is not in figures', () => {
    assert.deepEqual(Object.values(offered(rule, ['- 2026-03-17 23:50 One', '- 00:10 Two'])), [
      ['## Timeline (UTC)', '', '- 2026-03-17 23:50 One', '- 2026-03-18 00:10 Two'],
    ]);
    assert.deepEqual(offered(rule, ['- 23:50 One', '- 00:10 Two', '- noon Three']), {});
  });

  it('offers nothing where no day is known', () => {
    const text = ['# Postmortem: checkout', '', '## Timeline (UTC)', '', '- 23:50 One', '- 00:10 Two'].join(
      '\n',
    );
    assert.equal(problems(rule, text).length, 1);
    assert.deepEqual(problems(rule, text)[0]?.fixes?.(), []);
  });
});

describe('timeline-empty-cell', () => {
  it('takes dots for nothing, and leaves a missing cell to the rule about rows', () => {
    const table = [
      '| Time | Event |',
      '| --- | --- |',
      '| 14:02 | One |',
      '| 14:05 | ... |',
      '| … | Two |',
      '| 14:10 |',
    ];
    assert.deepEqual(marked('timeline-empty-cell', table), ['...', '…']);
  });

  it('removes a blank row with its line', () => {
    const table = ['| Time | Event |', '| --- | --- |', '|   |   |', '| 14:02 | One |'];
    assert.deepEqual(Object.values(offered('timeline-empty-cell', table)), [
      ['## Timeline (UTC)', '', '| Time | Event |', '| --- | --- |', '| 14:02 | One |'],
    ]);
  });
});

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
      const text = [title, '', '## Timeline (UTC)', '', ...list(...times), ''].join('\n');
      return problems('timeline-gap', text).map(({ message }) => message.split(' pass ')[0] ?? '');
    };
    assert.deepEqual(said('14:02', '14:09', '14:12', '14:57', '15:10'), []);
    assert.deepEqual(said('14:02', '14:09', '14:12', '14:58', '15:10'), ['46 min']);
    assert.deepEqual(said('14:02', '14:09', '14:12', '16:12', '16:20'), ['2 h']);
    assert.deepEqual(said('14:02', '14:09', '14:12', '16:17', '16:20'), ['2 h 5 min']);
    assert.deepEqual(said('23:02', '23:09', '23:50–00:10', '01:05', '01:30'), ['55 min']);
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

describe('timeline-out-of-order', () => {
  const sorted = (...lines: readonly string[]): readonly string[] | undefined =>
    offered('timeline-out-of-order', lines)['Sort the timeline by time']?.slice(2);

  it('sorts rows and items, and leaves those of one time in their order', () => {
    assert.deepEqual(sorted('- 14:10 One', '- 14:02 Two', '- 14:05 Three', '- 14:05 Four'), [
      '- 14:02 Two',
      '- 14:05 Three',
      '- 14:05 Four',
      '- 14:10 One',
    ]);
    assert.deepEqual(sorted('- 2026-03-17 14:10 One', '- 14:12 Two', '- 2026-03-16 14:05 Three'), [
      '- 2026-03-16 14:05 Three',
      '- 2026-03-17 14:10 One',
      '- 14:12 Two',
    ]);
  });

  it('offers no order that would change the day of an entry', () => {
    assert.equal(sorted('- 2026-03-17 14:10 One', '- 14:02 Two'), undefined);
    assert.equal(sorted('- 2026-03-17 14:10 One', '- 14:05 Two', '- 2026-03-16 14:20 Three'), undefined);
    assert.equal(sorted('- 23:50 One', '- 00:10 Two', '- 00:05 Three'), undefined);
    const days = [
      '### 17 March 2026',
      '',
      '- 14:10 One',
      '- 14:02 Two',
      '',
      '### 18 March 2026',
      '',
      '- 09:00 Three',
    ];
    assert.equal(sorted(...days), undefined);
  });

  it('offers no order of what cannot change places', () => {
    assert.equal(sorted(...rows('14:10', '14:02', 'later')), undefined);
    assert.equal(sorted(...rows('14:10', '14:02'), '', '- 14:20 One'), undefined);
    assert.equal(sorted('- 14:10 One', '  - 14:02 Two'), undefined);
    assert.equal(sorted('14:10 One', '', '14:02 Two'), undefined);
  });
});

describe('timeline-future', () => {
  const said = (date: string, ...header: readonly string[]): readonly string[] => {
    const lines = [
      title,
      '',
      ...header,
      '',
      '## Timeline (UTC)',
      '',
      `- ${date} 14:02 One`,
      '- 14:05 Two',
      '',
    ];
    return problems('timeline-future', lines.join('\n')).map(({ message }) => message.split(',')[0] ?? '');
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

describe('timeline-too-few', () => {
  const said = (count: number, severity: string): readonly string[] => {
    const entries = ['- 14:02 One', '- 14:03 Two', '- 14:04 Three', '- 14:05 Four', '- 14:06 Five'];
    const lines = [
      title,
      '',
      `**Severity:** ${severity}`,
      '',
      '## Timeline (UTC)',
      '',
      ...entries.slice(0, count),
      '',
    ];
    return problems('timeline-too-few', lines.join('\n')).map(({ message }) => message.split('.')[0] ?? '');
  };

  it('counts the entries, and expects more of an incident of the highest severity', () => {
    assert.deepEqual(said(1, 'SEV2'), ['This timeline has one entry']);
    assert.deepEqual(said(2, 'SEV1'), ['This timeline has 2 entries']);
    assert.deepEqual(said(3, 'SEV2'), []);
    assert.deepEqual(said(4, 'SEV1'), [
      'This timeline has 4 entries for an incident of the highest severity',
    ]);
    assert.deepEqual(said(5, 'SEV1'), []);
  });
});

describe('timeline-date-outside', () => {
  const rule = 'timeline-date-outside';

  /** What is marked among entries at some times, and what each fix makes of it. */
  function stray(days: string, ...times: readonly string[]): readonly (readonly string[])[] {
    const lines = times.map((time, index) => `- ${time} Event ${index}`);
    const text = [`# Postmortem of ${days}: checkout`, '', '## Timeline (UTC)', '', ...lines, ''].join('\n');
    return problems(rule, text).map(({ range, fixes }) => [
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

describe('timeline-dst-ambiguous', () => {
  it('says whether the hour is skipped or shown twice, and doubts no time of a fixed zone', () => {
    const lines = [
      '- 2026-03-29 02:30 Europe/Berlin One',
      '- 2026-10-25 02:30 Europe/Berlin Two',
      '- 2026-10-25 02:40 CET Three',
      '- 2026-10-25 03:30 Europe/Berlin Four',
    ];
    const text = [title, '', '## Timeline', '', ...lines, ''].join('\n');
    assert.deepEqual(
      problems('timeline-dst-ambiguous', text).map(({ message }) => message.split(',')[0]),
      ['On this day Europe/Berlin skips this hour', 'On this day Europe/Berlin shows this hour twice'],
    );
  });
});

describe('timeline-chat-pasted', () => {
  it('takes more than 60 entries for a record', () => {
    const entries = (count: number): readonly string[] =>
      Array.from(
        { length: count },
        (_, index) => `- 14:${String(index % 60).padStart(2, '0')} Event ${index}`,
      );
    assert.deepEqual(marked('timeline-chat-pasted', entries(60)), []);
    assert.deepEqual(marked('timeline-chat-pasted', entries(61)), ['Timeline (UTC)']);
  });

  it('leaves entries alone that name who acted', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `- 14:0${index} Nora: restarts host ${index}`);
    assert.deepEqual(marked('timeline-chat-pasted', lines), []);
  });

  it('knows lines of several chats', () => {
    for (const line of [
      '[14:02] <nora> hello',
      '14:02:11 <nora> hello',
      'Nora Lind  2:02 PM',
      '**nora** [14:02] hello',
    ]) {
      const lines = Array.from({ length: 5 }, () => [line, '']).flat();
      assert.equal(marked('timeline-chat-pasted', ['- 14:00 Errors begin', '', ...lines]).length, 1, line);
    }
  });

  it('sees a chat that was pasted right below the table, of which its lines are rows', () => {
    const lines = [
      '| Time | Event |',
      '| --- | --- |',
      '| 14:02 | Errors begin |',
      '| 14:03 | <nora> hello |',
    ];
    const chat = Array.from({ length: 5 }, () => '14:12 <nora> anyone else?');
    assert.deepEqual(marked('timeline-chat-pasted', [...lines, ...chat]), chat.slice(0, 1));
    assert.deepEqual(marked('timeline-chat-pasted', lines), []);
  });
});

describe('timeline-analysis', () => {
  it('leaves facts alone: a cause that was found, quoted words, code', () => {
    const facts = [
      'Root cause identified',
      'Team confirms the root cause',
      'Mails “because of us”',
      '`because` is run',
    ];
    assert.deepEqual(
      marked(
        'timeline-analysis',
        facts.map((fact) => `- 14:02 ${fact}`),
      ),
      [],
    );
  });
});

describe('rules about timelines', () => {
  const ids = rules.map(({ id }) => id).filter((id) => id.startsWith('timeline-'));

  it('say nothing of an empty timeline, of one in prose, and of blanks', () => {
    for (const lines of [[], ['Errors began at noon and were gone an hour later.'], ['<!-- later -->']]) {
      const text = [title, '', '## Timeline', '', ...lines, ''].join('\n');
      const found = problemsIn(text, { templates: [] }).map(({ rule }) => rule.id);
      const own = new Set([
        'timeline-too-few',
        'timeline-no-zone',
        'timeline-time-format',
        'timeline-no-evidence',
      ]);
      assert.deepEqual(
        found.filter((id) => own.has(id)),
        [],
      );
    }
  });

  it('take linear time', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => {
      const time = `${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
      return `| ${time} UTC | because ${'a '.repeat(index % 30)} | nora |`;
    });
    const text = [
      title,
      '',
      '## Timeline',
      '',
      '| Time | Event | Actor |',
      '| --- | --- | --- |',
      ...entries,
    ].join('\n');
    // Backtracking without bound would outlast the suite's patience.
    assert.doesNotThrow(() => {
      problemsIn(text, { templates: [], rules: rules.filter(({ id }) => ids.includes(id)) });
    });
  });
});
