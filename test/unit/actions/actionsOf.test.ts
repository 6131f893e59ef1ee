import assert from 'node:assert/strict';
import type { ActionItem } from '../../../server/src/actions/actionItem.ts';
import { actionsOf } from '../../../server/src/actions/actionsOf.ts';
import { isClosed, stateOf } from '../../../server/src/actions/status.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { reading } from '../../support/checking.ts';

function itemsIn(body: string, heading = '## Action Items'): readonly ActionItem[] {
  const text = `# Postmortem: checkout\n\n${heading}\n\n${body}\n`;
  return actionsOf(reading(text, { templates: [] }), defaultConfiguration).items;
}

/** The action's text with its number and its parts, as one line to compare. */
function told(item: ActionItem): string {
  const parts = [...item.parts]
    .filter(([column]) => column !== 'action' && column !== 'number')
    .map(([column, part]) => `${column}=${part.text}`);
  return [`${item.number?.value ?? '-'} ${item.action.text}`, ...parts].join(' | ');
}

describe('actions in tables', () => {
  it('are read by what the columns say, whatever they are called', () => {
    assert.deepEqual(
      itemsIn(
        '| No. | **Task** | Assignee | Prio | Deadline | State |\n|---|---|---|---|---|---|\n| 1. | Cap it | Ada | P1 | 2026-04-01 | Open |',
      ).map(told),
      ['1 Cap it | owner=Ada | priority=P1 | due=2026-04-01 | status=Open'],
    );
  });

  it('take the plainer of two names for the column of the action', () => {
    assert.deepEqual(itemsIn('| Item | Action |\n|---|---|\n| Pool | Cap it |').map(told), ['- Cap it']);
  });

  it('have an empty place for every column, and one behind the row for cells that it lacks', () => {
    const text = '| # | Action | Owner |\n|---|---|---|\n| 1 | Cap it';
    const [item] = itemsIn(text);
    assert.equal(item?.parts.get('owner')?.text, '');
    assert.equal(item?.parts.get('owner')?.range.start, item?.range.end);
  });

  it('count comments as blanks and keep escaped pipes, links and emoji', () => {
    assert.deepEqual(
      itemsIn(
        '| # | Action | Owner |\n|---|---|---|\n| <!-- x -->2 | Reject `a \\| b` 🚧 | <!-- who? --> |\n| 3 | [Cap](https://x.test/a) | Ada <!-- Kim? --> |',
      ).map(told),
      ['2 Reject `a \\| b` 🚧 | owner=', '3 [Cap](https://x.test/a) | owner=Ada'],
    );
  });

  it('are read with any line end', () => {
    const rows = '| # | Action | Owner |\n|---|---|---|\n| 1 | Cap it | Ada |\n| 2 | Alert | Kim |';
    const text = `# Postmortem: checkout\n\n## Action Items\n\n${rows}\n`.replaceAll('\n', '\r\n');
    const { items } = actionsOf(reading(text, { templates: [] }), defaultConfiguration);
    assert.deepEqual(items.map(told), ['1 Cap it | owner=Ada', '2 Alert | owner=Kim']);
    assert.equal(text.slice(items[1]?.range.start, items[1]?.range.end), '| 2 | Alert | Kim |');
  });

  it('come from several tables, and from subsections of teams', () => {
    const table = (number: number): string =>
      `| # | Action |\n|---|---|\n| ${number} | Action ${number} of a team |`;
    assert.deepEqual(
      itemsIn(
        `${table(1)}\n\n${table(2)}\n\n### Platform\n\n${table(3)}\n\n### Detection\n\n${table(4)}`,
      ).map((item) => item.number?.value),
      [1, 2, 3, 4],
    );
  });

  it('leave out blank rows, tables without actions, and lists of remarks beside them', () => {
    assert.deepEqual(
      itemsIn(
        '| # | Action |\n|---|---|\n| | |\n| 1 | Cap it |\n\n- Reviewed on Monday\n- [ ] Alert on it\n\n| Person | Part |\n|---|---|\n| Ada | lead |',
      ).map(told),
      ['1 Cap it', '- Alert on it'],
    );
  });

  it('give way to a list where they have no rows yet', () => {
    assert.deepEqual(itemsIn('| # | Action |\n|---|---|\n\n- Cap it').map(told), ['- Cap it']);
  });

  for (const [cell, number] of [
    ['#7', 7],
    ['AI-7', 7],
    ['**7**', 7],
    ['7)', 7],
    ['OPS-7', undefined],
    ['7a', undefined],
    ['', undefined],
  ] as const) {
    it(`have the number ${number} for “${cell}”`, () => {
      const [item] = itemsIn(`| # | Action |\n|---|---|\n| ${cell} | Cap it |`);
      assert.equal(item?.number?.value, number);
    });
  }
});

