import assert from 'node:assert/strict';
import { marked, offered, problemsOfRule, timelineTitle } from '../../../support/timelineRules.ts';

describe('timeline-no-zone', () => {
  const rule = 'timeline-no-zone';

  it('puts the zone where the heading keeps its name', () => {
    for (const [heading, mended] of [
      ['## Timeline', '## Timeline (UTC)'],
      ['## Timeline:', '## Timeline (UTC):'],
      ['## Timeline (local)', '## Timeline (local, UTC)'],
      ['## Timeline ##', '## Timeline (UTC) ##'],
      ['## Timeline {#timeline}', '## Timeline (UTC) {#timeline}'],
      ['## [Timeline](timeline.md)', '## [Timeline](timeline.md) (UTC)'],
    ] as const) {
      const fixes = offered(rule, ['- 14:02 One'], heading);
      assert.deepEqual(Object.values(fixes)[0], [mended, '', '- 14:02 One'], heading);
    }
  });

  it('leaves another zone as a blank to be filled', () => {
    const text = [timelineTitle, '', '## Timeline', '', '- 14:02 One', ''].join('\n');
    const [, other] = problemsOfRule(rule, text)[0]?.fixes?.() ?? [];
    assert.deepEqual(
      other?.edits[0]?.text.filter((part) => part.placeholder),
      [{ text: 'Europe/Berlin', placeholder: true }],
    );
  });

  it('leads links to the heading on', () => {
    const lines = ['- 14:02 One', '', 'Back [to the top](#timeline).'];
    assert.deepEqual(Object.values(offered(rule, lines, '## Timeline'))[0], [
      '## Timeline (UTC)',
      '',
      '- 14:02 One',
      '',
      'Back [to the top](#timeline-utc).',
    ]);
  });

  it('is silent where a zone is named somewhere in the section or the header', () => {
    assert.deepEqual(marked(rule, ['- 14:02 One', '- 14:05 Two, at 06:05 PST'], '## Timeline'), []);
    const header = [
      timelineTitle,
      '',
      '**Start:** 2026-03-17 14:02 UTC',
      '',
      '## Timeline',
      '',
      '- 14:02 One',
    ];
    assert.deepEqual(problemsOfRule(rule, header.join('\n')), []);
  });

  const told: readonly (readonly [where: string, said: string, heading: string])[] = [
    ['at one that somebody else used', 'The job had run at 14:31 EST, which is 20:31 CET.', '## Summary'],
    [
      'in contradicting zones',
      'Down from 14:02 to 14:40 CET. The job ran at 14:31 EST before.',
      '## Summary',
    ],
    ['in one section that is no summary', 'The job runs at 14:31 EST.', '## Root Cause'],
  ];
  const repeating = (said: string, heading: string): string =>
    `${timelineTitle}\n\n${heading}\n\n${said}\n\n## Timeline\n\n- 14:02 One\n- 14:31 Two\n- 14:40 Three\n`;
  for (const [where, said, heading] of told) {
    it(`tells of a timeline whose times stand elsewhere with a zone, ${where}`, () => {
      assert.equal(problemsOfRule(rule, repeating(said, heading)).length, 1);
    });
  }

  it('is silent where two times stand elsewhere with one zone, or one in the summary with the only zone', () => {
    for (const [said, heading] of [
      ['Down from 14:02 to 14:40 CET.', '## Root Cause'],
      ['Down from 14:02 UTC on, and up at 14:40 GMT.', '## Root Cause'],
      ['Down from 14:02, GMT+1, to 14:40, GMT+1.', '## Root Cause'],
      ['Down from 14:02 CET on.', '## Summary'],
      ['Down from 14:02 CET on.', '## Impact'],
    ] as const) {
      assert.deepEqual(problemsOfRule(rule, repeating(said, heading)), [], said);
    }
  });

  it('takes a market or a cable for no zone', () => {
    for (const said of ['Asia/Pacific', 'Europe/Middle East', 'Asia/Customers', 'the CAT cable']) {
      const lines = [`- 14:02 Errors begin for ${said}`, '- 14:05 Alert fired'];
      assert.equal(marked(rule, lines, '## Timeline').length, 1, said);
      assert.equal(marked(rule, lines, `## Timeline (${said})`).length, 1, said);
    }
    const market = 'Down from 14:02 CET on. Asia/Pacific was spared.';
    assert.deepEqual(problemsOfRule(rule, repeating(market, '## Summary')), []);
  });

  it('is silent where no clock is read', () => {
    assert.deepEqual(marked(rule, ['Errors began and ended.'], '## Timeline'), []);
  });
});

