import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { isOverdue } from '../../../server/src/summary/actionSummary.ts';
import type { PostmortemSummary } from '../../../server/src/summary/summary.ts';
import { summaryOf } from '../../../server/src/summary/summary.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { reading } from '../../support/checking.ts';

function summary(text: string, fileName?: string): PostmortemSummary {
  return summaryOf(reading(text), defaultConfiguration, fileName);
}

/** A postmortem after the standard template. */
function review(...parts: readonly string[]): string {
  return `# Post-Incident Review: INC-7\n\n**Date of Incident:** 2026-03-02\n${parts.join('\n\n')}\n`;
}

const timeline = '## Timeline\n\n- 2026-03-02 14:00 UTC Incident starts\n- 2026-03-02 15:47 UTC Resolved';

describe('the summary of a postmortem', () => {
  it('has the day on which the incident starts, also where no field is called a date', () => {
    const file = '---\ndate: 2026-04-02\n---\n# Postmortem: late mail\n\n';
    const tail = '\n\n## Impact\n\nMuch.\n';
    const dateOf = (text: string): string | undefined => summary(file + text + tail).date;
    assert.equal(
      dateOf('**Incident start:** 2026-03-14 14:02 UTC\n**Incident end:** 2026-03-15'),
      '2026-03-14',
    );
    assert.equal(dateOf('## Overview\n\n- Incident start: 2026-03-14 14:02 UTC'), '2026-03-14');
    assert.equal(dateOf('**Started:** 03/04/2026'), undefined, 'may be April or March');
    assert.equal(dateOf('**Reviewed:** 2026-04-20'), '2026-04-02');
  });

  it('says what the header and the timeline say', () => {
    const { date, severity, duration, metrics, template } = summary(
      review('**Duration:** 1 h 47 min\n**Severity:** SEV-2', timeline),
    );
    assert.deepEqual(
      { date, severity, duration, template },
      { date: '2026-03-02', severity: { name: 'SEV-2', rank: 1 }, duration: 107, template: 'standard' },
    );
    assert.deepEqual(metrics, {
      timeToDetect: null,
      timeToAcknowledge: null,
      timeToMitigate: null,
      timeToResolve: 107 * 60_000,
    });
  });

  it('says what the front matter says where the header does not', () => {
    const { title, date, severity, duration } = summary(
      '---\ntitle: Postmortem of the checkout\ndate: 2026-03-02\nincident_severity: sev2\nduration: 1 h 47 min\n---\n\n## Impact\n\nMuch.\n',
    );
    assert.deepEqual(
      { title: title.text, date, severity, duration },
      {
        title: 'Postmortem of the checkout',
        date: '2026-03-02',
        severity: { name: 'SEV-2', rank: 1 },
        duration: 107,
      },
    );
    const both = '---\ndate: 2026-04-09\nincident-date: 2026-03-01\nseverity: SEV-1\n---\n';
    assert.equal(summary(`${both}# Postmortem: checkout\n`).date, '2026-03-01');
    assert.deepEqual(summary(both + review('**Severity:** SEV-3')).severity, { name: 'SEV-3', rank: 2 });
    assert.equal(summary(both + review('**Severity:** SEV-3')).date, '2026-03-02');
    const blank = '---\ntemplate: standard\ndate: YYYY-MM-DD\nseverity: SEV-X\n---\n\n## Impact\n\nMuch.\n';
    assert.deepEqual([summary(blank).date, summary(blank).severity], [undefined, undefined]);
  });

  it('says the severity on the scale where it can only be one of it, else as written', () => {
    const severityOf = (written: string): PostmortemSummary['severity'] =>
      summary(review(`**Severity:** ${written}`, timeline)).severity;
    for (const [written, name, rank] of [
      ['SEV-2 (for an hour)', 'SEV-2', 1],
      ['sev 1', 'SEV-1', 0],
      ['P2', 'SEV-2', 1],
      ['High (P2)', 'High (P2)', undefined],
      ['**Critical**', 'Critical', undefined],
      ['[Major](severities.md)', 'Major', undefined],
      ['High, since nobody could check out and the shop lost money', 'High', undefined],
      ['as high as anything that we have ever had', 'as high as anything that we h…', undefined],
    ] as const) {
      assert.deepEqual(severityOf(written), { name, rank }, written);
    }
  });

  it('spells a severity as the template that allows it', () => {
    const template = parseTemplate(
      'own',
      'own.md',
      '# Incident: [what]\n\n**Severity:** [severity] <!-- one of: Major, Minor -->\n\n## Impact\n\n[who]\n',
    );
    const text = '# Incident: Down\n\n**Severity:** MINOR: one user\n\n## Impact\n\nMail.\n';
    const { severity } = summaryOf(reading(text, { templates: [template] }), defaultConfiguration, undefined);
    assert.deepEqual(severity, { name: 'Minor', rank: undefined });
  });

  it('takes severity and day from the front matter where nothing nearer says them', () => {
    const yaml = '---\nseverity: P1\ndate: 2025-05-28\n---\n';
    const body = '\n\n## Impact\n\nMail was late.\n';
    const { severity, date } = summary(`${yaml}# Postmortem: late mail${body}`);
    assert.deepEqual({ severity, date }, { severity: { name: 'SEV-1', rank: 0 }, date: '2025-05-28' });
    const nearer = summary(`${yaml}# Postmortem of 11 July 2025: late mail\n\n**Severity:** P3${body}`);
    assert.deepEqual([nearer.severity?.name, nearer.date], ['SEV-3', '2025-07-11']);
    assert.equal(summary(`---\nseverity: TBD\n---\n# Postmortem: late mail${body}`).severity?.name, 'TBD');
  });

  it('has no title where the first heading names a part', () => {
    assert.equal(summary('# Summary\n\nMail was late.\n\n## Timeline\n\n- 14:00 UTC Late\n').title.text, '');
    assert.equal(summary('## Late mail\n\n### Timeline\n\n- 14:00 UTC Late\n').title.text, 'Late mail');
  });

  it('takes the day from the title where no field says it', () => {
    const body = '\n\n## Impact\n\nMail was late.\n';
    assert.equal(summary(`# Postmortem of 11 July 2025: late mail${body}`).date, '2025-07-11');
    assert.equal(summary(`# INC-2026-001: late mail on 2025-07-11${body}`).date, '2025-07-11');
    assert.equal(summary(`# Late mail of 03/04/2025${body}`).date, undefined, 'may be April or March');
    assert.equal(summary(`# Postmortem of June 2026${body}`).date, undefined);
  });

  it('does not take a day of the title for one that a field leaves open', () => {
    const text = '# Postmortem of 11 July 2025\n\n**Date of Incident:** unknown\n\n## Impact\n\nNone.\n';
    assert.equal(summary(text).date, undefined);
  });

  it('says nothing that the template asks for only', () => {
    const [template] = builtInTemplates();
    assert.ok(template);
    const {
      id,
      date,
      severity,
      duration,
      actions,
      factors,
      review: state,
    } = summary(template.document().source.text);
    assert.deepEqual([id, date, severity, duration], [undefined, undefined, undefined, undefined]);
    assert.deepEqual([actions, factors, state.state], [[], [], 'fresh']);
  });

  it('has the id of the title, else that of the file, and a title in one line', () => {
    const head =
      '**Date of Incident:** 2026-03-02\n**Severity:** SEV-2\n\n## Executive Summary\n\n## Impact\n';
    const named = (text: string, fileName?: string): readonly (string | undefined)[] => {
      const { id, title } = summary(text, fileName);
      return [id && text.slice(id.range.start, id.range.end), id?.text, title.text];
    };
    const bare = 'Post-Incident Review: Down';
    for (const [text, fileName, ...wanted] of [
      [
        '# Post-Incident  Review: INC-7 Down',
        'INC-9.md',
        'INC-7',
        'INC-7',
        'Post-Incident Review: INC-7 Down',
      ],
      [`# ${bare}`, 'inc_0042-down.md', bare, 'INC-0042', bare],
      [`# ${bare}`, 'inc1204-down.md', bare, 'INC-1204', bare],
      [`# ${bare}`, 'down.md', undefined, undefined, bare],
      [`# ${bare}`, undefined, undefined, undefined, bare],
      ['---\ntitle: Search was down\n---\n# INC-8', 'a.md', 'INC-8', 'INC-8', 'Search was down'],
      ['Nothing above', 'INC-5.md', '', 'INC-5', ''],
    ] as const) {
      const [, id, title] = wanted;
      const [place, ...words] = named(`${text}\n\n${head}`, fileName);
      assert.deepEqual(words, [id, title], text);
      assert.equal(place, text.startsWith('Nothing') ? 'Executive Summary' : wanted[0], text);
    }
  });

  it('says until when a review is to be held, and since when it has been', () => {
    for (const [field, state, date, due] of [
      ['**Reviewed:**', 'in work', undefined, '2026-03-04'],
      ['**Reviewed:** pending', 'in work', undefined, '2026-03-04'],
      ['**Reviewed:** 2026-03-03', 'reviewed', '2026-03-03', undefined],
      ['', 'in work', undefined, undefined],
    ] as const) {
      assert.deepEqual(summary(review(field, timeline)).review, { state, date, due }, field);
    }
  });

  it('has what contributed, each in one line and none that is a blank', () => {
    const [template] = builtInTemplates();
    const blank = template?.placeholders.find(({ text }) => /factor/i.test(text))?.text ?? '';
    const text = review(
      `## Contributing Factors\n\n1. The pool had\n   no bound\n2. ${blank}\n3. ${'x'.repeat(2000)}\n\n## What Could Be Improved\n\n1. No alert`,
    );
    const { factors } = summary(text);
    assert.match(blank, /\w/);
    assert.deepEqual(
      factors.map((factor) => [factor.text.length, text.slice(factor.range.start, factor.range.end).length]),
      [
        [21, 24],
        [1000, 2000],
      ],
    );
    assert.equal(factors[0]?.text, 'The pool had no bound');
  });

  it('names a factor without the marks that say which action answers it', () => {
    const text = review(
      '## Contributing Factors\n\n1. The canary ran in one region (-> #1, #2)\n2. Retries (no action: rare) hid it (→ #3).\n',
    );
    assert.deepEqual(
      summary(text).factors.map((factor) => factor.text),
      ['The canary ran in one region', 'Retries hid it.'],
    );
  });
});