describe('actions in lists', () => {
  const read: readonly (readonly [item: string, told: string])[] = [
    ['- Cap the pool', '- Cap the pool'],
    ['1. Cap the pool', '1 Cap the pool'],
    ['- AI-2: Cap the pool', '2 Cap the pool'],
    ['- **Action 2:** Cap the pool', '2 Cap the pool'],
    ['- AI-2 Cap the pool', '2 Cap the pool'],
    ['- A 2 % margin is kept', '- A 2 % margin is kept'],
    ['- Action 2 fails without it', '- Action 2 fails without it'],
    ['- [ ] #4 – Cap the pool', '4 Cap the pool'],
    [
      '- Cap the pool. Owner: Ada Okafor. Due: 2026-04-01',
      '- Cap the pool. Owner: Ada Okafor. Due: 2026-04-01 | owner=Ada Okafor | due=2026-04-01',
    ],
    [
      '- Cap it\n  - **Owner:** A. Osei\n  - **Due:** 2026-04-01',
      '- Cap it | owner=A. Osei | due=2026-04-01',
    ],
    ['- Cap it\n  Owner: Ada Priority: P1', '- Cap it\n  Owner: Ada Priority: P1 | owner=Ada | priority=P1'],
    ['- Cap it (Ada, by 2026-04-01)', '- Cap it (Ada, by 2026-04-01) | due=2026-04-01 | owner=Ada'],
    [
      '- Cap it (@kim, P1, In Progress)',
      '- Cap it (@kim, P1, In Progress) | owner=@kim | priority=P1 | status=In Progress',
    ],
    ['- Cap it – Ada Okafor / P1', '- Cap it – Ada Okafor / P1 | priority=P1 | owner=Ada Okafor'],
    ['- P1: Cap it', '- P1: Cap it | priority=P1'],
    ['- Cap it (done in 4.2)', '- Cap it (done in 4.2) | status=done in 4.2'],
    ['- Use an (open source) pool (active monitoring)', '- Use an (open source) pool (active monitoring)'],
    ['- Cap it (OPEN) in all zones', '- Cap it (OPEN) in all zones | status=OPEN'],
    ['- Cap it. Owner:\n  kim', '- Cap it. Owner:\n  kim | owner=kim'],
    ['- Cap it. Owner:\n  - soon', '- Cap it. Owner: | owner='],
    ['- @kim to cap it', '- @kim to cap it | owner=@kim'],
    ['- Priya: cap it', '- Priya: cap it | owner=Priya'],
    ['- [ ] **Priya Rao** to cap it', '- **Priya Rao** to cap it | owner=Priya Rao'],
    ['- Priya: cap it with Tom (Tom, P1)', '- Priya: cap it with Tom (Tom, P1) | priority=P1 | owner=Tom'],
    ['- Monitoring: cap it', '- Monitoring: cap it'],
    ['- Tell Priya to cap it', '- Tell Priya to cap it'],
    ['- Tell @here when the pool is full', '- Tell @here when the pool is full'],
    ['- Pin `@babel/core` and `owner: x`', '- Pin `@babel/core` and `owner: x`'],
    ['- Fix the timeout due to slow names', '- Fix the timeout due to slow names'],
    ['- Replace the database (MySQL)', '- Replace the database (MySQL)'],
    ['- Cap it <!-- Owner: Ada -->', '- Cap it'],
  ];
  for (const [item, expected] of read) {
    it(`are taken apart: ${JSON.stringify(item)}`, () => {
      assert.deepEqual(itemsIn(item).map(told), [expected]);
    });
  }

  it('have the owner whom they start with where that is an author’s first name', () => {
    const text =
      '# Postmortem: x\n\n**Author:** Sky Lee, Database Team\n\n## Actions\n\n- Sky: cap it\n- Lee: cap it\n- Database: cap it\n';
    const { items } = actionsOf(reading(text, { templates: [] }), defaultConfiguration);
    assert.deepEqual(items.map(told), ['- Sky: cap it | owner=Sky', '- Lee: cap it', '- Database: cap it']);
  });

  it('have their parts where these stand', () => {
    const text = '# Postmortem: x\n\n## Actions\n\n- 🚧 Cap it. **Owner:** Ada Okafor.\n';
    const [item] = actionsOf(reading(text, { templates: [] }), defaultConfiguration).items;
    const owner = item?.parts.get('owner');
    assert.equal(text.slice(owner?.range.start, owner?.range.end), 'Ada Okafor');
  });

  it('are found below the name of a group, and not in what an action explains', () => {
    assert.deepEqual(
      itemsIn(
        '- Platform team:\n  - Cap the pool\n  - **Later**\n    - Drain it\n- Alert on it\n  - at 80 %\n  - for a minute',
      ).map((item) => item.action.text),
      ['Cap the pool', 'Drain it', 'Alert on it'],
    );
  });

  it('are open or done by their boxes', () => {
    const items = itemsIn('- [ ] Cap it\n- [x] Alert\n- [X] Drain\n- [y] Other');
    assert.deepEqual(items.map(stateOf), ['open', 'done', 'done', undefined]);
    assert.deepEqual(items.map(isClosed), [false, true, true, false]);
  });

  const table = '| # | Action |\n|---|---|\n| 1 | Cap it |';
  const below: Readonly<Record<string, readonly [body: string, state: string | undefined]>> = {
    'the heading “Completed”': [`### Completed\n\n${table}`, 'done'],
    'a line “Already done:”': [`Already done:\n\n${table}`, 'done'],
    'a bold “Won’t do”': [`**Won't do**\n\n${table}`, "won't do"],
    'a heading that says nothing of it': [`### Monitoring\n\n${table}`, undefined],
    'a heading that their own status corrects': [
      '### Completed\n\n| # | Action | Status |\n|---|---|---|\n| 1 | Cap it | In progress |',
      'in progress',
    ],
    'a heading beside an empty status': [
      '### Completed\n\n| # | Action | Status |\n|---|---|---|\n| 1 | Cap it | |',
      'done',
    ],
  };
  for (const [name, [body, state]] of Object.entries(below)) {
    it(`are as far as it says, in a table below ${name}`, () => {
      assert.deepEqual(itemsIn(body).map(stateOf), [state]);
    });
  }

  it('are not what was only considered', () => {
    const lists = [
      '### Options considered\n\n- Move to Kafka\n- Shard it',
      '**Alternatives:**\n\n1. Move to Kafka',
      'Ideas we rejected:\n\n- Move to Kafka',
      '- Considered options:\n  - Move to Kafka',
      `### Alternatives considered\n\n${table}`,
      `Rejected options:\n\n${table}`,
    ];
    for (const list of lists) {
      assert.deepEqual(itemsIn(list).map(told), [], list);
    }
    assert.deepEqual(itemsIn('### Ideas\n\n- Cap it').map(told), ['- Cap it']);
    assert.deepEqual(itemsIn('### Options for the client\n\n- Cap it').map(told), ['- Cap it']);
  });

  it('leave out items without words', () => {
    assert.deepEqual(itemsIn('- [ ]\n- <!-- later -->\n-\n- Cap it').map(told), ['- Cap it']);
  });
});

