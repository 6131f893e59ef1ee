import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { problemsIn } from '../../support/checking.ts';

const template = parseTemplate(
  'example',
  'the test',
  `# Post-Incident Review: [INC-XXXX]

## Timeline

| Time | Event | Actor |
| ---- | ----- | ----- |
| ...  | ...   | ...   |
`,
);

function document(...lines: readonly string[]): string {
  return `# Post-Incident Review: INC-1204\n\n## Timeline\n\n${lines.join('\n')}\n`;
}

function problems(text: string): readonly Problem[] {
  return problemsIn(text, { templates: [template], template: template.name });
}

/** What each fix that is offered makes of a text, by its title. */
function offered(text: string): Readonly<Record<string, string>> {
  const fixes = problems(text).flatMap((problem) => problem.fixes?.() ?? []);
  return Object.fromEntries(fixes.map((fix) => [fix.title, applyEdits(text, fix.edits)]));
}

const header = ['| Time (UTC) | Event | Actor |', '| --- | --- | --- |'];

describe('a row with too many cells', () => {
  it('is offered the columns that its pipe may belong to, the likeliest first', () => {
    const row = '| 10:08 | Requests read | written double | On-call |';
    const text = document(...header, '| 10:04 | Alert fires | Monitoring |', row);
    const escaped = row.replace('read |', 'read \\|');
    assert.deepEqual(offered(text), {
      'Escape the extra pipe in “Event”': text.replace(row, escaped),
      'Escape the extra pipe in “Actor”': text.replace(row, row.replace('double |', 'double \\|')),
    });
  });

  it('is offered to lose a cell that a doubled pipe made', () => {
    const text = document(...header, '| 10:08 || Alert fires | Monitoring |');
    assert.equal(
      offered(text)['Remove the empty cell 2'],
      document(...header, '| 10:08 | Alert fires | Monitoring |'),
    );
  });
});

describe('a row with another number of cells', () => {
  const of = (row: string): Readonly<Record<string, string>> => {
    const text = document(...header, '| 10:04 | Alert fires | Monitoring |', row);
    return Object.fromEntries(
      Object.entries(offered(text)).map(([title, after]) => [title, after.split('\n').at(-2) ?? '']),
    );
  };

  it('is offered empty cells where it is short', () => {
    assert.deepEqual(of('| 10:08 | Rolled back |'), { 'Add an empty cell': '| 10:08 | Rolled back | |' });
    assert.deepEqual(of('| 10:08 | Rolled back'), { 'Add an empty cell': '| 10:08 | Rolled back | |' });
    assert.deepEqual(of('| 10:08 |'), { 'Add 2 empty cells': '| 10:08 | | |' });
  });

  it('is offered to lose empty cells behind the last column', () => {
    const title = 'Remove the empty cells behind the last column';
    assert.deepEqual(of('| 10:08 | Rolled back | On-call | |'), {
      [title]: '| 10:08 | Rolled back | On-call |',
    });
    assert.deepEqual(of('| 10:08 | Rolled back | On-call | | |'), {
      [title]: '| 10:08 | Rolled back | On-call |',
    });
  });

  it('is offered to escape what stands in code, or several pipes at once', () => {
    assert.deepEqual(of('| 10:08 | Ran `a|b` | On-call |'), {
      'Escape the pipes inside code': '| 10:08 | Ran `a\\|b` | On-call |',
    });
    assert.equal(
      of('| 10:08 | Rolled | back | now | On-call |')['Escape the extra pipes in “Event”'],
      '| 10:08 | Rolled \\| back \\| now | On-call |',
    );
  });
});

describe('a sentence below a table', () => {
  it('is filled up where a blank line would cut rows off', () => {
    const text = document(...header, 'All times are UTC.', '| 10:04 | Alert fires | Monitoring |');
    assert.deepEqual(offered(text), {
      'Add 2 empty cells': text.replace('All times are UTC.', 'All times are UTC. | | |'),
    });
  });

  it('is offered a blank line in front of it', () => {
    const text = document(...header, '| 10:04 | Alert fires | Monitoring |', 'All times are UTC.');
    assert.deepEqual(offered(text), {
      'Part the line from the table': text.replace('All times', '\nAll times'),
    });
  });
});

