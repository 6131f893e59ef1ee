import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { isoMoment } from '../../../server/src/timeline/moment.ts';
import { disordersIn } from '../../../server/src/timeline/order.ts';
import type { Timeline, TimelineEvent } from '../../../server/src/timeline/timeline.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { reading } from '../../support/checking.ts';

const title = '# Postmortem of 17 March 2026: checkout';

function read(...lines: readonly string[]): Timeline {
  const timeline = timelineOf(reading(lines.join('\n')), defaultConfiguration);
  assert.ok(timeline, 'no timeline was found');
  return timeline;
}

/** The moments of a timeline with the heading `## Timeline` under the title. */
function moments(...lines: readonly string[]): readonly string[] {
  return momentsOf(read(title, '', '## Timeline', '', ...lines));
}

function momentsOf(timeline: Timeline): readonly string[] {
  return timeline.events.map(({ moment }) => (moment ? (isoMoment(moment) ?? 'no day') : 'no time'));
}

function disorders(...lines: readonly string[]): readonly string[] {
  return disordersOf(read(title, '', '## Timeline', '', ...lines));
}

function disordersOf(timeline: Timeline): readonly string[] {
  const place = (event: TimelineEvent): number => timeline.events.indexOf(event);
  return disordersIn(timeline).map(({ event, above, kind }) => `${place(above)}→${place(event)} ${kind}`);
}

describe('dates in numbers', () => {
  const undated = '# Postmortem of the checkout outage';
  const days = (...dates: readonly string[]): readonly string[] => {
    const lines = dates.map((date) => `- ${date} 14:02 UTC Errors rise`);
    return read(undated, '', '## Timeline', '', ...lines).events.map(({ moment }) =>
      moment ? `${moment.date.day}.${moment.date.month}.${moment.ambiguous ? '?' : ''}` : '',
    );
  };

  it('have the order that another date shows', () => {
    assert.deepEqual(days('03/04/2026', '13/04/2026'), ['3.4.', '13.4.']);
    assert.deepEqual(days('03/04/2026', '03/14/2026'), ['4.3.', '14.3.']);
  });

  it('are open where nothing decides', () => {
    assert.deepEqual(days('03/04/2026', '03/04/2026'), ['3.4.?', '3.4.?']);
    assert.deepEqual(days('03/12/2026', '12/03/2026'), ['3.12.?', '12.3.?']);
  });
});

describe('dates in numbers without a year', () => {
  const under = (heading: string, ...lines: readonly string[]): readonly string[] =>
    momentsOf(read(heading, '', '## Timeline', '', ...lines));

  it('are read in the year of the incident', () => {
    assert.deepEqual(
      under('# Postmortem of 2025-12-31', '- 31/12 23:50 UTC Errors rise', '- 1/1 00:10 UTC Errors end'),
      ['2025-12-31T23:50:00Z', '2026-01-01T00:10:00Z'],
    );
    assert.deepEqual(under('# Postmortem of 2026-01-01', '- 31/12 23:50 UTC Errors rise'), [
      '2025-12-31T23:50:00Z',
    ]);
  });

  it('stand in a column, a heading and a line of their own, too', () => {
    const expected = ['2026-11-14T01:00:00Z'];
    const heading = '# Postmortem of 13 November 2026';
    assert.deepEqual(
      under(
        heading,
        '| Date | Time (UTC) | Event |',
        '| --- | --- | --- |',
        '| 14/11 | 01:00 | Errors rise |',
      ),
      expected,
    );
    assert.deepEqual(under(heading, '### 14/11', '', '- 01:00 UTC Errors rise'), expected);
    assert.deepEqual(under(heading, '**14/11**', '', '- 01:00 UTC Errors rise'), expected);
  });

  it('have the order that another date of the timeline or the header shows', () => {
    const rows = ['- 03/04 14:02 UTC Errors rise', '- 13/04 14:02 UTC Errors end'];
    assert.deepEqual(under('# Postmortem of 4 March 2026', ...rows), [
      '2026-04-03T14:02:00Z',
      '2026-04-13T14:02:00Z',
    ]);
    assert.deepEqual(under('# Postmortem of 13/02/2026', rows[0] ?? ''), ['2026-04-03T14:02:00Z']);
    assert.deepEqual(under('# Postmortem of 02/13/2026', rows[0] ?? ''), ['2026-03-04T14:02:00Z']);
  });

  it('are what is near to the day of the incident', () => {
    assert.deepEqual(under('# Postmortem of 3 April 2026', '- 04/03 14:02 UTC Errors rise'), [
      '2026-04-03T14:02:00Z',
    ]);
  });

  it('say nothing where nothing tells which of the two numbers is the day', () => {
    assert.deepEqual(under('# Postmortem', '- 03/04 14:02 UTC Errors rise'), ['no day']);
    assert.deepEqual(under('# Postmortem of 2 August 2026', '- 03/04 14:02 UTC Errors rise'), [
      '2026-08-02T14:02:00Z',
    ]);
  });

  it('are as far from each other as they say where nobody says the year', () => {
    const { events } = read(
      '# Postmortem',
      '',
      '## Timeline',
      '',
      '- 14/11 14:00 Errors rise',
      '- 16/11 14:00 End',
    );
    const [one, other] = events.map(({ moment }) => moment?.epoch ?? 0);
    assert.equal((other ?? 0) - (one ?? 0), 2 * 24 * 60 * 60 * 1000);
  });
});