describe('sections for actions', () => {
  it('are read once where one lies in another, and without what is about something else', () => {
    const { sections, items } = actionsOf(
      reading(
        '# Postmortem: x\n\n## Next steps\n\n- One\n\n### Action items\n\n- Two\n\n### Lessons learned\n\n- None\n\n#### More\n\n- None\n\n### Monitoring\n\n- Three\n',
        { templates: [] },
      ),
      defaultConfiguration,
    );
    assert.equal(sections.length, 1);
    assert.deepEqual(
      items.map((item) => item.action.text),
      ['One', 'Two', 'Three'],
    );
  });

  it("are read where the template's stands below another by a slip of its level", () => {
    const { items } = actionsOf(
      reading('# Postmortem: x\n\n## Corrective actions\n\nSee below.\n\n### Action Items\n\n- One\n', {
        template: 'standard',
      }),
      defaultConfiguration,
    );
    assert.deepEqual(
      items.map((item) => item.action.text),
      ['One'],
    );
  });
});

describe('reading actions', () => {
  it('takes time in proportion to the text', () => {
    const hostile = ['@', '#a.', '(P1,', 'owner:', '**', '~~', '<!--', '- ', 'P1 – '].map(
      (piece) => `- ${piece.repeat(60_000)}`,
    );
    const comments = Array.from({ length: 4000 }, (_, index) => `| ${index} <!-- a --> | b <!-- c --> |`);
    assert.equal(itemsIn(hostile.join('\n')).length > 0, true);
    assert.equal(itemsIn(['| # | Action |', '|---|---|', ...comments].join('\n')).length, 4000);
  });
});

