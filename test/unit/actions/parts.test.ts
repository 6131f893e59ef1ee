import assert from 'node:assert/strict';
import { readDueDate } from '../../../server/src/actions/dueDate.ts';
import type { OwnerKind } from '../../../server/src/actions/owner.ts';
import { isFullName, isSameOwner, ownerKind } from '../../../server/src/actions/owner.ts';
import { readPriority } from '../../../server/src/actions/priority.ts';
import { readState } from '../../../server/src/actions/status.ts';
import { namesProof, namesTicket } from '../../../server/src/actions/ticket.ts';
import { isoText } from '../../../server/src/time/calendarDate.ts';

describe('an owner', () => {
  const owners: Readonly<Record<OwnerKind, readonly string[]>> = {
    nobody: [
      '',
      '-',
      '–',
      '?',
      '???',
      'TBD',
      'tbd',
      'TBD (after the reorganisation)',
      'To be assigned',
      'N/A',
      'nobody',
      'no one',
      '*unassigned*',
      'someone',
      'TBD: platform?',
      'not yet assigned',
    ],
    everybody: [
      'all',
      'Everyone',
      'everybody on call',
      'all teams',
      'All engineers',
      'the whole team',
      'We',
      'entire company',
    ],
    team: [
      'SRE',
      'SRE Team',
      'Platform',
      'platform team',
      'payments on-call',
      '@org/platform',
      '@sre-oncall',
      'team-payments@example.com',
      'Backend engineers',
      'Database group (DBA)',
      'Network & Security',
      'Platform_Team',
    ],
    several: [
      'Ada, Kim',
      'Ada Okafor and Kim Lee',
      'Ada & Kim',
      'Ada/Kim',
      '@ada @kim',
      '@ada, @kim',
      'ada, kim',
      'A. Osei; M. Sato',
      '[Ada](https://x.test/ada), [Kim](https://x.test/kim)',
      'Ada + Kim',
    ],
    person: [
      'Ada',
      'Ada Okafor',
      'A. Osei',
      "Mary-Ann O'Neil",
      'Ludwig van der Berg',
      '@ada',
      'ada',
      'ada@example.com',
      '[Ada](https://x.test/teams/sre)',
      'Ada Okafor (SRE)',
      'Ada Okafor, SRE',
      'SRE (Ada Okafor)',
      'Platform team / Ada',
      'Ada?',
      '**Ada**',
      'Payments lead',
      'Head of Platform',
      'Engineering manager',
      'incident commander',
      '田中',
      'Zoë 🚧',
      '~~Kim~~ Ada',
      '(Ada)',
      '@ada (@sre-oncall)',
    ],
  };
  for (const [kind, texts] of Object.entries(owners)) {
    for (const text of texts) {
      it(`“${text}” is ${kind}`, () => {
        assert.equal(ownerKind(text), kind);
      });
    }
  }
});

describe('a due date', () => {
  const read: readonly (readonly [text: string, expected: string])[] = [
    ['', 'missing'],
    ['TBD', 'missing'],
    ['—', 'missing'],
    ['n/a', 'missing'],
    ['ASAP', 'vague'],
    ['next sprint', 'vague'],
    ['Q3', 'vague'],
    ['2026-04', 'vague'],
    ['with release 4.20', 'vague'],
    ['2026-04-01', 'day 2026-04-01 iso'],
    ['**2026-04-01**', 'day 2026-04-01 iso'],
    ['[2026-04-01](https://x.test/2026-05-01)', 'day 2026-04-01 iso'],
    ['by 2026-04-01 at the latest', 'day 2026-04-01 iso'],
    ['~~2026-04-01~~ 2026-04-15', 'day 2026-04-15 iso'],
    ['2026-04-01 → 2026-04-15', 'day 2026-04-15 iso'],
    ['2026-04-01 ->2026-04-15', 'day 2026-04-15 iso'],
    ['2026-04-01 → ?', 'day 2026-04-01 iso'],
    ['2026/4/1', 'day 2026-04-01'],
    ['1 April 2026', 'day 2026-04-01'],
    ['Apr 1st, 2026', 'day 2026-04-01'],
    ['31/12/2026', 'day 2026-12-31'],
    ['04/05/2026', 'unclear'],
    ['9 April', 'unclear'],
    ['2026-02-30', 'invalid'],
    ['31/31/2026', 'invalid'],
  ];
  for (const [text, expected] of read) {
    it(`“${text}” is ${expected}`, () => {
      const due = readDueDate(text);
      const said = due.kind === 'day' ? `day ${isoText(due.day)}${due.iso ? ' iso' : ''}` : due.kind;
      assert.equal(said, expected);
    });
  }

  it('stands where it is written', () => {
    const text = '~~2026-04-01~~ **2026-04-15** (moved)';
    const due = readDueDate(text);
    assert.ok(due.kind === 'day');
    assert.equal(text.slice(due.range.start, due.range.end), '2026-04-15');
  });
});