describe('a timeline', () => {
  it('takes what happened from below a heading that is a time and nothing else', () => {
    const lines = [
      '### 14:02 UTC',
      '',
      'Release 4.18 begins.',
      'Errors rise.',
      '',
      '### 14:09 An alert fires',
      '',
      'More.',
    ];
    const text = [title, '', '## Timeline', '', ...lines].join('\n');
    const events = read(...text.split('\n')).events.map(({ event }) => text.slice(event.start, event.end));
    assert.deepEqual(events, ['Release 4.18 begins.\nErrors rise.', 'An alert fires']);
  });

  it('takes what happened from below an item that is a time and nothing else', () => {
    const lines = [
      '- **14:02 UTC:**',
      '  - **Detection:** An alert fires.',
      '  - Errors rise.',
      '- 14:09 UTC',
      '  - 14:10 UTC Rolled back',
      '- 14:30 UTC',
    ];
    const text = [title, '', '## Timeline', '', ...lines].join('\n');
    const { events } = read(...text.split('\n'));
    assert.deepEqual(
      events.map(({ event }) => text.slice(event.start, event.end)),
      ['**Detection:** An alert fires.', '', 'Rolled back', ''],
    );
    assert.equal(events[0]?.milestone, 'detected');
  });

  it('is found under a heading for a timeline in short or in full', () => {
    for (const heading of [
      'Timeline Summary',
      'Detailed Timeline',
      'Outage timeline',
      'Full incident timeline',
    ]) {
      const timeline = read(title, '', `## ${heading}`, '', '**14:02–14:20 UTC** – Errors  ', '14:40 – Over');
      assert.equal(timeline.events.length, 2, heading);
    }
  });

  it('has the incident’s day where no other is given', () => {
    assert.deepEqual(moments('- 14:02 Errors begin', '- 14:40 Resolved'), [
      '2026-03-17T14:02:00',
      '2026-03-17T14:40:00',
    ]);
  });

  it('has no day where none is given at all', () => {
    const timeline = read(
      '# Postmortem: checkout',
      '',
      '## Timeline',
      '',
      '- 14:02 Errors begin',
      '- 14:40 Resolved',
    );
    assert.deepEqual(momentsOf(timeline), ['no day', 'no day']);
  });

  for (const [what, day] of [
    ['a heading', '### 2026-03-18'],
    ['a heading with a weekday', '### Wednesday, 18 March 2026'],
    ['a heading with the day first', '### 18. March'],
    ['bold words', '**2026-03-18**'],
    ['a line', '18 March 2026'],
    ['a line with a colon', '2026-03-18:'],
  ] as const) {
    it(`takes the day from ${what} above`, () => {
      assert.deepEqual(moments('- 23:50 Errors begin', '', day, '', '- 00:10 Resolved', '- 00:20 Closed'), [
        '2026-03-17T23:50:00',
        '2026-03-18T00:10:00',
        '2026-03-18T00:20:00',
      ]);
    });
  }

  it('takes the day from a line that says besides which clock its times are of', () => {
    const below = (day: string): readonly string[] => moments(day, '', '- 14:02 Errors rise');
    assert.deepEqual(below('2026-03-14 **(all times are local)**'), ['2026-03-14T14:02:00']);
    assert.deepEqual(below('**2026-03-14 (times in UTC)**'), ['2026-03-14T14:02:00Z']);
    assert.deepEqual(below('2026-03-14 (as told by the vendor)'), ['2026-03-17T14:02:00']);
  });

  it('takes the day from an item above the items below it', () => {
    assert.deepEqual(
      moments('- 2026-03-18', '  - 09:10 Errors begin', '- 2026-03-19', '  - 08:20 Resolved'),
      ['2026-03-18T09:10:00', '2026-03-19T08:20:00'],
    );
  });

  it('takes the day from a column of its own', () => {
    assert.deepEqual(
      moments('| Date | Time | Event |', '| --- | --- | --- |', '| 2026-03-18 | 09:10 | Errors begin |'),
      ['2026-03-18T09:10:00'],
    );
  });

  it('reads headings with the day first as entries', () => {
    assert.deepEqual(moments('### 17. March, 09:30', '', 'Errors begin.', '', '### 10:15', '', 'Resolved.'), [
      '2026-03-17T09:30:00',
      '2026-03-17T10:15:00',
    ]);
  });

  it('takes the reading of a date that lies nearer to the incident', () => {
    assert.deepEqual(
      momentsOf(
        read(
          '# Postmortem of 4 March 2026: checkout',
          '',
          '## Timeline',
          '',
          '- 04/03/2026 14:02 Errors',
          '- 04/03/2026 14:40 Resolved',
        ),
      ),
      ['2026-03-04T14:02:00', '2026-03-04T14:40:00'],
    );
  });

  it('reads each line of a copied chat, however long the one above it is', () => {
    const long =
      'errors rise in the checkout, and I am looking at the dashboards, because the alert just went off';
    assert.equal(moments(`[2:02 PM] Kim: ${long}`, '[2:04 PM] Lee: me, too').length, 2);
    assert.equal(moments(`14:02: ${long} at`, '14:04 already').length, 1);
  });

  it('reads lines of paragraphs', () => {
    assert.deepEqual(moments('14:02: Errors begin.  ', '14:40: Resolved.'), [
      '2026-03-17T14:02:00',
      '2026-03-17T14:40:00',
    ]);
  });
});

