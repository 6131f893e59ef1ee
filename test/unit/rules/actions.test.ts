import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Fix } from '../../../server/src/rules/rule.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import type { CheckingOptions } from '../../support/checking.ts';
import { problemsIn } from '../../support/checking.ts';
import { draftSample, goodSample } from '../../support/samples.ts';

function problemsOf(id: string, text: string, options: CheckingOptions = {}): readonly Problem[] {
  return problemsIn(text, { templates: [], ...options }).filter((problem) => problem.rule.id === id);
}

function fixesOf(id: string, text: string, options: CheckingOptions = {}): readonly Fix[] {
  return problemsOf(id, text, options)[0]?.fixes?.() ?? [];
}

function titlesOf(id: string, text: string, options: CheckingOptions = {}): readonly string[] {
  return fixesOf(id, text, options).map((fix) => fix.title);
}

function fixed(id: string, text: string, options: CheckingOptions = {}): string {
  const [fix] = fixesOf(id, text, options);
  assert.ok(fix, `${id} offers no fix`);
  return applyEdits(text, fix.edits);
}

function marked(text: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(({ range }) => text.slice(range.start, range.end));
}

function actions(body: string, header = ''): string {
  return `# Post-Incident Review: INC-1204\n\n${header}## Action Items\n\n${body}\n`;
}

function table(...rows: readonly string[]): string {
  const [head = ''] = rows;
  return [head, head.replace(/[^|]+/g, '---'), ...rows.slice(1)].map((row) => `|${row}|`).join('\n');
}

function option(id: string, options: Readonly<Record<string, unknown>>): CheckingOptions {
  return { configuration: { rules: { [id]: { severity: 'warning', options } } } };
}

/** The good sample with another section for its actions. */
function standard(body: string): string {
  const start = goodSample.indexOf('## Action Items');
  const next = goodSample.indexOf('## Lessons Learned');
  return `${goodSample.slice(0, start)}## Action Items\n\n${body}\n\n${goodSample.slice(next)}`;
}

const useStandard: CheckingOptions = { templates: builtInTemplates(), template: 'standard' };
const aboutActions = rules
  .map((rule) => rule.id)
  .filter((id) => /^actions?-/.test(id) && !/-finding$|-reference-/.test(id));

describe('rules for actions', () => {
  it('leave a fresh draft to its blanks', () => {
    const found = problemsIn(draftSample).filter((problem) => aboutActions.includes(problem.rule.id));
    assert.deepEqual(found, []);
  });

  it('leave cells that a row lacks to the rule for ragged rows', () => {
    const text = actions(table('#|Action|Owner|Priority|Due|Status|Ticket', '1|Cap the pool'));
    assert.deepEqual(
      problemsIn(text, { templates: [] }).map((problem) => problem.rule.id),
      ['table-ragged-row'],
    );
  });

  it('ask nothing of actions that are closed', () => {
    const text = actions(
      table(
        '#|Action|Owner|Priority|Due|Status|Ticket',
        '1|Cap the pool|||-|Done 2026-03-01|',
        "2|Drain the pool|everyone|||Won't do: gone|",
      ),
    );
    assert.deepEqual(
      problemsIn(text, { templates: [] }).filter((problem) => problem.rule.id !== 'action-status-unknown'),
      [],
    );
  });

  it('report a note in a cell once, by what the cell asks for', () => {
    const text = actions(
      table('#|Action|Owner|Priority|Due', '1|Cap the pool, TBD how|TBD|TBD|TBD'),
      '**Owner of this:** TBD\n\n',
    );
    const problems = problemsIn(text, { templates: [] });
    assert.deepEqual(
      problems.map((problem) => problem.rule.id),
      ['placeholder-todo', 'placeholder-todo', 'action-no-owner', 'action-no-priority', 'action-no-due'],
    );
  });

  it('leave the note to the rule for notes where theirs is off', () => {
    const text = actions(table('#|Action|Owner', '1|Cap the pool|TBD'));
    const off = {
      configuration: { rules: { 'action-no-owner': { severity: 'off', options: {} } } },
    } as const;
    assert.equal(problemsOf('placeholder-todo', text, off).length, 1);
  });

  it('take time in proportion to the rows', () => {
    const rows = Array.from(
      { length: 4000 },
      (_, index) => `${index % 7}|Cap <!-- x --> pool ${index % 50}|TBD|High|soon|wip|`,
    );
    const text = standard(table('#|Action|Owner|Priority|Due Date|Status|Ticket', ...rows));
    const problems = problemsIn(text, useStandard);
    assert.ok(problems.length > 16_000);
    assert.ok(problems.find(({ rule }) => rule.id === 'action-number-duplicate')?.fixes?.().length);
  });
});

