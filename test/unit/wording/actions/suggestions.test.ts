import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../../../server/src/check/fix.ts';
import { problemsIn } from '../../../support/checking.ts';
import { rulePages } from '../../../support/rulePages.ts';

const aboutActions = /^action-(?:vague|people-change|unmeasured|compound)$/;

/** What comes of fixes that leave their problem, or bring another one. */
function badFixes(text: string): readonly string[] {
  const before = problemsIn(text);
  return before
    .filter(({ rule }) => aboutActions.test(rule.id))
    .flatMap((problem) => problem.fixes?.() ?? [])
    .flatMap((fix) => {
      const fixed = applyEdits(text, fix.edits);
      const after = problemsIn(fixed).map(({ rule }) => rule.id);
      const added = after.filter((id, index) => {
        const known = before.filter(({ rule }) => rule.id === id).length;
        return after.slice(0, index + 1).filter((one) => one === id).length > known;
      });
      // The second action of two is new, and its finding is that of the first.
      const others = added.filter((id) => id !== 'action-no-finding');
      const isMended =
        after.filter((id) => aboutActions.test(id)).length <
        before.filter(({ rule }) => aboutActions.test(rule.id)).length;
      return isMended && others.length === 0 ? [] : [`${fix.title}: ${others.join()} in ${fixed}`];
    });
}

describe('suggestions for actions', () => {
  const actions = readFileSync(
    new URL('../../../fixtures/wording/judged-actions.tsv', import.meta.url),
    'utf8',
  )
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(line.indexOf('\t') + 1));

  it('pass every rule in a list of actions', () => {
    assert.deepEqual(
      actions.flatMap((action) => badFixes(`# Postmortem\n\n## Action Items\n\n- [ ] ${action}\n`)),
      [],
    );
  });

  it('pass every rule in a table and in lessons', () => {
    const table = '| # | Action | Owner |\n| --- | --- | --- |\n';
    const texts = actions.flatMap((action) => [
      `# Postmortem\n\n## Action Items\n\n${table}| 1 | ${action} | Ada Osei |\n`,
      `# Postmortem\n\n## Lessons Learned\n\n- ${action}.\n`,
    ]);
    assert.deepEqual(texts.flatMap(badFixes), []);
  });

  it('pass every rule on the pages', () => {
    const texts = rulePages().flatMap((page) => page.examples.map(({ text }) => text));
    assert.deepEqual(texts.flatMap(badFixes), []);
  });

  it('keep the words of the author, and are not offered where markup would be torn apart', () => {
    const fixed = (action: string): readonly string[] => {
      const text = `# Postmortem\n\n## Action Items\n\n- [ ] ${action}\n`;
      const fixes = problemsIn(text).flatMap((problem) =>
        aboutActions.test(problem.rule.id) ? (problem.fixes?.() ?? []) : [],
      );
      return fixes.map((fix) => applyEdits(text, fix.edits).split('\n')[4] ?? '');
    };
    assert.deepEqual(fixed('Look into **the leak of the gateway**.'), [
      '- [ ] Decide between [option] and [option] for the leak of the gateway, recorded in [document] by [day].',
    ]);
    assert.deepEqual(fixed('[Consider `drain` for nodes](https://tracker.example/9)'), [
      '- [ ] [Decide between [option] and [option] for `drain` for nodes, recorded in [document] by [day]](https://tracker.example/9)',
    ]);
    assert.deepEqual(fixed('[Improve](https://tracker.example/9) the tests'), []);
    assert.deepEqual(fixed('Find out why the pager was silent'), [
      '- [ ] Record in [document] by [day] why the pager was silent',
    ]);
  });
});