describe('an hour that a clock change repeats', () => {
  it('is the second one behind a later time', () => {
    const lines = ['- 01:50 One', '- 02:40 Two', '- 02:10 Three', '- 02:20 Four', '- 03:10 Five'];
    const timeline = read('# Postmortem of 2026-10-25', '', '## Timeline (Europe/Berlin)', '', ...lines);
    assert.deepEqual(
      momentsOf(timeline).map((moment) => moment.slice(11)),
      ['01:50:00+02:00', '02:40:00+02:00', '02:10:00+01:00', '02:20:00+01:00', '03:10:00+01:00'],
    );
    assert.deepEqual(disordersOf(timeline), []);
  });
});

describe('a weekday in front of a clock', () => {
  const days = (heading: string, ...times: readonly string[]): readonly string[] => {
    const lines = times.map((time) => `- ${time} UTC Something happens`);
    return momentsOf(read(heading, '', '## Timeline', '', ...lines)).map((moment) => moment.slice(8, 13));
  };

  it('says the day, as the next one of that name', () => {
    assert.deepEqual(days(title, 'Tue 14:02', 'Tue 23:10', 'Wed 15:00', 'Fri 09:20', 'Mon, 10:00', '11:00'), [
      '17T14',
      '17T23',
      '18T15',
      '20T09',
      '23T10',
      '23T11',
    ]);
    assert.deepEqual(days(title, 'Monday 23:50', 'Tuesday 14:02'), ['16T23', '17T14']);
  });

  it('leaves an entry out of place where it is', () => {
    assert.deepEqual(disorders('- Tue 14:02 One', '- Wed 09:20 Two', '- Tue 15:00 Three'), ['1→2 certain']);
    assert.deepEqual(disorders('- Thu 14:02 One', '- Fri 09:20 Two'), []);
  });

  it('counts where nobody says the date', () => {
    const { events } = read('# Postmortem', '', '## Timeline', '', '- Thu 14:00 One', '- Fri 09:00 Two');
    const [one, other] = events.map(({ moment }) => moment?.epoch ?? 0);
    assert.equal(((other ?? 0) - (one ?? 0)) / 3_600_000, 19);
    assert.deepEqual(disorders('- Thu 14:00 One', '- Fri 09:00 Two'), []);
  });
});

describe('a line that is a time alone', () => {
  it('leaves it to the line or the paragraph below to say what happened', () => {
    const lines = [
      '**14:02**  ',
      'Errors begin',
      '',
      '**14:05**\\',
      'An alert fires',
      '',
      '14:10 UTC',
      '',
      'Rolled back',
      '',
      '14:20',
      '14:25 Resolved',
    ];
    const text = [title, '', '## Timeline', '', ...lines].join('\n');
    const { source } = reading(text).document;
    assert.deepEqual(
      read(text).events.map(({ event }) => source.slice(event)),
      ['Errors begin', 'An alert fires', 'Rolled back', '', 'Resolved'],
    );
  });
});

