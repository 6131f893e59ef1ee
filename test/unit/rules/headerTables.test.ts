import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { templateFrom } from '../../../server/src/template/fromDocument.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import type { CheckingOptions } from '../../support/checking.ts';
import { problemsIn } from '../../support/checking.ts';

const own = rules.filter((rule) => /^(?:field|date|severity|duration|author|value)-/.test(rule.id));

/** The text after the fix of a rule's first problem whose title starts so. */
function fixed(text: string, id: string, title: string, options: CheckingOptions = {}): string {
  const problem = problemsIn(text, { rules: own, template: 'standard', ...options }).find(
    ({ rule }) => rule.id === id,
  );
  const fix = problem?.fixes?.().find((candidate) => candidate.title.startsWith(title));
  assert.ok(fix, `no fix “${title}” of ${id}`);
  return applyEdits(text, fix.edits);
}

function headed(...lines: readonly string[]): string {
  return `# Post-Incident Review: INC-1204\n\n${lines.join('\n')}\n\n## Impact\n\n1,204 checkouts failed.\n`;
}

const dashes = '| --- | --- |';
const head = ['| Field | Value |', dashes];
const rows = {
  date: '| Date of Incident | 2026-03-05 |',
  duration: '| Duration | 45 minutes |',
  severity: '| Severity | SEV-2 |',
  author: '| Author | Jane Doe |',
  reviewed: '| Reviewed | 2026-03-09 |',
};

describe('a header in a table', () => {
  it('has its values checked as any other', () => {
    const told = problemsIn(
      headed(
        ...head,
        '| Date of Incident | 2026-02-30 |',
        '| Duration | a while |',
        '| Severity | SEV2 |',
        '| Author | |',
        '| Reviewed | 2026-03-09 |',
      ),
      { rules: own, template: 'standard' },
    ).map(({ rule }) => rule.id);
    assert.deepEqual(told.toSorted(), ['date-invalid', 'duration-format', 'field-empty', 'severity-format']);
  });

  it('gets the fields that it lacks as rows, below the delimiter where they follow its head', () => {
    const more = [rows.author, rows.reviewed];
    assert.equal(
      fixed(headed(...head, rows.date, ...more), 'field-missing', 'Add all'),
      headed(
        ...head,
        rows.date,
        '| Duration         | X hours Y minutes |',
        '| Severity         | SEV-X |',
        ...more,
      ),
    );
    assert.equal(
      fixed(headed(rows.date, dashes, ...more), 'field-missing', 'Add all'),
      headed(
        rows.date,
        dashes,
        '| Duration         | X hours Y minutes |',
        '| Severity         | SEV-X |',
        ...more,
      ),
    );
    assert.equal(
      fixed(headed(...head, rows.duration, rows.severity, ...more), 'field-missing', 'Add'),
      headed(...head, '| Date of Incident | YYYY-MM-DD |', rows.duration, rows.severity, ...more),
    );
  });

  it('gets a value into its cell', () => {
    const others = [rows.date, rows.duration, rows.severity, rows.reviewed];
    for (const empty of ['| Author | |', '| Author |  |', '| Author ||', '| Author |    |']) {
      assert.equal(
        fixed(headed(...head, ...others, empty), 'field-empty', 'Insert placeholder'),
        headed(...head, ...others, '| Author | [name] |'),
        empty,
      );
    }
  });

  it('is put into order by its cells, the head and the delimiter staying where they are', () => {
    assert.equal(
      fixed(
        headed(...head, rows.severity, rows.date, rows.duration, rows.author, rows.reviewed),
        'field-order',
        'Put',
      ),
      headed(...head, rows.date, rows.duration, rows.severity, rows.author, rows.reviewed),
    );
    assert.equal(
      fixed(
        headed(rows.severity, dashes, rows.date, rows.duration, rows.author, rows.reviewed),
        'field-order',
        'Put',
      ),
      headed(rows.date, dashes, rows.duration, rows.severity, rows.author, rows.reviewed),
    );
  });

  it('of a template is one in documents by it, written with its rows', () => {
    const text = headed(
      ...head,
      '| Squad | [team] |',
      '| Severity | SEV-X |',
      '| Status | [Draft \\| Final] |',
    );
    const template = parseTemplate('acme', 'acme.md', text);
    assert.deepEqual(
      template.fields.map(({ name, role, type }) => [name, role, type]),
      [
        ['Squad', undefined, 'text'],
        ['Severity', 'severity', 'severity'],
        ['Status', 'status', 'text'],
      ],
    );
    const options = { templates: [template], template: 'acme' };
    assert.equal(
      fixed(
        '# Post-Incident Review: INC-1204\n\n## Impact\n\n1,204 checkouts failed.\n',
        'field-missing',
        'Add all',
        options,
      ),
      text,
    );
    assert.equal(
      fixed(headed('**Squad:** Search', '**Status:** Draft'), 'field-missing', 'Add', options),
      headed('**Squad:** Search', '**Severity:** SEV-X', '**Status:** Draft'),
    );
  });

  it('stays a table in a template that is made of its document', () => {
    const made = templateFrom(
      parseDocument(headed(...head, rows.severity, '| **Squad** | Search |')),
      'ours',
    );
    assert.match(
      made,
      /\n\| Field \| Value \|\n\| --- \| --- \|\n\| Severity \| SEV-X \|\n\| \*\*Squad\*\* \| \[[^\]]+\] \|\n/,
    );
  });
});
