import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { suppressingFixes } from '../../../server/src/rules/suppressions/suppressingFixes.ts';
import { problemsIn } from '../../support/checking.ts';
import type { Example, RulePage } from '../../support/rulePages.ts';
import { rulePages } from '../../support/rulePages.ts';

/** Checks an example with every rule on its defaults, and the page's own rule on. */
function checkExample(page: RulePage, example: Example, text: string): readonly Problem[] {
  const severity = rules.find(({ id }) => id === page.id)?.severity ?? 'off';
  return problemsIn(text, {
    ...(page.template ? { templates: [page.template], template: page.template.name } : { templates: [] }),
    ...(example.fileName ? { fileName: example.fileName } : {}),
    configuration: {
      rules: { [page.id]: { severity: severity === 'off' ? 'hint' : severity, options: page.options } },
    },
  });
}

/** How many problems each rule has. */
function counts(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of problems) {
    found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
  }
  return found;
}

/** As long as these are told, others say nothing of the same lines; whoever silences them hears the others. */
const speakingForOthers: ReadonlySet<string> = new Set(['merge-conflict', 'timeline-chat-pasted']);

function assertSilences(page: RulePage, example: Example, problem: Problem, title: string): void {
  const { id } = problem.rule;
  const before = counts(checkExample(page, example, example.text));
  const fix = suppressingFixes(parseDocument(example.text), problem).find((one) => one.title === title);
  assert.ok(fix);
  const text = applyEdits(example.text, fix.edits);
  const after = counts(checkExample(page, example, text));
  const isForFile = title.endsWith('for this file');
  assert.ok((after.get(id) ?? 0) < (before.get(id) ?? 0), `${title} silences nothing:\n${text}`);
  assert.ok(!isForFile || !after.has(id), `${title} leaves some:\n${text}`);
  for (const [other, count] of speakingForOthers.has(id) ? [] : after) {
    assert.ok(count <= (before.get(other) ?? 0), `${title} makes a problem of ${other}:\n${text}`);
  }
}

describe('a quick fix that silences a problem', () => {
  for (const page of rulePages()) {
    const bad = page.examples.filter(({ kind }) => kind === 'bad');
    if (page.id.startsWith('suppression-')) {
      continue;
    }
    it(`of ${page.id}: silences it, and nothing else changes`, () => {
      for (const example of bad) {
        for (const problem of checkExample(page, example, example.text)) {
          for (const { title } of suppressingFixes(parseDocument(example.text), problem)) {
            assertSilences(page, example, problem, title);
          }
        }
      }
    });
  }

  const written: readonly (readonly [
    what: string,
    before: string,
    title: string | undefined,
    after: string,
  ])[] = [
    [
      'stands above the line',
      '# A\n\n## B\n\nTODO\n',
      'Disable placeholder-todo for this line',
      '# A\n\n## B\n\n<!-- postmortem-disable-next-line placeholder-todo -->\nTODO\n',
    ],
    [
      'stands above the title, behind a byte order mark',
      '\uFEFF# A TODO\n\nB\n',
      'Disable placeholder-todo for this line',
      '\uFEFF<!-- postmortem-disable-next-line placeholder-todo -->\n# A TODO\n\nB\n',
    ],
    [
      'stands around a paragraph that it would cut',
      '# A\n\nOne\nTODO\nthree\n',
      'Disable placeholder-todo for this paragraph',
      '# A\n\n<!-- postmortem-disable placeholder-todo -->\n\nOne\nTODO\nthree\n\n<!-- postmortem-enable placeholder-todo -->\n',
    ],
    [
      'stands around a table',
      '# A\n\n| a |\n| - |\n| TODO |\n',
      'Disable placeholder-todo for this table',
      '# A\n\n<!-- postmortem-disable placeholder-todo -->\n\n| a |\n| - |\n| TODO |\n\n<!-- postmortem-enable placeholder-todo -->\n',
    ],
    [
      'stands around a list',
      '# A\n\n1. a\n2. TODO\n',
      'Disable placeholder-todo for this list',
      '# A\n\n<!-- postmortem-disable placeholder-todo -->\n\n1. a\n2. TODO\n\n<!-- postmortem-enable placeholder-todo -->\n',
    ],
    [
      'joins the comment that is there for the line',
      '# A\n\n<!-- postmortem-disable-next-line wording-blame -- why -->\nTODO\n',
      'Disable placeholder-todo for this line',
      '# A\n\n<!-- postmortem-disable-next-line wording-blame placeholder-todo -- why -->\nTODO\n',
    ],
    [
      'joins the comment that is there for the file',
      '# A\n\nTODO\n\n<!-- postmortem-disable-file wording-blame -->\n',
      'Disable placeholder-todo for this file',
      '# A\n\nTODO\n\n<!-- postmortem-disable-file wording-blame placeholder-todo -->\n',
    ],
    [
      'stands below the front matter for the file',
      '---\ntype: postmortem\n---\n# A\n\nTODO\n',
      'Disable placeholder-todo for this file',
      '---\ntype: postmortem\n---\n<!-- postmortem-disable-file placeholder-todo -->\n\n# A\n\nTODO\n',
    ],
  ];
  for (const [what, before, title, after] of written) {
    it(what, () => {
      const problem = problemsIn(before).find(({ rule }) => rule.id === 'placeholder-todo');
      assert.ok(problem);
      const fix = suppressingFixes(parseDocument(before), problem).find((one) => one.title === title);
      assert.ok(fix);
      const text = applyEdits(before, fix.edits);
      assert.equal(text, after);
      assert.ok(problemsIn(text).every(({ rule }) => rule.id !== 'placeholder-todo'));
    });
  }

  it('is offered for the file alone where the problem lies in front matter', () => {
    const text = '---\ntype: postmortem\n---\n# A\n\nTODO\n';
    const problem = problemsIn(text).find(({ rule }) => rule.id === 'placeholder-todo');
    assert.ok(problem);
    const inside = { ...problem, range: { start: 5, end: 9 } };
    assert.deepEqual(
      suppressingFixes(parseDocument(text), inside).map(({ title }) => title),
      ['Disable placeholder-todo for this file'],
    );
  });
});