describe('a row with a date alone', () => {
  it('says the day of those below it', () => {
    const rows = (divider: string): readonly string[] => [
      '| Time | Event | Actor |',
      '|---|---|---|',
      '| 22:50 | Errors begin | |',
      divider,
      '| 23:10 | An alert fires | |',
    ];
    const days = (divider: string): string | undefined => moments(...rows(divider)).at(-1);
    assert.equal(days('| 2026-03-18 | | |'), '2026-03-18T23:10:00');
    assert.equal(days('| **Wednesday, 18 March** | – | |'), '2026-03-18T23:10:00');
    assert.equal(days('| 2026-03-18 | Customers are told | |'), '2026-03-17T23:10:00');
  });

  it('says it in a column of its own, too', () => {
    const rows = [
      '| Date | Time | Event |',
      '|---|---|---|',
      '| 2026-03-17 | 22:50 | Errors begin |',
      '| 2026-03-18 | | |',
      '| | 01:10 | An alert fires |',
    ];
    assert.equal(moments(...rows).at(-1), '2026-03-18T01:10:00');
    assert.deepEqual(disorders(...rows), []);
  });
});

describe('hours that are counted to 12 without am and pm', () => {
  const items = (...times: readonly string[]): readonly string[] =>
    times.map((time) => `- ${time} Something happens`);
  const clocksOf = (...times: readonly string[]): string =>
    moments(...items(...times))
      .map((moment) => moment.slice(8, 16))
      .join(' ');

  it('go on behind noon, and behind midnight', () => {
    assert.equal(clocksOf('11:50', '12:10', '1:05', '1:20'), '17T11:50 17T12:10 17T13:05 17T13:20');
    assert.equal(clocksOf('9:50', '12:10', '3:30', '9:00'), '17T09:50 17T12:10 17T15:30 17T21:00');
    assert.equal(
      clocksOf('12:10', '1:05', '11:50', '12:10', '1:00'),
      '17T12:10 17T13:05 17T23:50 18T00:10 18T01:00',
    );
    assert.equal(clocksOf('11:50 AM', '12:10 PM', '1:05', '1:20 PM'), '17T11:50 17T12:10 17T13:05 17T13:20');
  });

  it('tell of one doubt, at noon', () => {
    assert.deepEqual(disorders(...items('11:50', '12:10', '1:05', '1:20', '11:50', '12:10')), ['1→2 noon']);
    assert.deepEqual(disorders(...items('11:50 AM', '12:10 PM', '1:05', '1:20 PM')), []);
    assert.deepEqual(disorders(...items('12:10', '1:05', '1:20', '1:10')), ['0→1 noon', '2→3 certain']);
  });

  it('stay on the day that is written', () => {
    const days = ['2026-03-17 11:50', '2026-03-17 1:05', '2026-03-18 1:20'];
    assert.equal(clocksOf(...days), '17T11:50 17T13:05 18T01:20');
    assert.deepEqual(disorders(...items(...days)), []);
    assert.deepEqual(moments('### 17 March', '', '- 11:50 One', '', '### 18 March', '', '- 1:05 Two'), [
      '2026-03-17T11:50:00',
      '2026-03-18T01:05:00',
    ]);
  });

  it('are counted to 24 where any of them is', () => {
    assert.equal(clocksOf('11:50', '12:10', '1:05', '14:00'), '17T11:50 17T12:10 18T01:05 18T14:00');
    assert.equal(clocksOf('11:50', '12:10', '01:05'), '17T11:50 17T12:10 18T01:05');
    assert.equal(clocksOf('11:50', '12:10–13:00', '1:05'), '17T11:50 17T12:10 18T01:05');
  });

  it('end a range half a day from where it seems to', () => {
    const { events } = read(title, '', '## Timeline', '', ...items('12:30–1:05', '1:20', '1:50–2:10'));
    const lengths = events.map(({ moment }) => ((moment?.end ?? 0) - (moment?.epoch ?? 0)) / 60_000);
    assert.deepEqual([lengths[0], lengths[2]], [35, 20]);
  });
});

