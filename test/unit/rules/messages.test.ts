import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsIn } from '../../support/checking.ts';

/** What a rule says of a text, each message whole. */
function said(rule: string, ...lines: readonly string[]): readonly string[] {
  const text = ['# Post-Incident Review: INC-1204', '', ...lines, ''].join('\n');
  return problemsIn(text, { rules: rules.filter(({ id }) => id === rule), template: 'standard' }).map(
    ({ message }) => message,
  );
}

function assertSaid(rule: string, lines: readonly string[], ...openings: readonly string[]): void {
  const messages = said(rule, ...lines);
  const beginnings = messages.map((message, index) => message.slice(0, openings[index]?.length));
  assert.deepEqual(beginnings, openings, lines.join('\n'));
}

/** A table of actions: number, owner, due date, and words that are all different. */
function actions(...rows: readonly (readonly [string, string, string])[]): readonly string[] {
  const nouns = ['alert', 'limit', 'test', 'probe', 'budget', 'guard'];
  return [
    '## Action Items',
    '',
    '| # | Action | Owner | Due | Priority | Status |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ([number, owner, due], index) =>
        `| ${number} | Add a ${nouns[index]} | ${owner} | ${due} | P1 | Open |`,
    ),
  ];
}

describe('what is said of action items', () => {
  it('tells what is missing from what is vague', () => {
    assertSaid(
      'action-no-due',
      actions(['1', 'Nora', ''], ['2', 'Nora', 'soon']),
      'This action has no due date.',
      '“soon” names no day',
    );
    assertSaid(
      'action-no-owner',
      actions(['1', '', '2026-04-01'], ['2', 'everyone', '2026-04-01']),
      'This action has no owner.',
      '“everyone” is nobody in particular.',
    );
  });

  it('counts those of a list that lack something', () => {
    const list = (...items: readonly string[]): readonly string[] => ['## Action Items', '', ...items];
    const [owned, ...others] = ['- [ ] Add an alert (owner: Nora)', '- [ ] Add a limit', '- [ ] Add a test'];
    const cases: readonly (readonly [lines: readonly string[], opening: string])[] = [
      [others.slice(1), 'The action here does not name an owner.'],
      [others, 'None of the 2 actions names an owner.'],
      [[owned ?? '', ...others.slice(1)], '1 of the 2 actions does not name an owner.'],
      [[owned ?? '', ...others], '2 of the 3 actions do not name an owner.'],
    ];
    for (const [lines, opening] of cases) {
      assertSaid('action-no-owner', list(...lines), opening);
    }
  });

  it('names the numbers between which one is skipped', () => {
    const day = '2026-04-01';
    assertSaid(
      'action-number-gap',
      actions(['1', 'Nora', day], ['2', 'Nora', day], ['4', 'Nora', day]),
      'The numbers skip from 2 to 4.',
    );
    assertSaid(
      'action-number-gap',
      actions(['1', 'Nora', day], ['', 'Nora', day]),
      'This action has no number',
    );
  });

  it('lists the numbers that a reference may mean', () => {
    const reference = ['## Contributing Factors', '', '- The pool had no limit (AI-9)', ''];
    const numbered = (...numbers: readonly string[]): readonly string[] => [
      ...reference,
      ...actions(...numbers.map((number) => [number, 'Nora', '2026-04-01'] as const)),
    ];
    const rule = 'action-reference-dangling';
    assertSaid(rule, numbered('x'), 'There is no action AI-9: no action has a number.');
    assertSaid(rule, numbered('1'), 'There is no action AI-9: the only one with a number is #1.');
    assertSaid(rule, numbered('1', '2'), 'There is no action AI-9: the numbers are #1, #2.');
  });
});

describe('what is said of the header', () => {
  it('gives the reason for dates with the year first', () => {
    for (const [date, reason] of [
      ['5 March 2026', 'In that form readers of any country know the day'],
      ['13/05/2026', 'In that form readers of any country know the day'],
      ['03/05/2026', 'It may mean 3 May 2026 or 5 March 2026'],
      ['32/13/2026', 'It names no day of the calendar'],
    ] as const) {
      assertSaid(
        'date-format',
        [`**Date of Incident:** ${date}`],
        `“${date}” is not written as YYYY-MM-DD. ${reason}`,
      );
    }
  });

  it('says what a field that is given twice has', () => {
    const twice = (one: string, other: string): readonly string[] => [
      `**Severity:** ${one}`,
      '**Author:** Nora',
      `**Severity:** ${other}`,
    ];
    const rule = 'field-duplicate';
    assertSaid(rule, twice('SEV-2', 'SEV-2'), '“Severity” is given twice, with the same value.');
    assertSaid(rule, twice('SEV-2', 'SEV-3'), '“Severity” is given twice, with “SEV-2” and “SEV-3”.');
    assertSaid(rule, twice('', 'SEV-3'), '“Severity” is given twice, once without a value.');
    assertSaid(rule, twice('SEV-2', ''), '“Severity” is given twice, once without a value.');
  });
});

