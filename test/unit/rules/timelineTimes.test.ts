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

  it('is not offered where a date that is not written would change', () => {
    const titles = Object.keys(offered(rule, ['- 23:50 UTC One', '- 00:52 CET Two'], '## Timeline'));
    assert.ok(!titles.some((one) => one.includes('to CET')), titles.join());
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

  it('is no gap while it is short beside the whole incident', () => {
    assert.deepEqual(marked('timeline-gap', list('09:00', '09:10', '10:00', '11:00', '14:10')), ['14:10']);
  });
});

describe('timeline-chat-pasted', () => {
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