describe('numbering actions anew', () => {
  const rows = ['#|Action', '1|Cap the pool', '2|Drain the pool', '2|Alert on the pool', '3|Page for it'];
  const id = 'action-number-duplicate';

  it('carries references along where each means one action', () => {
    const text = actions(`${table(...rows)}\n\n## Prevention\n\nFirst (-> #1, #3), AI-3 later.`);
    const [fix] = fixesOf(id, text);
    assert.equal(fix?.title, 'Number the actions from 1 to 4 and the references to them');
    assert.match(
      fixed(id, text),
      /\|3\|Alert on the pool\|\n\|4\|Page for it\|[\s\S]*\(-> #1, #4\), AI-4 later/,
    );
  });

  it('asks first where an action loses the number under which others may know it', () => {
    assert.equal(fixesOf(id, actions(table(...rows)))[0]?.safe, false);
    const skipping = actions(table('#|Action', '1|Cap the pool', '2|Drain the pool', '5|Alert on the pool'));
    assert.equal(fixesOf('action-number-gap', skipping)[0]?.safe, false);
  });

  const unnumbered = table('#|Action', '1|Cap the pool', '2|Drain the pool', '|Alert on the pool');

  it('is safe where an action has no number yet and nothing names the one that it gets', () => {
    const text = actions(`${unnumbered}\n\n## Prevention\n\nFirst (-> #1), then action 2.`);
    assert.equal(fixesOf('action-number-gap', text)[0]?.safe, true);
  });

  for (const [why, after] of [
    ['a reference to nothing would come to mean something', 'See (-> #3).'],
    ['a sentence names the number that comes anew', 'Action 3 pages.'],
    ['a list of numbers names it', 'Actions 1, 2 and 3 page.'],
    ['a bare number may be a ticket or an action', 'See #3.'],
  ] as const) {
    it(`asks first where ${why}`, () => {
      const [fix] = fixesOf('action-number-gap', actions(`${unnumbered}\n\n## Prevention\n\n${after}`));
      assert.equal(fix?.safe, false);
    });
  }

  it('asks first where the numbers are labels that may be known elsewhere', () => {
    const text = actions(table('ID|Action', 'AI-1|Cap the pool', 'AI-3|Drain the pool'));
    assert.equal(fixesOf('action-number-gap', text)[0]?.safe, false);
    assert.match(fixed('action-number-gap', text), /\|AI-2\|Drain/);
  });

  it('keeps marks and line ends, and stays away from what is no number', () => {
    const text = actions(table('#|Action', ' **1.** |Cap the pool', ' |Drain the pool')).replaceAll(
      '\n',
      '\r\n',
    );
    assert.match(
      fixed('action-number-gap', text),
      /\|\*\*1\.\*\* \|Cap[^|]*\|\r\n\| 2 \|Drain|\| \*\*1\.\*\* \|Cap[^|]*\|\r\n\| ?2 ?\|Drain/,
    );
    const mixed = actions(table('#|Action', '1|Cap the pool', '1|Drain the pool', 'x|Alert'));
    assert.deepEqual(fixesOf(id, mixed), []);
  });

  it('goes on from the tables before where a finding names a number that two have', () => {
    const text = actions(
      `${table('#|Action', '1|Cap the pool', '2|Page')}\n\n${table('#|Action', '1|Drain the pool')}`,
      '## What Could Be Improved\n\n- Pools have no bound (-> #1)\n- Nobody is paged (-> #2)\n- Pools fill (-> #1)\n\n',
    );
    const [fix] = fixesOf(id, text);
    assert.equal(fix?.safe, false);
    assert.match(fixed(id, text), /\|3\|Drain/);
  });
});

describe('action-no-owner', () => {
  it('offers people whom the document names, the most frequent first, and nobody else', () => {
    const text = `# Post-Incident Review: INC-1204

**Author:** Ada Okafor

## Timeline

| Time (UTC)       | Event        | Actor           |
| ---------------- | ------------ | --------------- |
| 2026-03-17 14:02 | Errors begin | deploy pipeline |
| 2026-03-17 14:09 | Alert fires  | Mika Sato       |
| 2026-03-17 14:12 | Declared     | payments lead   |
| 2026-03-17 14:31 | Rolled back  | @kim            |

## Action Items

${table('#|Action|Owner', '1|Cap the pool|', '2|Page|SRE', '3|Drain|J. Ruiz', '4|Alert|Lee Wu', '5|Log|Lee Wu')}
`;
    assert.deepEqual(titlesOf('action-no-owner', text), [
      'Write “Lee Wu”',
      'Write “J. Ruiz”',
      'Write “Ada Okafor”',
      'Write “Mika Sato”',
      'Write “@kim”',
    ]);
  });

  it('offers nobody where nobody is named', () => {
    assert.deepEqual(titlesOf('action-no-owner', actions(table('#|Action|Owner', '1|Cap the pool|'))), []);
  });

  for (const item of [
    '- Cap the pool (Ada, P1)',
    '- Cap the pool, #31',
    '- [ ] Cap the pool',
    '- Cap it (done)',
    '- Cap the pool. Owner: Ada',
  ]) {
    it(`is content with “${item}” in a list`, () => {
      assert.deepEqual(problemsOf('action-no-owner', actions(`${item}\n- Drain it`)), []);
    });
  }

  it('gives one hint for a list where no template asks for owners', () => {
    const [problem, ...others] = problemsOf('action-no-owner', actions('- Cap the pool\n- Drain it\n- Page'));
    assert.equal(problem?.severity, 'hint');
    assert.match(problem?.message ?? '', /^None of the 3 actions/);
    assert.deepEqual(others, []);
  });

  it('tells of each action in a list without an owner where most have one and no template asks for any', () => {
    const list = [
      '- Cap the pool (@ada)',
      '- Drain it (owner: Kim)',
      '- Page, OPS-31',
      '- Alert',
      '- [x] Log it',
      '- Test it (@lee)',
      '- Say so (@lee)',
    ];
    const marks = (lines: readonly string[]): readonly string[] => {
      const text = actions(lines.join('\n'));
      const problems = problemsOf('action-no-owner', text);
      assert.ok(problems.every(({ severity }) => severity === 'hint'));
      return marked(text, problems);
    };
    assert.deepEqual(marks(list), ['Alert']);
    assert.deepEqual(marks(list.slice(0, 4)), [], 'half of them have none');
  });

  it('tells how many items of a list lack what the template has a column for, in one problem', () => {
    const text = standard('- Cap the pool (Ada, P1, by 2026-04-01)\n- Drain it\n- [x] Page');
    const problems = problemsIn(text, useStandard).filter(({ rule }) => aboutActions.includes(rule.id));
    assert.deepEqual(
      problems.map(({ rule, message }) => [rule.id, message]),
      [
        [
          'action-no-owner',
          '1 of the 2 actions does not name an owner. The template has a table here, with a place for it in each row.',
        ],
      ],
    );
  });
});

describe('turning a list of actions into a table', () => {
  const converted: readonly (readonly [list: string, rows: readonly string[]])[] = [
    ['- Cap it at a \\| b (`x|y`)', ['| 1 | Cap it at a \\| b (`x\\|y`) | [person] | | [date] | Open |']],
    [
      '- [ ] Cap it\n  - **Owner:** Ada Okafor\n  - **Due:** 2026-04-01\n  - in all zones\n- [x] Drain it: done',
      [
        '| 1 | Cap it<br>- in all zones | Ada Okafor | | 2026-04-01 | Open |',
        '| 2 | Drain it: done | [person] | | [date] | Done |',
      ],
    ],
    ['- @kim to cap\n  the pool', ['| 1 | @kim to cap the pool | @kim | | [date] | Open |']],
    [
      '- Cap the pool (see above) – Ada Okafor, P1',
      ['| 1 | Cap the pool (see above) | Ada Okafor | P1 | [date] | Open |'],
    ],
    ['- P1: Cap it (in progress)', ['| 1 | Cap it | [person] | P1 | [date] | in progress |']],
    ['1. AI-7: Cap 🚧 it', ['| 7 | Cap 🚧 it | [person] | | [date] | Open |']],
    [
      '- Cap it (@kim, soon)\n- Drain it',
      ['| 1 | Cap it (soon) | @kim | | [date] | Open |', '| 2 | Drain it | [person] | | [date] | Open |'],
    ],
  ];
  for (const [list, rows] of converted) {
    it(`keeps every word of ${JSON.stringify(list)}`, () => {
      const text = standard(list);
      const rule = ['action-no-owner', 'action-no-due', 'action-no-priority'].find(
        (id) => problemsOf(id, text, useStandard).length > 0,
      );
      const lines = fixed(rule ?? '', text, useStandard).split('\n');
      const head = lines.indexOf('| # | Action | Owner | Priority | Due Date | Status |');
      assert.deepEqual(lines.slice(head + 2, head + 2 + rows.length + 1), [...rows, '']);
    });
  }

  it('writes the line ends of the document', () => {
    const text = standard('- Cap it\n- Drain it').replaceAll('\n', '\r\n');
    assert.doesNotMatch(fixed('action-no-owner', text, useStandard), /[^\r]\n/);
  });

  for (const [why, list] of [
    ['an item holds code', '- Cap it\n\n  ```\n  x\n  ```'],
    ['there are two lists', '- Cap it\n\nThen:\n\n1. Drain it'],
    ['the actions are in groups', '- Platform:\n  - Cap it'],
  ] as const) {
    it(`is not offered where ${why}`, () => {
      assert.deepEqual(titlesOf('action-no-owner', standard(list), useStandard), []);
    });
  }
});

describe('priorities of actions', () => {
  for (const [severity, first] of [
    ['SEV-1', 'Write “P1” (the incident was SEV-1)'],
    ['sev2', 'Write “P1” (the incident was SEV-2)'],
    ['SEV-3', 'Write “P2” (the incident was SEV-3)'],
    ['unknown', 'Write “P2”'],
  ] as const) {
    it(`are proposed by the severity “${severity}”`, () => {
      const text = actions(table('#|Action|Priority', '1|Cap the pool|'), `**Severity:** ${severity}\n\n`);
      assert.equal(titlesOf('action-no-priority', text)[0], first);
    });
  }

  it('may be words where no template asks for others, and no other words', () => {
    const text = actions(
      table('#|Action|Priority', '1|Cap the pool|High', '2|Drain|Lowest', '3|Page|soonish'),
    );
    assert.deepEqual(marked(text, problemsOf('action-priority-unknown', text)), ['soonish']);
  });

  it('may be those of the option alone', () => {
    const text = actions(
      table('#|Action|Priority', '1|Cap the pool|now', '2|Drain|P1', '3|Page|LATER (June)'),
    );
    const own = option('action-priority-unknown', { priorities: ['Now', 'Later'] });
    assert.deepEqual(marked(text, problemsOf('action-priority-unknown', text, own)), ['P1']);
  });

  it('are all the same only where each can be read', () => {
    const rows = ['#|Action|Priority', '1|Cap the pool|P2', '2|Drain|P2', '3|Page|'];
    assert.deepEqual(problemsOf('action-priority-all-same', actions(table(...rows))), []);
  });

  it('are none of them urgent only where each can be read', () => {
    const rows = ['#|Action|Priority', '1|Cap the pool|P2', '2|Drain|?'];
    assert.deepEqual(
      problemsOf('action-none-urgent', actions(table(...rows), '**Severity:** SEV-1\n\n')),
      [],
    );
  });

  it('in a list are told at its heading', () => {
    const text = actions('- [ ] Cap the pool (P2)\n- [ ] Drain it (P3)', '**Severity:** SEV-1\n\n');
    assert.deepEqual(marked(text, problemsOf('action-none-urgent', text)), ['Action Items']);
    assert.match(fixed('action-none-urgent', text), /Cap the pool \(P1\)/);
  });
});

describe('questions among actions', () => {
  it('are left alone where a ticket beside them says where they are decided', () => {
    const text = actions(
      table(
        '#|Action|Ticket|Status',
        '1|Should the queue run in both zones?||Open',
        '2|Should the cache run in both zones?|OPS-12|Open',
        '3|Should the store run in both zones?|[decided](https://tracker.example/13)|Open',
      ),
    );
    assert.deepEqual(marked(text, problemsOf('action-vague', text)), ['Should the queue run in both zones?']);
  });
});

describe('due dates of actions', () => {
  it('are proposed from today, by the severity first', () => {
    const rows = ['#|Action|Due', '1|Cap the pool|ASAP'];
    assert.deepEqual(titlesOf('action-no-due', actions(table(...rows), '**Severity:** SEV-1\n\n')), [
      'Write “2026-04-04” (15 days from today, as after a severe incident)',
    ]);
    assert.deepEqual(
      titlesOf('action-no-due', actions(table(...rows)))[0],
      'Write “2026-04-19” (30 days from today)',
    );
  });

  it('are moved to a day on which they are not too far off, where there is one', () => {
    const rows = table('#|Action|Due', '1|Cap the pool|2026-03-05');
    for (const [header, offered] of [
      [
        '**Date of Incident:** 2026-03-01\n**Severity:** SEV-1\n\n',
        ['Set the due date to 2026-03-29 (9 days from today, the last day that is allowed)'],
      ],
      ['**Date of Incident:** 2026-02-10\n\n', ['Set the due date to 2026-04-04 (15 days from today)']],
      [
        '**Date of Incident:** 2025-12-01\n\n',
        [
          'Set the due date to 2026-04-19 (30 days from today)',
          'Set the due date to 2026-04-04 (15 days from today)',
        ],
      ],
    ] as const) {
      assert.deepEqual(titlesOf('action-overdue', actions(rows, header)), offered);
    }
  });

  it('that have passed are no problem where the status cannot be read', () => {
    const text = actions(table('#|Action|Due|Status', '1|Cap the pool|2026-03-01|erledigt'));
    assert.deepEqual(problemsOf('action-overdue', text), []);
  });

  it('that have passed can be moved, and the action marked as done where there is a place for it', () => {
    const move = [
      'Set the due date to 2026-04-19 (30 days from today)',
      'Set the due date to 2026-04-04 (15 days from today)',
    ];
    const without = actions(table('#|Action|Due', '1|Cap the pool|**2026-03-01**'));
    assert.deepEqual(titlesOf('action-overdue', without), move);
    assert.match(fixed('action-overdue', without), /\|\*\*2026-04-19\*\*\|/);
    const empty = actions(table('#|Action|Due|Status', '1|Cap the pool|2026-03-01|'));
    assert.deepEqual(titlesOf('action-overdue', empty), ['Mark as done', ...move]);
    const done = fixed('action-overdue', empty);
    assert.match(done, /\|2026-03-01\| ?Done \(2026-03-20\) ?\|/);
    assert.deepEqual(problemsOf('action-done-no-proof', done), []);
    const proved = actions(table('#|Action|Due|Status', '1|Cap the pool (#88)|2026-03-01|'));
    assert.match(fixed('action-overdue', proved), /\|2026-03-01\| ?Done ?\|/);
  });

  it('that have passed are told with the status', () => {
    for (const [status, told] of [
      ['Open', 'is still “Open”'],
      ['', 'is not marked as done'],
      ['TBD', 'is not marked as done'],
    ] as const) {
      const text = actions(table('#|Action|Due|Status', `1|Cap the pool|2026-03-19|${status}`));
      const message = problemsOf('action-overdue', text)[0]?.message ?? '';
      assert.ok(message.startsWith(`This action was due on 2026-03-19, 1 day ago, and ${told}.`), message);
    }
  });

  it('before the incident are not overdue too', () => {
    const text = actions(
      table('#|Action|Due', '1|Cap the pool|2025-03-20'),
      '**Date of Incident:** 2026-03-17\n\n',
    );
    assert.deepEqual(problemsOf('action-overdue', text), []);
    assert.equal(problemsOf('action-due-before-incident', text).length, 1);
  });

  it('are not compared with an incident whose day is in doubt', () => {
    const text = actions(
      table('#|Action|Due', '1|Cap the pool|2026-04-01'),
      '**Date of Incident:** 05/06/2026\n\n',
    );
    assert.deepEqual(problemsOf('action-due-before-incident', text), []);
  });

  it('are too far after the review, or after the days of the option', () => {
    const header = '**Date of Incident:** 2026-03-01\n**Severity:** SEV-1\n**Reviewed:** 2026-03-20\n\n';
    const text = actions(table('#|Action|Due', '1|Cap the pool|2026-04-17', '2|Drain|2026-04-18'), header);
    assert.deepEqual(marked(text, problemsOf('action-due-too-far', text)), ['2026-04-18']);
    assert.deepEqual(
      marked(text, problemsOf('action-due-too-far', text, option('action-due-too-far', { days: 20 }))),
      ['2026-04-17', '2026-04-18'],
    );
    for (const days of [0, -1, '20', Number.NaN]) {
      const odd = option('action-due-too-far', { days });
      assert.deepEqual(marked(text, problemsOf('action-due-too-far', text, odd)), ['2026-04-18']);
    }
  });
});

describe('the status of an action', () => {
  const own = option('action-status-unknown', { statuses: ['To Do', 'Doing', 'Finished'] });

  it('gets the word of a list of one’s own, where only one can be meant', () => {
    for (const [status, written] of [
      ['to-do', 'To Do'],
      ['Open', 'To Do'],
      ['WIP (Ada)', 'Doing (Ada)'],
      ['closed #881', 'Finished #881'],
    ] as const) {
      const text = actions(table('#|Action|Status', `1|Cap the pool|${status}`));
      assert.match(
        fixed('action-status-unknown', text, own),
        new RegExp(`\\|${written.replace(/[()]/g, '\\$&')}\\|`),
      );
    }
  });

  it('that a list of one’s own has no word for is left to choose', () => {
    const text = actions(table('#|Action|Status', '1|Cap the pool|Blocked'));
    assert.deepEqual(titlesOf('action-status-unknown', text, own), [
      'Write “To Do (Blocked)”',
      'Write “Doing (Blocked)”',
      'Write “Finished (Blocked)”',
    ]);
  });

  it('may be any word that can be read where no template asks for it', () => {
    const text = actions(table('#|Action|Status', '1|Cap the pool|wip', '2|Drain|merged #3', '3|Page|hm'));
    assert.deepEqual(marked(text, problemsOf('action-status-unknown', text)), ['hm']);
  });
});

describe('actions-no-prevention', () => {
  const silent = [
    ['Add an alert', 'Make sure that alerts fire'],
    ['Add an alert', 'Add a limit'],
    ['Improve the alert', 'Fix the alert that never fires'],
    ['Document the limit', 'Review the code of the monitoring library'],
  ];
  for (const items of silent) {
    it(`says nothing of “${items.join('” and “')}”`, () => {
      assert.deepEqual(
        problemsOf('actions-no-prevention', actions(items.map((item) => `- ${item}`).join('\n'))),
        [],
      );
    });
  }

  it('says what the actions are for', () => {
    const text = actions('- Add an alert for the pool\n- Investigate why it filled');
    assert.match(
      problemsOf('actions-no-prevention', text)[0]?.message ?? '',
      /notice it sooner and to look into it/,
    );
  });
});

describe('a due date that is being typed', () => {
  it('is told no more than a hint at each figure', () => {
    const undated = (due: string): readonly string[] =>
      problemsOf('action-no-due', actions(table(' Action | Due ', ` Add a limit to the pool | ${due} `))).map(
        ({ severity }) => severity,
      );
    for (const begun of ['2', '20', '202', '2026', '2026-', '2026-0', '2026-04', '2026-04-', 'so']) {
      assert.deepEqual(undated(begun), ['hint'], begun);
    }
    for (const vague of ['14', 'soon', '2026-Q2', '']) {
      assert.deepEqual(undated(vague), ['information'], vague);
    }
  });
});

describe('an action that is due too late', () => {
  it('is told after how many days, be it one', () => {
    const text = actions(
      table('#|Action|Owner|Due', '1|Cap the pool|A. Osei|2026-03-30'),
      '**Date:** 2026-03-11\n\n',
    );
    const said = (days: number): string =>
      problemsOf('action-due-too-far', text, option('action-due-too-far', { days }))[0]?.message ?? '';
    assert.match(said(1), /later than the 1 day that is allowed here/);
    assert.match(said(2), /later than the 2 days that are allowed here/);
  });
});

describe('marking an action as done', () => {
  it('replaces all of a status that tells more than a state', () => {
    const status = (written: string): string =>
      actions(table('Action|Due|Status', `Cap it|2026-03-01|${written}`));
    for (const [written, marked] of [
      ['Assigned to Ada', 'Done (2026-03-20)'],
      ['Ready for rollout', 'Done (2026-03-20)'],
      ['Open, see the log', 'Done (2026-03-20), see the log'],
    ] as const) {
      assert.equal(fixed('action-overdue', status(written)), status(marked), written);
    }
  });
});