describe('what is said of tables', () => {
  it('counts the cells of a row, and takes a line without pipes for a sentence', () => {
    const table = ['## Timeline', '', '| Time | Event | Actor |', '| --- | --- | --- |', '| 14:00 | a | b |'];
    for (const [row, opening] of [
      [
        '| 14:02 |',
        'This row has 1 cell and the header 3. What stands here may be read under the wrong heading',
      ],
      ['| 14:02 | x |', 'This row has 2 cells and the header 3. What stands here'],
      ['That was all.', 'This line is read as a row of the table above.'],
      ['| 14:02 | x | y | z |', 'This row has 4 cells and the header 3. What stands behind “y” is not shown'],
      ['| 14:02 | x |  | z |', 'This row has 4 cells and the header 3. What stands behind the last column'],
      [
        '| 14:02 | x | y |  |',
        'This row has 4 cells and the header 3. The empty cell at its end belongs to no column',
      ],
      [
        '| 14:02 | x |  |  |  |',
        'This row has 5 cells and the header 3. The 2 empty cells at its end belong to no column',
      ],
    ] as const) {
      assertSaid('table-ragged-row', [...table, row], opening);
    }
  });

  it('counts the dashes below a header', () => {
    for (const [header, dashes, opening] of [
      [
        '| Time | Event |',
        '| --- |',
        'This table is shown as plain text: its header has 2 cells and the row of dashes 1.',
      ],
      [
        '| Time |',
        '| --- | --- |',
        'This table is shown as plain text: its header has 1 cell and the row of dashes 2.',
      ],
      [
        '| Time | Event |',
        '| -- | = |',
        'This table is shown as plain text: below its header it needs a row of dashes',
      ],
    ] as const) {
      assertSaid('table-broken', ['## Timeline', '', header, dashes, '| 14:02 | x |'], opening);
    }
  });
});

describe('what is said of the text', () => {
  it('counts the words of a root cause', () => {
    const cause = (text: string): readonly string[] => ['## Root Cause', '', text];
    const long =
      'The pool of connections had a limit that was far too low for the load that came with the sale, so that callers waited for one.';
    assertSaid('root-cause-thin', cause('Capacity.'), 'One word for a root cause leaves');
    assertSaid('root-cause-thin', cause('A wrong limit.'), '3 words for a root cause leave ');
    assertSaid('root-cause-thin', cause(long), 'One sentence for a root cause leaves');
  });

  it('asks the writers for what made a fault easy, and others for what made it sensible', () => {
    const lines = ['## Impact', '', 'We were careless. It was the fault of the operator.'];
    assertSaid(
      'wording-blame',
      lines,
      '“We were careless” puts the fault on the writers',
      '“fault of the operator” explains by who it was',
    );
  });

  it('counts incidents of a kind as people do', () => {
    const incident = (number: number): string =>
      `# Postmortem: INC-${number}, nightly export is late\n\n**Date:** 2026-03-01\n**Severity:** SEV-3\n`;
    const said = (before: number): string | undefined =>
      problemsIn(incident(99), {
        rules: rules.filter(({ id }) => id === 'severity-repeated'),
        siblings: Array.from({ length: before }, (_, index) => ({
          fileName: `${index}.md`,
          text: incident(index + 1),
        })),
      })[0]?.message.slice(0, 24);
    assert.equal(said(2), 'This is the 3rd SEV-3 in');
    assert.equal(said(3), 'This is the 4th SEV-3 in');
    assert.equal(said(10), 'This is the 11th SEV-3 i');
    assert.equal(said(12), 'This is the 13th SEV-3 i');
    assert.equal(said(20), 'This is the 21st SEV-3 i');
  });

  it('knows incidents of a kind by a factor, and names the latest before this one', () => {
    const factor = 'Report queries against the order database have no time limit';
    const incident = (name: string, date: string, cause: string, what: string): string =>
      `# Postmortem: ${name}, ${what}\n\n**Date:** ${date}\n**Severity:** SEV-3\n\n## Contributing Factors\n\n1. ${cause}\n`;
    const days = ['2026-01-14', '2026-02-01', '2025-12-01', '2026-02-25'];
    const subjects = ['search is slow', 'mails are late', 'the export fails', 'prices are stale'];
    const said = (rule: string, cause: string): readonly string[] =>
      problemsIn(incident('INC-50', '2026-02-20', factor, 'the history is empty'), {
        rules: rules.filter(({ id }) => id === rule),
        siblings: days.map((day, index) => ({
          fileName: `${index}.md`,
          text: incident(`INC-${index + 1}`, day, cause, subjects[index] ?? ''),
        })),
      }).map(({ message }) => message.slice(0, 35));
    const like = 'No time limit on report queries against the order database';
    assert.deepEqual(said('recurrence-likely', like), ['INC-2 of 2026-02-01 had a factor li']);
    assert.deepEqual(said('severity-repeated', like), ['This is the 4th SEV-3 incident of i']);
    const other = 'The certificate of the gateway had expired at night';
    assert.deepEqual(said('recurrence-likely', other), []);
    assert.deepEqual(said('severity-repeated', other), []);
  });
});

describe('what is said of the blanks of a template', () => {
  it('names what a blank asks for, where that is more than the blank itself says', () => {
    const opening = (blank: string): string => `“${blank}” still stands from the template. `;
    assertSaid(
      'placeholder-left',
      ['**Author:** [name]', '', '- [Key takeaway]', '- [percentage]', '- SEV-X'],
      `${opening('[name]')}Write what is known in its place, or “unknown” and why.`,
      `${opening('[Key takeaway]')}It asks for: Key takeaway.`,
      `${opening('[percentage]')}Write what is known in its place, or “unknown” and why.`,
      `${opening('SEV-X')}Write what is known in this form, or “unknown” and why.`,
    );
  });
});
