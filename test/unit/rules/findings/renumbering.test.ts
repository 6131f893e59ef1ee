import assert from 'node:assert/strict';
import { applyEdits, fixAll } from '../../../../server/src/check/fix.ts';
import type { Fix } from '../../../../server/src/rules/rule.ts';
import { problemsIn } from '../../../support/checking.ts';

const options = { template: 'standard' };
const columns = ['| # | Action | Owner |', '| --- | --- | --- |'];

/** A postmortem whose findings name actions. */
function document(factors: readonly string[], actions: readonly string[]): string {
  return [
    '# Post-Incident Review: INC-1204',
    '',
    '## Contributing Factors',
    '',
    ...factors,
    '',
    '## Action Items',
    '',
    ...actions,
    '',
  ].join('\n');
}

function fixesOf(text: string, id: string): readonly Fix[] {
  const problem = problemsIn(text, options).find(({ rule }) => rule.id === id);
  assert.ok(problem, `${id} is not reported`);
  return problem.fixes?.() ?? [];
}

function fixed(text: string, id: string, title: string): string {
  const fix = fixesOf(text, id).find((one) => one.title === title);
  assert.ok(fix, title);
  return applyEdits(text, fix.edits);
}

describe('findings go on to name the same actions', () => {
  it('where a list of actions is numbered anew', () => {
    const text = document(
      ['1. No bound (-> #3, #1)', '2. Late (-> #4)'],
      ['1. Limit the pool', '3. Add an alert', '4. Add a test'],
    );
    const expected = document(
      ['1. No bound (-> #2, #1)', '2. Late (-> #3)'],
      ['1. Limit the pool', '2. Add an alert', '3. Add a test'],
    );
    assert.equal(fixed(text, 'list-numbering', 'Renumber the list'), expected);
    assert.equal(
      fixAll(text, (one) => problemsIn(one, options)),
      expected,
    );
  });

  it('or the list is not numbered anew unasked, where two of them have the number that is named', () => {
    const actions = ['1. Limit the pool', '2. Add an alert', '2. Add a test'];
    const safe = (factor: string): readonly boolean[] =>
      fixesOf(document([factor], actions), 'list-numbering').map((fix) => fix.safe);
    assert.deepEqual(safe('1. No bound (-> #2)'), [false]);
    assert.deepEqual(safe('1. No bound (-> #1)'), [true]);
  });

  it('where a list of actions becomes a table', () => {
    const actions = ['3. Limit the pool', '4. Add an alert'];
    const text = document(['1. No bound (-> #4)'], actions);
    const rows = fixed(text, 'action-no-owner', 'Turn the list into a table').match(/^\| \d.*$/gm);
    assert.deepEqual(
      rows?.map((row) => row.slice(0, 21)),
      ['| 3 | Limit the pool ', '| 4 | Add an alert | '],
    );
  });

  it('by numbers that count from 1 on where nothing names the others', () => {
    const text = document(['1. No bound'], ['1. Limit the pool', '3. Add an alert']);
    const rows = fixed(text, 'action-no-owner', 'Turn the list into a table').match(/^\| \d/gm);
    assert.deepEqual(rows, ['| 1', '| 2']);
  });

  it('where a repeated row is removed', () => {
    const rows = ['| 1 | Limit the pool | A. Osei |', '| 2 | Add an alert | A. Osei |'];
    const text = (factor: string, ...more: readonly string[]): string =>
      document([factor], [...columns, ...rows, ...more]);
    const removed = (factor: string): string =>
      fixed(
        text(factor, '| 3 | Limit the pool | A. Osei |'),
        'action-duplicate',
        'Remove the repeated action',
      );
    assert.equal(removed('1. No bound (-> #2, #3)'), text('1. No bound (-> #2, #1)'));
    assert.equal(removed('1. No bound (-> #1, #3, #2)'), text('1. No bound (-> #1, #2)'));
  });

  it('where a repeated item is removed, and those behind it get other numbers', () => {
    const text = document(
      ['1. No bound (-> #3)', '2. Late (-> #4)'],
      ['1. Limit the pool', '2. Add an alert', '3. Limit the pool', '4. Add a test'],
    );
    assert.equal(
      fixed(text, 'action-duplicate', 'Remove the repeated action'),
      document(
        ['1. No bound (-> #1)', '2. Late (-> #3)'],
        ['1. Limit the pool', '2. Add an alert', '3. Add a test'],
      ),
    );
  });
});

describe('an action that is added to a list', () => {
  it('keeps a pipe of its finding as it is', () => {
    const text = document(['1. `get | grep x` ended early'], ['- Limit the pool', '- Add a lock']);
    assert.match(
      fixed(text, 'finding-no-action', 'Add an action for this finding'),
      /^- `get \| grep x` ended early$/m,
    );
  });
});
