import assert from 'node:assert/strict';
import {
  type ActionGrouping,
  actionGroups,
  incidentName,
  overdueCount,
} from '../../../client/src/views/actionGroups.ts';
import { incidentRows } from '../../../client/src/views/incidentRows.ts';
import { isMine, namesIdentity, readCodeOwners } from '../../../client/src/views/mine.ts';
import type { IndexedAction, IndexedPostmortem, WorkspaceIndexResult } from '../../../server/src/protocol.ts';
import { isoLengthText } from '../../../server/src/timeline/lengthText.ts';

const today = '2026-03-20';
const start = { line: 0, character: 0 };

function action(text: string, more: Partial<IndexedAction> = {}): IndexedAction {
  const due = more.due ?? null;
  const open = more.open ?? true;
  return {
    range: { start, end: start },
    written: text,
    number: null,
    text,
    owner: 'Ada Okafor',
    ownerKind: 'person',
    priority: 'P1',
    priorityRank: 1,
    due,
    dueText: due ?? '',
    state: open ? 'open' : 'done',
    statusText: '',
    open,
    overdue: open && due !== null && due < today,
    ...more,
  };
}

function postmortem(name: string, more: Partial<IndexedPostmortem> = {}): IndexedPostmortem {
  return {
    uri: `file:///repo/postmortems/${name}.md`,
    id: name,
    title: `Post-Incident Review: ${name} – Checkout`,
    date: '2026-03-01',
    severity: 'SEV-2',
    severityRank: 1,
    duration: 'PT1H10M',
    metrics: { timeToDetect: null, timeToAcknowledge: null, timeToMitigate: null, timeToResolve: null },
    review: { state: 'reviewed', date: '2026-03-02', due: null, overdue: false },
    template: 'standard',
    problems: null,
    actions: [],
    factors: [],
    ...more,
  };
}

function indexOf(...postmortems: readonly IndexedPostmortem[]): WorkspaceIndexResult {
  return { generation: 1, today, postmortems, capped: false };
}

const index = indexOf(
  postmortem('INC-1', {
    actions: [
      action('late', { due: '2026-03-19' }),
      action('today', { due: today }),
      action('in a week', { due: '2026-03-27', owner: 'Sato', priority: 'P0', priorityRank: 0 }),
      action('done', { due: '2026-01-01', open: false, overdue: false }),
    ],
  }),
  postmortem('INC-2', {
    date: '2026-03-10',
    actions: [
      action('in eight days', { due: '2026-03-28', owner: '', ownerKind: 'nobody' }),
      action('some day', { priority: '', priorityRank: null }),
      action('very late', { due: '2025-12-01' }),
    ],
  }),
);

function shown(grouping: ActionGrouping, showsClosed = false): readonly (readonly [string, string])[] {
  return actionGroups(index, { grouping, showsClosed, isShown: () => true }).map((group) => [
    group.due ?? group.name,
    group.actions.map(({ action: { text } }) => text).join(', '),
  ]);
}

describe('the view of action items', () => {
  it('has what is overdue first, the longest overdue at the top', () => {
    assert.deepEqual(shown('due'), [
      ['overdue', 'very late, late'],
      ['soon', 'today, in a week'],
      ['later', 'in eight days'],
      ['undated', 'some day'],
    ]);
    assert.equal(overdueCount(index), 2);
  });

  it('has closed ones last, where they are shown', () => {
    assert.deepEqual(shown('due', true).at(-1), ['closed', 'done']);
  });

  it('has actions of nobody before those of somebody', () => {
    assert.deepEqual(
      shown('owner').map(([name]) => name),
      ['', 'Ada Okafor', 'Sato'],
    );
  });

  it('has no priority first, then the highest', () => {
    assert.deepEqual(
      shown('priority').map(([name]) => name),
      ['', 'P0', 'P1'],
    );
  });

  it('has the newest incident first', () => {
    assert.deepEqual(
      shown('incident').map(([name]) => name),
      ['INC-2 – Checkout', 'INC-1 – Checkout'],
    );
  });

  it('leaves out what is not asked for', () => {
    const isShown = ({ action: { owner } }: { action: IndexedAction }): boolean => owner === 'Sato';
    const groups = actionGroups(index, { grouping: 'due', showsClosed: true, isShown });
    assert.deepEqual(
      groups.flatMap(({ actions }) => actions.map(({ action: { text } }) => text)),
      ['in a week'],
    );
  });
});