describe('times in the zones of one place', () => {
  const rule = 'timeline-mixed-zones';
  const problems = (day: string, ...times: readonly string[]): number => {
    const lines = times.map((time) => `- ${time} Something happens`);
    return problemsOfRule(rule, [`# Postmortem of ${day}`, '', '## Timeline', '', ...lines, ''].join('\n'))
      .length;
  };

  for (const [day, ...times] of [
    ['2026-10-25', '01:50 CEST', '02:40 CEST', '02:10 CET', '03:00 CET'],
    ['2026-03-29', '01:50 CET', '03:05 CEST', '03:10 CEST'],
    ['2026-11-01', '01:50 EDT', '01:10 EST', '03:00 EST'],
    ['2026-10-25', '01:50 BST', '01:10 GMT', '02:00 GMT'],
    ['2026-10-25', '2026-10-25T02:40:00+02:00', '2026-10-25T02:10:00+01:00'],
    ['2026-10-25', '02:40 Central European Summer Time', '02:10 CET', '03:00 Europe/Berlin'],
    ['2026-11-01', '2026-10-31 14:00 PDT', '2026-11-02 14:00 PST'],
  ] as const) {
    it(`are not mixed where its clocks were changed: ${times.join(', ')}`, () => {
      assert.equal(problems(day, ...times), 0);
    });
  }

  for (const [day, ...times] of [
    ['2026-10-24', '01:50 CEST', '02:10 CET'],
    ['2026-10-25', '02:40 CEST', '03:10 CEST', '03:15 CET'],
    ['2026-10-25', '01:50 BST', '01:10 UTC'],
    ['2026-10-25', '02:40 CEST', '02:10 CET', '01:30 GMT'],
    ['2026-07-26', '2026-07-26T14:00:00+02:00', '2026-07-26T13:10:00+01:00'],
  ] as const) {
    it(`are mixed where they were not: ${times.join(', ')}`, () => {
      assert.equal(problems(day, ...times), 1);
    });
  }

  it('are mixed where nobody says the day', () => {
    assert.equal(problems('checkout', '02:40 CEST', '02:10 CET'), 1);
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

  it('is not offered where an entry below would have another day by a date that changes', () => {
    const lines = ['- 2026-03-16 23:00 CET One', '- 2026-03-17 00:30 CET Two'];
    const titles = (...more: readonly string[]): string =>
      Object.keys(offered(rule, [...lines, ...more], '## Timeline')).join();
    assert.ok(!titles('- 23:45 CET Three', '- 23:50 UTC Four').includes('to UTC'));
    assert.ok(!titles('- 22:50 UTC Three').includes('to UTC'));
    assert.ok(titles('- 2026-03-17 23:45 CET Three', '- 22:50 UTC Four').includes('to UTC'));
    assert.ok(titles('- 2026-03-17 22:50 UTC Three').includes('to UTC'));
  });

  it('is not offered where hours are counted to 12, which may be in another half of the day elsewhere', () => {
    const lines = (time: string): readonly string[] => [
      '- 12:10 CET One',
      `- ${time} CET Two`,
      '- 12:20 UTC Three',
    ];
    assert.equal(Object.keys(offered(rule, lines('13:05'), '## Timeline')).length, 2);
    assert.deepEqual(offered(rule, lines('1:05'), '## Timeline'), {});
  });

  it('is not offered where the midnight that ends a day is among the times', () => {
    const lines = ['- 2026-03-17 07:00 UTC One', '- 2026-03-17 24:00 PST Two'];
    assert.deepEqual(Object.keys(offered('timeline-mixed-zones', lines, '## Timeline')), [
      'Convert all times to PST: “2026-03-17 07:00 UTC” becomes “2026-03-16 23:00 PST”',
    ]);
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

  it('names a distance from UTC that is written with a minus so that it is read as one', () => {
    const fixes = offered(rule, ['- 2026-03-17 14:02:10-05 One', '- 2026-03-17 19:10 UTC Two']);
    assert.deepEqual(Object.values(fixes)[0]?.slice(-2), [
      '- 2026-03-17 14:02:10-05 One',
      '- 2026-03-17 14:10 UTC-05 Two',
    ]);
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
      offered('timeline-not-utc', ['- 14:12 One', '- 14:20 Two'], '## Timeline (PST or PDT)'),
      {},
    );
  });

  it('takes winter and summer time in one for the time of the day', () => {
    assert.deepEqual(offered('timeline-not-utc', ['- 14:12 One', '- 14:20 Two'], '## Timeline (PST/PDT)'), {
      'Convert all times to UTC: “14:12” becomes “21:12”': [
        '## Timeline (UTC)',
        '',
        '- 21:12 One',
        '- 21:20 Two',
      ],
    });
  });

  it('is silent for two names of one zone', () => {
    assert.deepEqual(
      marked(rule, ['- 14:02 UTC One', '- 14:05 GMT Two', '- 14:06Z Three'], '## Timeline'),
      [],
    );
    assert.deepEqual(marked(rule, ['- 14:02 PT One', '- 14:05 PDT Two'], '## Timeline'), []);
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
    const text = [timelineTitle, '', '## Timeline', '', ...lines, ''].join('\n');
    assert.deepEqual(
      problemsOfRule('timeline-dst-ambiguous', text).map(({ message }) => message.split(',')[0]),
      ['On this day Europe/Berlin skips this hour', 'On this day Europe/Berlin shows this hour twice'],
    );
  });
});

describe('the times of rows that last', () => {
  const head = ['| Start | End | Event |', '| --- | --- | --- |', '| 14:02 UTC | 14:05 | Errors rise |'];

  it('are converted with their ends', () => {
    const lines = [...head, '| 15:09 CET | 15:20 | Alert fires |'];
    assert.deepEqual(
      offered('timeline-mixed-zones', lines)['Convert all times to UTC: “15:09 CET” becomes “14:09 UTC”'],
      ['## Timeline (UTC)', '', ...head, '| 14:09 UTC | 14:20 | Alert fires |'],
    );
  });

  it('are not converted where their ends say more than a clock', () => {
    const lines = [...head, '| 15:09 CET | 15:20 CET | Alert fires |'];
    assert.deepEqual(Object.keys(offered('timeline-mixed-zones', lines)), [
      'Convert all times to CET: “14:02 UTC” becomes “15:02 CET”',
    ]);
  });
});

describe('an end that no clock shows', () => {
  it('is reported where it stands', () => {
    const lines = ['| Start | End | Event |', '| --- | --- | --- |', '| 14:02 | 14:75 | Errors rise |'];
    const text = [timelineTitle, '', '## Timeline (UTC)', '', ...lines, ''].join('\n');
    const found = problemsOfRule('timeline-time-invalid', text);
    assert.deepEqual(
      found.map(({ range }) => text.slice(range.start, range.end)),
      ['14:75'],
    );
  });
});
