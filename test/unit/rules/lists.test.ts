import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { problemsIn } from '../../support/checking.ts';

const template = parseTemplate(
  'example',
  'the test',
  `# Post-Incident Review: [INC-XXXX]

## Impact

- Users affected: [count/percentage]
- Revenue impact: [estimated]
- Duration: [time]

## What Went Well

1. [Positive aspect]
`,
);

function problems(section: string, lines: readonly string[]): readonly [string, readonly Problem[]] {
  const other = section === 'Impact' ? ['What Went Well', '1. The alert fired.'] : undefined;
  const impact = ['Impact', '- Users affected: 12\n- Revenue impact: none\n- Duration: 2 h'];
  const [title, body] = other ?? impact;
  const before = section === 'Impact' ? '' : `## ${title}\n\n${body}\n\n`;
  const after = section === 'Impact' ? `\n## ${title}\n\n${body}\n` : '';
  const text = `# Post-Incident Review: INC-1204\n\n${before}## ${section}\n\n${lines.join('\n')}\n${after}`;
  return [text, problemsIn(text, { templates: [template], template: template.name })];
}

/** The section after a fix of the first problem. */
function fixedBy(title: string, section: string, lines: readonly string[]): readonly string[] {
  const [text, found] = problems(section, lines);
  const fix = found.flatMap((problem) => problem.fixes?.() ?? []).find((one) => one.title === title);
  assert.ok(fix, title);
  const body = applyEdits(text, fix.edits).split(`## ${section}\n\n`)[1] ?? '';
  return (body.split('\n## ')[0] ?? '').trimEnd().split('\n');
}

describe('labelled items', () => {
  it('are added in the form of the list', () => {
    assert.deepEqual(
      fixedBy('Add all 2 missing items', 'Impact', ['* Other: 1', '', '* **Revenue impact**: none']),
      [
        '* Other: 1',
        '',
        '* Users affected: [count/percentage]',
        '',
        '* **Revenue impact**: none',
        '',
        '* Duration: [time]',
      ],
    );
  });

  it('are added to a numbered list with a number', () => {
    assert.deepEqual(
      fixedBy('Add missing item “Duration”', 'Impact', ['1. Users affected: 1', '2. Revenue impact: none']),
      ['1. Users affected: 1', '2. Revenue impact: none', '3. Duration: [time]'],
    );
  });

  it('are counted in a numbered list, as those behind them', () => {
    assert.deepEqual(
      fixedBy('Add all 2 missing items', 'Impact', ['1. Revenue impact: none', '2. Other: 1']),
      [
        '1. Users affected: [count/percentage]',
        '2. Revenue impact: none',
        '3. Duration: [time]',
        '4. Other: 1',
      ],
    );
    assert.deepEqual(fixedBy('Add all 2 missing items', 'Impact', ['3) Users affected: 1', '4) Other: 1']), [
      '3) Users affected: 1',
      '4) Revenue impact: [estimated]',
      '5) Duration: [time]',
      '6) Other: 1',
    ]);
    assert.deepEqual(fixedBy('Add all 2 missing items', 'Impact', ['1. Users affected: 1', '1. Other: 1']), [
      '1. Users affected: 1',
      '1. Revenue impact: [estimated]',
      '1. Duration: [time]',
      '1. Other: 1',
    ]);
  });

  const complete: Readonly<Record<string, readonly string[]>> = {
    'as lines': ['**Users affected:** 1', '**Revenue impact:** none', '**Duration:** 2 h'],
    'in another order of words': ['- Affected users: 1', '- Impact on revenue: none', '- Duration: 2 h'],
    'with a remark': ['- Users affected (EU): 1', '- Revenue impact (EUR): none', '- Duration: 2 h'],
    'with values below': ['- Users affected:', '  1,204', '- Revenue impact:', '  - none', '- Duration: 2 h'],
  };
  for (const [name, lines] of Object.entries(complete)) {
    it(`may be given ${name}`, () => {
      const [, found] = problems('Impact', lines);
      assert.deepEqual(
        found.map((problem) => problem.message),
        [],
      );
    });
  }

  it('without a value keep a comment that explains them', () => {
    assert.deepEqual(
      fixedBy("Insert the template's text for “Duration”", 'Impact', [
        '- Users affected: 1',
        '- Revenue impact: none',
        '- Duration: <!-- from the dashboard -->',
      ]).at(-1),
      '- Duration: [time] <!-- from the dashboard -->',
    );
  });
});

describe('items that read the same', () => {
  it('are numbered on when one is removed', () => {
    assert.deepEqual(
      fixedBy('Remove the repeated item', 'What Went Well', [
        ...[
          '8. The alert fired.',
          '9. The alert  fired.',
          '10. The rollback worked.',
          '    It took a minute.',
        ],
      ]),
      ['8. The alert fired.', '9. The rollback worked.', '   It took a minute.'],
    );
  });

  it('are left alone where each holds more', () => {
    const lines = ['1. Alerts came late:', '   - by mail', '2. Alerts came late:', '   - by message'];
    assert.deepEqual(problems('What Went Well', lines)[1], []);
  });

  it('are not removed where one holds more', () => {
    const [, found] = problems('What Went Well', [
      '1. Alerts came late',
      '2. Alerts came late',
      '   - by mail',
    ]);
    assert.deepEqual(
      found.map((problem) => [problem.rule.id, problem.fixes?.()]),
      [['list-item-duplicate', []]],
    );
  });
});

describe('numbering', () => {
  it('keeps what hangs below an item that gets a longer number', () => {
    const items = Array.from({ length: 10 }, () => ['- Item', '', '  ```', '  code', '  ```']).flat();
    const numbered = items.map((line, index) => {
      const number = Math.floor(index / 5) + 1;
      const room = ' '.repeat(number > 9 ? 4 : 3);
      return line.replace(/^- /, `${number}. `).replace(/^ {2}/, room);
    });
    const distinct = (lines: readonly string[]): readonly string[] =>
      lines.map((line, index) => line.replace('Item', `Item of line ${index}`));
    assert.deepEqual(fixedBy('Number the list', 'What Went Well', distinct(items)), distinct(numbered));
  });

  it('leaves zeros in front and a start of one’s own alone', () => {
    assert.deepEqual(
      problems('What Went Well', ['01. One', '02. Two', '', 'Then:', '', '5) Five', '6) Six'])[1],
      [],
    );
  });
});