describe('midnight', () => {
  it('passes where the clock goes back by more than six hours', () => {
    assert.deepEqual(moments('- 23:50 Errors begin', '- 00:10 An alert fires', '- 00:40 Resolved'), [
      '2026-03-17T23:50:00',
      '2026-03-18T00:10:00',
      '2026-03-18T00:40:00',
    ]);
    assert.deepEqual(disorders('- 23:50 Errors begin', '- 00:10 An alert fires'), ['0→1 midnight']);
  });

  it('is none where the clock goes back by less', () => {
    assert.deepEqual(disorders('- 14:50 Errors begin', '- 14:10 An alert fires'), ['0→1 certain']);
  });

  it('is none where a clock without a zone follows one with a zone', () => {
    assert.deepEqual(disorders('- 17:04 PST Errors begin', '- 17:07 An alert fires'), []);
    assert.deepEqual(disorders('- 09:04 Errors begin', '- 09:07 JST An alert fires'), []);
  });

  it('passes below a heading for the day where an entry below it has said its day, too', () => {
    assert.deepEqual(moments('### 2026-03-17', '', '- 2026-03-17 23:50 Errors begin', '- 00:10 Resolved'), [
      '2026-03-17T23:50:00',
      '2026-03-18T00:10:00',
    ]);
    assert.deepEqual(moments('### 17 March', '', '- 2026-03-18 00:05 Errors begin', '- 00:10 Resolved'), [
      '2026-03-18T00:05:00',
      '2026-03-18T00:10:00',
    ]);
    assert.deepEqual(
      moments(
        '### 2026-03-17',
        '',
        '- 2026-03-16 09:00 Deployed',
        '- 10:00 Errors begin',
        '',
        '### 2026-03-17',
        '',
        '- 01:00 Another view',
      ),
      ['2026-03-16T09:00:00', '2026-03-17T10:00:00', '2026-03-17T01:00:00'],
    );
  });

  it('is the end of the day where it is written as 24:00', () => {
    assert.deepEqual(moments('- 2026-03-17 23:50 Errors begin', '- 2026-03-17 24:00 Resolved'), [
      '2026-03-17T23:50:00',
      '2026-03-18T00:00:00',
    ]);
    assert.deepEqual(
      moments('- 19:00 Errors begin', '- 24:00 Paged', '- 24:00 Rolled back', '- 00:20 Resolved'),
      ['2026-03-17T19:00:00', '2026-03-18T00:00:00', '2026-03-18T00:00:00', '2026-03-18T00:20:00'],
    );
    assert.deepEqual(moments('### 2026-03-17', '', '- 24:00 Errors begin', '- 00:10 Resolved'), [
      '2026-03-18T00:00:00',
      '2026-03-18T00:10:00',
    ]);
    assert.deepEqual(disorders('- 03:00 Errors begin', '- 24:00 Resolved'), []);
  });

  it('is not passed between clocks of two zones that show one instant', () => {
    assert.deepEqual(moments('- 02:00 UTC Errors begin', '- 18:30 PST Paged', '- 03:00 UTC Resolved'), [
      '2026-03-17T02:00:00Z',
      '2026-03-16T18:30:00-08:00',
      '2026-03-17T03:00:00Z',
    ]);
  });

  it('needs no word where the day is written', () => {
    assert.deepEqual(disorders('- 2026-03-17 23:50 Errors begin', '- 2026-03-18 00:10 Resolved'), []);
  });

  it('needs no word where the day is written and the year is known from nowhere', () => {
    const inTimeline = (...lines: readonly string[]): readonly string[] =>
      disordersOf(read('# Postmortem: checkout', '', '## Timeline', '', ...lines));
    assert.deepEqual(inTimeline('- Mar 17, 23:50 Errors begin', '- Mar 18, 00:10 Resolved'), []);
    assert.deepEqual(
      inTimeline('**17 March**', '', '- 23:50 Errors begin', '', '**18 March**', '', '- 00:10 Resolved'),
      [],
    );
    assert.deepEqual(inTimeline('- Mar 17, 23:50 Errors begin', '- 00:10 Resolved'), ['0→1 midnight']);
  });
});

describe('days that are counted', () => {
  it('are counted from the day of the incident', () => {
    assert.deepEqual(moments('- Day 1 14:02 Errors rise', '- Day 2 17:30 Mitigated'), [
      '2026-03-17T14:02:00',
      '2026-03-18T17:30:00',
    ]);
    assert.deepEqual(moments('- 14:02 Errors rise', '- 00:05+1 Mitigated', '- 09:00 (+2d) Resolved'), [
      '2026-03-17T14:02:00',
      '2026-03-18T00:05:00',
      '2026-03-19T09:00:00',
    ]);
  });

  it('stand in headings, too', () => {
    const lines = [
      '### Day 1',
      '',
      '- 14:02 Errors rise',
      '',
      '### Day 2: the repair',
      '',
      '- 17:30 Mitigated',
    ];
    assert.deepEqual(moments(...lines), ['2026-03-17T14:02:00', '2026-03-18T17:30:00']);
  });

  it('are as far from each other as they say where no day is known', () => {
    const { events } = read(
      '# Postmortem: checkout',
      '',
      '## Timeline',
      '',
      '- Day 1 14:02 Errors',
      '- Day 3 14:02 End',
    );
    const [one, other] = events.map(({ moment }) => moment?.epoch ?? 0);
    assert.equal((other ?? 0) - (one ?? 0), 2 * 24 * 60 * 60 * 1000);
  });

  it('are the end of an entry that lasts', () => {
    assert.equal(
      read(title, '', '## Timeline', '', '- 23:50–00:10+1 Restored').events[0]?.moment?.end,
      Date.UTC(2026, 2, 18, 0, 10),
    );
  });

  it('are in order', () => {
    assert.deepEqual(disorders('- 23:52 Errors', '- 00:05+1 Alert', '- 00:30 (+1) End'), []);
  });
});

