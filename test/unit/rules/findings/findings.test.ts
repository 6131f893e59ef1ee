import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/check/fix.ts';
import { problemsIn } from '../../../support/checking.ts';
import { goodSample } from '../../../support/samples.ts';

const uncovered = goodSample.replace(' (-> #4)', '').replace(/^\| 4 .*\n/m, '');

function fixesOf(text: string, id = 'finding-no-action'): ReadonlyMap<string, string> {
  const problem = problemsIn(text).find(({ rule }) => rule.id === id);
  assert.ok(problem, `${id} is not reported`);
  return new Map((problem.fixes?.() ?? []).map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

/** The lines that a fix changes or adds. */
function changed(before: string, after: string | undefined): readonly string[] {
  const old = new Set(before.split(/\r?\n/));
  return (after ?? '').split(/\r?\n/).filter((line) => !old.has(line));
}

describe('a finding without an action', () => {
  it('is answered by a new row with the next number, the author, and what the severity asks for', () => {
    assert.deepEqual(changed(uncovered, fixesOf(uncovered).get('Add action 4 for this finding')), [
      '2. The pool does not report how many connections each caller holds (-> #4)',
      '| 4   | The pool does not report how many connections each caller holds | Ada Okafor | P1       | 2026-04-04 | Open        |',
    ]);
  });

  it('keeps the line ends of the document', () => {
    const windows = uncovered.replaceAll('\n', '\r\n');
    const fixed = fixesOf(windows).get('Add action 4 for this finding') ?? '';
    assert.equal(fixed.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('offers the actions that are there, the likeliest first, and the decision to do nothing', () => {
    assert.deepEqual(
      [...fixesOf(uncovered).keys()].map((title) => title.replace(/,.*/, '')),
      [
        'Add action 4 for this finding',
        'Name action 1',
        'Name action 2',
        'Name action 3',
        'Record that no action follows',
      ],
    );
  });

  it('is reported at each finding where the section for actions is empty, whose table the fix inserts', () => {
    const empty = uncovered.replace(/\| # {3}\| Action[\s\S]*?\n\n/, '\n').replace(/ \(-> #\d\)/g, '');
    const ids = problemsIn(empty).map(({ rule }) => rule.id);
    assert.equal(ids.filter((id) => id === 'finding-no-action').length, 4);
    assert.deepEqual(changed(empty, fixesOf(empty).get('Add action 1 for this finding')), [
      "1. The staging data set is a hundredth of production's, so the query took 20 ms there (-> #1)",
      '| # | Action | Owner | Priority | Due Date | Status |',
      '| --- | ------ | ----- | -------- | -------- | ------ |',
      "| 1 | The staging data set is a hundredth of production's, so the query took 20 ms there | Ada Okafor | P1 | 2026-04-04 | Open |",
    ]);
  });

  it('keeps a pipe in its text out of the cells', () => {
    const text = uncovered.replace('The pool does not report', 'The pool | queue does not report');
    const fixed = fixesOf(text).get('Add action 4 for this finding') ?? '';
    assert.match(fixed, /\| The pool \\\| queue does not report/);
    assert.equal(problemsIn(fixed).filter(({ rule }) => rule.id.startsWith('table-')).length, 0);
  });

  it('leaves the owner open where the author is not one person', () => {
    const text = uncovered.replace('**Author:** Ada Okafor', '**Author:** Payments team');
    assert.match(fixesOf(text).get('Add action 4 for this finding') ?? '', /\| \[person\] \|/);
  });

  it('is answered by an item with the next number and an empty box where actions are a list', () => {
    const list = uncovered.replace(
      /\| # {3}\| Action[\s\S]*?\n\n/,
      '1. [ ] Reject queries without a time limit\n2. [x] Load rows\n3. [ ] Alert at once\n\n',
    );
    const fixed = fixesOf(list).get('Add action 4 for this finding');
    assert.deepEqual(changed(list, fixed), [
      '2. The pool does not report how many connections each caller holds (-> #4)',
      '4. [ ] The pool does not report how many connections each caller holds',
    ]);
  });

  it('is answered by an item that its words lead to where the items of the list have no numbers', () => {
    const list = uncovered
      .replace(/\| # {3}\| Action[\s\S]*?\n\n/, '- Reject queries without a time limit\n\n')
      .replace(/ \(-> #\d\)/g, '');
    const fixed = fixesOf(list).get('Add an action for this finding') ?? '';
    assert.deepEqual(changed(list, fixed), [
      "- The staging data set is a hundredth of production's, so the query took 20 ms there",
    ]);
  });

  it('is no problem while the finding is a blank of the template', () => {
    const blank = goodSample.replace(/2\. The pool does not report.*/, '2. [Improvement opportunity]');
    assert.equal(
      problemsIn(blank).some(({ rule }) => rule.id === 'finding-no-action'),
      false,
    );
  });
});

describe('documents without a template', () => {
  const plain = (finding: string): string =>
    `# Postmortem: queue\n\n## Contributing Factors\n\n- ${finding}\n- other words\n\n## Actions\n\n1. Add a limit\n2. Write a test`;
  const found = (text: string): number =>
    problemsIn(text).filter(({ rule }) => rule.id === 'finding-no-action').length;

  it('are asked for actions only where they link a finding themselves', () => {
    assert.equal(found(plain('no rule for it')), 0);
    assert.equal(found(plain('no rule for it (-> #1)')), 1);
  });
});

describe('an action without a finding', () => {
  const text = goodSample.replace(' (-> #4)', ' (-> #1)').replace('Export connections per caller', 'Buy');

  it('is named behind the references that a finding has already', () => {
    const fixes = fixesOf(text, 'action-no-finding');
    assert.equal(fixes.size, 4);
    const title = [...fixes.keys()].find((one) => one.startsWith('Name it at improvement 2, “The pool'));
    assert.deepEqual(changed(text, fixes.get(title ?? '')), [
      '2. The pool does not report how many connections each caller holds (-> #1, #4)',
    ]);
  });
});

describe('two actions in one place', () => {
  const actions = [
    '| # | Action | Owner |',
    '| --- | --- | --- |',
    '| 1 | Limit the pool to 40 connections and add an alert on a queue above 100 | Ada |',
    '| 2 | Page the owner of the queue | Bela |',
  ];
  const text = (...lines: readonly string[]): string =>
    ['# Post-Incident Review: INC-1204', '', '## Contributing Factors', '', ...lines, ''].join('\n');

  it('become two, which answer the findings that name the one', () => {
    const findings = ['1. The pool had no limit (-> #1)', '2. Nobody was told (-> #2)'];
    const before = text(...findings, '', '## Action Items', '', ...actions);
    assert.deepEqual(changed(before, fixesOf(before, 'action-compound').get('Make two actions of it')), [
      '1. The pool had no limit (-> #1, #3)',
      '| 1 | Limit the pool to 40 connections | Ada |',
      '| 3 | Add an alert on a queue above 100 | Ada |',
    ]);
  });

  it('stay one where the second alone would say too little', () => {
    const vague = actions.map((row) =>
      row.replace('add an alert on a queue above 100', 'improve the alerts'),
    );
    const before = text('1. The pool had no limit (-> #1)', '', '## Action Items', '', ...vague);
    const problem = problemsIn(before).find(({ rule }) => rule.id === 'action-compound');
    assert.deepEqual(problem?.fixes?.() ?? [], []);
  });
});