describe('a priority', () => {
  const read: readonly (readonly [text: string, rank: number | undefined])[] = [
    ['P1', 1],
    ['p0', 0],
    ['P-2', 2],
    ['Prio 3', 3],
    ['priority: 1', undefined],
    ['**P1**', 1],
    ['~~P2~~ P1', 1],
    ['🔴 High', 1],
    ['1', 1],
    ['P1 (customers)', 1],
    ['P1/P2', 1],
    ['High', 1],
    ['CRITICAL', 0],
    ['P10', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['constructor', undefined],
    ['', undefined],
  ];
  for (const [text, rank] of read) {
    it(`“${text}” has the rank ${rank}`, () => {
      assert.equal(readPriority(text), rank);
    });
  }
});

describe('a status', () => {
  const read: readonly (readonly [text: string, expected: string])[] = [
    ['Open', 'open name Open'],
    ['open', 'open spelling open'],
    ['OPEN since May', 'open spelling OPEN'],
    ['**Done** (#881)', 'done name Done'],
    ['Won’t Do', "won't do name Won’t Do"],
    ["won't do: no longer used", "won't do spelling won't do"],
    ['In-progress', 'in progress spelling In-progress'],
    ['In Progres', 'in progress spelling In Progres'],
    ['In Progress since May', 'in progress name In Progress'],
    ['closed (#881)', 'done synonym closed'],
    ['WIP', 'in progress synonym WIP'],
    ['To do', 'open synonym To do'],
    ['Not yet started', 'open synonym Not yet started'],
    ['on hold until 2026-05-01', 'blocked synonym on hold'],
    ['Deferred to Q3', 'blocked hint Deferred'],
    ['Released in 4.2', 'done hint Released'],
    ['✅ Done', 'done name Done'],
    ['✅', 'done synonym ✅'],
    ['[x] merged', 'done synonym merged'],
    ['[x]', 'done synonym [x]'],
    ['[ ]', 'open synonym [ ]'],
    ['~~Open~~ Done', 'done name Done'],
    ['[Done](https://x.test/1)', 'done name Done'],
    ['Not done', 'none'],
    ['Erledigt', 'none'],
    ['', 'none'],
    ['???', 'none'],
  ];
  for (const [text, expected] of read) {
    it(`“${text}” is ${expected}`, () => {
      const found = readState(text);
      const said = found
        ? `${found.state} ${found.how} ${text.slice(found.range.start, found.range.end)}`
        : 'none';
      assert.equal(said, expected);
    });
  }
});

describe('a ticket', () => {
  for (const text of [
    'OPS-12',
    '#881',
    'shop/pay#12',
    'GH-3',
    'https://x.test/1',
    '[the ticket](OPS.md)',
    '[issue][pool-issue]',
    'see (SHOP-31)',
    'Bug 5554823',
    'Done (PR 199)',
    'merge request 7',
  ]) {
    it(`is named by “${text}”`, () => assert.ok(namesTicket(text)));
  }
  for (const text of [
    'SEV-1 rule',
    'UTF-8',
    '(-> #2)',
    'P-1',
    '&#39;',
    'nothing',
    'AI-2',
    'fix issue 2',
    '3 bugs',
  ]) {
    it(`is not named by “${text}”`, () => assert.ok(!namesTicket(text)));
  }
  for (const text of ['Done in 4f2a9c1', 'Done 2026-04-01', 'Done on 1 April', '(#881)']) {
    it(`or other proof is named by “${text}”`, () => assert.ok(namesProof(text)));
  }
  for (const text of ['Done', 'deadbeefs', '1234567', 'in the facade']) {
    it(`nor other proof by “${text}”`, () => assert.ok(!namesProof(text)));
  }
});

describe('the name of one person', () => {
  for (const text of ['Ada Okafor', 'Jan van der Berg', '@ada']) {
    it(`is “${text}”`, () => assert.ok(isFullName(text)));
  }
  for (const text of [
    '',
    'Ada',
    'ada okafor',
    'see @ada',
    '@sre-team',
    'Payments Team',
    'Incident Commander',
  ]) {
    it(`is not “${text}”`, () => assert.ok(!isFullName(text)));
  }

  it('is the same with and without emphasis, sign and capitals', () => {
    for (const text of ['@ada', '**Ada**', '`ada` ']) {
      assert.ok(isSameOwner(text, 'Ada'), text);
    }
    assert.ok(!isSameOwner('Ada Okafor', 'Ada'));
  });
});

describe('reading the parts of an action', () => {
  it('takes time in proportion to the text', () => {
    const pieces = ['a ', 'A', '@a/', '(', '~~', '[a](', 'a.', '#1', '`_* ', '2026-', '✅', 'a,', 'a1'];
    for (const text of pieces.map((piece) => piece.repeat(200_000))) {
      ownerKind(text);
      readDueDate(text);
      readPriority(text);
      readState(text);
      assert.equal(typeof namesProof(text), 'boolean');
    }
  });
});