describe('the zone of a timeline', () => {
  for (const [where, lines] of [
    ['the heading', ['## Timeline (CET)', '']],
    ['the heading in words', ['## Timeline (all times in CET)', '']],
    ['a sentence', ['## Timeline', '', 'All times are in CET.', '']],
    [
      'a sentence with the written name',
      ['## Timeline', '', 'All times are Central European Standard Time.', ''],
    ],
    ['a sentence before the sections', ['All times in this document are CET.', '', '## Timeline', '']],
  ] as const) {
    it(`may stand in ${where}`, () => {
      const timeline = read(title, '', ...lines, '- 15:02 Errors begin', '- 15:40 Resolved');
      assert.deepEqual(momentsOf(timeline), ['2026-03-17T15:02:00+01:00', '2026-03-17T15:40:00+01:00']);
    });
  }

  it('is not where all people of a zone are', () => {
    assert.deepEqual(
      moments(
        'All customers in the Eastern time zone were affected. Times are in CET.',
        '',
        '- 15:02 Errors begin',
      ),
      ['2026-03-17T15:02:00+01:00'],
    );
  });

  it('may stand in a column’s head', () => {
    assert.deepEqual(moments('| Time (CET) | Event |', '| --- | --- |', '| 15:02 | Errors begin |'), [
      '2026-03-17T15:02:00+01:00',
    ]);
  });

  it('is that of an entry where it has one', () => {
    assert.deepEqual(moments('All times in UTC.', '', '- 15:02 CET Errors begin', '- 14:40 Resolved'), [
      '2026-03-17T15:02:00+01:00',
      '2026-03-17T14:40:00Z',
    ]);
  });

  it('of a region follows its clock changes', () => {
    const timeline = read(
      '# Postmortem of 29 March 2026',
      '',
      '## Timeline (Europe/Berlin)',
      '',
      '- 01:50 Errors begin',
      '- 03:10 Resolved',
    );
    assert.deepEqual(momentsOf(timeline), ['2026-03-29T01:50:00+01:00', '2026-03-29T03:10:00+02:00']);
  });
});

describe('the order of entries', () => {
  it('is open where winter time is named in summer: many write EST all the year round', () => {
    const on = (day: string): readonly string[] =>
      disordersOf(
        read(
          `# Postmortem of ${day}: checkout`,
          '',
          '## Timeline (EST)',
          '',
          '- 10:30 One',
          '- 14:54 UTC Two',
        ),
      );
    assert.deepEqual(on('14 July 2026'), []);
    assert.deepEqual(on('14 January 2026'), ['0→1 certain']);
  });

  it('is open where a clock change shows an hour twice', () => {
    const lines = ['- 02:50 Errors begin', '- 02:10 An alert fires', '- 03:10 Resolved'];
    const autumn = read('# Postmortem of 26 October 2025', '', '## Timeline (Europe/Berlin)', '', ...lines);
    assert.deepEqual(disordersIn(autumn), []);
    const day = read('# Postmortem of 27 October 2025', '', '## Timeline (Europe/Berlin)', '', ...lines);
    assert.equal(disordersIn(day).length, 1);
  });
});

describe('key moments, with the time behind', () => {
  it('are read, and need not be in order', () => {
    const timeline = read(
      title,
      '',
      '## Key events',
      '',
      '- Fault occurs: 2026-03-17 14:02',
      '- Resolved 2026-03-17 15:12',
      '- First detected: 2026-03-17 14:09',
    );
    assert.deepEqual(momentsOf(timeline), [
      '2026-03-17T14:02:00',
      '2026-03-17T15:12:00',
      '2026-03-17T14:09:00',
    ]);
    assert.ok(timeline.events.every((event) => event.timeLast));
    assert.deepEqual(disordersIn(timeline), []);
  });

  it('are read behind a label, too', () => {
    const lines = [
      '- **Detection** (14:09 UTC): an alert fires',
      '- Response (14:12 – 14:40 UTC) – on-call looks',
      '- **Resolved** (15:12 UTC)',
      '- Two of three nodes (14:20 UTC at the latest) are back',
      '- Window (14:09 – 15:12 UTC): an hour',
    ];
    const timeline = read(title, '', '## Timeline', '', ...lines);
    const { source } = reading([title, '', '## Timeline', '', ...lines].join('\n')).document;
    assert.deepEqual(
      timeline.events.map(({ moment, event }) => [moment?.clock.minute, source.slice(event)]),
      [
        [9, '**Detection** (14:09 UTC): an alert fires'],
        [12, 'Response (14:12 – 14:40 UTC) – on-call looks'],
        [12, 'Resolved'],
      ],
    );
  });

  it('give way to entries in order of time', () => {
    const timeline = read(
      title,
      '',
      '## Key events',
      '',
      '- First detected: 2026-03-17 14:09',
      '- Resolved: 2026-03-17 15:12',
      '',
      '## Timeline',
      '',
      '- 14:02 Errors begin',
      '- 14:09 An alert fires',
    );
    assert.deepEqual(momentsOf(timeline), ['2026-03-17T14:02:00', '2026-03-17T14:09:00']);
  });
});