describe('a broken table', () => {
  it('whose rows a blank line cut off is offered to be joined or to become one of its own', () => {
    const first = '| 10:04 | Alert fires | Monitoring |';
    const cut = '| 10:08 | Rolled back | On-call |';
    const text = document(...header, first, '', cut, 'All is well.');
    assert.deepEqual(offered(text), {
      'Join the rows to the table above': document(...header, first, cut, '', 'All is well.'),
      'Insert the row of dashes': document(
        ...[...header, first, '', cut],
        ...['| ----- | ----------- | ------- |', '', 'All is well.'],
      ),
    });
  });

  it('is not joined to the table above over the address of a link', () => {
    const first = '| 10:04 | Alert fires | Monitoring |';
    const text = document(
      ...header,
      first,
      '',
      '[alert]: https://example.com/1',
      '| 10:08 | Rolled back | Nora |',
    );
    assert.deepEqual(Object.keys(offered(text)), ['Insert the row of dashes']);
  });

  it('whose header may be at fault is not mended unasked', () => {
    const text = document('| Time | Event |', '| --- | --- | --- |', '| 10:04 | Alert fires | Monitoring |');
    const [problem] = problems(text);
    assert.deepEqual(
      problem?.fixes?.().map(({ title, safe }) => [title, safe]),
      [
        ['Add an empty cell to the header', false],
        ['Give the row of dashes 2 cells', false],
      ],
    );
  });

  it('is given cells where its header or its row of dashes lacks them', () => {
    const dashes = ['| --- | --- | --- |', '| 10:04 | Alert fires | Monitoring |'];
    const short = offered(document('| Time | Event', ...dashes));
    assert.equal(short['Add an empty cell to the header'], document('| Time | Event | |', ...dashes));
    const shorter = offered(document('| Time |', ...dashes));
    assert.equal(shorter['Add 2 empty cells to the header'], document('| Time | | |', ...dashes));
    assert.equal(
      shorter['Give the row of dashes one cell'],
      document('| Time |', '| ---- |', '| 10:04 | Alert fires | Monitoring |'),
    );
    const code = document('| `a|b` | Event |', '| --- | --- |', '| 10:04 | Alert fires |');
    assert.deepEqual(offered(code), { 'Escape the pipes inside code': code.replace('a|b', 'a\\|b') });
  });

  it('is parted from the text around it', () => {
    const lines = ['| Time | Event |', '| 10:04 | Alert fires |', '| 10:08 | Rolled back |'];
    const [head = '', ...rows] = lines;
    assert.deepEqual(offered(document('It went so:', ...lines, 'That was all.')), {
      'Insert the row of dashes': document(
        ...['It went so:', '', head, '| ---- | ----- |', ...rows, '', 'That was all.'],
      ),
    });
  });

  it('is not also reported as a missing table', () => {
    const found = problems(document('| Time | Event | Actor |', '| 10:04 | Alert fires | Monitoring |'));
    assert.deepEqual(
      found.map((problem) => problem.rule.id),
      ['table-broken'],
    );
  });

  for (const dashes of ['|---+---+---|', '| — | — | — |', '| --- | --- |', '| === | === | === |']) {
    it(`is found by its row of dashes: ${dashes}`, () => {
      const text = document('| Time | Event | Actor |', dashes, '| 10:04 | Alert fires | Monitoring |');
      assert.deepEqual(offered(text), {
        'Give the row of dashes 3 cells': text.replace(dashes, '| ---- | ----- | ----- |'),
      });
    });
  }

  for (const lines of [
    ['The set |x| is', 'a | b'],
    ['|x| is the size', 'and |y| too'],
    ['```', '| a | b |', '| c | d |', '```'],
    ['    | a | b |', '    | c | d |'],
    ['> | a | b |', '> | c | d |'],
  ]) {
    it(`is not seen in ${JSON.stringify(lines)}`, () => {
      assert.ok(problems(document(...lines)).every((problem) => problem.rule.id !== 'table-broken'));
    });
  }
});

describe('columns', () => {
  it('that are missing are offered one by one and all together, at their places', () => {
    const text = document('| Event |', '| --- |', '| Alert fires |');
    const fixed = offered(text);
    assert.equal(
      fixed['Add missing column “Actor”'],
      document('| Event | Actor |', '| --- | ----- |', '| Alert fires | ...   |'),
    );
    assert.equal(
      fixed['Add all 2 missing columns'],
      document('| Time | Event | Actor |', '| ---- | --- | ----- |', '| ...  | Alert fires | ...   |'),
    );
  });

  for (const heads of [
    '| Time in CET | Event | Actor |',
    '| Timestamp [UTC] | What happened | Who |',
    '| TIME UTC+2 | **Event** | Link | Actor |',
    '| Date | Time | Event | Actor |',
  ]) {
    it(`may be called ${heads}`, () => {
      const columns = heads.split('|').length - 2;
      const text = document(heads, `|${'---|'.repeat(columns)}`, `|${' x |'.repeat(columns)}`);
      const ids = problems(text).map((problem) => problem.rule.id);
      assert.deepEqual(
        ids.filter((id) => id.startsWith('table') || id.endsWith('columns')),
        [],
      );
    });
  }

  it('are not renamed to what they do not mean', () => {
    const text = document(
      '| Time (UTC) | Event | Action |',
      '|---|---|---|',
      '| 10:04 | Alert fires | none |',
    );
    assert.deepEqual(Object.keys(offered(text)), ['Add missing column “Actor”']);
  });

  it('are not moved while a row has another number of cells', () => {
    const text = document('| Event | Time | Actor |', '|---|---|---|', '| Alert fires |');
    assert.deepEqual(Object.keys(offered(text)), ['Add 2 empty cells']);
  });
});

