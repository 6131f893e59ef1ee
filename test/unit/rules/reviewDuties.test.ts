import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { shareIn } from '../../../server/src/rules/review/usersAffected.ts';
import type { CheckingOptions } from '../../support/checking.ts';
import { problemsIn } from '../../support/checking.ts';
import { draftSample, goodSample } from '../../support/samples.ts';

/** What one rule reports, switched on: the texts that it marks. */
function marked(id: string, text: string, options: CheckingOptions = {}): readonly string[] {
  return problemsOf(id, text, options).map(({ range }) => text.slice(range.start, range.end));
}

function problemsOf(id: string, text: string, { configuration, ...options }: CheckingOptions = {}) {
  const rules = { [id]: { severity: 'warning' as const, options: {} } };
  const problems = problemsIn(text, { ...options, configuration: { ...configuration, rules } });
  return problems.filter(({ rule }) => rule.id === id);
}

function fixed(id: string, text: string): string {
  const [fix] = problemsOf(id, text)[0]?.fixes?.() ?? [];
  assert.ok(fix, `${id} offers no fix`);
  return applyEdits(text, fix.edits);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function isReported(id: string, text: string, options: CheckingOptions = {}): boolean {
  return marked(id, text, options).length > 0;
}

describe('the rules about duties of a review', () => {
  it('say nothing of a postmortem that follows the template in every point', () => {
    const byDefault = problemsIn(goodSample, { fileName: 'INC-1204-checkout-errors.md' });
    assert.deepEqual(byDefault, []);
  });

  it('only hint in a draft of blanks', () => {
    assert.deepEqual(
      problemsIn(draftSample).filter(({ severity }) => severity !== 'hint'),
      [],
    );
  });
});

describe('the share of users affected', () => {
  const cases: readonly (readonly [value: string, share: 'none' | 'all' | undefined])[] = [
    ['0', 'none'],
    ['0 %', 'none'],
    ['0 (0%)', 'none'],
    ['None.', 'none'],
    ['no users', 'none'],
    ['no customers were affected', 'none'],
    ['Nobody', 'none'],
    ['all', 'all'],
    ['**All users**', 'all'],
    ['100%', 'all'],
    ['100.0 % of our users', 'all'],
    ['12,400 (100 %)', 'all'],
    ['every tenant', 'all'],
    ['100', undefined],
    ['100 users', undefined],
    ['0.1 %', undefined],
    ['10 %', undefined],
    ['0 of 1,204', undefined],
    ['no users in Europe', undefined],
    ['none known', undefined],
    ['unknown: no metric', undefined],
    ['all users of the beta', undefined],
    ['all 300 in the north, 20 % elsewhere', undefined],
    ['100 % of logins, 30 % of users', undefined],
    ['', undefined],
    [`all${' users'.repeat(100)}`, undefined],
  ];
  for (const [value, share] of cases) {
    it(`${JSON.stringify(value.slice(0, 40))} is ${share ?? 'something between'}`, () => {
      assert.equal(shareIn(value), share);
    });
  }
});

describe('a severity beside the users affected', () => {
  const document = (severity: string, users: string): string =>
    goodSample
      .replace('**Severity:** SEV-2', `**Severity:** ${severity}`)
      .replace(/Users affected: .*/, `Users affected: ${users}`);
  const cases: readonly (readonly [severity: string, users: string, reported: boolean])[] = [
    ['SEV-1', '0', true],
    ['Sev 1', 'none', true],
    ['SEV-2', '0', false],
    ['SEV-3', '100 %', false],
    ['SEV-4', '100 %', true],
    ['SEV-5', 'all users', true],
    ['SEV-5', '0', false],
    ['SEV-1', 'all', false],
    ['unknown', '0', false],
    ['SEV-1', '[count/percentage]', false],
  ];
  for (const [severity, users, reported] of cases) {
    it(`${severity} and ${users}: ${reported ? 'odd' : 'plausible'}`, () => {
      assert.deepEqual(marked('severity-implausible', document(severity, users)), reported ? [severity] : []);
    });
  }

  it('is low below the middle of the scale, and no scale of one is high or low', () => {
    const three = { severities: ['High', 'Medium', 'Low'] };
    assert.ok(isReported('severity-implausible', document('Low', 'all'), { configuration: three }));
    assert.ok(!isReported('severity-implausible', document('Medium', 'all'), { configuration: three }));
    const one = { severities: ['Incident'] };
    assert.ok(!isReported('severity-implausible', document('Incident', 'all'), { configuration: one }));
    assert.ok(!isReported('severity-implausible', document('Incident', '0'), { configuration: one }));
  });
});

describe('the reason for a review of a lower severity', () => {
  const document = (...rest: readonly string[]): string =>
    lines('# Postmortem: INC-1204, checkout', '', '**Severity:** SEV-3', ...rest);
  const cases: readonly (readonly [what: string, rest: readonly string[], reported: boolean])[] = [
    ['nothing', [], true],
    ['its own id again', ['', 'INC-1204 began, inc1204 ended.'], true],
    ['its own id with zeros in front', ['', 'See inc-01204.'], true],
    ['another id', ['', 'As in INC-1180.'], false],
    ['another id in a link', ['', 'As [before](../2026/inc-1180/report.md).'], false],
    ['the name of a company', ['', 'The cluster of Example Inc 2026 failed.'], true],
    ['another id in code', ['', '`INC-1180`'], true],
    ['a ticket', ['', 'Tracked as #881 and OPS-77.'], true],
    ['a link to another postmortem', ['', '[Earlier](../2026-02-11-checkout.md)'], false],
    ['a link to its own file', ['', '[Here](2026-03-17-checkout.md#impact)'], true],
    ['a link to a runbook', ['', '[Runbook](../runbooks/checkout.md)'], true],
    ['a status page', ['', '<https://status.example.org/incidents/abc>'], true],
    ['who requested it', ['', 'A review was requested by the commander.'], false],
    ['who asked for it', ['', 'The commander asked for a full review.'], false],
    ['what clients requested', ['', 'Objects requested by clients were missing.'], true],
    ['a review of code', ['', 'No code review was requested.'], true],
    ['a field', ['**Related incidents:** the two of February'], false],
    ['an empty field', ['**Related incidents:**'], true],
  ];
  for (const [what, rest, reported] of cases) {
    it(`${reported ? 'is not' : 'is'} ${what}`, () => {
      const options = { fileName: '2026-03-17-checkout.md' };
      assert.equal(isReported('severity-scope', document(...rest), options), reported);
    });
  }

  it('is not asked for where the severity is unknown or not said', () => {
    assert.ok(!isReported('severity-scope', document().replace('SEV-3', 'minor')));
    assert.ok(!isReported('severity-scope', document().replace('SEV-3', '')));
  });

  it('gets a field like those around it, once', () => {
    const reason = '[earlier incidents that this one repeats, or who asked for the review]';
    const variants: readonly (readonly [before: string, after: string])[] = [
      [
        '- **Severity:** SEV-3\n- **Author:** Ada\n',
        `- **Severity:** SEV-3\n- **Reason for Review:** ${reason}\n- **Author:** Ada\n`,
      ],
      [
        '**Severity**: SEV-3  \n**Author**: Ada\n',
        `**Severity**: SEV-3  \n**Reason for Review**: ${reason}  \n**Author**: Ada\n`,
      ],
      [
        '**Severity:** SEV-3\n\n**Author:** Ada\n',
        `**Severity:** SEV-3\n\n**Reason for Review:** ${reason}\n\n**Author:** Ada\n`,
      ],
      [
        'Severity: SEV-3\r\nAuthor: Ada\r\n',
        `Severity: SEV-3\r\nReason for Review: ${reason}\r\nAuthor: Ada\r\n`,
      ],
    ];
    for (const [before, after] of variants) {
      const title = before.includes('\r') ? '# Postmortem\r\n\r\n' : '# Postmortem\n\n';
      assert.equal(fixed('severity-scope', title + before), title + after);
      const [again] = problemsOf('severity-scope', title + after);
      assert.deepEqual(again?.fixes?.(), []);
    }
  });
});

describe('the status of a review', () => {
  const cases: readonly (readonly [status: string, reviewed: string, reported: boolean])[] = [
    ['Draft', '2026-03-18', true],
    ['*First draft*', '2026-03-18', true],
    ['In Review', '2026-03-20', true],
    ['awaiting review', '2026-03-18', true],
    ['WIP', '2026-03-18', true],
    ['Draft', '2026-03-21', false],
    ['Draft', '', false],
    ['Draft', 'yes', false],
    ['Draft', '03/04/2026', false],
    ['Drafted by Ada', '2026-03-18', false],
    ['In progress', '2026-03-18', false],
    ['Open', '2026-03-18', false],
    ['Reviewed', '2026-03-18', false],
    ['Final', '2026-03-18', false],
  ];
  for (const [status, reviewed, reported] of cases) {
    it(`${status} with the date “${reviewed}”: ${reported ? 'stale' : 'fine'}`, () => {
      const text = lines('# Postmortem', '', `**Status:** ${status}`, `**Reviewed:** ${reviewed}`);
      assert.deepEqual(marked('review-status-stale', text), reported ? [status] : []);
    });
  }

  it('is found in front matter, in quotation marks too, and not where it only looks like it', () => {
    const text = (...yaml: readonly string[]): string =>
      lines('---', ...yaml, '---', '', '# Postmortem', '', '**Reviewed:** 2026-03-18');
    assert.deepEqual(marked('review-status-stale', text("status: 'in review'")), ['in review']);
    assert.deepEqual(marked('review-status-stale', text('draft:   true')), ['true']);
    assert.deepEqual(marked('review-status-stale', text('draft: "true"', 'published: true')), []);
    assert.deepEqual(marked('review-status-stale', text('page:', '  draft: true')), []);
    assert.deepEqual(marked('review-status-stale', text('status: |', '  draft')), []);
  });
});

describe('the place where a review was published', () => {
  const cases: readonly (readonly [what: string, rest: readonly string[], reported: boolean])[] = [
    ['nothing', [], true],
    ['a field', ['**Published:** 2026-03-19'], false],
    ['a field under another name', ['**Shared with:** #engineering'], false],
    ['an empty field', ['**Published:**'], true],
    ['a field that says no', ['**Published:** not yet'], true],
    ['a dash', ['**Published:** –'], true],
    ['a status', ['**Status:** Published'], false],
    ['the end of the work', ['**Status:** Closed'], false],
    ['a status that says no', ['**Status:** to be published'], true],
    ['a sentence', ['', 'The report was shared in #incidents.'], false],
    ['a sentence on the future', ['', 'The report will be shared in #incidents.'], true],
    ['a sentence on something else', ['', 'Release 4.18 was published.'], true],
    ['a comment', ['', '<!-- The report was shared in #incidents. -->'], true],
  ];
  for (const [what, rest, reported] of cases) {
    it(`${reported ? 'is not' : 'is'} ${what}`, () => {
      const text = lines('# Postmortem', '', '**Reviewed:** 2026-03-18', ...rest);
      assert.equal(isReported('review-not-published', text), reported);
    });
  }

  it('is asked for where front matter says reviewed, at the title and without a fix', () => {
    const text = lines('---', 'status: reviewed', '---', '', '# Postmortem');
    assert.deepEqual(marked('review-not-published', text), ['Postmortem']);
    assert.deepEqual(problemsOf('review-not-published', text)[0]?.fixes?.(), []);
  });

  it('is asked for in the first line of a document without a title', () => {
    const text = lines('---', 'type: postmortem', 'status: reviewed', '---', '', 'Text.');
    assert.deepEqual(marked('review-not-published', text), ['---']);
  });

  it('may be said by front matter', () => {
    const text = (line: string): string => lines('---', 'status: reviewed', line, '---', '', '# Postmortem');
    assert.ok(!isReported('review-not-published', text('shared: 2026-03-19')));
    assert.ok(isReported('review-not-published', text('published: false')));
  });
});

describe('the question whether a cause is new', () => {
  const document = (cause: string, ...rest: readonly string[]): string =>
    lines('# Postmortem: INC-1204, checkout', '', '## Root Cause', '', cause, ...rest);
  const cases: readonly (readonly [cause: string, reported: boolean])[] = [
    ['The pool was empty.', true],
    ['The pool was empty. This is the first known occurrence.', false],
    ['This has never happened before.', false],
    ['Similar incidents are listed in the runbook.', false],
    ['It is the third time this year.', false],
    ['We had seen this failure mode before.', false],
    ['The same cause as in INC-1180.', false],
    ['The redeployment did not lead to a recurrence of the errors.', true],
    ['The check runs before each deployment.', true],
  ];
  for (const [cause, reported] of cases) {
    it(`is ${reported ? 'open' : 'answered'}: ${cause}`, () => {
      assert.equal(isReported('recurrence-unchecked', document(cause)), reported);
    });
  }

  it('is answered by a section of its own, unless that is empty', () => {
    assert.ok(!isReported('recurrence-unchecked', document('Text.', '', '## Similar incidents', '', 'Two.')));
    assert.ok(isReported('recurrence-unchecked', document('Text.', '', '## Similar incidents')));
  });

  it('is not asked before a cause is written down', () => {
    assert.ok(!isReported('recurrence-unchecked', document('<!-- to do -->')));
    assert.ok(!isReported('recurrence-unchecked', lines('# Postmortem', '', 'Text.')));
  });

  it('gets its line behind the subsections of the cause, once', () => {
    const text = document(
      'Text.',
      '',
      '### Trigger',
      '',
      '- A release',
      '',
      '## Lessons Learned',
      '',
      'One.',
    );
    const added = 'Earlier incidents: [links to incidents with the same cause, or “first occurrence”]';
    const after = fixed('recurrence-unchecked', text);
    assert.equal(after, text.replace('- A release\n', `- A release\n\n${added}\n`));
    assert.deepEqual(marked('recurrence-unchecked', after), [added]);
    assert.deepEqual(problemsOf('recurrence-unchecked', after)[0]?.fixes?.(), []);
    const blank = after.replace(/ \[links.*\]/, '');
    assert.deepEqual(marked('recurrence-unchecked', blank), ['Earlier incidents:']);
    assert.ok(!isReported('recurrence-unchecked', after.replace(/\[links.*\]/, 'none')));
  });
});