describe('times that count from a start', () => {
  const counted = ['- T-10m Deployment', '- T+0 Errors begin', '- T+1h30m: Errors end', '- +26:00 Closed'];
  const told = (timeline: Timeline): readonly string[] =>
    timeline.events.map(({ moment }) => `${moment?.day}: ${moment && moment.epoch / 60_000}`);

  it('are in order among each other where nobody says when it was', () => {
    const timeline = read('# Postmortem', '', '## Timeline', '', ...counted);
    assert.deepEqual(told(timeline), ['unknown: -10', 'unknown: 0', 'unknown: 90', 'unknown: 1560']);
    assert.deepEqual(disordersOf(timeline), []);
    assert.deepEqual(disorders('- T+10m Errors end', '- T+5m Errors begin'), ['0→1 certain']);
  });

  const instants = [
    '2026-03-17T13:52:00Z',
    '2026-03-17T14:02:00Z',
    '2026-03-17T15:32:00Z',
    '2026-03-18T16:02:00Z',
  ];

  it('are at their instants where the header says the start', () => {
    const start = '**Incident start:** 2026-03-17 14:02 UTC';
    assert.deepEqual(momentsOf(read('# Postmortem', '', start, '', '## Timeline', '', ...counted)), instants);
    const clock = '**Started at:** 14:02 UTC';
    assert.deepEqual(momentsOf(read(title, '', clock, '', '## Timeline', '', ...counted)), instants);
  });

  it('are at their instants where one of them has its clock beside it', () => {
    const beside = counted.with(2, '- T+1h30m (15:32 UTC) Errors end');
    assert.deepEqual(moments(...beside), instants);
  });

  it('are at their instants where a sentence says what they count from', () => {
    for (const sentence of [
      'All times are relative to 14:02 UTC.',
      'Times are relative to the first error (2026-03-17 14:02 UTC).',
      'T0 = 14:02 UTC',
      'T is 14:02 UTC.',
      '> Minutes are counted from the deployment at 14:02 UTC.',
    ]) {
      assert.deepEqual(moments(sentence, '', ...counted), instants, sentence);
    }
    const headed = read(title, '', '## Timeline (T+0: 14:02 UTC)', '', ...counted);
    assert.deepEqual(momentsOf(headed), instants);
  });

  it('count from the detection where a sentence says so, and not from the start', () => {
    const header = ['**Started:** 13:00 UTC', '**Detected:** 14:02 UTC'];
    const sentence = ['All times are relative to detection.', ''];
    const timeline = ['', '## Timeline', '', ...sentence, ...counted];
    assert.deepEqual(momentsOf(read(title, '', ...header, ...timeline)), instants);
    const unknown = momentsOf(read(title, '', '**Started:** 13:00 UTC', ...timeline));
    assert.deepEqual(unknown, ['no day', 'no day', 'no day', 'no day']);
    const zoneAlone = ['', '## Timeline', '', 'All times are relative to UTC.', '', ...counted];
    assert.deepEqual(momentsOf(read(title, '', '**Started:** 14:02 UTC', ...zoneAlone)), instants);
  });

  it('are read from tables, headings and lines, too', () => {
    assert.deepEqual(
      moments('| Time | Event |', '|---|---|', '| T+0 (14:02 UTC) | Errors begin |', '| T+5 | Alert |'),
      ['2026-03-17T14:02:00Z', '2026-03-17T14:07:00Z'],
    );
    assert.deepEqual(
      moments('### T+0 (14:02 UTC): Errors begin', '', 'T+5 – An alert fires.', 'T+9 – It ends.'),
      ['2026-03-17T14:02:00Z', '2026-03-17T14:07:00Z', '2026-03-17T14:11:00Z'],
    );
  });

  it('cannot be compared with clocks where nobody says the start', () => {
    assert.deepEqual(moments('- 14:02 UTC Errors begin', '- T+5m An alert fires', '- 14:10 UTC It ends'), [
      '2026-03-17T14:02:00Z',
      'no time',
      '2026-03-17T14:10:00Z',
    ]);
  });
});