describe('a list of entries in place of the table', () => {
  const title = 'Turn the list into a table';

  it('becomes a table, with every word in its column', () => {
    const list = [
      '- **10:04 UTC**: Requests `read|write` fail',
      '- 10:06 UTC – the alert',
      '  on checkouts fires',
      '- **10:15 UTC: all is well**',
    ];
    const rows = [
      '| Time | Event | Actor |',
      '| ---- | ----- | ----- |',
      '| 10:04 UTC | Requests `read\\|write` fail |  |',
      '| 10:06 UTC | the alert on checkouts fires |  |',
      '| 10:15 UTC | all is well |  |',
    ];
    assert.equal(offered(document(...list))[title], document(...rows));
  });

  it('stays a list where an item holds more than its entry, or has no time', () => {
    const nested = document('- 10:04 UTC Requests fail', '  - on two hosts', '- 10:06 UTC The alert fires');
    const untimed = document('- 10:04 UTC Requests fail', '- Later the alert fires');
    assert.deepEqual(
      [nested, untimed].map((text) => offered(text)[title]),
      [undefined, undefined],
    );
  });
});

describe('a table that somebody is still writing', () => {
  const written = [
    '| Action | Owner | Due |',
    '| --- | --- | --- |',
    '| Review the limits of the pool | Mira Lindqvist | 2026-04-15 |',
  ];
  const table = (...lines: readonly string[]): string =>
    `# Postmortem: slow reports\n\n## Action Items\n\n${lines.join('\n')}`;
  /** What is said of a text that is not so after its last line is gone. */
  const said = (before: string, last: string): readonly string[] => {
    const old = problemsIn(before).map(({ rule }) => rule.id);
    return problemsIn(`${before}\n${last}`).flatMap(({ rule, severity }) =>
      old.includes(rule.id) ? [] : [`${rule.id} ${severity}`],
    );
  };

  it('is told no more than a hint of the row that is too short still', () => {
    const last = '| Review how alerts are routed | the on-call | someday |';
    const begun = Array.from({ length: last.length }, (_, end) => last.slice(0, end + 1));
    const short = begun.filter((text) => text.split(/\|(?=.)/).length < 4);
    assert.ok(short.length > 40);
    for (const text of short) {
      assert.deepEqual(said(table(...written), text), ['table-ragged-row hint'], text);
    }
  });

  it('is told of nothing in the cell that is not closed', () => {
    const last = '| Give the reports a pool of their own | Mira Lindqvist | some';
    assert.deepEqual(said(table(...written), last), []);
    assert.deepEqual(said(table(...written), last.replace('some', '2019-03-1')), []);
    assert.deepEqual(said(table(...written), `${last} day |`), ['action-no-due information']);
  });

  it('is told no more than a hint of the row of dashes', () => {
    const [header = '', dashes = ''] = written;
    for (let end = 7; end < dashes.length - 4; end += 1) {
      const found = said(table(header), dashes.slice(0, end));
      assert.deepEqual(
        new Set(found),
        new Set(found.length > 0 ? ['table-broken hint'] : []),
        dashes.slice(0, end),
      );
    }
    assert.deepEqual(said(table(header), '| --- | --- |'), ['table-broken hint']);
    assert.deepEqual(said(table(header), `| --- | --- |\n${written[2]}`), ['table-broken error']);
  });

  it('is told of a short row as of an error where rows follow or the review is done', () => {
    const short = '| Size the pool by load | Mira Lindqvist |';
    assert.deepEqual(said(table(...written), short), ['table-ragged-row hint']);
    assert.deepEqual(
      said(table(...written), `${short}\n${written[2]?.replace('limits', 'size')}`).filter((one) =>
        one.startsWith('table'),
      ),
      ['table-ragged-row error'],
    );
    const done = table(...written).replace('\n\n', '\n\n**Status:** Reviewed\n\n');
    assert.deepEqual(said(done, short), ['table-ragged-row error']);
  });

  it('is not told twice of a row of the timeline that is one pipe so far', () => {
    const text =
      '# Postmortem: slow reports\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 10:04 | Alert fires |';
    assert.deepEqual(said(text, '|'), ['table-ragged-row hint']);
    assert.deepEqual(said(text, '| | |'), ['timeline-empty-cell warning']);
  });
});