describe('the view of incidents', () => {
  const rows = indexOf(
    postmortem('INC-1', { date: '2026-01-05' }),
    postmortem('INC-2', { date: null, severity: 'SEV-1' }),
    postmortem('INC-3', {
      date: '2026-02-05',
      review: { state: 'in work', date: null, due: '2026-02-07', overdue: true },
      actions: [action('late', { due: '2026-03-19' })],
    }),
  );
  const names = (...choice: readonly [Parameters<typeof incidentRows>[1], string]) =>
    incidentRows(rows, ...choice).map(({ id }) => id);

  it('has the newest first and those without a date last', () => {
    assert.deepEqual(names('all', ''), ['INC-3', 'INC-1', 'INC-2']);
  });

  it('can be narrowed by state and by words', () => {
    assert.deepEqual(names('with open actions', ''), ['INC-3']);
    assert.deepEqual(names('not reviewed', ''), ['INC-3']);
    assert.deepEqual(names('review overdue', ''), ['INC-3']);
    assert.deepEqual(names('all', 'sev-1 checkout'), ['INC-2']);
    assert.deepEqual(names('all', 'nothing'), []);
  });

  it('names postmortems without what all titles say', () => {
    assert.equal(incidentName(postmortem('INC-1')), 'INC-1 – Checkout');
    assert.equal(incidentName(postmortem('INC-1', { title: 'Checkout failed' })), 'INC-1 Checkout failed');
    const untitled = postmortem('INC-1', { id: null, title: '', uri: 'file:///a%20b.md' });
    assert.equal(incidentName(untitled), 'a b.md');
  });

  it('says durations as people do', () => {
    for (const [written, words] of [
      ['PT1H10M', '1\u00a0h 10\u00a0min'],
      ['P1DT30M', '1\u00a0d 30\u00a0min'],
      ['PT90S', '1\u00a0min 30\u00a0s'],
      ['P1Y', 'P1Y'],
    ] as const) {
      assert.equal(isoLengthText(written), words);
    }
  });
});

describe('the filter for my actions', () => {
  const ada = { name: 'Ada Okafor', email: 'ada.okafor@example.org' };

  for (const text of [
    'Ada Okafor',
    'Okafor, Ada',
    '@ada.okafor',
    'ada_okafor',
    'ada.okafor@example.org',
    'Ada Okafor (payments)',
  ]) {
    it(`knows “${text}”`, () => assert.ok(namesIdentity(text, ada)));
  }

  for (const text of ['Ada Lovelace', 'Okafor', '@ada', 'payments team', '']) {
    it(`takes “${text}” for somebody else`, () => assert.ok(!namesIdentity(text, ada)));
  }

  it('knows nobody where Git does not say who it is', () => {
    assert.ok(!namesIdentity('Ada', { name: '', email: '' }));
  });

  it('takes an action of nobody for that of whoever owns its file', () => {
    const owners = readCodeOwners('* @sato\n/postmortems/ @ada.okafor # people\n/postmortems/old/\n');
    const nobodys = {
      postmortem: postmortem('INC-1'),
      action: action('x', { owner: '', ownerKind: 'nobody' }),
    };
    assert.ok(isMine(nobodys, ada, owners.ownersOf('postmortems/INC-1.md')));
    assert.ok(!isMine(nobodys, ada, owners.ownersOf('postmortems/old/INC-1.md')));
    assert.ok(!isMine(nobodys, ada, owners.ownersOf('other/INC-1.md')));
    const satos = { postmortem: postmortem('INC-1'), action: action('x', { owner: 'Sato' }) };
    assert.ok(!isMine(satos, ada, owners.ownersOf('postmortems/INC-1.md')));
  });
});