describe('a timeline below a line of its own, which is no heading', () => {
  const header = [title, '', 'Summary: Checkout failed.', ''];
  const entries = ['14:02 Errors rise', '14:09 Alert fires', '14:54 Resolved'];
  const instants = ['2026-03-17T14:02:00Z', '2026-03-17T14:09:00Z', '2026-03-17T14:54:00Z'];
  const forms: Readonly<Record<string, readonly string[]>> = {
    'of lines right below it': entries,
    'of lines': ['', ...entries],
    'of items': ['', ...entries.map((entry) => `- ${entry}`)],
    'of rows': [
      '',
      '| Time | Event |',
      '| --- | --- |',
      ...entries.map((one) => `| ${one.replace(' ', ' | ')} |`),
    ],
  };
  for (const [what, lines] of Object.entries(forms)) {
    it(`is made ${what}, in the zone that the line names`, () => {
      const timeline = read(...header, 'Timeline (UTC):', ...lines, '', 'Root cause:', '', 'A bad deploy.');
      assert.deepEqual(momentsOf(timeline), instants);
      assert.equal(timeline.section?.title, 'Timeline (UTC)');
    });
  }

  it('is none where another heading is that of the timeline, or the line says more', () => {
    const headed = read(...header, '## Timeline', '', 'Timeline (UTC):', '', '- 14:02 Errors rise');
    assert.equal(headed.section?.heading.style, 'atx');
    const told = read(
      ...header,
      'Timeline (UTC): see below',
      '',
      '- 14:02 Errors rise',
      '- 14:09 Alert fires',
    );
    assert.equal(told.section, undefined);
  });
});

describe('what is no event of a timeline', () => {
  it('is a sentence that starts with a date: it is no day of what follows', () => {
    const sentence = '2026-03-20 is the day of the review.';
    const expected = ['2026-03-17T14:02:00Z', '2026-03-17T14:10:00Z'];
    const events = ['- 14:02 UTC Errors rise', `- ${sentence}`, '- 14:10 UTC Errors end'];
    assert.deepEqual(moments(...events), expected);
    assert.deepEqual(moments('14:02 UTC Errors rise.', '', sentence, '', '14:10 UTC Errors end.'), expected);
  });

  it('is the extent of the incident in a list', () => {
    const extents = [
      '- Duration: 14:02 – 14:42 UTC',
      '- **Duration**: 14:02 to 14:42',
      '- **Total outage duration:** 14:02 UTC – 14:42 UTC',
      '- Outage window (14:02 - 14:42)',
      '- Downtime: from 14:02 until 14:42',
    ];
    assert.deepEqual(moments(...extents, '- 14:02 UTC Errors rise'), ['2026-03-17T14:02:00Z']);
    assert.equal(moments('- Failover window opened: 14:02 UTC', '- Rollback: 14:02 – 14:42 UTC').length, 2);
  });

  it('is the start and the end in lists that are not headed as a timeline, and tell of nothing else', () => {
    const bounds = ['- Start Time: 2026-03-17 14:02 UTC', '- **End time:** 2026-03-18 03:45 UTC'];
    const below = (...items: readonly string[]): number =>
      timelineOf(reading([title, '', '## Summary', '', ...items].join('\n')), defaultConfiguration)?.events
        .length ?? 0;
    assert.equal(below(...bounds), 0);
    assert.equal(below(...bounds, '- 2026-03-17 14:02 UTC'), 0);
    assert.equal(below(...bounds, '- Rolled back: 2026-03-17 15:10 UTC'), 3);
    assert.equal(momentsOf(read(title, '', '## Timeline', '', ...bounds)).length, 2);
  });

  it('is a further paragraph of an item, whatever time it starts with', () => {
    assert.deepEqual(moments('- 14:02 UTC Errors rise', '', '  13:50 UTC is when they began.'), [
      '2026-03-17T14:02:00Z',
    ]);
  });
});

describe('the rows of a table', () => {
  it('have no times in columns that say from whom to whom', () => {
    const rows = ['| Kim | Ada | errors rise |', '| Ada | Kim | 14:02 it is |'];
    const text = [title, '', '## Timeline', '', '| From | To | Message |', '| --- | --- | --- |', ...rows];
    assert.equal(timelineOf(reading(text.join('\n')), defaultConfiguration)?.events.length ?? 0, 0);
  });

  const rows = ['| Time (UTC) | Event |', '| --- | --- |', '| 00:10 | Errors end |'];

  it('have the day of the heading above the table, and the zone in the head of its column', () => {
    assert.deepEqual(moments('### 2026-03-18', '', ...rows), ['2026-03-18T00:10:00Z']);
  });

  it('have nobody who acts where no column says it', () => {
    const { events } = read(title, '', '## Timeline', '', ...rows);
    assert.deepEqual(
      events.map(({ actor }) => actor),
      [undefined],
    );
  });

  it('have no time where there is but a date', () => {
    assert.deepEqual(
      moments(
        '| Date | Time (UTC) | Event |',
        '| --- | --- | --- |',
        '| 2026-03-17 | 14:02 | Errors rise |',
        '| 2026-03-17 | later | Errors end |',
      ),
      ['2026-03-17T14:02:00Z', 'no time'],
    );
  });
});