describe('actions below a name', () => {
  it('are those of the person who is named there', () => {
    assert.deepEqual(
      itemsIn('**Priya**\n\n- Cap it\n- Alert on it\n\n**Platform**\n\n- Drain it (@kim)').map(told),
      ['- Cap it | owner=Priya', '- Alert on it | owner=Priya', '- Drain it (@kim) | owner=@kim'],
    );
    assert.deepEqual(itemsIn('### Priya Rao\n\n- Cap it').map(told), ['- Cap it | owner=Priya Rao']);
    assert.deepEqual(itemsIn('Priya:\n\n- Cap it').map(told), ['- Cap it | owner=Priya']);
    assert.deepEqual(itemsIn('- **Priya**:\n  - Cap it').map(told), ['- Cap it | owner=Priya']);
  });

  it('are none where it names a side of a comparison', () => {
    const body = '**Before this incident:**\n- No alert\n\n**After this incident:**\n- An alert';
    assert.deepEqual(itemsIn(body).map(told), []);
  });
});

describe('actions in lists that tell what was done', () => {
  const isOpen = (body: string): readonly boolean[] => itemsIn(body).map((item) => !isClosed(item));

  it('are closed where every item opens with a deed', () => {
    assert.deepEqual(isOpen('1. Rolled back the release\n2. Added an alert on lag\n3. Wrapped the call'), [
      false,
      false,
      false,
    ]);
  });

  it('are open where one of them asks for something, or may be a wish', () => {
    assert.deepEqual(isOpen('- Rolled back the release\n- Add an alert on lag'), [true, true]);
    assert.deepEqual(isOpen('- Improved logging of sessions'), [true]);
    assert.deepEqual(isOpen('- [ ] Added an alert on lag'), [true]);
  });

  it('are closed where a mark behind them says so with emphasis', () => {
    assert.deepEqual(isOpen('- Delete the old nodes. (Done!)\n- Alert on lag'), [false, true]);
  });
});