describe('the summary of an action', () => {
  const head = '| # | Action | Owner | Priority | Due Date | Status |\n| - | - | - | - | - | - |\n';
  const rowOf = (cells: string) => summary(review(`## Action Items\n\n${head}${cells}`)).actions[0];

  it('has what each cell says, and nothing where it says no more than that it is not known', () => {
    assert.deepEqual(
      ['| 1 | Bound \\| it | Ada | P1 | 2026-04-01 | Open |', '| 2 | Log it | TBD | - | n/a | Done |']
        .map(rowOf)
        .map((action) => action && { ...action, range: undefined, written: undefined }),
      [
        {
          number: 1,
          text: 'Bound | it',
          owner: 'Ada',
          ownerKind: 'person',
          priority: 'P1',
          priorityRank: 1,
          due: '2026-04-01',
          dueText: '2026-04-01',
          state: 'open',
          statusText: 'Open',
          open: true,
        },
        {
          number: 2,
          text: 'Log it',
          owner: '',
          ownerKind: 'nobody',
          priority: '',
          priorityRank: undefined,
          due: undefined,
          dueText: '',
          state: 'done',
          statusText: 'Done',
          open: false,
        },
      ].map((action) => ({ ...action, range: undefined, written: undefined })),
    );
    const blank = rowOf('| 1 | Bound it | [person] | P1 | [date] | Open |');
    assert.deepEqual([blank?.owner, blank?.dueText], ['', '']);
    assert.equal(rowOf('| 1 | Bound it | Ada | P1 | next sprint | Open |')?.dueText, 'next sprint');
  });

  it('is of none that does not say what is to be done', () => {
    for (const cells of [
      '| 1 | TBD | Ada | P1 | 2026-04-01 | Open |',
      '| 1 | [Concrete action] | Ada | | | |',
    ]) {
      assert.equal(rowOf(cells), undefined, cells);
    }
  });

  it('has an item of a list as it is written, in one line', () => {
    const { actions } = summary(review('## Action Items\n\n- [ ] Bound \\| it\n  now\n- [x] Log it'));
    assert.deepEqual(
      actions.map(({ written, text, open }) => [written, text, open]),
      [
        ['- [ ] Bound \\| it\n  now', 'Bound \\| it now', true],
        ['- [x] Log it', 'Log it', false],
      ],
    );
  });

  it('is overdue when its day has passed, unless nobody knows whether it is done', () => {
    for (const [status, day, isLate] of [
      ['Open', '2026-05-31', true],
      ['', '2026-05-31', true],
      ['Open', '2026-06-01', false],
      ['Open', 'soon', false],
      ['Done', '2026-05-31', false],
      ['see ticket', '2026-05-31', false],
    ] as const) {
      const action = rowOf(`| 1 | Bound it | Ada | P1 | ${day} | ${status} |`);
      assert.equal(action && isOverdue(action, '2026-06-01'), isLate, `${status} ${day}`);
    }
  });
});
